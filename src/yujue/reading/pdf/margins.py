"""Where the text of a page begins and ends from left to right: without it no wrapped line can be told."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.reading.model import Page
from yujue.reading.pdf.printing import PrintedLine

_LONG = 0.6
"""Share of the widest line above which a line counts as long."""
_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class Margins:
    """Left and right edge of running text (upright points)."""

    left: float
    right: float


def page_margins(pages: list[tuple[Page, list[PrintedLine]]]) -> list[Margins]:
    """Give each page's margins; a page with little text takes those of the pages of its width."""
    by_width: dict[int, list[PrintedLine]] = {}
    for page, lines in pages:
        by_width.setdefault(round(page.width), []).extend(lines)
    shared = {width: margins_of(lines, width) for width, lines in by_width.items()}
    found: list[Margins] = []
    for page, lines in pages:
        common = shared[round(page.width)]
        room = (common.right - common.left) * _LONG
        long = [line for line in lines if line.box[2] - line.box[0] > room]
        found.append(margins_of(long, page.width) if len(long) >= _ENOUGH else common)
    return found


def margins_of(lines: list[PrintedLine], width: float) -> Margins:
    """Give the margins that the long ones among these lines keep; the page's edges without lines."""
    if not lines:
        return Margins(0.0, width)
    widest = sorted(line.box[2] - line.box[0] for line in lines)[-1 - len(lines) // 50]
    long = [line for line in lines if line.box[2] - line.box[0] >= _LONG * widest]
    lefts, rights = sorted(line.box[0] for line in long), sorted(line.box[2] for line in long)
    return Margins(lefts[len(lefts) // 10], rights[-1 - len(rights) // 10])
