"""Forms that were read: their columns have no headers, their labels reach over the blank cells beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from yujue.disclosure import Column
from yujue.layout.model import LaidCell


def is_form(columns: Sequence[Column]) -> bool:
    """Tell whether a table is a form to be filled in: most columns have no header."""
    return 2 * sum(1 for column in columns if column.path) <= len(columns)


def merged(cells: Sequence[LaidCell]) -> tuple[LaidCell, ...]:
    """Let the last text of a row go right over the blank rest, and one in the first column down over blanks."""
    rows: dict[int, list[LaidCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return tuple(_downwards([cell for row in rows.values() for cell in _rightwards(row)]))


def _rightwards(row: list[LaidCell]) -> list[LaidCell]:
    last = max((n for n, cell in enumerate(row) if cell.text.strip()), default=None)
    if last is None or row[last].value is not None:
        return row
    return [*row[:last], replace(row[last], colspan=len(row) - last)]


def _downwards(cells: list[LaidCell]) -> list[LaidCell]:
    lengths: dict[int, int] = {}
    top: int | None = None
    for cell in (one for one in cells if one.column == 0):
        blank = not cell.text.strip() and cell.value is None
        if blank and top is not None:
            lengths[top] += 1
        else:
            top = None if blank or cell.value is not None or cell.colspan > 1 else cell.row
            lengths |= {} if top is None else {top: 1}
    gone = {row for start, length in lengths.items() for row in range(start + 1, start + length)}
    return [
        replace(cell, rowspan=lengths.get(cell.row, 1)) if cell.column == 0 else cell
        for cell in cells
        if cell.column or cell.row not in gone
    ]
