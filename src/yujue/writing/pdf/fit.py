"""How wide texts are in the PDF's font, and what size lets a number or a code stay on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yujue.layout import LaidCell

INSET = 4.0
"""Points between a cell's edge and its text."""
SMALLEST = 5.0
_RUN = re.compile(r"[!-~—…]+")
_WIDTHS = {
    **dict.fromkeys("0123456789", 0.56),
    **dict.fromkeys(",.:;'|", 0.3),
    **dict.fromkeys("()[]-/", 0.37),
    **dict.fromkeys("%MWmw@", 0.95),
}
"""Advances in the font's em, a little more than they are."""


def ems(text: str) -> float:
    """Give a text's width in ems."""
    return sum(1.0 if char > "\u02ff" else _WIDTHS.get(char, 0.7) for char in text)


def run_width(text: str) -> float:
    """Give the width, in ems, of the longest piece of a text that does not break: a number, a code."""
    return max((ems(run) for run in _RUN.findall(text)), default=0.0)


def room(cell: LaidCell, edges: list[float]) -> float:
    """Give the points that a cell has for its text; `edges` are where columns begin and end."""
    return edges[cell.column + cell.colspan] - edges[cell.column] - 2 * INSET


def size_for(cells: Iterable[LaidCell], edges: list[float], wanted: float) -> float:
    """Give the largest font size up to `wanted` in which every number fits into its cell."""
    size = wanted
    for cell in cells:
        if cell.value is not None and (width := run_width(cell.text)):
            size = min(size, room(cell, edges) / width)
    return max(int(size * 4) / 4, SMALLEST)


def own_size(cell: LaidCell, edges: list[float], size: float) -> float:
    """Give a cell's own font size, smaller than the table's where a code would run over its edge."""
    width = run_width(cell.text)
    fits = room(cell, edges) / width if width else size
    return size if fits >= size else max(int(fits * 4) / 4, SMALLEST)


def breakable(text: str, points: float, size: float) -> str:
    """Let a piece break that no readable size fits: a blank of no width between its characters."""
    if run_width(text) * size <= points:
        return text
    return _RUN.sub(lambda run: "\u200b".join(run[0]) if run_width(run[0]) * size > points else run[0], text)
