"""Characters into the cells of a lattice."""

from __future__ import annotations

from bisect import bisect_right

from yujue.reading.model import Grid, GridCell
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.lattice import Lattice
from yujue.reading.pdf.printing import block_text

_OVER_EDGE = 0.5
"""Share of a character's width that may stand over its cell's edge before the text counts as cut."""


def take_chars(lattice: Lattice, chars: list[Char]) -> tuple[dict[int, list[Char]], list[Char]]:
    """Give each cell its characters (by index of the cell), and the characters outside the table."""
    x0, y0, x1, y1 = lattice.box
    inside: dict[int, list[Char]] = {}
    outside: list[Char] = []
    for char in chars:
        x, y = (char.x0 + char.x1) / 2, char.y - 0.35 * char.size
        if not (x0 - 1 <= x <= x1 + 1 and y0 - 1 <= y <= y1 + 1):
            outside.append(char)
            continue
        column = min(max(bisect_right(lattice.xs, x) - 1, 0), len(lattice.xs) - 2)
        row = min(max(bisect_right(lattice.ys, y) - 1, 0), len(lattice.ys) - 2)
        inside.setdefault(lattice.owner[row][column], []).append(char)
    return inside, outside


def make_grid(lattice: Lattice, inside: dict[int, list[Char]], page: int) -> Grid:
    """Make the grid of a filled lattice."""
    cells = tuple(make_cell(lattice, index, inside.get(index, []), page) for index in range(len(lattice.cells)))
    rows, columns = len(lattice.ys) - 1, len(lattice.xs) - 1
    return Grid(cells, rows, columns, page, box=lattice.box, column_edges=lattice.xs)


def make_cell(lattice: Lattice, index: int, chars: list[Char], page: int) -> GridCell:
    """Make one cell of the grid."""
    cell = lattice.cells[index]
    box = lattice.cell_box(cell)
    text = block_text(chars) if chars else ""
    clipped = any(stands_over(char, box[0], box[2]) for char in chars)
    return GridCell(cell.row, cell.column, text, cell.row_span, cell.column_span, page, box=box, clipped=clipped)


def stands_over(char: Char, left: float, right: float) -> bool:
    """Tell whether much of a character stands over the cell's left or right edge."""
    slack = _OVER_EDGE * (char.x1 - char.x0)
    return char.x0 < left - slack or char.x1 > right + slack
