"""The statutory tables of a book, as its edition prints them."""

from __future__ import annotations

from yujue.compiling.tables.build import build
from yujue.compiling.tables.plan import plan
from yujue.disclosure import Table
from yujue.facts import FactSet
from yujue.facts.book import Book
from yujue.forms import DeclaredTable, edition
from yujue.forms.printing import table_print

PERFORMANCE = frozenset({"overall_performance", "project_performance", "self_evaluation"})


def compile_tables(book: Book, facts: FactSet) -> tuple[Table, ...]:
    """Give the tables of money in the edition's order; their ids are t and their number (t01)."""
    return tuple(build(plan(book, facts, declared)) for declared in money_tables(book.edition))


def money_tables(name: str) -> tuple[DeclaredTable, ...]:
    """Give the tables of an edition that hold money and are printed: all but performance tables and omitted ones."""
    return tuple(
        declared
        for declared in edition(name).tables
        if declared.form not in PERFORMANCE
        and not (how := table_print(name, declared.number)).omitted
        and (declared.columns or how.columns)
    )


__all__ = ["compile_tables", "money_tables"]
