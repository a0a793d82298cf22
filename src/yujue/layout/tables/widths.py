"""How wide columns are: never so narrow that a number or a word of a code breaks, then by what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from yujue.layout.model import LaidCell

UPRIGHT, WIDE = 442.0, 728.0
"""Points of text width: A4 with margins of 28 and 26 mm (GB/T 9704), and A4 on its side with 20 mm."""
SIZES = (10.5, 10.0, 9.0, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
UPRIGHT_SIZES = (10.5, 10.0, 9.0)
"""Sizes down to which a table stands upright; a wider one lies on its side first."""
PADDING = 10.0
"""Points that a cell's edges take on both sides together."""
LONGEST_TEXT = 18.0
"""Ems beyond which a column of words gets no more room of its own."""
LEAST_TEXT = 4.0
FAIR_LINES = 12.0
_RUN = re.compile(r"[!-~]+")
_NARROW = {**dict.fromkeys(",.:;'|", 0.32), **dict.fromkeys("()[]-/", 0.4), **dict.fromkeys("%MWmw@", 0.95)}


@dataclass(frozen=True, slots=True)
class Fit:
    """Shares of the text width, one a column; whether the page lies on its side; the font size in points."""

    widths: tuple[float, ...]
    landscape: bool
    size: float


def ems(text: str) -> float:
    """Give a text's width in ems of its font: 1 a Chinese character, about 0.58 a digit."""
    return sum(1.0 if char > "\u02ff" else _NARROW.get(char, 0.58) for char in text)


def unbroken(text: str) -> float:
    """Give the width of the longest piece that must not break: a number, a code, or one Chinese character."""
    runs = max((ems(run) for run in _RUN.findall(text)), default=0.0)
    return max(runs, 1.0 if text else 0.0)


def fit(columns: int, cells: Sequence[LaidCell]) -> Fit:
    """Choose page, font size and widths so that all that must not break fits; the largest size that does."""
    least, wanted = _needs(columns, cells)
    for landscape, width, sizes in ((False, UPRIGHT, UPRIGHT_SIZES), (True, WIDE, SIZES)):
        for size in sizes:
            room = width / size - columns * PADDING / size
            if _comfortable(least, wanted, room):
                return Fit(_shared(least, wanted, room, PADDING / size), landscape, size)
    room = WIDE / SIZES[-1] - columns * PADDING / SIZES[-1]
    return Fit(_shared(least, wanted, room, PADDING / SIZES[-1]), landscape=True, size=SIZES[-1])


def _needs(columns: int, cells: Sequence[LaidCell]) -> tuple[list[float], list[float]]:
    """Give for each column the ems it must have, and the ems in which its texts stand well."""
    least, wanted = [1.0] * columns, [1.0] * columns
    for cell in cells:
        own = unbroken(cell.text) if cell.value is None else ems(cell.text)
        whole = max((ems(line) for line in cell.text.split("\n")), default=0.0)
        span = range(cell.column, min(columns, cell.column + cell.colspan))
        if len(span) != 1:
            _spread(least, span, own)
            continue
        least[cell.column] = max(least[cell.column], own, min(whole, LEAST_TEXT) if cell.value is None else 0.0)
        wanted[cell.column] = max(wanted[cell.column], min(whole, LONGEST_TEXT))
    return least, [max(pair) for pair in zip(least, wanted, strict=True)]


def _spread(least: list[float], span: range, own: float) -> None:
    """Let a merged cell's longest piece fit into its columns together."""
    short = own - sum(least[column] for column in span)
    if short > 0 and span:
        for column in span:
            least[column] += short / len(span)


def _comfortable(least: Sequence[float], wanted: Sequence[float], room: float) -> bool:
    """Tell whether all fits and no column of words has to be broken into more lines than look well."""
    return sum(least) <= room and sum(wanted) <= room * 1.6


def _shared(least: Sequence[float], wanted: Sequence[float], room: float, padding: float) -> tuple[float, ...]:
    """Give each column what it must have, then the rest by what it wants."""
    left = max(0.0, room - sum(least))
    more = [w - n for w, n in zip(wanted, least, strict=True)]
    whole = sum(more)
    factor = min(1.0, left / whole) if whole else 0.0
    widths = [n + m * factor + padding for n, m in zip(least, more, strict=True)]
    total = sum(widths)
    return tuple(width / total for width in widths)
