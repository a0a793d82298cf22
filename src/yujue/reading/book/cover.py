"""The cover: names with their values beside them, or a header with one row below."""

from __future__ import annotations

from yujue.facts.book import At
from yujue.forms.book import Column, header_key, problem, sheet_of
from yujue.reading.book.cells import Cells, Read
from yujue.reading.book.raw import RawSheet, Value
from yujue.reading.book.table import is_blank, letters

Place = tuple[Column, int, int, Value]


def cover(raw: RawSheet | None, cells: Cells) -> dict[str, Read]:
    """Give the fields of the cover; each required one that is missing is a problem."""
    declared = sheet_of("cover")
    found: dict[str, Read] = {}
    cells_of: dict[str, str] = {}
    for column, row, at, value in places(raw) if raw else ():
        cells_of.setdefault(column.field, f"{letters(at)}{row + 1}")
        if column.field not in found and raw is not None:
            where = At(raw.name, row + 1, {column.field: letters(at)})
            found[column.field] = cells.read(where, column, value)
    said = {one.cell for one in cells.problems}
    for column in declared.columns:
        cell = cells_of.get(column.field, "")
        if column.required and found.get(column.field) is None and not (cell and cell in said):
            sheet = raw.name if raw else declared.name
            cells.problems.append(problem("book.cover", sheet=sheet, cell=cell, column=column.header))
    return found


def places(raw: RawSheet) -> list[Place]:
    """Give the cells of a cover: the column, row and index (0-based) of the value, the value."""
    return _lying(raw) or _standing(raw)


def _standing(raw: RawSheet) -> list[Place]:
    """Names in a column, values to their right."""
    found: list[Place] = []
    for n, row in enumerate(raw.rows):
        for at, value in enumerate(row[:2]):
            column = _column(value)
            if column is not None:
                found.append((column, n, at + 1, row[at + 1] if at + 1 < len(row) else ""))
                break
    return found


def _lying(raw: RawSheet) -> list[Place]:
    """Names in a row, values below: two names side by side say so."""
    for n, row in enumerate(raw.rows[:-1]):
        heads = [(at, column) for at, value in enumerate(row) if (column := _column(value)) is not None]
        if len(heads) >= 2:
            below = raw.rows[n + 1]
            return [(column, n + 1, at, below[at] if at < len(below) else "") for at, column in heads]
    return []


def _column(value: Value) -> Column | None:
    if is_blank(value):
        return None
    key = header_key(str(value))
    return next((column for column in sheet_of("cover").columns if key in column.keys), None)
