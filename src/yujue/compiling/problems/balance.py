"""Revenue equals expenditure and what is left: by kind of money, in the whole and for each unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yujue.compiling.problems.words import label, stage_word, unit_label, yuan
from yujue.facts.book import At, Balance, Book, Income, Line, Problem
from yujue.forms.book import STAGES, problem_at

Entry = Income | Line | Balance


@dataclass(frozen=True, slots=True)
class _Part:
    """What comes in and what goes out of one kind of money."""

    fund: str
    income: tuple[Income, ...]
    spent: tuple[Line | Balance, ...]

    def at(self) -> At:
        return next(iter((*self.income, *self.spent))).at

    def stages(self) -> Iterator[tuple[str, int, int]]:
        """Give the stages that the part knows, with revenue and expenditure."""
        for stage in STAGES:
            if any(stage in entry.amounts for entry in (*self.income, *self.spent)):
                yield stage, _sum(self.income, stage), _sum(self.spent, stage)


def balance_problems(book: Book) -> Iterator[Problem]:
    """Find kinds of money that do not balance, and more spent from last year's money than there is."""
    known = _known_stages(book)
    wrong: set[tuple[str, str]] = set()
    for part in _parts(book.income, _gone(book)):
        for stage, revenue, spent in part.stages():
            if stage in known and revenue != spent:
                wrong.add((part.fund, stage))
                yield _problem("book.unbalanced", book, part, (stage, revenue, spent))
        yield from _carryover(book, part, known)
    for unit in _comparable_units(book):
        for part in _parts(*_of_unit(book, unit)):
            for stage, revenue, spent in part.stages():
                if stage in known and revenue != spent and (part.fund, stage) not in wrong:
                    words = unit_label(book, unit)
                    yield _problem("book.unit_unbalanced", book, part, (stage, revenue, spent), unit=words)


def _known_stages(book: Book) -> set[str]:
    """Give the stages that both sides of the book state; the others cannot be judged."""
    sides = [{stage for entry in side for stage in entry.amounts} for side in (book.income, book.lines)]
    return sides[0] & sides[1]


def _carryover(book: Book, part: _Part, known: set[str]) -> Iterator[Problem]:
    lines = [entry for entry in part.spent if isinstance(entry, Line) and entry.origin == "carryover"]
    income = [entry for entry in part.income if entry.origin != "current"]
    for stage in known:
        spent, revenue = _sum(lines, stage), _sum(income, stage)
        if spent > revenue:
            yield _problem("book.carryover", book, _Part(part.fund, (), tuple(lines)), (stage, revenue, spent))


def _problem(rule: str, book: Book, part: _Part, sums: tuple[str, int, int], **words: str) -> Problem:
    stage, revenue, spent = sums
    return problem_at(
        rule,
        part.at(),
        stage,
        stage=stage_word(stage),
        fund=label("fund_type", part.fund, book),
        revenue=yuan(revenue),
        spent=yuan(spent),
        difference=yuan(abs(revenue - spent)),
        **words,
    )


def _comparable_units(book: Book) -> Iterator[str]:
    """Give the units, unless lines stand under the department itself: then they are of no one unit."""
    come: tuple[Entry, ...] = (*book.income, *_gone(book))
    codes = {entry.agency_code for entry in come}
    if len(codes) > 1 and not any(a != b and b.startswith(a) for a in codes for b in codes):
        yield from sorted(codes)


def _of_unit(book: Book, unit: str) -> tuple[list[Income], list[Line | Balance]]:
    spent = [entry for entry in _gone(book) if entry.agency_code == unit]
    return [entry for entry in book.income if entry.agency_code == unit], spent


def _gone(book: Book) -> tuple[Line | Balance, ...]:
    return (*book.lines, *book.balances)


def _parts(income: Iterable[Income], spent: Iterable[Line | Balance]) -> Iterator[_Part]:
    """Cut by kind of money; codes of which one begins the other (11, 111) are one kind."""
    come, gone = tuple(income), tuple(spent)
    codes = sorted({entry.fund_type_code for entry in (*come, *gone)} - {""})
    roots = [code for n, code in enumerate(codes) if not any(code.startswith(other) for other in codes[:n])]
    for root in roots:
        yield _Part(
            root,
            tuple(entry for entry in come if entry.fund_type_code.startswith(root)),
            tuple(entry for entry in gone if entry.fund_type_code.startswith(root)),
        )


def _sum(entries: Iterable[Entry], stage: str) -> int:
    return sum(entry.amounts.get(stage, 0) for entry in entries)
