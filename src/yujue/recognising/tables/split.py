"""One frame around several tables: cut a grid where another title stands in it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from yujue.forms import looks_like_title, plain, title_meaning
from yujue.reading import Grid


def split_at_titles(grid: Grid) -> tuple[Grid, ...]:
    """Give a grid's tables: it is cut before each row, but the first, that holds a title and nothing else."""
    starts = [row for row in _lonely_rows(grid) if row > 1]
    if not starts:
        return (grid,)
    bounds = [0, *starts, grid.n_rows]
    return tuple(_rows(grid, start, stop) for start, stop in pairwise(bounds))


def _lonely_rows(grid: Grid) -> list[int]:
    """Give the rows whose only text is a title that a rule knows."""
    texts: dict[int, list[str]] = {}
    for cell in grid.cells:
        if cell.text.strip():
            texts.setdefault(cell.row, []).append(cell.text)
    alone = [(row, found[0]) for row, found in texts.items() if len(found) == 1 and found[0].strip().endswith("表")]
    return sorted(row for row, text in alone if looks_like_title(text) and title_meaning(plain(text)))


def _rows(grid: Grid, start: int, stop: int) -> Grid:
    cells = tuple(
        replace(cell, row=cell.row - start, row_span=min(cell.row_span, stop - cell.row))
        for cell in grid.cells
        if start <= cell.row < stop
    )
    line = None if grid.line is None else grid.line + start
    return replace(grid, cells=cells, n_rows=stop - start, line=line)
