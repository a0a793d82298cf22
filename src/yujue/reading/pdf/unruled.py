"""Tables without ruling lines: numbers that stand under one another, line after line."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from yujue.reading.model import Grid, GridCell
from yujue.reading.pdf.alignment import Column, Row, edges_of, find_columns
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.pieces import APART, CLOSE, Piece, pieces_of
from yujue.reading.pdf.printing import block_text

_FIGURE = re.compile(r"\d[,.]\d|\d{4}")
_FEWEST_ROWS = 3
_PITCH = 3.2
"""Font sizes between rows of one table, at most."""
_HEADER_LINES = 4
_HEADER_LETTERS = 16
_STANDS_OVER = 0.5
"""Font sizes by which a label may stand over its column's ends."""


@dataclass(frozen=True, slots=True)
class Band:
    """A printed line and its pieces, parted at wide gaps and at every gap."""

    line: list[Char]
    wide: Row
    fine: Row

    @property
    def figures(self) -> int:
        """How many pieces are numbers, when the line has more than one piece."""
        return sum(piece.numeric for piece in self.fine) if len(self.fine) > 1 else 0

    @property
    def y(self) -> float:
        """The baseline."""
        return self.line[0].y

    @property
    def size(self) -> float:
        """The font size."""
        return self.line[0].size


def find_unruled(lines: list[list[Char]], page: int) -> tuple[list[Grid], list[list[Char]]]:
    """Give the tables among the lines outside of ruled ones, and the lines left over."""
    if sum(map(may_be_row, lines)) < _FEWEST_ROWS:
        return [], lines
    bands = [Band(line, pieces_of(line), pieces_of(line, CLOSE)) for line in lines]
    grids: list[Grid] = []
    used: set[int] = set()
    for start, end in close_ranges(bands):
        columns = find_columns([band.fine for band in bands[start:end] if band.figures])
        for first, last in row_ranges(bands, start, end, columns):
            if convincing(bands[first:last], columns):
                top = header_start(bands, first, max(used, default=start - 1) + 1, columns)
                grids.append(make_grid(bands[top:last], columns, page))
                used.update(range(top, last))
    return grids, [line for index, line in enumerate(lines) if index not in used]


def may_be_row(line: list[Char]) -> bool:
    """Tell whether a line has a wide gap and a digit, as every row of figures has."""
    least = APART * line[0].size
    wide = any(char.x0 - before.x1 > least for before, char in pairwise(line))
    return wide and any(char.text in "0123456789０１２３４５６７８９" for char in line)


def close_ranges(bands: list[Band]) -> list[tuple[int, int]]:
    """Give the ranges of bands that follow one another closely, with no caption of another table between."""
    cuts = [
        index
        for index in range(1, len(bands))
        if captions(bands[index]) or bands[index].y - bands[index - 1].y > _PITCH * bands[index].size
    ]
    return list(pairwise([0, *cuts, len(bands)]))


def captions(band: Band) -> bool:
    """Tell whether a line says whose table it is, or in what unit."""
    return not band.figures and any(piece.captions for piece in band.wide)


def row_ranges(bands: list[Band], start: int, end: int, columns: list[Column]) -> list[tuple[int, int]]:
    """Give the ranges of bands that fit the columns, each from a row of figures to a row of figures."""
    ranges: list[tuple[int, int]] = []
    first, last = -1, -1
    for index in range(start, end):
        if not fits(bands[index], columns):
            ranges += [(first, last + 1)] if first >= 0 else []
            first = -1
        elif bands[index].figures:
            first, last = (index if first < 0 else first), index
    return [*ranges, (first, last + 1)] if first >= 0 else ranges


