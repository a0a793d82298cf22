"""Tables set one right under another share a line and look like one: their columns tell them apart."""

from __future__ import annotations

from itertools import accumulate
from operator import or_

from yujue.reading.pdf.lattice import Lattice, LatticeCell, make_lattice

_FEWEST = 2
"""Inner column edges, and rows, that each of the two tables must have."""


def split_abutting(lattice: Lattice) -> list[Lattice]:
    """Split a lattice where a line runs all across and no column edge above it goes on below it."""
    edges = [row_edges(lattice, row) for row in range(len(lattice.ys) - 1)]
    below = [*accumulate(reversed(edges), or_)][::-1]
    for row, above in enumerate(accumulate(edges, or_), start=1):
        if row < _FEWEST or row > len(edges) - _FEWEST or above & below[row]:
            continue
        if min(len(above), len(below[row])) >= _FEWEST and parted(lattice, row):
            return [part(lattice, 0, row), *split_abutting(part(lattice, row, len(edges)))]
    return [lattice]


def row_edges(lattice: Lattice, row: int) -> set[int]:
    """Give the inner column edges that are ruled in a row."""
    owner = lattice.owner[row]
    return {column for column in range(1, len(owner)) if owner[column] != owner[column - 1]}


def parted(lattice: Lattice, row: int) -> bool:
    """Tell whether no cell reaches over the upper edge of a row."""
    return all(above != below for above, below in zip(lattice.owner[row - 1], lattice.owner[row], strict=True))


def part(lattice: Lattice, first: int, last: int) -> Lattice:
    """Give the rows from `first` to before `last` as a lattice of their own, with the column edges they use."""
    inside = [cell for cell in lattice.cells if first <= cell.row < last]
    ends = ((cell.column, cell.column + cell.column_span) for cell in inside)
    used = sorted({0, len(lattice.xs) - 1}.union(*ends))
    place = {edge: index for index, edge in enumerate(used)}
    cells = [
        LatticeCell(
            cell.row - first,
            place[cell.column],
            cell.row_span,
            place[cell.column + cell.column_span] - place[cell.column],
        )
        for cell in inside
    ]
    return make_lattice(tuple(lattice.xs[edge] for edge in used), lattice.ys[first : last + 1], cells)
