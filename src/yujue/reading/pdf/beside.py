"""What tells two columns of running text from anything else that stands side by side."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.reading.pdf.pieces import Piece

FEWEST = 4
"""Lines that each column must have."""
NARROWEST = 8.0
"""Font sizes that a column is wide, at least: labels beside their values are narrower."""
UNEVEN = 0.6
"""The narrower column's width in that of the wider, at least."""
WIDEST_GUTTER = 6.0
FULL, BEGUN = 0.5, 0.8
"""Shares of a column's lines that must reach its right edge, and begin near its left edge."""
_RAGGED, _INDENT = 1.6, 2.6
_MARKS = frozenset("，。；、")
_FEWEST_MARKS = 2

Edges = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one level: its pieces left and right of a gutter."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    y: float
    size: float

    @property
    def plain(self) -> bool:
        """Whether it can be a line of running text on each side: no further gaps, no unit of a table."""
        sides = (self.left, self.right)
        return all(len(side) < 2 for side in sides) and not any(p.captions for side in sides for p in side)


def is_prose(run: list[Row]) -> bool:
    """Tell whether both sides are columns of running text of about the same width."""
    sides = sides_of(run)
    if min(map(len, sides)) < FEWEST:
        return False
    edges = [edges_of(side) for side in sides]
    size = run[0].size
    widths = sorted(right - left for left, right in edges)
    even = widths[0] >= max(NARROWEST * size, UNEVEN * widths[1])
    close = edges[1][0] - edges[0][1] <= WIDEST_GUTTER * size
    return even and close and all(_is_column(side, *edge) for side, edge in zip(sides, edges, strict=True))


def edges_of(pieces: list[Piece]) -> tuple[float, float]:
    """Give the edges of a column: where its lines begin and end, but for one in ten."""
    lefts, rights = sorted(piece.x0 for piece in pieces), sorted(piece.x1 for piece in pieces)
    return lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]


def _is_column(pieces: list[Piece], left: float, right: float) -> bool:
    full = sum(right - piece.x1 < _RAGGED * piece.size for piece in pieces)
    begun = sum(abs(piece.x0 - left) < _INDENT * piece.size for piece in pieces)
    marks = sum(char in _MARKS for piece in pieces for char in piece.text)
    return full >= FULL * len(pieces) and begun >= BEGUN * len(pieces) and marks >= _FEWEST_MARKS


def sides_of(run: list[Row]) -> tuple[list[Piece], list[Piece]]:
    """Give all pieces on the left and on the right."""
    return [piece for row in run for piece in row.left], [piece for row in run for piece in row.right]


def goes_on(run: list[Row], before: tuple[Edges, Edges]) -> bool:
    """Tell whether a run keeps to known columns and fills a line of the left one."""
    return bool(run) and all(map(_keeps_to, sides_of(run), before)) and _fills(run, before[0])


def _keeps_to(pieces: list[Piece], edges: tuple[float, float]) -> bool:
    return all(edges[0] - piece.size < piece.x0 and piece.x1 < edges[1] + piece.size for piece in pieces)


def _fills(run: list[Row], edges: tuple[float, float]) -> bool:
    pieces = [piece for row in run for piece in row.left]
    return any(
        abs(piece.x0 - edges[0]) < _INDENT * piece.size and edges[1] - piece.x1 < _RAGGED * piece.size
        for piece in pieces
    )
