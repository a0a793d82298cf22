"""A table without ruling lines and its headings: the header's cells with what they are over, then the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from yujue.reading.model import Grid, GridCell
from yujue.reading.pdf.alignment import Column
from yujue.reading.pdf.bands import PITCH, Band
from yujue.reading.pdf.heading_blocks import Heading, headings_of
from yujue.reading.pdf.heading_leaves import Leaves, leaves_of, zone_ends
from yujue.reading.pdf.heading_spans import Span
from yujue.reading.pdf.heading_tree import spans_of
from yujue.reading.pdf.unruled_grid import Known, body_cells, grid_of

_MOST_LINES = 12
_LONGEST = 24
"""Letters of one line of a heading, at most."""
_TITLE = 1.3
"""How many times as large as the rows' text a title is set."""
_MOST_PIECES = 400
"""Pieces of a header; a wide one has a hundred."""
_SENTENCE = re.compile("[。；]|[：:]$")


class Seat(NamedTuple):
    """Where a cell stands in a grid, and over how much."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Headed:
    """A table with its headings: the index of the first band it takes, its columns, and its rows of headings."""

    top: int
    known: Known
    leaves: Leaves
    spans: Sequence[Span]
    rows: Sequence[Band]

    def grid(self, page: int) -> Grid:
        """Make the grid."""
        depth = self.depth
        spans = [(s.heading, Seat(self.over(s), s.first, 1, s.last - s.first + 1)) for s in self.spans]
        own = [(leaf.heading, self.leaf(column)) for column, leaf in enumerate(self.leaves.columns)]
        heads = [self.cell(heading, seat, page) for heading, seat in (*spans, *own)]
        cells, ys = body_cells(self.rows, self.known, page, depth)
        upper = min((cell.box[1] for cell in heads if cell.box and cell.text), default=ys[0])
        grid = grid_of([*heads, *cells], self.known, [upper, *ys], page)
        return replace(grid, header_rows=depth)

    @property
    def depth(self) -> int:
        """The rows of headings."""
        return max(self.level(column) for column in range(len(self.leaves.columns))) + 1

    def level(self, column: int) -> int:
        """How many headings stand over a column, its own apart."""
        return sum(span.first <= column <= span.last for span in self.spans)

    def over(self, span: Span) -> int:
        """How many headings stand over a heading."""
        height = span.heading.centre[1]
        return sum(
            other.first <= span.first and span.last <= other.last and other.heading.centre[1] < height
            for other in self.spans
        )

    def leaf(self, column: int) -> Seat:
        """Give the place of the header cell right over a column: down to the rows."""
        level = self.level(column)
        return Seat(level, column, self.depth - level, 1)

    def cell(self, heading: Heading | None, seat: Seat, page: int) -> GridCell:
        """Make a header cell."""
        xs = self.known.edges
        height = (heading.top, heading.bottom) if heading else (self.rows[0].y - self.rows[0].size,) * 2
        box = xs[seat.column], height[0], xs[seat.column + seat.column_span], height[1]
        return GridCell(seat.row, seat.column, heading.text if heading else "", *seat[2:], page=page, box=box)


def headed(bands: Sequence[Band], lowest: int, first: int, last: int, columns: Sequence[Column]) -> Headed | None:
    """Find the headings over rows `first` to `last`, not above band `lowest`; None when none fit their columns."""
    top = header_top(bands, lowest, first)
    if sum(len(band.fine) for band in bands[top:first]) > _MOST_PIECES:
        return None
    numbering = next((n for n in range(top, first) if bands[n].counts), first)
    rows = [band for band in bands[numbering:last] if not band.counts]
    while top < numbering:
        leaves = leaves_of(headings_of([band.fine for band in bands[top:numbering]]), columns)
        spans = spans_of(leaves) if leaves else None
        if leaves is None or spans is None:
            return None
        if not any(span.first == 0 and span.last == len(leaves.columns) - 1 for span in spans):
            return Headed(top, known_of(leaves, bands[first].size), leaves, spans, tuple(rows))
        top += 1  # the table's title stands over everything
    return None


def known_of(leaves: Leaves, size: float) -> Known:
    """Give the columns and their edges."""
    columns = tuple(leaf.column for leaf in leaves.columns)
    ends = zone_ends(columns, size)
    headings = [leaf.heading for leaf in leaves.columns if leaf.heading]
    left = min(columns[0].x0, *(heading.x0 for heading in headings))
    return Known(columns, (left, *ends[:-1], max(ends[-1], *(heading.x1 for heading in headings))))


def header_top(bands: Sequence[Band], lowest: int, first: int) -> int:
    """Give the first of the lines right above the rows that may be headings: close, short, no sentence, no title."""
    top = first
    while top > lowest and first - top < _MOST_LINES and may_head(bands[top - 1], bands[top], bands[first].size):
        top -= 1
    return top


def may_head(band: Band, below: Band, size: float) -> bool:
    """Tell whether a line may be of the header over the line below; `size` is the font size of the rows."""
    if below.y - band.y >= PITCH * band.size or band.size > _TITLE * size:
        return False
    return not any(piece.captions or len(piece.text) > _LONGEST or _SENTENCE.search(piece.text) for piece in band.wide)
