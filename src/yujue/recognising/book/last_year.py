"""What a new year's book begins with: last year's published document as names, comparison base and suggestions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.facts.book import Book, Line, Stated
from yujue.recognising.book.demands import fen_of
from yujue.recognising.book.lines import REST
from yujue.recognising.book.projects import register
from yujue.recognising.book.units import units_of
from yujue.recognising.book.whole import restore_book

KEPT = ("duties", "organisation")
"""Texts that stay good for another year; reasons and goals of a year do not."""


def last_year(disclosure: Disclosure, *, edition: str | None = None, year: int | None = None) -> Book:
    """Give the book of `year` (the next one by default) prefilled from a published document of the year before.

    Names, units, duties and organisation stay; every figure that the document prints is a stated one of its year;
    projects stay with their codes, their lines without amounts; tasks, goals and indicators are suggestions.
    """
    old = restore_book(disclosure, edition=edition, quick=True).book
    return Book(
        kind=old.kind,
        edition=old.edition,
        fiscal_year=year or old.fiscal_year + 1,
        agency_code=old.agency_code,
        organisation=old.organisation,
        level=old.level,
        mof_div_code=old.mof_div_code,
        units=old.units,
        lines=_continued(old),
        projects=tuple(project for project in old.projects if project.pro_code != REST),
        tasks=old.tasks,
        indicators=old.indicators,
        stated=published(disclosure),
        texts={key: text for key, text in old.texts.items() if key in KEPT},
    )


def _continued(old: Book) -> tuple[Line, ...]:
    """Give the lines of projects without amounts, each once, as this year's money."""
    found: dict[tuple[str, ...], Line] = {}
    for line in old.lines:
        if line.pro_code and line.pro_code != REST:
            of = (line.agency_code, line.exp_func_code, line.dep_bgt_eco_code, line.fund_type_code, line.pro_code)
            found.setdefault(of, replace(line, amounts={}, origin="current"))
    return tuple(found.values())


def published(disclosure: Disclosure) -> tuple[Stated, ...]:
    """Give each figure that tables and sentences print of the document's own year and stage, by its slice.

    Where the document prints a slice twice, its tables come before its sentences, and the first is taken.
    """
    stage = "final" if disclosure.document.kind == "final" else "budget"
    year = str(disclosure.document.fiscal_year)
    found: dict[Slice, Stated] = {}
    for of, fen in (*_in_tables(disclosure), *_in_sentences(disclosure)):
        if of.get("stage") == stage and of.get("fiscal_year") == year:
            found.setdefault(of, Stated(Decimal(fen), of))
    return tuple(found.values())


def _in_tables(disclosure: Disclosure) -> Iterator[tuple[Slice, int]]:
    projects = register(disclosure, units_of(disclosure))
    for _, _, cell in disclosure.figures():
        if cell.slice is not None and cell.printed is not None and not cell.doubt:
            project = cell.slice.get("pro_code")
            of = cell.slice.replaced(pro_code=projects.code_of(project)) if project else cell.slice
            yield of, fen_of(cell.printed)


def _in_sentences(disclosure: Disclosure) -> Iterator[tuple[Slice, int]]:
    for statement in disclosure.statements:
        for q in statement.quantities:
            if q.role == "level" and q.kind == "amount" and q.slice is not None and "flow" in q.slice:
                yield q.slice, fen_of(q.printed)
