"""Tables without ruling lines: numbers that stand under one another, line after line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from yujue.reading.model import Box, Grid, GridCell
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.printing import line_text

_APART = 1.1
"""Font sizes of gap that part the cells of a line."""
_NUMBER = re.compile(r"[-−－]?[(（]?[\d,，]*\.?\d+[)）]?[%％]?")
_FIGURE = re.compile(r"\d[,.]\d|\d{4}")
_FEWEST_ROWS = 3
_ALIGNED = 0.8
"""Share of a column's numbers whose right edges must agree."""
_SLACK = 1.0
"""Font sizes by which right edges of one column may differ."""
_PITCH = 3.2
"""Font sizes between rows of one table, at most."""
_HEADER_LINES = 4
_HEADER_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that stands alone: its characters, text and place."""

    chars: tuple[Char, ...]
    text: str
    x0: float
    x1: float

    @property
    def numeric(self) -> bool:
        """Whether it is one number."""
        return bool(_NUMBER.fullmatch(self.text))


@dataclass(frozen=True, slots=True)
class Band:
    """A line of pieces at one height."""

    pieces: tuple[Piece, ...]
    y: float
    size: float

    @property
    def numbers(self) -> int:
        """How many of its pieces are numbers."""
        return sum(piece.numeric for piece in self.pieces)


def find_unruled(lines: list[list[Char]], page: int) -> tuple[list[Grid], list[list[Char]]]:
    """Give the tables among the lines outside of ruled ones, and the lines left over."""
    if sum(map(may_be_row, lines)) < _FEWEST_ROWS:
        return [], lines
    bands = [band_of(line) for line in lines]
    grids: list[Grid] = []
    used: set[int] = set()
    for first, last in candidate_ranges(bands):
        columns = columns_of([band for band in bands[first:last] if band.numbers])
        if not convincing(bands[first:last], columns):
            continue
        top = header_start(bands, first, columns)
        grids.append(make_grid(bands[top:last], columns, page))
        used.update(range(top, last))
    return grids, [line for index, line in enumerate(lines) if index not in used]


def may_be_row(line: list[Char]) -> bool:
    """Tell whether a line has a wide gap and a digit, as every row of figures has."""
    least = _APART * line[0].size
    wide = any(char.x0 - before.x1 > least for before, char in pairwise(line))
    return wide and any(char.text in "0123456789０１２３４５６７８９" for char in line)


def band_of(line: list[Char]) -> Band:
    """Make a band of a line (left to right)."""
    return Band(pieces_of(line), line[0].y, max(char.size for char in line))


def pieces_of(line: list[Char]) -> tuple[Piece, ...]:
    """Part a line (left to right) at its wide gaps."""
    parts = [[line[0]]]
    for before, char in pairwise(line):
        if char.x0 - before.x1 > _APART * max(char.size, before.size):
            parts.append([])
        parts[-1].append(char)
    return tuple(Piece(tuple(part), line_text(part), part[0].x0, part[-1].x1) for part in parts)


def candidate_ranges(bands: list[Band]) -> list[tuple[int, int]]:
    """Give the ranges of bands that follow closely and hold several pieces with numbers among them.

    One line of a single piece (a long label, a caption of a group) does not end a range.
    """
    ranges: list[tuple[int, int]] = []
    start: int | None = None
    end = 0
    for index, band in enumerate(bands):
        tabular = len(band.pieces) > 1 and band.numbers > 0
        apart = start is not None and band.y - bands[index - 1].y > _PITCH * band.size
        if start is not None and (apart or (not tabular and index - end >= 2)):
            ranges.append((start, end))
            start = None
        if tabular:
            start = index if start is None else start
            end = index + 1
    return [*ranges, (start, end)] if start is not None else ranges


def columns_of(bands: list[Band]) -> list[tuple[float, float]]:
    """Give the columns that the pieces of number rows occupy, from left to right."""
    spans = sorted((piece.x0, piece.x1) for band in bands for piece in band.pieces)
    columns: list[tuple[float, float]] = []
    for x0, x1 in spans:
        if columns and x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], x1)
        else:
            columns.append((x0, x1))
    return columns


def convincing(bands: list[Band], columns: list[tuple[float, float]]) -> bool:
    """Tell whether bands are clearly a table: rows enough, figures in them, numbers aligned on the right."""
    rows = [band for band in bands if band.numbers]
    if len(rows) < _FEWEST_ROWS or len(columns) < 2:
        return False
    numbers = [(piece, band.size) for band in rows for piece in band.pieces if piece.numeric]
    if len(columns) == 2 and sum(bool(_FIGURE.search(piece.text)) for piece, _ in numbers) < _FEWEST_ROWS:
        return False
    return sum(aligned(column, numbers) for column in columns) >= 1 and all_alone(rows, columns)


def aligned(column: tuple[float, float], numbers: list[tuple[Piece, float]]) -> bool:
    """Tell whether a column's numbers agree in their right edges."""
    inside = [(piece, size) for piece, size in numbers if column[0] <= (piece.x0 + piece.x1) / 2 <= column[1]]
    if len(inside) < _FEWEST_ROWS:
        return False
    rights = sorted(piece.x1 for piece, _ in inside)
    middle, slack = rights[len(rights) // 2], _SLACK * inside[0][1]
    return sum(abs(right - middle) <= slack for right in rights) >= _ALIGNED * len(rights)


def all_alone(rows: list[Band], columns: list[tuple[float, float]]) -> bool:
    """Tell whether no two pieces of a row share a column."""
    return all(len({place(piece, columns) for piece in band.pieces}) == len(band.pieces) for band in rows)


def place(piece: Piece, columns: list[tuple[float, float]]) -> int:
    """Give the column that a piece overlaps most, else the nearest."""

    def overlap(index: int) -> float:
        x0, x1 = columns[index]
        return min(x1, piece.x1) - max(x0, piece.x0)

    return max(range(len(columns)), key=overlap)


def header_start(bands: list[Band], first: int, columns: list[tuple[float, float]]) -> int:
    """Give the index of the first header line above the rows: short pieces, several, and no colon (a unit line)."""
    top = first
    while top > 0 and first - top < _HEADER_LINES:
        above = bands[top - 1]
        close = bands[top].y - above.y < _PITCH * above.size
        short = all(len(piece.text) <= _HEADER_LETTERS and not set(piece.text) & set("：:。") for piece in above.pieces)
        inside = columns[0][0] - above.size < above.pieces[0].x0 and above.pieces[-1].x1 < columns[-1][1] + above.size
        if not (close and short and inside and len(above.pieces) > 1):
            break
        top -= 1
    return top


def make_grid(bands: list[Band], columns: list[tuple[float, float]], page: int) -> Grid:
    """Make the grid: a band is a row, edges lie in the middle between columns and rows."""
    inner = [(left[1] + right[0]) / 2 for left, right in pairwise(columns)]
    xs = (min(columns[0][0], *(band.pieces[0].x0 for band in bands)), *inner)
    xs = (*xs, max(columns[-1][1], *(band.pieces[-1].x1 for band in bands)))
    tops = [band.y - band.size for band in bands]
    ys = [*tops, bands[-1].y + 0.3 * bands[-1].size]
    cells: list[GridCell] = []
    for row, band in enumerate(bands):
        texts = [""] * len(columns)
        complete = len(band.pieces) == len(columns)
        for order, piece in enumerate(band.pieces):
            column = order if complete else place(piece, columns)
            texts[column] = f"{texts[column]}  {piece.text}" if texts[column] else piece.text
        for column, text in enumerate(texts):
            box: Box = (xs[column], ys[row], xs[column + 1], ys[row + 1])
            cells.append(GridCell(row, column, text, page=page, box=box))
    frame = xs[0], ys[0], xs[-1], ys[-1]
    return Grid(tuple(cells), len(bands), len(columns), page, box=frame, source="unruled", column_edges=xs)
