"""Tables without ruling lines: numbers that stand under one another, line after line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from yujue.reading.model import Grid
from yujue.reading.pdf.alignment import Column, find_columns
from yujue.reading.pdf.bands import PITCH, Band, band_of
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.folding import folded
from yujue.reading.pdf.headed import headed
from yujue.reading.pdf.pieces import APART
from yujue.reading.pdf.unruled_grid import Known, known_grid, plain_grid
from yujue.reading.pdf.unruled_rows import FEWEST_ROWS, convincing, is_row, row_ranges


@dataclass(frozen=True, slots=True)
class Unruled:
    """The tables of a page, the lines left over, and the columns in which the page ended; None without a table."""

    grids: tuple[Grid, ...]
    lines: list[list[Char]]
    columns: Known | None = None


def find_unruled(lines: list[list[Char]], page: int, before: Known | None = None) -> Unruled:
    """Find the tables among the lines outside of ruled ones; `before` are the columns in which the last page ended.

    The tables of a page on which no figure is left over are `aligned`, when all their headings are known too.
    """
    if sum(map(may_be_row, lines)) < (FEWEST_ROWS if before is None else 1):
        return Unruled((), lines)
    search = Search(folded([band_of(line) for line in lines]), page, before)
    for number, (start, end) in enumerate(close_ranges(search.bands)):
        search.look(start, end)
        if number == 0 and not search.grids:
            search.go_on(start, end)
    left = [band for index, band in enumerate(search.bands) if index not in search.used]
    whole = not any(map(is_row, left))
    grids = [replace(grid, source="aligned") if whole and known else grid for grid, known in search.grids]
    return Unruled(tuple(grids), [line for band in left for line in band.lines], search.known if grids else None)


@dataclass(slots=True)
class Search:
    """A page's lines while tables are looked for; each table comes with whether what stands over its columns is known.

    `known` are the columns of the last table, `sure` tells whether their headings are known.
    """

    bands: Sequence[Band]
    page: int
    known: Known | None
    grids: list[tuple[Grid, bool]] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def look(self, start: int, end: int) -> None:
        """Find the tables among lines that follow one another closely."""
        columns = find_columns([band.fine for band in self.bands[start:end] if band.figures and not band.counts])
        for first, last in row_ranges(self.bands, start, end, columns):
            if convincing(self.bands[first:last], columns):
                self.make((max(self.used, default=start - 1) + 1, first, last), columns)

    def make(self, place: tuple[int, int, int], columns: Sequence[Column]) -> None:
        """Make a table: with headings, or in the columns known from before, or as its lines stand.

        `place` are the lowest line that is free, the first row of figures, and the end.
        """
        lowest, first, last = place
        found = headed(self.bands, lowest, first, last, columns)
        if found is not None:
            self.known = found.known
            self.keep(found.grid(self.page), range(found.top, last))
        elif self.known is not None and self.known.fits(columns):
            self.keep(known_grid(self.bands[first:last], self.known, self.page), range(first, last))
        else:
            top, grid = plain_grid(self.bands, place, columns, self.page)
            self.known = Known(tuple(columns), grid.column_edges, headed=False)
            self.keep(grid, range(top, last))

    def go_on(self, start: int, end: int) -> None:
        """Take the few rows with which a table of the page before ends at the top of this one."""
        if self.known is None:
            return
        for first, last in row_ranges(self.bands, start, end, self.known.columns)[:1]:
            if any(band.figures > 1 for band in self.bands[first:last]):
                self.keep(known_grid(self.bands[first:last], self.known, self.page), range(first, last))

    def keep(self, grid: Grid, lines: range) -> None:
        """Keep a table that took some of the lines."""
        self.grids.append((grid, self.known is not None and self.known.headed))
        self.used.update(lines)


def may_be_row(line: list[Char]) -> bool:
    """Tell whether a line has a wide gap and a digit, as every row of figures has."""
    least = APART * line[0].size
    wide = any(char.x0 - before.x1 > least for before, char in pairwise(line))
    return wide and any(char.text in "0123456789０１２３４５６７８９" for char in line)


def close_ranges(bands: Sequence[Band]) -> list[tuple[int, int]]:
    """Give the ranges of bands that follow one another closely, with no caption of another table between."""
    cuts = [
        index
        for index in range(1, len(bands))
        if captions(bands[index]) or bands[index].y - bands[index - 1].y > PITCH * bands[index].size
    ]
    return list(pairwise([0, *cuts, len(bands)]))


def captions(band: Band) -> bool:
    """Tell whether a line says whose table it is, or in what unit."""
    return not band.figures and any(piece.captions for piece in band.wide)
