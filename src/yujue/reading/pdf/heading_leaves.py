"""Which heading stands right over which column of a table without lines; empty columns have nothing but theirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from yujue.reading.pdf.alignment import Column
from yujue.reading.pdf.heading_blocks import Heading, joined

_AFTER = 0.6
"""Font sizes to the right of its numbers at which a column ends, at most."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A column and the heading right over it; None where it has none. A column without figures has no pieces."""

    column: Column
    heading: Heading | None


@dataclass(frozen=True, slots=True)
class Leaves:
    """The columns with their headings, from left to right, and the headings that stand over several."""

    columns: tuple[Leaf, ...]
    upper: tuple[Heading, ...]


def leaves_of(headings: Sequence[Heading], columns: Sequence[Column]) -> Leaves | None:
    """Give each column the lowest heading over it; None when a column of figures has none at all."""
    ends = zone_ends(columns, headings[0].size) if headings else []
    zones: list[list[Heading]] = [[] for _ in (*columns, None)]
    for heading in sorted(headings, key=lambda heading: heading.x0):
        zones[bisect_left(ends, heading.centre[0])].append(heading)
    found: list[Leaf] = []
    upper: list[Heading] = []
    for column, inside in zip([*columns, None], zones, strict=True):
        lowest, rest = level_of_lowest(inside)
        upper += rest
        found += seated(lowest, column)
    if any(leaf.heading is None and leaf.column.numeric and leaf.column.sure for leaf in found):
        return None
    return Leaves(tuple(found), tuple(upper))


def zone_ends(columns: Sequence[Column], size: float) -> list[float]:
    """Give where each column ends: numbers end at its right edge, labels begin at the left edge of the next."""
    ends = []
    for one, other in pairwise(columns):
        middle = (one.x1 + other.x0) / 2
        if one.numeric:
            ends.append(min(one.x1 + _AFTER * size, middle))
        else:
            ends.append(middle if other.numeric else max(middle, other.x0 - _AFTER * size))
    return [*ends, columns[-1].x1 + _AFTER * size]


def level_of_lowest(headings: Sequence[Heading]) -> tuple[list[Heading], list[Heading]]:
    """Part the headings over a column into those level with the lowest, and those above."""
    if not headings:
        return [], []
    lowest = max(headings, key=lambda heading: heading.bottom)
    level = [heading for heading in headings if heading.level_with(lowest)]
    return level, [heading for heading in headings if not heading.level_with(lowest)]


def seated(headings: list[Heading], column: Column | None) -> list[Leaf]:
    """Seat the headings of one level over a column: one is its own, the others have columns without figures."""
    if len(headings) > 1 and all(len(heading.text) == 1 for heading in headings):
        headings = [joined(headings)]
    if column is None:
        return [empty(heading) for heading in headings]
    if not headings:
        return [Leaf(column, None)]
    own = owner(headings, column)
    return [Leaf(column, heading) if heading is own else empty(heading) for heading in headings]


def owner(headings: list[Heading], column: Column) -> Heading:
    """Give a column's own heading: the last that begins before its numbers end, or the nearest to its labels."""
    if column.numeric:
        begun = [heading for heading in headings if heading.x0 < column.x1]
        return begun[-1] if begun else headings[0]
    return min(headings, key=lambda heading: abs(heading.x0 - column.x0))


def empty(heading: Heading) -> Leaf:
    """Give the column without figures under a heading."""
    return Leaf(Column(heading.x0, heading.x1, numeric=True, pieces=0), heading)
