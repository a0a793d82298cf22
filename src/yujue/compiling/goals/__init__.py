"""The performance tables of a book, with their indicators and the money of each project."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.compiling.goals.form import compile_form
from yujue.compiling.goals.result import Goals
from yujue.compiling.goals.summary import compile_summary
from yujue.facts import FactSet
from yujue.facts.book import Book
from yujue.forms import DeclaredTable, edition
from yujue.forms.performance import sheet_form
from yujue.forms.printing import table_print

SHEETS = frozenset({"overall_performance", "project_performance"})


def compile_goals(book: Book, facts: FactSet) -> Goals:
    """Give the performance tables that the book's edition declares, in its order; ids are t and number (t12, t12_1)."""
    goals = Goals()
    for declared in edition(book.edition).tables:
        if declared.form in SHEETS and not table_print(book.edition, declared.number).omitted:
            for one in _compiled(book, facts, declared):
                goals = goals.with_(one)
    return goals


def _compiled(book: Book, facts: FactSet, declared: DeclaredTable) -> Iterator[Goals]:
    form = sheet_form(book.edition, declared.number)
    if form is not None:
        yield from compile_form(book, facts, declared, form)
    elif declared.columns:
        yield compile_summary(book, facts, declared)


__all__ = ["Goals", "compile_goals"]
