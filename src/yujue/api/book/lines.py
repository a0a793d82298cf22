"""What changed between two states of a book, line by line, as its accountant names the lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from yujue.api.book.compare import NamedRows, Row, row_pairs
from yujue.api.book.names import Names
from yujue.forms.book import Sheet, sheets
from yujue.reading.book import columns_typed
from yujue.reading.book.numerals import BadNumberError, fen
from yujue.writing.book import yuan


@dataclass(frozen=True, slots=True)
class CellChange:
    """A column of a line that changed.

    `amounts` are old and new in 分 (None for a blank or a dash); there are none where one of them is no amount.
    """

    column: str
    old: str
    new: str
    amounts: tuple[int | None, int | None] | None = None

    @property
    def delta(self) -> int | None:
        """By how many 分 the amount changed; where nothing stands nothing is counted."""
        return None if self.amounts is None else (self.amounts[1] or 0) - (self.amounts[0] or 0)


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line (`row` from 1, in the newer state if it is there), `kind` changed | added | removed, what it is called."""

    kind: str
    row: int
    called: str
    cells: tuple[CellChange, ...]


@dataclass(frozen=True, slots=True)
class SheetChange:
    """A sheet that changed: its lines, and by how many 分 each column of amounts did (header, difference).

    A column in which something that is no amount was or is written has no difference as a whole.
    """

    sheet: str
    lines: tuple[LineChange, ...]
    deltas: tuple[tuple[str, int], ...]

    def many(self, kind: str) -> int:
        """Count the lines that were changed, added or removed."""
        return sum(line.kind == kind for line in self.lines)


def lines_changed(old: NamedRows, new: NamedRows) -> tuple[SheetChange, ...]:
    """Give the sheets in which lines came, went or have other texts; a line that only moved is none."""
    names = Names(old, new)
    found = (_sheet(sheet, old, new, names) for sheet in sheets())
    return tuple(one for one in found if one.lines)


def changed_json(changes: Iterable[SheetChange]) -> list[dict[str, Any]]:
    """Give them as plain values: `sheet`, `added`, `removed`, `changed`, `deltas`, `lines`; deltas in 元."""
    return [
        {
            "sheet": one.sheet,
            **{kind: one.many(kind) for kind in ("added", "removed", "changed")},
            "deltas": [{"column": column, "delta": _signed(delta)} for column, delta in one.deltas],
            "lines": [_line_json(line) for line in one.lines],
        }
        for one in changes
    ]


def _line_json(line: LineChange) -> dict[str, Any]:
    return {"kind": line.kind, "row": line.row, "called": line.called, "cells": [_cell_json(c) for c in line.cells]}


def _cell_json(cell: CellChange) -> dict[str, str | None]:
    delta = None if cell.delta is None else _signed(cell.delta)
    return {"column": cell.column, "old": cell.old, "new": cell.new, "delta": delta}


def _signed(much: int) -> str:
    return f"{yuan(much):+f}"


def _sheet(sheet: Sheet, old: NamedRows, new: NamedRows, names: Names) -> SheetChange:
    lines = tuple(_lines(sheet, old, new, names))
    cells = [cell for line in lines for cell in line.cells]
    amounts = dict.fromkeys(column.header for column in sheet.columns if column.type == "amount")
    sums = ((name, _sum([cell.delta for cell in cells if cell.column == name])) for name in amounts)
    return SheetChange(sheet.name, lines, tuple((name, much) for name, much in sums if much is not None))


def _sum(deltas: Sequence[int | None]) -> int | None:
    """Add up differences, None when there are none, or one of them is not known."""
    known = [delta for delta in deltas if delta is not None]
    return sum(known) if known and len(known) == len(deltas) else None


def _lines(sheet: Sheet, old: NamedRows, new: NamedRows, names: Names) -> Iterator[LineChange]:
    for kind, place, was, now in row_pairs(sheet, old, new):
        cells = tuple(_cells(sheet, was, now))
        if cells:
            yield LineChange(kind, place, names.called(sheet, now or was), cells)


def _cells(sheet: Sheet, was: Row, now: Row) -> Iterator[CellChange]:
    for column in columns_typed(sheet, (was, now)):
        texts = (was.get(column.field, ""), now.get(column.field, ""))
        if texts[0] != texts[1]:
            yield CellChange(column.header, *texts, _amounts(texts) if column.type == "amount" else None)


def _amounts(texts: Sequence[str]) -> tuple[int | None, int | None] | None:
    try:
        old, new = (fen(text, "元") for text in texts)
    except BadNumberError:
        return None
    return old, new
