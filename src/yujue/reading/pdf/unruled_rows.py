"""Which printed lines are rows of a table without ruling lines: their pieces stand in its columns."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from yujue.reading.pdf.alignment import Column
from yujue.reading.pdf.bands import Band
from yujue.reading.pdf.pieces import Piece

_FIGURE = re.compile(r"\d[,.]\d|\d{4}")
FEWEST_ROWS = 3
"""Rows of figures that make a table; one that goes on from the page before may have fewer."""
_STANDS_OVER = 0.5
"""Font sizes by which a label may stand over its column's ends."""


def is_row(band: Band) -> bool:
    """Tell whether a line has a figure that stands by itself beside something else: text that runs has none."""
    return band.figures > 0 and any(piece.numeric and _FIGURE.search(piece.text) for piece in band.fine)


def row_ranges(bands: Sequence[Band], start: int, end: int, columns: Sequence[Column]) -> list[tuple[int, int]]:
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


def fits(band: Band, columns: Sequence[Column]) -> bool:
    """Tell whether a line's pieces stand in columns; in one without figures each must begin where labels begin.

    A row with several aligned numbers may have its label (合计) anywhere.
    """
    numbers = [piece for piece in band.fine if piece.numeric]
    labels = [piece for piece in band.fine if not piece.numeric]
    if not columns or not all(ends_in(piece, columns) for piece in numbers):
        return False
    free = len(numbers) > 1 and any(column.sure and column.numeric for column in columns)
    return free or all(stands_in(piece, columns, at_start=not band.figures) for piece in labels)


def ends_in(piece: Piece, columns: Sequence[Column]) -> bool:
    """Tell whether a number ends where a column of numbers ends, or is a label itself (a code)."""
    aligned = any(column.numeric and abs(piece.x1 - column.x1) <= piece.size for column in columns)
    return aligned or stands_in(piece, columns, at_start=True)


def stands_in(piece: Piece, columns: Sequence[Column], *, at_start: bool) -> bool:
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


def convincing(bands: Sequence[Band], columns: Sequence[Column]) -> bool:
    """Tell whether bands are clearly a table: rows enough, and figures in them rather than bare page numbers."""
    rows = [band for band in bands if band.figures]
    sure = [column for column in columns if column.sure]
    if len(rows) < FEWEST_ROWS or len(sure) < 2 or not any(column.numeric for column in sure):
        return False
    texts = [piece.text for band in rows for piece in band.fine if piece.numeric]
    return len(sure) > 2 or sum(bool(_FIGURE.search(text)) for text in texts) >= FEWEST_ROWS
