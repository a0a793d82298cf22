"""Rows and cells of a Word table laid out as a grid: spans, skipped columns, merged rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from yujue.reading.docx.names import MC, VAL, Element, W, on, properties, val, whole

_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_TRPR, _TCPR = W + "trPr", W + "tcPr"
WIDEST = 1000
"""Columns that a span may cover; Word itself has 63."""
NARROW, WIDE = 60, 1000
"""Twentieths of a point: what is narrower shows no character; what an unknown width counts as."""


@dataclass(slots=True)
class Seat:
    """A cell's place in its table. `element` holds what stands in it."""

    element: Element
    row: int
    column: int
    across: int
    down: int = 1


@dataclass(frozen=True, slots=True)
class Seating:
    """All cells of a table that are seen, row by row."""

    rows: tuple[tuple[Seat, ...], ...]
    n_columns: int


def seating(table: Element) -> Seating:
    """Lay out a table; cells that carry on a merged one are a part of it."""
    ranges = [list(_ranges(row)) for row in _rows(table)]
    places = _places(table, ranges)
    open_cells: dict[int, Seat] = {}
    rows: list[tuple[Seat, ...]] = []
    for row, cells in enumerate(ranges):
        mine: list[Seat] = []
        below: dict[int, Seat] = {}
        for cell, start, stop, merge in cells:
            column = places[start]
            above = open_cells.get(column)
            if merge is not None and merge.get(VAL, "continue") != "restart" and above is not None:
                above.down += 1
                below[column] = above
                continue
            mine.append(seat := Seat(cell, row, column, max(1, places[stop] - column)))
            if merge is not None:
                below[column] = seat
        open_cells = below
        rows.append(tuple(mine))
    widest = max((places[stop] for cells in ranges for _, _, stop, _ in cells), default=0)
    return _without_crossed(Seating(tuple(rows), widest))


def _ranges(row: Element) -> Iterator[tuple[Element, int, int, Element | None]]:
    """Give the cells of a row with the columns at which they begin and end, and their vertical merges."""
    column = max(0, min(whole(val(properties(row, _TRPR).get(W + "gridBefore"))), WIDEST))
    for cell, across, merge in _cells(row):
        yield cell, column, column + across, merge
        column += across


def _places(table: Element, ranges: list[list[tuple[Element, int, int, Element | None]]]) -> list[int]:
    """Give each column's place; slivers, which programs leave where edges miss each other by a hair, have none.

    A sliver in which alone a cell stands is a column.
    """
    widths = [whole(column.get(W + "w"), WIDE) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    most = max((stop for cells in ranges for _, _, stop, _ in cells), default=0)
    widths = [*widths, *[WIDE] * (most - len(widths))]
    slivers = {column for column, width in enumerate(widths) if width < NARROW}
    if slivers:
        for _, start, stop, _ in (cell for cells in ranges for cell in cells):
            if all(column in slivers for column in range(start, stop)):
                slivers -= set(range(start, stop))
    return list(accumulate((column not in slivers for column in range(len(widths))), initial=0))


def _without_crossed(seats: Seating) -> Seating:
    """Take out columns in which no cell begins: only spans cross them."""
    begun = sorted({seat.column for row in seats.rows for seat in row} | {0})
    if len(begun) == seats.n_columns:
        return seats
    places = {column: place for place, column in enumerate(begun)}
    ends = [*begun, seats.n_columns]
    for row in seats.rows:
        for seat in row:
            stop = seat.column + seat.across
            place = places[seat.column]
            seat.column, seat.across = place, max(1, sum(column < stop for column in ends[place:-1]))
    return Seating(seats.rows, len(begun))


def _rows(table: Element) -> Iterator[Element]:
    for part in _inside(table, W + "tr"):
        own = properties(part, _TRPR)
        if W + "del" not in own and not on(own.get(W + "hidden")):
            yield part


def _cells(row: Element) -> Iterator[tuple[Element, int, Element | None]]:
    """Give cells with their spans and vertical merges; the parts of a cell merged in the old way (hMerge) are one."""
    found: list[tuple[Element, int, Element | None]] = []
    for cell in _inside(row, W + "tc"):
        own = properties(cell, _TCPR)
        if W + "cellDel" in own:
            continue
        across = max(1, min(whole(val(own.get(W + "gridSpan")), 1), WIDEST))
        merge = own.get(W + "hMerge")
        if found and merge is not None and merge.get(VAL, "continue") != "restart":
            found[-1] = found[-1][0], found[-1][1] + across, found[-1][2]
        else:
            found.append((cell, across, own.get(W + "vMerge")))
    yield from found


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    for part in element:
        if part.tag == wanted:
            yield part
        elif part.tag in _HOLDERS:
            yield from _inside(part, wanted)
        elif part.tag == MC + "AlternateContent":
            choice = part.find(MC + "Choice")
            yield from _inside(part if choice is None else choice, wanted)
