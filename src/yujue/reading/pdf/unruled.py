"""Tables without ruling lines: numbers that stand under one another, line after line."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from yujue.reading.model import Grid
from yujue.reading.pdf.alignment import Column, find_columns
from yujue.reading.pdf.bands import PITCH, Band, band_of
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.folding import folded
from yujue.reading.pdf.headed import headed
from yujue.reading.pdf.pieces import APART, Piece
from yujue.reading.pdf.unruled_grid import Known, known_grid, plain_grid

_FIGURE = re.compile(r"\d[,.]\d|\d{4}")
_FEWEST_ROWS = 3
_STANDS_OVER = 0.5
"""Font sizes by which a label may stand over its column's ends."""


@dataclass(frozen=True, slots=True)
class Unruled:
    """The tables of a page, the lines left over, and the columns in which the page ended; None without a table."""

    grids: tuple[Grid, ...]
    lines: list[list[Char]]
    columns: Known | None = None


def find_unruled(lines: list[list[Char]], page: int, before: Known | None = None) -> Unruled:
    """Find the tables among the lines outside of ruled ones; `before` are the columns in which the last page ended."""
    if sum(map(may_be_row, lines)) < _FEWEST_ROWS:
        return Unruled((), lines)
    bands = folded([band_of(line) for line in lines])
    grids: list[Grid] = []
    used: set[int] = set()
    for start, end in close_ranges(bands):
        columns = find_columns([band.fine for band in bands[start:end] if band.figures])
        for first, last in row_ranges(bands, start, end, columns):
            if not convincing(bands[first:last], columns):
                continue
            top, grid, before = made(bands, (max(used, default=start - 1) + 1, first, last), columns, page, before)
            grids.append(grid)
            used.update(range(top, last))
    left = [line for index, band in enumerate(bands) if index not in used for line in band.lines]
    return Unruled(tuple(grids), left, before if grids else None)


def made(
    bands: list[Band], place: tuple[int, int, int], columns: Sequence[Column], page: int, before: Known | None
) -> tuple[int, Grid, Known]:
    """Make the table of bands: with headings, or in the columns known from before, or as its lines stand.

    `place` are the lowest band that is free, the first row of figures, and the end. Gives the first band that it takes.
    """
    lowest, first, last = place
    found = headed(bands, lowest, first, last, columns)
    if found is not None:
        return found.top, found.grid(page), found.known
    if before is not None and before.fits(columns):
        return first, known_grid(bands[first:last], before, page), before
    top, grid = plain_grid(bands, place, columns, page)
    return top, grid, Known(tuple(columns), grid.column_edges)


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
        if captions(bands[index]) or bands[index].y - bands[index - 1].y > PITCH * bands[index].size
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