def fits(band: Band, columns: list[Column]) -> bool:
    """Tell whether a line's pieces stand in columns; in one without figures each must begin where labels begin.

    A row with several aligned numbers may have its label (合计) anywhere.
    """
    numbers = [piece for piece in band.fine if piece.numeric]
    labels = [piece for piece in band.fine if not piece.numeric]
    if not columns or not all(ends_in(piece, columns) for piece in numbers):
        return False
    free = len(numbers) > 1 and any(column.sure and column.numeric for column in columns)
    return free or all(stands_in(piece, columns, at_start=not band.figures) for piece in labels)


def ends_in(piece: Piece, columns: list[Column]) -> bool:
    """Tell whether a number ends where a column of numbers ends, or is a label itself (a code)."""
    aligned = any(column.numeric and abs(piece.x1 - column.x1) <= piece.size for column in columns)
    return aligned or stands_in(piece, columns, at_start=True)


def stands_in(piece: Piece, columns: list[Column], *, at_start: bool) -> bool:
    """Tell whether a label stands between the left edge of a column of labels and the next column."""
    limits = [*(column.x0 for column in columns[1:]), math.inf]
    for column, limit in zip(columns, limits, strict=True):
        begins = piece.x0 - column.x0
        if (
            not column.numeric
            and -_STANDS_OVER * piece.size <= begins
            and piece.x1 <= limit + _STANDS_OVER * piece.size
        ):
            return not at_start or begins <= _STANDS_OVER * piece.size
    return False


def convincing(bands: list[Band], columns: list[Column]) -> bool:
    """Tell whether bands are clearly a table: rows enough, and figures in them rather than bare page numbers."""
    rows = [band for band in bands if band.figures]
    sure = [column for column in columns if column.sure]
    if len(rows) < _FEWEST_ROWS or len(sure) < 2 or not any(column.numeric for column in sure):
        return False
    texts = [piece.text for band in rows for piece in band.fine if piece.numeric]
    return len(sure) > 2 or sum(bool(_FIGURE.search(text)) for text in texts) >= _FEWEST_ROWS


def header_start(bands: list[Band], first: int, lowest: int, columns: list[Column]) -> int:
    """Give the index of the first header line above the rows: short pieces, several, and no colon (a unit line)."""
    top = first
    left, right = columns[0].x0, columns[-1].x1
    while top > lowest and first - top < _HEADER_LINES:
        above = bands[top - 1]
        close = bands[top].y - above.y < _PITCH * above.size
        short = all(len(piece.text) <= _HEADER_LETTERS and not set(piece.text) & set("：:。") for piece in above.wide)
        inside = left - 2 * above.size < above.wide[0].x0 and above.wide[-1].x1 < right + 2 * above.size
        several = len(above.wide) > 2 or (inside and len(above.wide) > 1)
        if not (close and short and several):
            break
        top -= 1
    return top


def make_grid(bands: list[Band], columns: list[Column], page: int) -> Grid:
    """Make the grid: a band is a row, edges lie in the middle between columns and rows."""
    xs = edges_of(columns, min(band.wide[0].x0 for band in bands), max(band.wide[-1].x1 for band in bands))
    ys = [*(band.y - band.size for band in bands), bands[-1].y + 0.3 * bands[-1].size]
    cells: list[GridCell] = []
    for row, band in enumerate(bands):
        inside = shared_out(band, columns, xs)
        for column in range(len(columns)):
            text = block_text(inside[column]) if column in inside else ""
            box = xs[column], ys[row], xs[column + 1], ys[row + 1]
            cells.append(GridCell(row, column, text, page=page, box=box))
    frame = xs[0], ys[0], xs[-1], ys[-1]
    return Grid(tuple(cells), len(bands), len(columns), page, box=frame, source="unruled", column_edges=xs)


def shared_out(band: Band, columns: list[Column], xs: tuple[float, ...]) -> dict[int, list[Char]]:
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


def label_column(x0: float, columns: list[Column], default: int) -> int:
    """Give the column of labels in which a label begins."""
    begun = [index for index, column in enumerate(columns) if not column.numeric and column.x0 - 1 <= x0 <= column.x1]
    return begun[-1] if begun else default
