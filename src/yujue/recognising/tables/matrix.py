"""One matrix out of a table's grids: every position knows its cell, and which cell covers it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from yujue.forms import function_class, key, ordinal_level, row_term
from yujue.reading import Grid, GridCell

_NUMBER = re.compile(r"^[\s\d,.，%-]+$")
_FIGURE = re.compile(r"\d\.\d")
_WORDS = re.compile(r"^[\u4e00-\u9fff（）()、\s]+$")
NEAR = 4.0
UNRULED = frozenset({"aligned", "unruled"})
"""Sources of tables whose rows and columns were told by how text aligns."""
Line = list[GridCell | None]


@dataclass(slots=True)
class Matrix:
    """`cells[r][c]` begins at that position, `cover[r][c]` covers it; `starts` are rows that begin a grid.

    `header_rows` are known to be the header by where they stand; 0 where only their words can tell.
    """

    width: int
    cells: list[Line]
    cover: list[Line]
    starts: list[int]
    source: str
    header_rows: int = 0

    @property
    def tabs(self) -> bool:
        """Whether the cells were parted by tabs: spans are lost and rows may have slid."""
        return self.source == "tabs"

    def text(self, row: int, column: int) -> str:
        """Give the text that begins at a position."""
        cell = self.cells[row][column]
        return cell.text if cell is not None else ""

    def texts(self, row: int) -> list[str]:
        """Give the texts of a row."""
        return [cell.text if cell is not None else "" for cell in self.cells[row]]


def matrix(grids: Sequence[Grid]) -> Matrix:
    """Stack grids whose columns agree; a header repeated on a later page is left out."""
    tabs = grids[0].source == "tabs"
    counts = {grid.n_columns for grid in grids}
    edges = [] if tabs or len(counts) == 1 or not all(grid.column_edges for grid in grids) else _all_edges(grids)
    whole = Matrix(len(edges) - 1 if edges else max(counts), [], [], [], _source(grids), grids[0].header_rows)
    for grid in grids:
        _stack(whole, grid, _places(grid, edges))
    return whole


def _source(grids: Sequence[Grid]) -> str:
    """Give the least sure source where some of the grids have no lines, the first one's elsewhere."""
    return next((grid.source for grid in grids if grid.source == "unruled"), grids[0].source)


def _all_edges(grids: Sequence[Grid]) -> list[float]:
    """Give every column edge of the grids once."""
    edges: list[float] = []
    for edge in sorted(edge for grid in grids for edge in grid.column_edges):
        if not edges or edge - edges[-1] > NEAR:
            edges.append(edge)
    return edges


def _places(grid: Grid, edges: Sequence[float]) -> list[int]:
    """Say which column of the whole each column of a grid begins at."""
    if not edges:
        return list(range(grid.n_columns))
    return [min(range(len(edges) - 1), key=lambda k: abs(edges[k] - edge)) for edge in grid.column_edges[:-1]]


def _stack(whole: Matrix, grid: Grid, columns: list[int]) -> None:
    cells: list[Line] = [[None] * whole.width for _ in range(grid.n_rows)]
    cover: list[Line] = [[None] * whole.width for _ in range(grid.n_rows)]
    plain_columns = columns == list(range(whole.width))
    for cell in grid.cells:
        if cell.column >= len(columns) or cell.row >= grid.n_rows:
            continue
        if cell.row_span == cell.column_span == 1 and plain_columns:
            cells[cell.row][cell.column] = cover[cell.row][cell.column] = cell
            continue
        last = min(cell.column + cell.column_span, len(columns)) - 1
        end = columns[last + 1] if last + 1 < len(columns) else whole.width
        place = columns[cell.column]
        moved = cell if place == cell.column and end - place == cell.column_span else _moved(cell, place, end)
        cells[cell.row][place] = moved
        for r in range(cell.row, min(cell.row + cell.row_span, grid.n_rows)):
            for c in range(place, max(end, place + 1)):
                cover[r][c] = moved
    skip = _repeated_header(whole, cells) if whole.cells else 0
    if whole.cells and skip < len(cells) and _is_rest(whole.cells[-1], cells[skip]):
        _join_rest(whole, cells[skip])
        skip += 1
    whole.starts.append(len(whole.cells))
    whole.cells += cells[skip:]
    whole.cover += cover[skip:]


def _is_rest(before: Line, row: Line) -> bool:
    """Tell whether the first row of a page is the rest of the label that the page before began."""
    texts = {c: cell.text.strip() for c, cell in enumerate(row) if cell is not None and cell.text.strip()}
    if not texts or len(texts) > 2:
        return False
    begun = all((cell := before[c]) is not None and cell.text.strip() and not _NUMBER.match(cell.text) for c in texts)
    words = all(len(text) <= 14 and _WORDS.match(text) and not ordinal_level(text) for text in texts.values())
    return begun and words and not any(row_term(text) or function_class(text) for text in texts.values())


def _join_rest(whole: Matrix, row: Line) -> None:
    last = len(whole.cells) - 1
    for c, cell in enumerate(row):
        mine = whole.cells[last][c]
        if cell is not None and cell.text.strip() and mine is not None:
            whole.cells[last][c] = joined = replace(mine, text=mine.text.rstrip() + cell.text.strip())
            whole.cover[last] = [joined if one is mine else one for one in whole.cover[last]]


def _moved(cell: GridCell, place: int, end: int) -> GridCell:
    return replace(cell, column=place, column_span=max(1, end - place))


def _repeated_header(whole: Matrix, cells: list[Line]) -> int:
    """Count the first rows of a page that repeat the first rows of the table."""
    count = 0
    for mine, theirs in zip(cells, whole.cells, strict=False):
        if any(cell is not None and _FIGURE.search(cell.text) for cell in mine):
            break
        if [_key(c) for c in mine] != [_key(c) for c in theirs] or not any(_key(c) for c in mine):
            break
        count += 1
    return count


def _key(cell: GridCell | None) -> str:
    return key(cell.text) if cell is not None else ""
