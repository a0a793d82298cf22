"""Grids of one table as plain rows of their non-empty cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from yujue.disclosure import Place, Table
from yujue.reading import Grid
from yujue.reading.model import GridCell

_BREAK = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])")


class FoundGrids(Protocol):
    """What is needed of a found table: the table and the grids that it was read from."""

    @property
    def table(self) -> Table:
        """The table."""
        ...

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The grids, in reading order."""
        ...


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A non-empty cell: `text` has its line breaks undone."""

    column: int
    span: int
    text: str
    cell: GridCell


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a grid: `grid` counts the grids, `width` is the grid's number of columns.

    `above` are the cells that begin in a row above and reach into this one.
    """

    grid: int
    width: int
    cells: tuple[SheetCell, ...]
    above: tuple[SheetCell, ...] = ()

    @property
    def text(self) -> str:
        """The row as printed, cells apart by a space."""
        return " ".join(each.text for each in self.cells)

    def at(self, column: int) -> SheetCell | None:
        """Give the cell that covers a column."""
        return next((c for c in self.cells if c.column <= column < c.column + c.span), None)


def one_line(text: str) -> str:
    """Undo line breaks: without a trace between Chinese characters, as a space between others."""
    return " ".join(_BREAK.sub("", text).split())


def sheet_rows(grids: tuple[Grid, ...]) -> Iterator[SheetRow]:
    """Give the rows of all grids that show something."""
    for number, grid in enumerate(grids):
        rows: dict[int, list[SheetCell]] = {}
        for cell in grid.cells:
            if cell.text.strip():
                rows.setdefault(cell.row, []).append(
                    SheetCell(cell.column, cell.column_span, one_line(cell.text), cell)
                )
        for row in sorted(rows):
            above = tuple(c for r in rows if r < row for c in rows[r] if r + c.cell.row_span > row)
            yield SheetRow(number, grid.n_columns, tuple(sorted(rows[row], key=lambda c: c.column)), above)


def place_of(table: Table, row: SheetRow, label: str, cell: SheetCell | None = None) -> Place:
    """Give the place of a row, or of one of its cells."""
    at = (cell or row.cells[0]).cell
    return Place(table=table.id, form=table.form, row=label, page=at.page, line=at.line, text=row.text, box=at.box)
