"""What changed between two states of a book, line by line, as its accountant names the lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from yujue.api.book.compare import NamedRows, Row, row_pairs
from yujue.api.book.names import Names
from yujue.forms.book import Sheet, sheets
from yujue.reading.book import columns_typed

_AMOUNT = re.compile(r"[-+]?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class CellChange:
    """A column of a line that changed; `delta` with its sign in the column's unit, "" for what is no amount."""

    column: str
    old: str
    new: str
    delta: str


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line (`row` from 1, in the newer state if it is there), `kind` changed | added | removed, what it is called."""

    kind: str
    row: int
    called: str
    cells: tuple[CellChange, ...]


@dataclass(frozen=True, slots=True)
class SheetChange:
    """A sheet that changed: its lines, and by how much each column of amounts did (header, difference).

    A column in which something that is no amount was or is written has no difference as a whole.
    """

    sheet: str
    lines: tuple[LineChange, ...]
    deltas: tuple[tuple[str, str], ...]

    def many(self, kind: str) -> int:
        """Count the lines that were changed, added or removed."""
        return sum(line.kind == kind for line in self.lines)


def lines_changed(old: NamedRows, new: NamedRows) -> tuple[SheetChange, ...]:
    """Give the sheets in which lines came, went or have other texts; a line that only moved is none."""
    names = Names(old, new)
    found = (_sheet(sheet, old, new, names) for sheet in sheets())
    return tuple(one for one in found if one.lines)


def changed_json(changes: Iterable[SheetChange]) -> list[dict[str, Any]]:
    """Give them as plain values: `sheet`, `added`, `removed`, `changed`, `deltas`, `lines` with `cells`."""
    return [
        {
            "sheet": one.sheet,
            **{kind: one.many(kind) for kind in ("added", "removed", "changed")},
            "deltas": [{"column": column, "delta": delta} for column, delta in one.deltas],
            "lines": [_line_json(line) for line in one.lines],
        }
        for one in changes
    ]


def _line_json(line: LineChange) -> dict[str, Any]:
    cells = [{name: getattr(cell, name) for name in cell.__slots__} for cell in line.cells]
    return {"kind": line.kind, "row": line.row, "called": line.called, "cells": cells}


def _sheet(sheet: Sheet, old: NamedRows, new: NamedRows, names: Names) -> SheetChange:
    lines = tuple(_lines(sheet, old, new, names))
    sums: dict[str, Decimal | None] = {}
    amounts = {column.header for column in sheet.columns if column.type == "amount"}
    for cell in (cell for line in lines for cell in line.cells if cell.column in amounts):
        before = sums.get(cell.column, Decimal(0))
        sums[cell.column] = before + Decimal(cell.delta) if before is not None and cell.delta else None
    return SheetChange(
        sheet.name, lines, tuple((name, _signed(much)) for name, much in sums.items() if much is not None)
    )


def _lines(sheet: Sheet, old: NamedRows, new: NamedRows, names: Names) -> Iterator[LineChange]:
    for kind, place, was, now in row_pairs(sheet, old, new):
        cells = tuple(_cells(sheet, was, now))
        if cells:
            yield LineChange(kind, place, names.called(sheet, now or was), cells)


def _cells(sheet: Sheet, was: Row, now: Row) -> Iterator[CellChange]:
    for column in columns_typed(sheet, (was, now)):
        texts = (was.get(column.field, ""), now.get(column.field, ""))
        if texts[0] != texts[1]:
            yield CellChange(column.header, *texts, _delta(texts) if column.type == "amount" else "")


def _delta(texts: Sequence[str]) -> str:
    """Give the difference of two amounts; a blank counts as nothing, and what is no amount gives none."""
    plain = [text.replace(",", "").strip() for text in texts]
    if not all(text == "" or _AMOUNT.fullmatch(text) for text in plain):
        return ""
    return _signed(Decimal(plain[1] or 0) - Decimal(plain[0] or 0))


def _signed(much: Decimal) -> str:
    return f"{much:+f}" if much else "0"
