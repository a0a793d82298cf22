"""Ruling lines → lattices: which lines make one table, its row and column edges, and its merged cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from yujue.reading.model import Box
from yujue.reading.pdf.rulings import Line, Rulings, merge

TOUCH = 2.5
"""Points by which lines that should meet may miss each other."""
_DRAWING = 4_000_000
"""Pairs of lines on a page beyond which it shows a map or a plan, not tables."""
_MOST_CELLS = 100_000
_TALLER = 1.5
"""How many times as tall as a table's tallest row another row of it may be."""
_COVERED = 0.6
"""Share of a cell's side that must be ruled."""
_OPEN_CELL = 12.0
"""Points by which lines must run out beyond the last edge for a cell to lie there."""
_NARROWEST = 3.0
"""Points: edges closer than this are one edge drawn twice."""


@dataclass(frozen=True, slots=True)
class LatticeCell:
    """A cell by its place in the lattice, spans included."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """The skeleton of a ruled table: `xs` and `ys` are its edges from left and top (upright points).

    `owner[row][column]` is the index in `cells` of the cell that covers this place.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[LatticeCell, ...]
    owner: tuple[tuple[int, ...], ...]

    @property
    def box(self) -> Box:
        """The outer frame."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def cell_box(self, cell: LatticeCell) -> Box:
        """Give a cell's place on the page."""
        right, bottom = cell.column + cell.column_span, cell.row + cell.row_span
        return self.xs[cell.column], self.ys[cell.row], self.xs[right], self.ys[bottom]


class _Sets:
    """Disjoint sets over 0 … n-1, the smallest member leading each."""

    def __init__(self, count: int) -> None:
        self.parent = list(range(count))

    def find(self, item: int) -> int:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def union(self, one: int, other: int) -> None:
        one, other = self.find(one), self.find(other)
        self.parent[max(one, other)] = min(one, other)


def find_lattices(rulings: Rulings) -> list[Lattice]:
    """Give the page's ruled tables from top to bottom."""
    built = [build(*group) for group in group_lines(rulings)]
    return sorted((each for each in built if each), key=lambda each: (each.ys[0], each.xs[0]))


def group_lines(rulings: Rulings) -> list[tuple[list[Line], list[Line]]]:
    """Put lines that touch into one group each: its horizontal and its vertical lines."""
    if len(rulings.horizontal) * len(rulings.vertical) > _DRAWING:
        return []
    horizontal, vertical = rulings.horizontal, sorted(rulings.vertical)
    places = [line.at for line in vertical]
    sets = _Sets(len(horizontal) + len(vertical))
    for index, line in enumerate(horizontal):
        for other in range(bisect_left(places, line.start - TOUCH), bisect_right(places, line.end + TOUCH)):
            if vertical[other].start - TOUCH <= line.at <= vertical[other].end + TOUCH:
                sets.union(index, len(horizontal) + other)
    groups: dict[int, tuple[list[Line], list[Line]]] = {}
    for index, line in enumerate(horizontal + vertical):
        groups.setdefault(sets.find(index), ([], []))[index >= len(horizontal)].append(line)
    lone = [group[0][0] for group in groups.values() if not group[1]]
    return [(with_open_rows(*group, lone), group[1]) for group in groups.values() if len(group[0]) > 1 and group[1]]


def with_open_rows(horizontal: list[Line], vertical: list[Line], lone: list[Line]) -> list[Line]:
    """Add lines that no vertical one reaches: in a table open at its sides, the edge of a row with one merged cell."""
    start, end = min(line.start for line in horizontal), max(line.end for line in horizontal)
    if not lone or min(line.at for line in vertical) - start < _OPEN_CELL:
        return horizontal
    levels = sorted(line.at for line in horizontal)
    tallest = max(lower - upper for upper, lower in pairwise(levels)) * _TALLER
    alike = [line for line in lone if abs(line.start - start) <= TOUCH and abs(line.end - end) <= TOUCH]
    return horizontal + [line for line in alike if min(abs(line.at - level) for level in levels) <= tallest]


