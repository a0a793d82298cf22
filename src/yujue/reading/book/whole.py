"""From a file to a book and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from yujue.facts.book import Book, Problem
from yujue.forms.book import local_list, sheet_for
from yujue.reading.book.cells import Cells
from yujue.reading.book.cover import cover
from yujue.reading.book.entries import CLASSES, details, entries, stated
from yujue.reading.book.errors import NotABookError
from yujue.reading.book.raw import RawSheet, raw_sheets
from yujue.reading.book.table import Table, understood
from yujue.reading.book.words import terms, texts


def read_book(path: Path | str) -> tuple[Book, tuple[Problem, ...]]:
    """Read a workbook (xlsx, xls), or a folder or zip archive of CSV files, as a book.

    Bad cells are problems with their sheet and cell, and stay blank in the book. Raises UnusableFileError for a file
    that cannot be opened, NotABookError for one that is no book.
    """
    path = Path(path)
    raws = raw_sheets(path)
    first = next((raw for raw in raws if is_cover(raw)), None)
    tables = [table for raw in raws if not is_cover(raw) and (table := understood(raw)) is not None]
    if not any(table.columns for table in tables):
        raise NotABookError(path.name)
    return Reading(tables, first).book()


def is_cover(raw: RawSheet) -> bool:
    """Tell whether a sheet is the cover, by its name."""
    declared = sheet_for(raw.name)
    return declared is not None and declared.layout == "form"


class Reading:
    """Reads the tables of one book: its units and projects first, for other sheets name them."""

    def __init__(self, tables: list[Table], first: RawSheet | None) -> None:
        self.tables = tables
        self.cells = Cells()
        self.cover = cover(first, self.cells)
        self.cells.problems += [each for table in tables for each in table.problems]

    def book(self) -> tuple[Book, tuple[Problem, ...]]:
        """Give the book and its problems, in the order of the sheets."""
        year = self.cover.get("fiscal_year")
        self.cells.year = int(str(year)) if year else None
        parts: dict[str, Any] = {"units": self._entries("units")}
        self._local("agency", ((unit.agency_code, unit.name) for unit in parts["units"]))
        parts["projects"] = self._entries("projects")
        self._local("project", ((one.pro_code, one.name) for one in parts["projects"]))
        parts |= {name: self._entries(name) for name in CLASSES if name not in parts}
        book = self._whole(parts)
        return book, tuple(self.cells.problems)

    def _whole(self, parts: dict[str, Any]) -> Book:
        said = {name: str(value) for name, value in self.cover.items() if value is not None}
        book = Book(
            kind=said.get("kind", "budget"),
            edition=said.get("edition", ""),
            fiscal_year=int(said.get("fiscal_year", 0)),
            agency_code=said.get("agency_code", ""),
            organisation=said.get("organisation", ""),
            level=said.get("level", "department"),
            mof_div_code=said.get("mof_div_code", ""),
            stated=tuple(one for table in self._tables("stated") for one in stated(table, self.cells)),
            details=tuple(one for table in self._tables("details") for one in details(table, self.cells)),
            **parts,
        )
        return replace(book, texts=self._texts(book))

    def _texts(self, book: Book) -> dict[str, str]:
        found: dict[str, str] = {}
        for table in self._tables("texts"):
            found |= texts(table, self.cells, book)
        for table in self._tables("glossary"):
            found |= terms(table, self.cells)
        return found

    def _entries(self, name: str) -> tuple[Any, ...]:
        return tuple(one for table in self._tables(name) for one in entries(table, self.cells))

    def _tables(self, name: str) -> list[Table]:
        return [table for table in self.tables if table.declared.table == name]

    def _local(self, name: str, pairs: Iterable[tuple[str, str]]) -> None:
        self.cells.local[name] = local_list(name, pairs)
