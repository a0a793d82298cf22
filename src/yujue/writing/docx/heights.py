"""How high the rows of a table are."""

from __future__ import annotations

from yujue.layout import LaidCell
from yujue.writing.docx.measure import lines_of
from yujue.writing.docx.typography import TWIPS, typography

RULE = 0.5
"""The thickness of a table's lines, by which a row is higher than its text."""


def line_height(size: float) -> float:
    """Give the height of a line in a cell, to half a point."""
    factor: float = typography()["table"]["line"]
    return round(2 * size * factor) / 2


def needed_by(cells: list[LaidCell], columns: tuple[int, ...], size: float) -> list[tuple[LaidCell, float]]:
    """Give the height of each cell's text, those of one row first."""
    margin = typography()["table"]["margin"]
    line = line_height(size)
    found = []
    for cell in sorted(cells, key=lambda cell: cell.rowspan):
        room = sum(columns[cell.column : cell.column + cell.colspan]) / TWIPS - 2 * margin
        if cell.text:
            found.append((cell, lines_of(cell.text, room / size) * line + RULE))
    return found


def heights_of(needed: list[tuple[LaidCell, float]], rows: int, least: float, pad: float) -> tuple[float, ...]:
    """Give the height of each row; the last row of a merged cell makes up for what the cell needs beyond its rows."""
    heights = [least] * rows
    for cell, high in needed:
        last = min(cell.row + cell.rowspan, rows) - 1
        if last >= cell.row:
            heights[last] += max(0.0, high + 2 * pad - sum(heights[cell.row : last + 1]))
    return tuple(heights)
