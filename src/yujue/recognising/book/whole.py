"""The book of a disclosure: this year's, or what next year's begins with."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.disclosure import Disclosure
from yujue.facts.book import Book
from yujue.recognising.book.demands import Demand
from yujue.recognising.book.details import details_of
from yujue.recognising.book.goals import indicators_of, overall_goal, projects_of, tasks_of
from yujue.recognising.book.lines import Found, balances, find_lines, incomes, lines, topics_of
from yujue.recognising.book.procured import procured, room_for
from yujue.recognising.book.stated import stated_of
from yujue.recognising.book.texts import texts_of
from yujue.recognising.book.units import ONLY

USUAL = {"budget": "henan", "final": "final_national"}


@dataclass(frozen=True, slots=True)
class Restored:
    """A book made from a published document, and the figures of the document that it does not give (sum in 分)."""

    book: Book
    missed: tuple[tuple[Demand, int], ...]


def restore_book(disclosure: Disclosure, *, edition: str | None = None, quick: bool = False) -> Restored:
    """Give the book of a disclosure and what it could not reproduce; ValueError when the document names no year.

    `quick` is content with more lines than are needed.
    """
    info = disclosure.document
    if info.fiscal_year is None:
        raise ValueError(f"{info.file}：看不出是哪一年的预算或决算，不能还原成账套")
    name = edition or info.edition or USUAL.get(info.kind, "henan")
    found = find_lines(disclosure, name, quick=quick)
    stage = "final" if info.kind == "final" else "budget"
    entries = found.restored.entries
    texts = texts_of(disclosure)
    if goal := overall_goal(disclosure):
        texts["goal"] = goal
    spent = lines(entries, stage)
    bought, spent = room_for(procured(disclosure, found.units, spent), spent)
    book = Book(
        kind="final" if info.kind == "final" else "budget",
        edition=name,
        fiscal_year=info.fiscal_year,
        agency_code=min((unit.agency_code for unit in found.units), key=len, default=ONLY),
        organisation=info.organisation or "",
        level=info.level if info.level in {"department", "unit"} else "department",
        mof_div_code=_division(found),
        units=found.units,
        income=incomes(entries, stage),
        lines=spent,
        balances=balances(entries, stage),
        projects=projects_of(disclosure, found.projects, found.units),
        procurement=bought,
        tasks=tasks_of(disclosure),
        indicators=indicators_of(disclosure, found.projects),
        stated=stated_of(disclosure, found.demands),
        details=details_of(disclosure, found.demands, entries, topics_of(name, info.kind, found.units)),
        texts=texts,
    )
    return Restored(book, found.restored.missed)


def book_from(disclosure: Disclosure, *, edition: str | None = None) -> Book:
    """Give the book whose tables are the published ones, as far as their figures agree with each other."""
    return restore_book(disclosure, edition=edition).book


def _division(found: Found) -> str:
    codes = {seen.code[:6] for seen in found.projects.found if len(seen.code) >= 20}
    return codes.pop() + "000" if len(codes) == 1 else ""
