"""Headings over several columns of a table without lines, level by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from yujue.reading.pdf.alignment import edges_of
from yujue.reading.pdf.heading_blocks import Heading
from yujue.reading.pdf.heading_leaves import Leaves
from yujue.reading.pdf.heading_spans import LEVEL, Span, Unit, spans_over

_TALL = 0.4
"""Font sizes by which the middle of a heading as tall as the whole header may miss the header's middle."""
_MOST_UNITS = 60


def spans_of(leaves: Leaves) -> list[Span] | None:
    """Give what each upper heading stands over, the lowest first; None when one fits over nothing."""
    columns = [leaf.column for leaf in leaves.columns]
    edges = edges_of(columns, columns[0].x0, columns[-1].x1)
    middle = header_middle(leaves)
    units = [
        Unit(n, n, leaf.heading, whole=leaf.heading is not None and is_whole(leaf.heading, middle))
        for n, leaf in enumerate(leaves.columns)
    ]
    found: list[Span] = []
    if len(units) > _MOST_UNITS:
        return None
    for level in levels(leaves.upper):
        spans = spans_over(level, units, edges)
        if spans is None:
            return None
        found += spans
        units = merged(units, spans)
    return found


def header_middle(leaves: Leaves) -> float:
    """Give the height of the header's middle."""
    headings = [*leaves.upper, *(leaf.heading for leaf in leaves.columns if leaf.heading)]
    return (min(heading.top for heading in headings) + max(heading.bottom for heading in headings)) / 2


def is_whole(heading: Heading, middle: float) -> bool:
    """Tell whether a heading is as tall as the header: nothing stands over it."""
    return abs(heading.centre[1] - middle) <= _TALL * heading.size


def levels(headings: Sequence[Heading]) -> Iterator[list[Heading]]:
    """Give the headings level by level, the lowest first, each from left to right."""
    ordered = sorted(headings, key=lambda heading: -heading.centre[1])
    start = 0.0

    def number(heading: Heading) -> float:
        nonlocal start
        if not start or start - heading.centre[1] > LEVEL * heading.size:
            start = heading.centre[1]
        return start

    for _, level in groupby(ordered, key=number):
        yield sorted(level, key=lambda heading: heading.x0)


def merged(units: list[Unit], spans: list[Span]) -> list[Unit]:
    """Give the units with those under one heading made one."""
    over = {n: span for span in spans for n in range(span.first, span.last + 1)}
    found = [unit for unit in units if unit.first not in over]
    return sorted([*found, *(Unit(s.first, s.last, s.heading) for s in spans)], key=lambda unit: unit.first)
