"""What a heading over several columns is over: it stands in their middle, or begins where the first of them begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from yujue.reading.pdf.heading_blocks import Heading

LEVEL = 0.6
"""Font sizes by which the middles of headings on one level may differ."""
_OFF = 1.5
"""Font sizes by which a heading may miss the middle of its columns, whose edges are estimated; see `_SHARE`."""
_SHARE = 0.1
"""Share of the columns' width by which it may miss besides."""
_LEFT = 1.0
"""Points by which headings that begin together may differ."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Columns `first` to `last` that have one heading above them all (or none yet)."""

    first: int
    last: int
    heading: Heading | None
    whole: bool = False

    def below(self, level: float) -> bool:
        """Tell whether a heading at a height may stand over the unit."""
        return not self.whole and (self.heading is None or self.heading.centre[1] > level + LEVEL * self.heading.size)


@dataclass(frozen=True, slots=True)
class Span:
    """A heading over several columns."""

    heading: Heading
    first: int
    last: int


def spans_over(headings: list[Heading], units: list[Unit], edges: tuple[float, ...]) -> list[Span] | None:
    """Give what each heading of one level is over: by its middle or its beginning, by which more columns have one."""
    middle, left = in_middle(headings, units, edges), from_left(headings, units)
    return left if left and (middle is None or covered(left) > covered(middle)) else middle


def covered(spans: Sequence[Span]) -> int:
    """Count the columns that have a heading."""
    return sum(span.last - span.first + 1 for span in spans)


def from_left(headings: Sequence[Heading], units: Sequence[Unit]) -> list[Span] | None:
    """Give the spans of headings that all begin where the one right below begins, up to where the next begins."""
    starts = [next((n for n, unit in enumerate(units) if begins(heading, unit)), None) for heading in headings]
    known = [start for start in starts if start is not None]
    if len(known) < len(starts) or sorted(set(known)) != known:
        return None
    found = []
    for heading, start, limit in zip(headings, known, [*known[1:], len(units)], strict=True):
        last = start
        while last + 1 < limit and units[last + 1].below(heading.centre[1]):
            last += 1
        found.append(Span(heading, units[start].first, units[last].last))
    return found


def begins(heading: Heading, unit: Unit) -> bool:
    """Tell whether a heading begins where the heading of a unit below it begins."""
    below = unit.below(heading.centre[1])
    return below and unit.heading is not None and abs(unit.heading.x0 - heading.x0) <= _LEFT


def in_middle(headings: list[Heading], units: list[Unit], edges: tuple[float, ...]) -> list[Span] | None:
    """Share the units below a level out among its headings: as many as possible, each in the middle of its own."""

    @cache
    def best(heading: int, unit: int) -> tuple[int, float, tuple[Span, ...]] | None:
        if heading == len(headings):
            return 0, 0.0, ()
        options = [best(heading, unit + 1)] if unit < len(units) else []
        for last in range(unit, len(units)):
            if not units[last].below(headings[heading].centre[1]):
                break
            span = Span(headings[heading], units[unit].first, units[last].last)
            off, rest = miss(span, edges), best(heading + 1, last + 1)
            if off is not None and rest is not None:
                options.append((rest[0] + last - unit + 1, rest[1] - off, (span, *rest[2])))
        return max((option for option in options if option), key=lambda option: option[:2], default=None)

    found = best(0, 0)
    return None if found is None else list(found[2])


def miss(span: Span, edges: tuple[float, ...]) -> float | None:
    """Give by how many points a heading misses the middle of its columns; None when it stands elsewhere."""
    left, right = edges[span.first], edges[span.last + 1]
    off = abs(span.heading.centre[0] - (left + right) / 2)
    return off if off <= _OFF * span.heading.size + _SHARE * (right - left) else None
