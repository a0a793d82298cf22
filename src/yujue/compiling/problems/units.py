"""Units: listed once, with their kind where they spend."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.compiling.problems.required import lacks_kind
from yujue.compiling.problems.words import unit_label
from yujue.facts.book import Balance, Book, Income, Line, Problem, Procurement, Project
from yujue.forms.book import problem_at


def unit_problems(book: Book) -> Iterator[Problem]:
    """Find units that are doubled, that entries name and nobody lists, or whose kind is not said."""
    listed: set[str] = set()
    spending = {line.agency_code for line in book.lines}
    for unit in book.units:
        if unit.agency_code in listed:
            yield problem_at("book.unit_twice", unit.at, "agency_code", code=unit.agency_code)
        if lacks_kind(unit, spending):
            yield problem_at("book.unit_kind", unit.at, "kind", unit=unit_label(book, unit.agency_code))
        listed.add(unit.agency_code)
    naming: tuple[Income | Line | Balance | Project | Procurement, ...]
    naming = (*book.income, *book.lines, *book.balances, *book.projects, *book.procurement)
    for entry in naming:
        if entry.agency_code and entry.agency_code not in listed:
            yield problem_at("book.unit_unlisted", entry.at, "agency_code", code=entry.agency_code)
