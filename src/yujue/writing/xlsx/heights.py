"""How high rows must be: spreadsheets do not fit the height of merged cells by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from yujue.layout import LaidCell
from yujue.layout.tables.needs import ems

LINE = 1.35
"""Height of a line in its font size."""
HIGHEST = 400.0
"""Points; Excel allows 409."""
_LEAST = 18.0


def lines(text: str, points: float, size: float) -> int:
    """Count the lines that a text takes in a cell of so many points."""
    room = max(points - 6.0, size) / size
    return sum(max(1, ceil(ems(line) / room)) for line in text.split("\n"))


def height(text: str, points: float, size: float) -> float:
    """Give the points that a text needs, at least those of one comfortable line."""
    return max(_LEAST, lines(text, points, size) * size * LINE + 4.0)


def row_heights(cells: Sequence[LaidCell], rows: int, columns: Sequence[float], size: float) -> list[float]:
    """Give the height of each row; a cell over several rows makes its last ones higher where it must."""
    found = [_LEAST] * rows
    for cell in sorted(cells, key=lambda one: one.rowspan):
        needed = height(cell.text, sum(columns[cell.column : cell.column + cell.colspan]), size)
        span = range(cell.row, min(rows, cell.row + cell.rowspan))
        short = needed - sum(found[row] for row in span)
        for row in span if short > 0 else ():
            found[row] += short / len(span)
    return [min(each, HIGHEST) for each in found]
