"""A table laid out in points: which cells each row writes, how high it is, in which size of type."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.layout import LaidCell, LaidTable
from yujue.writing.docx.heights import RULE, heights_of, line_height, needed_by
from yujue.writing.docx.measure import width_of
from yujue.writing.docx.typography import TWIPS, twips, typography


@dataclass(frozen=True, slots=True)
class Slot:
    """What a row writes at a column: a cell, the part of a merged cell above (`goes_on`), or nothing (None)."""

    cell: LaidCell | None
    column: int
    colspan: int
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """`columns` are widths in twips, `rows` the header's rows first, `heights` in points, `size` the font size.

    `least` is the least height of a row and `pad` stands above and below the text of a cell, in points.
    """

    columns: tuple[int, ...]
    rows: tuple[tuple[Slot, ...], ...]
    heights: tuple[float, ...]
    head: int
    size: float
    least: float
    pad: float

    @property
    def line(self) -> float:
        """The height of a line of text."""
        return line_height(self.size)


def grid_of(table: LaidTable, room: float, depth: float, above: float = 0.0) -> Grid:
    """Lay out a table in a text `room` points wide and `depth` high, `above` of it taken on the first page.

    It is as loose as it may be without taking one more page.
    """
    columns = column_widths(table, room)
    cells = [*table.head, *(_below(cell, table.head_rows) for cell in table.body)]
    size = fitting_size(table, columns)
    rows = _slots(cells, table.head_rows + table.body_rows, table.columns)
    steps: list[dict[str, float]] = typography()["table"]["close"]
    needed = needed_by(cells, columns, size)
    grids = []
    for step in steps:
        least = round(step["least"] * size, 1)
        heights = heights_of(needed, len(rows), least, step["pad"])
        grids.append(Grid(columns, rows, heights, table.head_rows, size, least, step["pad"]))
    return min(grids, key=lambda grid: _pages(grid, depth, above))


def _pages(grid: Grid, depth: float, above: float) -> int:
    """Count the pages of a table whose header comes on each."""
    head = sum(grid.heights[: grid.head]) + RULE
    left, pages = depth - above - head, 1
    for height in grid.heights[grid.head :]:
        left -= height
        if left < 0:
            left, pages = depth - head - height, pages + 1
    return pages


def _below(cell: LaidCell, head: int) -> LaidCell:
    if not head:
        return cell
    return LaidCell(
        cell.text,
        cell.row + head,
        cell.column,
        cell.rowspan,
        cell.colspan,
        cell.align,
        cell.value,
        cell.decimals,
        cell.bold,
        cell.fact,
        cell.explain,
    )


def column_widths(table: LaidTable, room: float) -> tuple[int, ...]:
    """Give the columns' widths; together they are never wider than the text."""
    shares = table.widths if len(table.widths) == table.columns else (1 / max(1, table.columns),) * table.columns
    scale = room / max(1.0, sum(shares))
    return tuple(max(1, int(twips(share * scale))) for share in shares)


def fitting_size(table: LaidTable, columns: tuple[int, ...]) -> float:
    """Give the table's font size, smaller where a number would break otherwise."""
    look = typography()["table"]
    widest = 0.0
    for cell in (*table.head, *table.body):
        if cell.value is not None:
            room = sum(columns[cell.column : cell.column + cell.colspan]) / TWIPS - 2 * look["margin"]
            widest = max(widest, width_of(cell.text) * table.font_size / max(1.0, room))
    size = table.font_size / widest if widest > 1 else table.font_size
    smallest: float = look["smallest"]
    return max(min(smallest, table.font_size), int(2 * size) / 2)


def _slots(cells: list[LaidCell], rows: int, columns: int) -> tuple[tuple[Slot, ...], ...]:
    found: list[dict[int, Slot]] = [{} for _ in range(rows)]
    for cell in cells:
        for row in range(cell.row, min(cell.row + cell.rowspan, rows)):
            found[row][cell.column] = Slot(cell, cell.column, cell.colspan, goes_on=row > cell.row)
    return tuple(tuple(_filled(row, columns)) for row in found)


def _filled(row: dict[int, Slot], columns: int) -> list[Slot]:
    """Put empty slots where no cell stands."""
    slots: list[Slot] = []
    column = 0
    while column < columns:
        slot = row.get(column) or Slot(None, column, 1)
        slots.append(slot)
        column += max(1, slot.colspan)
    return slots
