"""Columns without lines: numbers end under one another, labels begin under one another."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from yujue.reading.pdf.pieces import Piece

_AGREE = 0.6
"""Font sizes within which edges are the same edge."""
_FEWEST = 3
"""Pieces that make a column for sure."""

Row = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: from where to where its pieces run, and whether it holds numbers (they agree on the right)."""

    x0: float
    x1: float
    numeric: bool
    pieces: int

    @property
    def sure(self) -> bool:
        """Whether enough pieces agree on it to prove a table."""
        return self.pieces >= _FEWEST

    def beside(self, other: Column) -> bool:
        """Tell whether the columns do not overlap."""
        return self.x1 <= other.x0 or self.x0 >= other.x1


def find_columns(rows: list[Row]) -> list[Column]:
    """Give the columns that rows agree on, from left to right; none overlaps the next."""
    numbers = [piece for row in rows for piece in row if piece.numeric]
    labels = [piece for row in rows for piece in row if not piece.numeric and not piece.label]
    codes = [piece for row in rows for piece in row if piece.label]
    columns = [column_of(group, numeric=True) for group in agreeing([(piece.x1, piece) for piece in numbers])]
    columns += [column_of(group, numeric=False) for group in agreeing([(piece.x0, piece) for piece in labels])]
    columns += [column_of(group, numeric=False) for group in overlapping(codes)]
    sure = apart(sorted((column for column in columns if column.sure), key=lambda column: column.x0))
    rare = [column for column in columns if column.numeric and not column.sure and all(map(column.beside, sure))]
    return apart(sorted([*sure, *rare], key=lambda column: column.x0))


def column_of(pieces: list[Piece], *, numeric: bool) -> Column:
    """Make a column of its pieces."""
    return Column(min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces), numeric, len(pieces))


def agreeing(pieces: list[tuple[float, Piece]]) -> list[list[Piece]]:
    """Group pieces by the edge on which they agree."""
    groups: list[list[tuple[float, Piece]]] = []
    for edge, piece in sorted(pieces, key=lambda pair: pair[0]):
        if groups and edge - groups[-1][-1][0] <= _AGREE * piece.size:
            groups[-1].append((edge, piece))
        else:
            groups.append([(edge, piece)])
    return [[piece for _, piece in group] for group in groups]


def overlapping(pieces: list[Piece]) -> list[list[Piece]]:
    """Group pieces that stand over one another: codes of several lengths may be set to the left, right or middle."""
    groups: list[list[Piece]] = []
    end = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if groups and piece.x0 < end:
            groups[-1].append(piece)
        else:
            groups.append([piece])
            end = piece.x1
        end = max(end, piece.x1)
    return groups


def apart(columns: list[Column]) -> list[Column]:
    """Merge columns that overlap and are of one kind; a label runs no farther than the next column's beginning."""
    kept: list[Column] = []
    for column in columns:
        last = kept[-1] if kept else None
        if last is None or column.x0 >= last.x1:
            kept.append(column)
        elif last.numeric == column.numeric or column.x1 <= last.x1:
            kept[-1] = Column(last.x0, max(last.x1, column.x1), last.numeric, last.pieces + column.pieces)
        else:
            kept[-1] = Column(last.x0, column.x0, last.numeric, last.pieces)
            kept.append(column)
    return kept


def edges_of(columns: list[Column], left: float, right: float) -> tuple[float, ...]:
    """Give the edges of cells: in the middle between columns, the outer ones at the table's sides."""
    inner = [(one.x1 + other.x0) / 2 for one, other in itertools.pairwise(columns)]
    return (min(left, columns[0].x0), *inner, max(right, columns[-1].x1))