def build(horizontal: list[Line], vertical: list[Line]) -> Lattice | None:
    """Build the lattice of one group of lines; None when it has no cell, or is the axis and the grid of a chart."""
    ruled_xs = edges(vertical)
    xs, ys = closed(ruled_xs, horizontal), closed(edges(horizontal), vertical)
    if min(len(xs), len(ys)) < 2 or (len(xs) == 2 and len(ruled_xs) < 2):
        return None
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows * columns > _MOST_CELLS:
        return None
    across, down = by_edge(horizontal, ys), by_edge(vertical, xs)
    sets = _Sets(rows * columns)
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns and not ruled(down[column + 1], ys[row], ys[row + 1]):
                sets.union(here, here + 1)
            if row + 1 < rows and not ruled(across[row + 1], xs[column], xs[column + 1]):
                sets.union(here, here + columns)
    return number_cells(xs, ys, sets)


def closed(places: list[float], across: list[Line]) -> list[float]:
    """Close a table left open at its sides: lines that run out beyond the last edge end where an edge would be."""
    starts, ends = edge_most(line.start for line in across), edge_most(-line.end for line in across)
    if starts is not None and places[0] - starts > _OPEN_CELL:
        places = [starts, *places]
    if ends is not None and -ends - places[-1] > _OPEN_CELL:
        places = [*places, -ends]
    return places


def edge_most(values: Iterable[float]) -> float | None:
    """Give the least value, when another is like it."""
    ordered = sorted(values)
    return ordered[0] if len(ordered) > 1 and ordered[1] - ordered[0] <= TOUCH else None


def number_cells(xs: list[float], ys: list[float], sets: _Sets) -> Lattice:
    """Turn sets of places into cells in row-major order."""
    rows, columns = len(ys) - 1, len(xs) - 1
    members: dict[int, list[int]] = {}
    for place in range(rows * columns):
        members.setdefault(sets.find(place), []).append(place)
    cells: list[LatticeCell] = []
    for places in members.values():
        across = [place % columns for place in places]
        top, left = places[0] // columns, min(across)
        cells.append(LatticeCell(top, left, places[-1] // columns - top + 1, max(across) - left + 1))
    return make_lattice(tuple(xs), tuple(ys), cells)


def make_lattice(xs: tuple[float, ...], ys: tuple[float, ...], cells: list[LatticeCell]) -> Lattice:
    """Make a lattice of its edges and its cells, which are put into row-major order."""
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    owner = [[0] * (len(xs) - 1) for _ in range(len(ys) - 1)]
    for index, cell in enumerate(ordered):
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                owner[row][column] = index
    return Lattice(xs, ys, tuple(ordered), tuple(map(tuple, owner)))


def edges(lines: list[Line]) -> list[float]:
    """Give the distinct places of lines, near ones averaged."""
    found: list[list[float]] = []
    for at in sorted(line.at for line in lines):
        if found and at - found[-1][-1] <= _NARROWEST:
            found[-1].append(at)
        else:
            found.append([at])
    return [sum(group) / len(group) for group in found]


def by_edge(lines: list[Line], places: list[float]) -> list[list[Line]]:
    """Give for each edge its lines, merged."""
    found: list[list[Line]] = [[] for _ in places]
    for line in lines:
        after = bisect_left(places, line.at)
        near = [index for index in (after - 1, after) if 0 <= index < len(places)]
        found[min(near, key=lambda index: abs(places[index] - line.at))].append(line)
    return [merge(group) for group in found]


def ruled(lines: list[Line], start: float, end: float) -> bool:
    """Tell whether lines run along most of the way: real ones have gaps, a merged cell has nothing."""
    for line in lines:
        if line.start <= start + TOUCH and line.end >= end - TOUCH:
            return True
    covered = sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in lines)
    return covered >= _COVERED * (end - start)
