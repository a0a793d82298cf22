"""The grid of a table without ruling lines: a printed line is a row, columns end where their numbers do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from yujue.reading.model import Grid, GridCell
from yujue.reading.pdf.alignment import Column, edges_of
from yujue.reading.pdf.bands import PITCH, Band
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.printing import block_text

_HEADER_LINES = 4
"""Header lines above the rows, at most, where they are taken as they stand."""
_HEADER_LETTERS = 16
"""Letters of a piece of such a line, at most."""
_NEAR = 4.0
"""Points by which a column may end elsewhere on the next page."""


@dataclass(frozen=True, slots=True)
class Known:
    """The columns of a table, from left to right, and the edges between them: a next page may go on in them.

    `headed` tells whether what stands over each column is known.
    """

    columns: tuple[Column, ...]
    edges: tuple[float, ...]
    headed: bool = True

    def fits(self, columns: Sequence[Column]) -> bool:
        """Tell whether all columns of a page's rows are among these."""
        return all(any(alike(known, column) for known in self.columns) for column in columns if column.sure)


def alike(known: Column, column: Column) -> bool:
    """Tell whether two columns are one: numbers end, or labels begin, at the same place."""
    if known.numeric != column.numeric:
        return False
    return abs(known.x1 - column.x1 if column.numeric else known.x0 - column.x0) <= _NEAR


def known_grid(bands: Sequence[Band], known: Known, page: int) -> Grid:
    """Make the grid of rows that go on in known columns."""
    cells, ys = body_cells(bands, known, page)
    return grid_of(cells, known, ys, page)


def plain_grid(
    bands: Sequence[Band], place: tuple[int, int, int], columns: Sequence[Column], page: int
) -> tuple[int, Grid]:
    """Make the grid of rows and of the header lines above them, as they stand; give its first band's index.

    `place` are the lowest band that is free, the first row of figures, and the end.
    """
    lowest, first, last = place
    top = header_start(bands, first, lowest, columns)
    rows = bands[top:last]
    xs = edges_of(list(columns), min(band.wide[0].x0 for band in rows), max(band.wide[-1].x1 for band in rows))
    return top, known_grid(rows, Known(tuple(columns), xs), page)


def grid_of(cells: Sequence[GridCell], known: Known, ys: Sequence[float], page: int) -> Grid:
    """Make a grid of its cells, whose last is in the last row; `ys` begin at its upper and end at its lower edge."""
    xs = known.edges
    frame = xs[0], ys[0], xs[-1], ys[-1]
    return Grid(tuple(cells), cells[-1].row + 1, len(known.columns), page, box=frame, source="unruled", column_edges=xs)


def body_cells(bands: Sequence[Band], known: Known, page: int, start: int = 0) -> tuple[list[GridCell], list[float]]:
    """Give the cells of rows, numbered from `start`, and where rows begin and the last ends (points)."""
    xs = known.edges
    ys = [*(band.y - band.size for band in bands), bands[-1].y + 0.3 * bands[-1].size]
    cells: list[GridCell] = []
    for row, band in enumerate(bands):
        inside = shared_out(band, known.columns, xs)
        for column in range(len(known.columns)):
            text = block_text(inside[column]) if column in inside else ""
            box = xs[column], ys[row], xs[column + 1], ys[row + 1]
            cells.append(GridCell(start + row, column, text, page=page, box=box))
    return cells, ys


def header_start(bands: Sequence[Band], first: int, lowest: int, columns: Sequence[Column]) -> int:
    """Give the index of the first header line above the rows: short pieces, several, and no colon (a unit line)."""
    top = first
    left, right = columns[0].x0, columns[-1].x1
    while top > lowest and first - top < _HEADER_LINES:
        above = bands[top - 1]
        close = bands[top].y - above.y < PITCH * above.size
        short = all(len(piece.text) <= _HEADER_LETTERS and not set(piece.text) & set("：:。") for piece in above.wide)
        inside = left - 2 * above.size < above.wide[0].x0 and above.wide[-1].x1 < right + 2 * above.size
        several = len(above.wide) > 2 or (inside and len(above.wide) > 1)
        if not (close and short and several):
            break
        top -= 1
    return top


def shared_out(band: Band, columns: Sequence[Column], xs: tuple[float, ...]) -> dict[int, list[Char]]:
    """Give each column its characters: one piece each in order, or else by where pieces stand."""
    if len(band.wide) == len(columns):
        return {column: list(piece.chars) for column, piece in enumerate(band.wide)}
    inside: dict[int, list[Char]] = {}
    for piece in band.fine:
        middle = piece.x1 - 0.5 * piece.size if piece.numeric else (piece.x0 + piece.x1) / 2
        column = min(max(bisect_right(xs, middle) - 1, 0), len(columns) - 1)
        if not piece.numeric and band.figures:
            column = label_column(piece.x0, columns, column)
        inside.setdefault(column, []).extend(piece.chars)
    return inside


def label_column(x0: float, columns: Sequence[Column], default: int) -> int:
    """Give the column of labels in which a label begins."""
    begun = [index for index, column in enumerate(columns) if not column.numeric and column.x0 - 1 <= x0 <= column.x1]
    return begun[-1] if begun else default
