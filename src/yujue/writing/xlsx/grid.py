"""A sheet with one table: headings, label, title, captions, grid, notes."""

from __future__ import annotations

from collections.abc import Sequence

from yujue.layout import LaidCell, LaidTable
from yujue.writing.xlsx.heights import height, row_heights
from yujue.writing.xlsx.looks import SMALL
from yujue.writing.xlsx.numbers import number_format
from yujue.writing.xlsx.page import Page
from yujue.writing.xlsx.paper import set_up

_TITLE = 16.0
_LEFT = 0.6
"""Share of the width from which on the left caption ends."""


def write_table(page: Page, table: LaidTable) -> None:
    """Write a table with what stands around it; its header is frozen and repeated on every page."""
    write_captions(page, table)
    top, body = page.row, page.row + table.head_rows
    set_up(page.sheet, landscape=table.landscape, repeated=(top, body - 1) if table.head_rows else ())
    write_cells(page, table, table.head, head=True)
    if table.head_rows:
        page.sheet.freeze_panes(body, 0)
    write_cells(page, table, table.body)
    page.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{page.row + 1}"})
    for note in table.notes:
        page.line(note, page.looks.caption("left"), height(note, page.width, SMALL))


def write_captions(page: Page, table: LaidTable) -> None:
    """Write label, title and the line above the grid."""
    if table.label:
        page.line(table.label, page.looks.caption("right"), height(table.label, page.width, SMALL))
    if table.title:
        page.line(table.title, page.looks.title(_TITLE), height(table.title, page.width, _TITLE) + 10.0)
    if table.left and table.right and page.right:
        _beside(page, table)
    elif table.left or table.right:
        text = "\u3000".join(part for part in (table.left, table.right) if part)
        page.line(text, page.looks.caption("left" if table.left else "right"), height(text, page.width, SMALL))


def _beside(page: Page, table: LaidTable) -> None:
    """Write left and right caption on one line."""
    row, middle = page.row, cut(table)
    longest = max(
        height(table.left, sum(page.points[: middle + 1]), SMALL),
        height(table.right, sum(page.points[middle + 1 :]), SMALL),
    )
    page.sheet.set_row(row, longest)
    page.put((row, 0, row, middle), table.left, page.looks.caption("left"))
    page.put((row, middle + 1, row, page.right), table.right, page.looks.caption("right"))
    page.row += 1


def cut(table: LaidTable) -> int:
    """Give the last column of the left caption: about two thirds of the width, and a column left for the right."""
    reached = 0.0
    for column, share in enumerate(table.widths[:-1]):
        reached += share
        if reached >= _LEFT:
            return column
    return table.columns - 2


def write_cells(page: Page, table: LaidTable, cells: Sequence[LaidCell], *, head: bool = False) -> None:
    """Write the cells of the head or of the body."""
    heights = row_heights(cells, table.head_rows if head else table.body_rows, page.points, table.font_size)
    for n, points in enumerate(heights):
        page.sheet.set_row(page.row + n, points)
    for cell in cells:
        code = number_format(cell.text, cell.value)
        look = page.looks.cell(table.font_size, cell.align, bold=cell.bold, head=head, number=code or "General")
        first = page.row + cell.row
        area = (first, cell.column, first + cell.rowspan - 1, cell.column + cell.colspan - 1)
        page.put(area, cell.text, look, cell.value if code else None)
    page.row += len(heights)
