"""A book as typed: for each sheet rows of texts by field, as they stand in a grid; nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from yujue.facts.book import Book, Problem
from yujue.forms.book import Column, Row, Sheet, Typed, sheet_for, sheet_of, sheets
from yujue.reading.book.cells import Cells, is_long, shown
from yujue.reading.book.cover import places
from yujue.reading.book.errors import NotABookError
from yujue.reading.book.formulas import BARE
from yujue.reading.book.raw import RawSheet, Value, raw_sheets
from yujue.reading.book.table import Table, letters, understood
from yujue.reading.book.whole import Reading, is_cover

TypedRow = Mapping[str, str]
TypedSheets = Mapping[str, Sequence[TypedRow]]
"""Rows by the key of their sheet; the cover is one row."""
NO_RESULT = "=?"
"""What stands for a formula that was saved without its result."""
EXTRA = "fields."


def read_typed(given: TypedSheets) -> tuple[Book, tuple[Problem, ...]]:
    """Read typed rows as a book, by the rules for a workbook's cells.

    Problems name the sheet, and the cell by the place in `columns_typed` (A is the first) and the row's number from 1;
    cells that cannot be read are blank in the book.
    """
    reading, _ = _reading(given)
    return reading.book()


def typed_cells(given: TypedSheets) -> dict[str, tuple[Row, ...]]:
    """Give what the cells of a workbook hold for typed rows: values where they can be read, else the text as typed."""
    reading, tables = _reading(given)
    reading.book()
    wrong = {(each.sheet, each.cell) for each in reading.cells.problems}
    found: dict[str, tuple[Row, ...]] = {"cover": (dict(next(iter(given.get("cover", ())), {})),)}
    for table in tables:
        found[table.declared.key] = tuple(_row(table, reading.cells, wrong))
    return found


def _row(table: Table, cells: Cells, wrong: set[tuple[str, str]]) -> Iterator[Row]:
    for at, row in table.rows():
        read = {column.field: cells.read(at, column, value) for column, value in row.items()}
        texts = {column.field: str(value) for column, value in row.items() if str(value).strip()}
        bad = {field for field in texts if (at.sheet, at.cell(field)) in wrong or read[field] is None}
        yield {**read, **{field: Typed(texts[field]) for field in bad}}


def columns_typed(sheet: Sheet, rows: Sequence[TypedRow]) -> tuple[Column, ...]:
    """Give the columns of a sheet: those declared, then the free ones that its rows fill."""
    known = {column.field for column in sheet.columns}
    more = dict.fromkeys(name for row in rows for name in row if name.startswith(EXTRA) and name not in known)
    free = (Column(name.removeprefix(EXTRA), name, "text", width=20) for name in more)
    return (*sheet.columns, *(free if sheet.extra else ()))


def _reading(given: TypedSheets) -> tuple[Reading, list[Table]]:
    tables = [_table(each, given.get(each.key, ())) for each in sheets() if each.layout == "list"]
    declared = sheet_of("cover")
    said = next(iter(given.get("cover", ())), {})
    first = RawSheet(declared.name, [[each.header, said.get(each.field, "")] for each in declared.columns])
    return Reading(tables, first), tables


def _table(declared: Sheet, rows: Sequence[TypedRow]) -> Table:
    columns = dict(enumerate(columns_typed(declared, rows)))
    cells: list[list[Value]] = [[_value(row.get(one.field, "")) for one in columns.values()] for row in rows]
    named = {column.field: letters(at) for at, column in columns.items()}
    return Table(RawSheet(declared.name, cells), declared, columns, -1, "元", named)


def _value(text: str) -> str:
    return BARE if text.strip() == NO_RESULT else text


def typed_book(path: Path) -> tuple[dict[str, list[dict[str, str]]], tuple[Problem, ...]]:
    """Give the rows of a workbook (or folder or zip of CSV) as they are typed there.

    The problems are those of sheets and headers, which rows cannot show. Raises UnusableFileError, NotABookError.
    """
    raws = raw_sheets(path)
    tables = [table for raw in raws if not is_cover(raw) and (table := understood(raw)) is not None]
    if not any(table.columns for table in tables):
        raise NotABookError(path.name)
    found: dict[str, list[dict[str, str]]] = {each.key: [] for each in sheets()}
    found["cover"] = [_cover(next((raw for raw in raws if is_cover(raw)), None))]
    for table in tables:
        found[table.declared.key] += [_texts(table, row) for _, row in table.rows()]
    return found, tuple(each for table in tables for each in table.problems)


def _cover(raw: RawSheet | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for column, _, _, value in places(raw) if raw else ():
        found.setdefault(column.field, shown(value))
    return found


def _texts(table: Table, row: Mapping[Column, Value]) -> dict[str, str]:
    texts = {column.field: _text(column, value, table.unit) for column, value in row.items()}
    return {field: text for field, text in texts.items() if text}


def _text(column: Column, value: Value, unit: str) -> str:
    """Give a cell as somebody would type it; digits that the workbook has lost are shown to be lost."""
    if value == BARE:
        return NO_RESULT
    if column.type not in {"amount", "number"} and is_long(value):
        return f"{value:.14E}"
    text = shown(value)
    plain = column.type == "amount" and text and unit != "元" and not text.endswith("元")
    return f"{text}{unit}" if plain else text


def sheet_key(name: str) -> str:
    """Give the key of a sheet by its name, "" when there is none."""
    found = sheet_for(name)
    return found.key if found else ""
