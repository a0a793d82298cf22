"""Rows printed on several lines: a label that wraps around its figures, or stands a little higher or lower."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from yujue.reading.pdf.alignment import Row
from yujue.reading.pdf.bands import Band
from yujue.reading.pdf.pieces import Piece

_NEAR = 1.0
"""Font sizes between the baselines of what is one row, at most; rows stand farther apart."""
_WRAPPED = 1.3
"""Font sizes from a row's figures to the lines of its label above and below, at most."""
_EVEN = 0.35
"""Font sizes by which these distances may differ."""
_FARTHER = 1.6
"""How many times as far away the next row of figures must be."""


def folded(bands: Sequence[Band]) -> list[Band]:
    """Give the rows: lines without figures are put to the row of figures that they belong to."""
    owners = list(range(len(bands)))
    for index in (index for index, band in enumerate(bands) if band.figures):
        for above, below in zip(range(index - 1, -1, -1), range(index + 1, len(bands)), strict=False):
            if bands[above].figures or bands[below].figures or not wrapped(bands[above], bands[index], bands[below]):
                break
            owners[above] = owners[below] = index
    for index, band in enumerate(bands):
        if not band.figures and owners[index] == index:
            owners[index] = beside(index, bands)
    ordered = sorted(range(len(bands)), key=lambda index: (owners[index], owners[index] != index, index))
    groups = (list(group) for _, group in groupby(ordered, key=lambda index: owners[index]))
    return [merged([bands[index] for index in group]) if len(group) > 1 else bands[group[0]] for group in groups]


def wrapped(above: Band, row: Band, below: Band) -> bool:
    """Tell whether lines above and below a row of figures are its label: as far from it, and over one another."""
    size = min(above.size, row.size, below.size)
    up, down = row.y - above.y, below.y - row.y
    if max(up, down) > _WRAPPED * size or abs(up - down) > _EVEN * size:
        return False
    return touching(above.wide, below.wide)


def beside(index: int, bands: Sequence[Band]) -> int:
    """Give the row of figures that a line stands beside, or the line's own index."""
    band = bands[index]
    around = range(max(0, index - 2), min(len(bands), index + 3))
    near = sorted((abs(bands[anchor].y - band.y), anchor) for anchor in around if bands[anchor].figures)
    if not near:
        return index
    distance, anchor = near[0]
    close = distance <= _NEAR * min(band.size, bands[anchor].size)
    alone = len(near) == 1 or near[1][0] > _FARTHER * distance
    free = not touching(band.wide, bands[anchor].wide)
    return anchor if close and alone and free else index


def touching(one: Row, other: Row) -> bool:
    """Tell whether a piece of one row stands over a piece of another; both are from left to right and part nowhere."""
    first, second = 0, 0
    while first < len(one) and second < len(other):
        if overlap(one[first], other[second]):
            return True
        if one[first].x1 <= other[second].x1:
            first += 1
        else:
            second += 1
    return False


def overlap(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces stand over one another."""
    return one.x0 < other.x1 and other.x0 < one.x1


def merged(bands: Sequence[Band]) -> Band:
    """Make one row, that of the first band; pieces over one another are one piece."""
    lines = tuple(line for band in bands for line in band.lines)
    return Band(lines, over(band.wide for band in bands), over(band.fine for band in bands))


def over(rows: Iterable[Row]) -> Row:
    """Put the pieces of rows into one, from left to right."""
    found: list[Piece] = []
    for piece in sorted((piece for row in rows for piece in row), key=lambda piece: piece.x0):
        if found and overlap(found[-1], piece):
            found[-1] = both(found[-1], piece)
        else:
            found.append(piece)
    return tuple(found)


def both(one: Piece, other: Piece) -> Piece:
    """Make one piece of two that stand over one another."""
    first, second = sorted((one, other), key=lambda piece: piece.chars[0].y)
    chars = (*first.chars, *second.chars)
    return Piece(
        chars, first.text + second.text, min(one.x0, other.x0), max(one.x1, other.x1), one.label and other.label
    )
