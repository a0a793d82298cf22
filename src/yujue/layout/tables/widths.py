"""How wide columns are: never so narrow that a number or a word of a code breaks, then by what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yujue.layout.model import LaidCell
from yujue.layout.tables.needs import Need, needs_of

UPRIGHT, WIDE = 442.0, 728.0
"""Points of text width: A4 with margins of 28 and 26 mm (GB/T 9704), and A4 on its side with 20 mm."""
SIZES = (10.5, 10.0, 9.0, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
UPRIGHT_SIZES = (10.5, 10.0, 9.0)
"""Sizes down to which a table stands upright; a wider one lies on its side first."""
PADDING = 10.0
"""Points that a cell's edges take on both sides together."""
FAIR_LINES = ((10.0, 1.0), (9.0, 2.0), (7.5, 3.0), (6.5, 4.0))
"""Down to which font size a table is taken whose words break into how many lines at most."""
MOST_LINES = 40.0
SHORT_HEAD, GAP = 6.0, 3.0
"""Ems of a header that looks ill in two lines, and that a column of words is widened by to spare it a line."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Shares of the text width, one a column; whether the page lies on its side; the font size in points."""

    widths: tuple[float, ...]
    landscape: bool
    size: float


def fit(columns: int, cells: Sequence[LaidCell], head: Sequence[LaidCell] = ()) -> Fit:
    """Choose page, font size and widths so that all that must not break fits; the largest size that does.

    `head` are the cells of the header, which may break into more lines than the body's `cells`.
    """
    needs = needs_of(columns, cells, head)
    for landscape, width, sizes in ((False, UPRIGHT, UPRIGHT_SIZES), (True, WIDE, SIZES)):
        for size in sizes:
            room = (width - columns * PADDING) / size
            if _comfortable(needs, room, size):
                return Fit(_shared(needs, room, PADDING / size), landscape, size)
    size = SIZES[-1]
    return Fit(_shared(needs, (WIDE - columns * PADDING) / size, PADDING / size), landscape=True, size=size)


def _comfortable(needs: Sequence[Need], room: float, size: float) -> bool:
    """Tell whether all fits and no words break into more lines than look well in that size."""
    lines = next((most for down, most in FAIR_LINES if size >= down), MOST_LINES)
    return _whole(needs, lines) <= room


def _whole(needs: Sequence[Need], lines: float) -> float:
    return sum(need.at(lines) for need in needs)


def _shared(needs: Sequence[Need], room: float, padding: float) -> tuple[float, ...]:
    """Let the words of all columns break into as many lines, as few as there is room for, and share what is left."""
    few, many = 1.0, MOST_LINES
    if _whole(needs, few) > room:
        for _ in range(20):
            middle = (few + many) / 2
            few, many = (few, middle) if _whole(needs, middle) <= room else (middle, many)
    else:
        many = few
    taken = _unbroken_first([need.at(many) for need in needs], needs, room)
    left = max(0.0, room - sum(taken))
    widths = [width * (1 + left / sum(taken)) + padding for width in taken]
    total = sum(widths)
    return tuple(width / total for width in widths)


def _unbroken_first(taken: list[float], needs: Sequence[Need], room: float) -> list[float]:
    """Let short headers, then words, stand on one line where little is missing for it."""
    left = room - sum(taken)
    for wanted in ([min(need.head, SHORT_HEAD) for need in needs], [need.words for need in needs]):
        for gap, column in sorted((want - taken[n], n) for n, want in enumerate(wanted)):
            if 0 < gap <= left and (wanted[column] < SHORT_HEAD or gap <= GAP):
                taken[column] += gap
                left -= gap
    return taken
