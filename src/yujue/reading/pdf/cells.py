"""Runs of characters into the cells of a lattice."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby, pairwise

from yujue.reading.model import Grid, GridCell
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.lattice import Lattice
from yujue.reading.pdf.missing_lines import with_missing_lines
from yujue.reading.pdf.printing import block_text

_STANDS_OVER = 0.15
"""Share of a character's width on either side of an edge that shows that the text runs over it."""
_OUTSIDE = 1.0
"""Points outside of the frame within which a character still belongs to the table."""
_TOUCHING = 0.1
"""Font sizes of gap below which text on both sides of an edge may be one text: both cells are marked."""
_AT_EDGE = 0.9
"""Font sizes between text and its cell's edge within which the text counts as set against that edge."""


class Filler:
    """Puts runs into the cells of one lattice."""

    def __init__(self, lattice: Lattice) -> None:
        self.lattice = lattice
        xs, ys = list(lattice.xs), list(lattice.ys)
        self.xs = [xs[0] - _OUTSIDE, *xs[1:-1], xs[-1] + _OUTSIDE]
        self.ys = [ys[0] - _OUTSIDE, *ys[1:-1], ys[-1] + _OUTSIDE]
        self.inside: dict[int, list[Char]] = {}
        self.clipped: set[int] = set()

    def take(self, runs: list[list[Char]]) -> list[list[Char]]:
        """Take the runs that stand in the table; gives back those outside."""
        outside: list[list[Char]] = []
        for run in runs:
            owners = self.owners(run)
            if owners[0] is None and owners[-1] is None:
                outside.append(run)
            elif owners[0] == owners[-1] and owners[0] is not None:
                self.put(owners[0], run)
            else:
                outside.extend(self.divide(run, owners))
        return outside

    def owners(self, run: list[Char]) -> list[int | None]:
        """Give the cell under each character; only the ends are looked up while they agree."""
        first, last = self.owner(run[0]), self.owner(run[-1])
        return [first, last] if first == last else [self.owner(char) for char in run]

    def owner(self, char: Char) -> int | None:
        """Give the cell under a character; None outside the table."""
        x, y = (char.x0 + char.x1) / 2, char.y - 0.35 * char.size
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return self.lattice.owner[row][column]
        return None

    def put(self, cell: int, chars: list[Char]) -> None:
        """Put characters into a cell."""
        self.inside.setdefault(cell, []).extend(chars)
        if chars[0].style.cut:
            self.clipped.add(cell)

    def divide(self, run: list[Char], owners: list[int | None]) -> list[list[Char]]:
        """Divide a run over several cells where it keeps off the edges; gives back what stands outside."""
        parts = [
            ([char for char, _ in group], owner)
            for owner, group in groupby(zip(run, owners, strict=True), key=lambda pair: pair[1])
        ]
        joined: list[list[tuple[list[Char], int | None]]] = [[parts[0]]]
        for before, part in pairwise(parts):
            if self.runs_over(before, part):
                joined[-1].append(part)
                continue
            joined.append([part])
            if part[0][0].x0 - before[0][-1].x1 < _TOUCHING * part[0][0].size:
                self.clipped.update(owner for owner in (before[1], part[1]) if owner is not None)
        outside: list[list[Char]] = []
        for group in joined:
            chars = [char for part, _ in group for char in part]
            owner = self.home(group)
            if owner is None:
                outside.append(chars)
                continue
            self.put(owner, chars)
            if len(group) > 1:
                self.clipped.add(owner)
        return outside

    def runs_over(self, before: tuple[list[Char], int | None], after: tuple[list[Char], int | None]) -> bool:
        """Tell whether a character stands on the edge between two parts of a run."""
        owner = after[1] if after[1] is not None else before[1]
        if owner is None:
            return True
        left, _, right, _ = self.lattice.cell_box(self.lattice.cells[owner])
        edge = left if after[1] is not None else right
        return any(
            edge - char.x0 > _STANDS_OVER * (char.x1 - char.x0) and char.x1 - edge > _STANDS_OVER * (char.x1 - char.x0)
            for char in (before[0][-1], after[0][0])
        )

    def home(self, group: list[tuple[list[Char], int | None]]) -> int | None:
        """Give the cell that text over several cells belongs to: the one whose edge it is set against."""
        owners = [owner for _, owner in group if owner is not None]
        if len(owners) < 2:
            return owners[0] if owners else None
        first, last = group[0][0][0], group[-1][0][-1]
        left = self.lattice.cell_box(self.lattice.cells[owners[0]])[0]
        right = self.lattice.cell_box(self.lattice.cells[owners[-1]])[2]
        if first.x0 - left > _AT_EDGE * first.size and right - last.x1 < _AT_EDGE * last.size:
            return owners[-1]
        return owners[0]


def fill(lattice: Lattice, runs: list[list[Char]], page: int) -> tuple[Grid | None, list[list[Char]]]:
    """Make the grid of a lattice (None when nothing stands in it), and give the runs left over."""
    filler = Filler(lattice)
    outside = filler.take(runs)
    if not filler.inside:
        return None, runs
    completed = with_missing_lines(lattice, filler.inside)
    if completed:
        lattice = completed
        filler = Filler(lattice)
        outside = filler.take(runs)
    cells = tuple(make_cell(filler, index, page) for index in range(len(lattice.cells)))
    rows, columns = len(lattice.ys) - 1, len(lattice.xs) - 1
    return Grid(cells, rows, columns, page, box=lattice.box, column_edges=lattice.xs), outside


def make_cell(filler: Filler, index: int, page: int) -> GridCell:
    """Make one cell of the grid."""
    cell, chars = filler.lattice.cells[index], filler.inside.get(index)
    text = block_text(chars) if chars else ""
    box = filler.lattice.cell_box(cell)
    clipped = index in filler.clipped
    return GridCell(cell.row, cell.column, text, cell.row_span, cell.column_span, page, box=box, clipped=clipped)
