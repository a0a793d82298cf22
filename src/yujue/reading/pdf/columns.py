"""Text set in two columns: a gutter that no line crosses, with running text on both of its sides."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from yujue.reading.model import Box
from yujue.reading.pdf.beside import FEWEST, Edges, Row, edges_of, goes_on, is_prose, sides_of
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.pieces import APART, Piece, pieces_of
from yujue.reading.pdf.printing import font_size, split_lines

MOST_LINES = 1000
"""Lines of a page; one of small print has 100."""
_PITCH = 3.2
"""Font sizes between lines of one column, at most."""
Line = list[Char]


@dataclass(frozen=True, slots=True)
class Columns:
    """A part of a page that is set in two columns: top, bottom, middle of the gutter, each column's edges (points)."""

    top: float
    bottom: float
    gutter: float
    edges: tuple[Edges, Edges]

    def side(self, box: Box) -> int | None:
        """Give 0 or 1 for what stands in the left or right column, None for what does not lie in this part."""
        if not self.top <= (box[1] + box[3]) / 2 <= self.bottom or box[0] < self.gutter < box[2]:
            return None
        return int(box[0] >= self.gutter)


def find_columns(lines: list[Line], before: Columns | None = None) -> list[Columns]:
    """Give the parts of a page (lines top first) that are set in two columns.

    `before` are columns of the page before: text that keeps to them, be it a few lines, goes on in them.
    """
    if len(lines) > MOST_LINES:
        return []
    parted = [(line, pieces_of(line)) for line in lines]
    gutter = _gutter([pieces for _, pieces in parted])
    found = [] if gutter is None else [_bounds(run, gutter) for run in _runs(parted, gutter) if is_prose(run)]
    if found or before is None:
        return found
    runs = _runs(parted, before.gutter)
    return [replace(_bounds(run, before.gutter), edges=before.edges) for run in runs if goes_on(run, before.edges)]


def split(lines: list[Line], found: list[Columns]) -> tuple[list[Line], list[Line]]:
    """Give the lines outside of columns, and those of each column set apart.

    Levels of two columns may differ by less than those of lines do.
    """
    kept: list[Line] = []
    inside: dict[tuple[int, bool], Line] = {}
    for line in lines:
        number = next((n for n, part in enumerate(found) if part.top <= line[0].y <= part.bottom), None)
        if number is None:
            kept.append(line)
            continue
        for char in line:
            inside.setdefault((number, char.x0 >= found[number].gutter), []).append(char)
    return kept, [line for chars in inside.values() for line in split_lines(chars)]


def most_covered(gaps: list[Edges]) -> float:
    """Give the beginning of a gap that lies in most gaps, the first of several."""
    starts, ends = sorted(start for start, _ in gaps), sorted(end for _, end in gaps)
    return max((start for start, _ in gaps), key=lambda at: bisect_right(starts, at) - bisect_right(ends, at))


def _gutter(parted: list[tuple[Piece, ...]]) -> float | None:
    """Give the place that lies in most gaps between pieces of a line, or of lines whose levels differ a little."""
    pairs = [pair for pieces in parted for pair in pairwise(pieces)]
    pairs += [_by_side(one[-1], other[-1]) for one, other in pairwise(parted) if len(one) == len(other) == 1]
    gaps = [(a.x1, b.x0) for a, b in pairs if _may_be_gutter(a, b)]
    if len(gaps) < FEWEST:
        return None
    best = most_covered(gaps)
    shared = [(start, end) for start, end in gaps if start <= best < end]
    return (best + min(end for _, end in shared)) / 2 if len(shared) >= FEWEST else None


def _by_side(one: Piece, other: Piece) -> tuple[Piece, Piece]:
    return (one, other) if one.x0 < other.x0 else (other, one)


def _may_be_gutter(before: Piece, after: Piece) -> bool:
    """Tell whether text of several characters stands on both sides of a gap."""
    return before.x1 + APART * after.size < after.x0 and min(len(before.text), len(after.text)) > 1


def _runs(parted: list[tuple[Line, tuple[Piece, ...]]], gutter: float) -> list[list[Row]]:
    """Give the runs of lines that follow one another closely and do not cross the gutter."""
    runs: list[list[Row]] = [[]]
    for line, pieces in parted:
        row = _row(line, pieces, gutter)
        last = runs[-1][-1] if runs[-1] else None
        if row is None or (last is not None and row.y - last.y > _PITCH * row.size):
            runs.append([])
        if row is not None:
            runs[-1].append(row)
    return [part for run in runs for part in _parted_at_headings(run)]


def _row(line: Line, pieces: tuple[Piece, ...], gutter: float) -> Row | None:
    left = tuple(piece for piece in pieces if piece.x1 <= gutter)
    right = tuple(piece for piece in pieces if piece.x0 >= gutter)
    row = Row(left, right, line[0].y, font_size(line))
    return row if len(left) + len(right) == len(pieces) and row.plain else None


def _parted_at_headings(run: list[Row]) -> list[list[Row]]:
    """Part a run where a heading of both columns stands: alone on its level, and both begin again beside each other."""
    parts: list[list[Row]] = [[]]
    for number, row in enumerate(run):
        after = run[number + 1] if number + 1 < len(run) else None
        alone = not (row.left and row.right)
        if alone and after is not None and after.left and after.right and _opens(run[:number], row, after):
            parts.append([])
        else:
            parts[-1].append(row)
    return parts


def _opens(before: list[Row], row: Row, after: Row) -> bool:
    """Tell whether the column beside a line has room for a line more than usual: it was kept free for a heading."""
    beside = [other for other in before if (other.right if row.left else other.left)]
    pitches = sorted(b.y - a.y for a, b in pairwise(beside))
    return bool(pitches) and after.y - beside[-1].y > 1.7 * pitches[len(pitches) // 2]


def _bounds(run: list[Row], gutter: float) -> Columns:
    sides = sides_of(run)
    edges = tuple(edges_of(side) if side else (gutter, gutter) for side in sides)
    return Columns(run[0].y - run[0].size, run[-1].y + 0.3 * run[-1].size, gutter, (edges[0], edges[1]))
