"""Cells that must be filled: those of the schema that the edition's tables print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yujue.compiling.problems.cover import is_declared
from yujue.facts.book import Book, Problem, Unit
from yujue.forms import edition
from yujue.forms.book import problem_at, sheets

_OWN_RULES = {"goal", "target", "kind"}
"""Fields whose lack has a rule of its own."""
_OF_LINES = {"exp_func_code", "dep_bgt_eco_code", "fund_type_code", "nature"}
"""What a purchase tells of its line: printed only in a table of purchases."""


def required_problems(book: Book) -> Iterator[Problem]:
    """Find required fields that are blank."""
    spared = _OWN_RULES | _not_printed(book)
    unbought = _OF_LINES if not _prints_procurement(book) else set()
    for sheet in sheets():
        if sheet.layout != "list" or sheet.table in {"stated", "details", "texts", "glossary"}:
            continue
        less = spared | unbought if sheet.table == "procurement" else spared
        must = [c for c in sheet.columns if c.required and c.serves(book.kind) and c.field not in less]
        for entry in getattr(book, sheet.table):
            for column in must:
                if not getattr(entry, column.field) and not _of_no_class(entry, column.field):
                    yield problem_at("book.required", entry.at, column.field, column=column.header)


def _of_no_class(entry: Any, field: str) -> bool:
    """Money that is passed on or held back (上缴上级, 预留机动经费) has no economic class."""
    nature = str(getattr(entry, "nature", "basic"))
    return field in {"dep_bgt_eco_code", "gov_bgt_eco_code"} and not nature.startswith(("basic", "project"))


def _not_printed(book: Book) -> set[str]:
    """Give the fields that no table of the edition prints."""
    if not is_declared(book):
        return set()
    tables = edition(book.edition).tables
    paths = [path for table in tables for path in table.columns]
    spared = set()
    if not any("政府预算" in name and "经济分类" in name for path in paths for name in path):
        spared.add("gov_bgt_eco_code")
    if not any(table.rows == "economic" for table in tables):
        spared.add("dep_bgt_eco_code")
    return spared


def _prints_procurement(book: Book) -> bool:
    return is_declared(book) and any(table.form == "procurement" for table in edition(book.edition).tables)


def prints_projects(book: Book) -> bool:
    """Tell whether the edition has a table by project."""
    return is_declared(book) and any(table.rows == "project" for table in edition(book.edition).tables)


def lacks_kind(unit: Unit, spending: set[Any]) -> bool:
    """Tell whether a unit that spends has no kind."""
    return not unit.kind and unit.agency_code in spending
