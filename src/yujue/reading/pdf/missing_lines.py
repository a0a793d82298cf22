"""Lines that a table leaves out: columns ruled in the header only, rows set apart by nothing but their distance."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.lattice import Lattice, LatticeCell, make_lattice
from yujue.reading.pdf.pieces import Piece, pieces_of
from yujue.reading.pdf.printing import line_text, split_lines

_FIGURE = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?")
_WITHIN = 0.3
"""Font sizes by which a piece may stand over the edge of its column."""

Inside = dict[int, list[Char]]
Stack = list[tuple[float, float]]
"""Baseline and font size of each line of a cell."""


def with_missing_lines(lattice: Lattice, inside: Inside) -> Lattice | None:
    """Give the lattice with lines added where the text shows that they are meant; None when nothing is missing."""
    wide = {index for index, cell in enumerate(lattice.cells) if spread_over(lattice, cell, inside.get(index, []))}
    cells = [part for index, cell in enumerate(lattice.cells) for part in (parted(cell) if index in wide else [cell])]
    stacked = {row: levels for row, columns in stacks(lattice, inside).items() if (levels := levels_between(columns))}
    if not wide and not stacked:
        return None
    ys = list(lattice.ys)
    for row in sorted(stacked, reverse=True):
        cells = [part for cell in cells for part in restacked(cell, row, len(stacked[row]))]
        ys[row + 1 : row + 1] = stacked[row]
    return make_lattice(lattice.xs, tuple(ys), cells)


def spread_over(lattice: Lattice, cell: LatticeCell, chars: list[Char]) -> bool:
    """Tell whether a merged cell holds several pieces, figures among them, each under a column of its own."""
    if cell.column_span < 2 or cell.row_span > 1 or len(chars) < 2:
        return False
    columns: list[int] = []
    numbers = 0
    for line in split_lines(chars):
        for piece in pieces_of(line):
            column = column_of(lattice, piece)
            if column is None:
                return False
            columns.append(column)
            numbers += bool(_FIGURE.fullmatch(piece.text))
    return numbers > 1 and len(set(columns)) == len(columns)


def column_of(lattice: Lattice, piece: Piece) -> int | None:
    """Give the column within which a piece stands; None when it stands over an edge."""
    column = bisect_right(lattice.xs, (piece.x0 + piece.x1) / 2) - 1
    slack = _WITHIN * piece.chars[0].size
    if not 0 <= column < len(lattice.xs) - 1:
        return None
    return column if lattice.xs[column] - slack <= piece.x0 and piece.x1 <= lattice.xs[column + 1] + slack else None


def parted(cell: LatticeCell) -> list[LatticeCell]:
    """Part a merged cell into its columns."""
    return [replace(cell, column=cell.column + step, column_span=1) for step in range(cell.column_span)]


def stacks(lattice: Lattice, inside: Inside) -> dict[int, list[Stack]]:
    """Give, by row, its cells that hold several figures one under another."""
    found: dict[int, list[Stack]] = {}
    for index, chars in inside.items():
        cell = lattice.cells[index]
        if cell.row_span == 1 and (figures := stack(chars)):
            found.setdefault(cell.row, []).append(figures)
    return found


def levels_between(columns: list[Stack]) -> list[float]:
    """Give where lines are missing in a row: two of its cells or more hold as many figures at the same levels."""
    if len(columns) < 2 or any(len(column) != len(columns[0]) for column in columns):
        return []
    baselines = [[level for level, _ in column] for column in columns]
    size = columns[0][0][1]
    if any(max(same) - min(same) > _WITHIN * size for same in zip(*baselines, strict=True)):
        return []
    return [(upper + lower) / 2 - 0.35 * size for upper, lower in pairwise(baselines[0])]


def stack(chars: list[Char]) -> Stack:
    """Give baseline and size of each line of a cell that holds nothing but complete figures, one a line."""
    if len(chars) < 2 or chars[0].y == chars[-1].y:
        return []
    lines = split_lines(chars)
    matches = [_FIGURE.fullmatch(line_text(line)) for line in lines]
    found = [match for match in matches if match]
    if len(lines) < 2 or len(found) < len(lines) or len({len(match[1] or "") for match in found}) > 1:
        return []
    if any(not match[1] and "," not in match[0] for match in found):
        return []
    return [(line[0].y, line[0].size) for line in lines]


def restacked(cell: LatticeCell, row: int, added: int) -> list[LatticeCell]:
    """Give a cell after `added` lines were put into a row: parted in it, longer across it, lower under it."""
    if cell.row > row:
        return [replace(cell, row=cell.row + added)]
    if cell.row + cell.row_span <= row:
        return [cell]
    if cell.row_span > 1:
        return [replace(cell, row_span=cell.row_span + added)]
    return [replace(cell, row=row + step) for step in range(added + 1)]
