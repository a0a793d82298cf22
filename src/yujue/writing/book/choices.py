"""The values that cells choose from: the hidden sheet of lists, and how a cell shows a code."""

from __future__ import annotations

from typing import Any

from yujue.facts.book import Book
from yujue.forms.book import Column, ValueList, local_list, sheet_of, value_list

NAME = "代码表"
LOCAL = {"agency": "units", "project": "projects"}
"""Lists that are sheets of the book themselves: their first column is offered."""


class Choices:
    """The lists of one book in its year."""

    def __init__(self, book: Book) -> None:
        self.year = book.fiscal_year or None
        self._local = {
            "agency": local_list("agency", [(unit.agency_code, unit.name) for unit in book.units]),
            "project": local_list("project", [(one.pro_code, one.name) for one in book.projects]),
        }
        self._ranges: dict[str, str] = {}

    def values(self, name: str) -> ValueList:
        """Give a list by its name."""
        return self._local.get(name) or value_list(name, None if name == "edition" else self.year)

    def shown(self, column: Column, code: str) -> str:
        """Give what the cell of a column shows for a code."""
        return self.values(column.choices).label(code) if column.choices else code

    def source(self, name: str, first: int) -> str:
        """Give the range that the drop-down of a list takes; `first` is the first row of entries (1-based)."""
        if name in LOCAL:
            sheet = sheet_of(LOCAL[name])
            return f"='{sheet.name}'!$A${first}:$A${first + max(sheet.rows, len(self.values(name).members)) + 50}"
        return self._ranges[name]

    def write(self, sheet: Any, names: tuple[str, ...]) -> None:
        """Fill the hidden sheet: a column a list."""
        from xlsxwriter.utility import xl_col_to_name

        for at, name in enumerate(names):
            labels = self.values(name).labels()
            sheet.write_string(0, at, name)
            sheet.write_column(1, at, labels)
            letter = xl_col_to_name(at)
            self._ranges[name] = f"='{NAME}'!${letter}$2:${letter}${len(labels) + 1}"
        sheet.hide()
        sheet.protect()
