"""Tables ruled between rows only: lines of one length give the rows, blank strips from top to bottom the columns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.lattice import TOUCH, Lattice, LatticeCell, make_lattice
from yujue.reading.pdf.pieces import Piece, pieces_of
from yujue.reading.pdf.printing import split_lines
from yujue.reading.pdf.rulings import Line

_FEWEST_LINES = 4
_TALL = 2.5
"""How many times as tall as usual a band between lines must be to lie between two tables."""
_WORDS_APART = 0.6
"""Font sizes of gap between pieces of a row."""
_STRIP = 2.0
"""Points that a blank strip between columns is wide, at least."""
_AFTER = 3.0
"""Points after a column's widest text at which its edge is drawn: numbers end near it, headers begin after it."""
_CROSSING = 0.12
"""Share of the rows whose text may cross a strip: merged headers and totals."""

Row = tuple[Piece, ...]


def row_lattices(lines: list[Line], chars: list[Char]) -> list[Lattice]:
    """Give the lattices of tables that have lines between rows and none between columns."""
    found = (lattice_of(with_open_ends(group, chars), chars) for group in stacks_of(lines, chars))
    return [lattice for lattice in found if lattice]


def stacks_of(lines: list[Line], chars: list[Char]) -> list[list[Line]]:
    """Group lines of one beginning and end from top to bottom; a tall gap without columns parts tables."""
    alike: list[list[Line]] = []
    for line in sorted(lines):
        for group in alike:
            if abs(group[-1].start - line.start) <= TOUCH and abs(group[-1].end - line.end) <= TOUCH:
                group.append(line)
                break
        else:
            alike.append([line])
    stacks: list[list[Line]] = []
    for group in (group for group in alike if len(group) >= _FEWEST_LINES):
        usual = median(lower.at - upper.at for upper, lower in pairwise(group))
        stacks.append([group[0]])
        for upper, lower in pairwise(group):
            tall = lower.at - upper.at > _TALL * usual
            if tall and not tabular(band(upper, upper.at, lower.at, chars)):
                stacks.append([])
            stacks[-1].append(lower)
    return [stack for stack in stacks if len(stack) >= _FEWEST_LINES]


def with_open_ends(lines: list[Line], chars: list[Char]) -> list[Line]:
    """Close a table at a page break that left out the line over its first or under its last row."""
    usual = median(lower.at - upper.at for upper, lower in pairwise(lines))
    first, last = lines[0], lines[-1]
    over, under = first._replace(at=first.at - usual), last._replace(at=last.at + usual)
    above = [over] if row_between(first, over.at, first.at, chars) else []
    below = [under] if row_between(last, last.at, under.at, chars) else []
    return [*above, *lines, *below]


def row_between(line: Line, upper: float, lower: float, chars: list[Char]) -> bool:
    """Tell whether a row of figures stands where a line is missing."""
    rows = [pieces_of(printed, _WORDS_APART) for printed in split_lines(band(line, upper, lower, chars))]
    return any(len(row) > 1 and any(piece.numeric for piece in row) for row in rows)


def tabular(chars: list[Char]) -> bool:
    """Tell whether a line has three pieces or more and none says whose table it is or in what unit, as captions do."""
    rows = [pieces_of(line, _WORDS_APART) for line in split_lines(chars)]
    return any(len(row) > 2 for row in rows) and not any(piece.captions for row in rows for piece in row)


def lattice_of(lines: list[Line], chars: list[Char]) -> Lattice | None:
    """Make the lattice of a stack of lines; None when its text shows no columns."""
    ys = tuple(line.at for line in lines)
    rows = [
        [piece for printed in split_lines(inside) for piece in pieces_of(printed, _WORDS_APART)]
        for inside in (band(lines[0], upper, lower, chars) for upper, lower in pairwise(ys))
    ]
    left, right = lines[0].start, lines[0].end
    figures = [tuple(row) for row in rows if any(piece.numeric for piece in row)]
    xs = (left, *strips(figures, left, right), right)
    if len(xs) < 3 or sum(piece.numeric for row in rows for piece in row) < _FEWEST_LINES:
        return None
    cells = [cell for number, row in enumerate(rows) for cell in row_cells(number, tuple(row), xs)]
    return make_lattice(xs, ys, cells)


def band(line: Line, upper: float, lower: float, chars: list[Char]) -> list[Char]:
    """Give the characters between two lines."""
    return [
        char
        for char in chars
        if upper < char.y - 0.35 * char.size < lower and line.start - 1 <= char.x0 and char.x1 <= line.end + 1
    ]


def strips(rows: list[Row], left: float, right: float) -> list[float]:
    """Give the edges in the blank strips that hardly any row's text crosses."""
    events = sorted(
        [(piece.x0, 1) for row in rows for piece in row] + [(piece.x1, -1) for row in rows for piece in row]
    )
    found: list[float] = []
    depth, free, bound = 0, left, _CROSSING * len(rows)
    for at, step in events:
        if depth <= bound < depth + step:
            if at - free >= _STRIP and left + _STRIP < free:
                found.append(min(free + _AFTER, (free + at) / 2))
        elif step < 0 and depth + step <= bound:  # the strip begins anew after each text that ends in it
            free = min(at, right)
        depth += step
    return found


def row_cells(number: int, row: Row, xs: tuple[float, ...]) -> list[LatticeCell]:
    """Give a row's cells: columns whose strip a piece crosses are merged."""
    middles = [(piece.x0 + piece.x1) / 2 for piece in row]
    crossed = {
        index
        for index, x in enumerate(xs[1:-1], start=1)
        if any(piece.x0 + 1 < x < piece.x1 - 1 for piece in row) and not any(x < at < xs[index + 1] for at in middles)
    }
    starts = [column for column in range(len(xs) - 1) if column not in crossed]
    return [LatticeCell(number, first, 1, last - first) for first, last in pairwise([*starts, len(xs) - 1])]
