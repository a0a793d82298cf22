"""The sheets and columns of a book, for a grid to be made of them."""

from __future__ import annotations

from typing import Any

from yujue.forms.book import Column, Sheet, sheets
from yujue.reading.book import letters
from yujue.writing.book import LOCAL

FOR_PROGRAM = frozenset({"slice", "measure", "key"})
"""Fields that people do not fill."""


def book_sheets(kind: str) -> list[dict[str, Any]]:
    """Give the sheets of a kind of book (budget | final) with their columns, as plain data; "" gives all columns."""
    return [_sheet(sheet, kind) for sheet in sheets()]


def _sheet(sheet: Sheet, kind: str) -> dict[str, Any]:
    columns = sheet.columns_of(kind) if kind else sheet.columns
    return {
        "key": sheet.key,
        "name": sheet.name,
        "hint": sheet.hint,
        "layout": sheet.layout,
        "extra": sheet.extra,
        "money": sheet.money,
        "called": list(sheet.called),
        "columns": [_column(column, letters(sheet.columns.index(column))) for column in columns],
    }


def _column(column: Column, letter: str) -> dict[str, Any]:
    return {
        "letter": letter,
        "field": column.field,
        "header": column.header,
        "type": column.type,
        "list": column.choices,
        "of": LOCAL.get(column.choices, ""),
        "required": column.required,
        "locked": column.locked or column.field in FOR_PROGRAM,
        "width": column.width,
        "note": column.note,
    }
