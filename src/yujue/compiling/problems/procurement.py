"""Procurement is a part of expenditure: never more than the lines it is bought from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.compiling.problems.words import yuan
from yujue.facts.book import Book, Line, Problem, Procurement
from yujue.forms.book import STAGES, problem_at

Key = tuple[str, ...]


def procurement_problems(book: Book) -> Iterator[Problem]:
    """Find what is bought beyond the lines of the same unit, subjects, money and project."""
    bought: dict[Key, list[Procurement]] = {}
    spending = [(_key(line), line) for line in book.lines]
    for one in book.procurement:
        bought.setdefault(_key(one), []).append(one)
    for key, things in bought.items():
        lines = [line for whole, line in spending if _inside(key, whole)]
        for stage in STAGES:
            price, spent = _sum(things, stage), _sum(lines, stage)
            if price > spent:
                words = {"name": things[0].name, "bought": yuan(price), "spent": yuan(spent)}
                yield problem_at("book.procurement_above", things[0].at, stage, **words)


def _key(one: Line | Procurement) -> Key:
    return (
        *(one.agency_code, one.exp_func_code, one.dep_bgt_eco_code),
        *(one.fund_type_code, one.origin, one.nature, one.pro_code),
    )


def _inside(key: Key, whole: Key) -> bool:
    """Tell whether something may be bought from a line; what one of them does not tell fits all."""
    return all(not mine or mine.startswith(of) for mine, of in zip(key, whole, strict=True))


def _sum(entries: Iterable[Line | Procurement], stage: str) -> int:
    return sum(entry.amounts.get(stage, 0) for entry in entries)
