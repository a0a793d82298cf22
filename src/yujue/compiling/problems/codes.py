"""Codes of classifications: known, in force in the year, as deep as the law asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yujue.codes import CodeList, is_known, name_of, valid_in
from yujue.compiling.problems.words import judged
from yujue.facts.book import Book, Problem
from yujue.forms.book import Column, problem_at, sheets


def code_problems(book: Book) -> Iterator[Problem]:
    """Find codes that no list has, that the year does not have, or that stop at a higher level."""
    levels: dict[str, tuple[CodeList, str, int]] = judged("levels")
    for sheet in sheets():
        coded = [column for column in sheet.columns if column.field in levels]
        for entry in getattr(book, sheet.table) if coded else ():
            for column in coded:
                code = getattr(entry, column.field)
                if code:
                    yield from _judge(book, entry, column, code, *levels[column.field])


def _judge(  # noqa: PLR0913, PLR0917 — a code, where it stands, and what is asked of it
    book: Book, entry: Any, column: Column, code: str, code_list: CodeList, level: str, length: int
) -> Iterator[Problem]:
    name = name_of(code_list, code, book.fiscal_year) or name_of(code_list, code) or ""
    words = {"column": column.header, "code": code, "name": name}
    if len(code) < length and column.required and _asked(entry, column):
        yield problem_at("book.code_level", entry.at, column.field, level=level, **words)
    if not is_known(code_list, code):
        yield problem_at("book.code_unknown", entry.at, column.field, **words)
    elif valid_in(code_list, code, book.fiscal_year) is False:
        yield problem_at("book.code_not_in_force", entry.at, column.field, year=book.fiscal_year, **words)


def _asked(entry: Any, column: Column) -> bool:
    """Functions go down to 项 always, economic classes to 款 for basic expenditure (预算法第四十六条)."""
    return column.field == "exp_func_code" or str(getattr(entry, "nature", "")).startswith("basic")
