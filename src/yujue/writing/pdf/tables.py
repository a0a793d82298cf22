"""A laid table as the template takes it: widths in points, cells with their own sizes."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from yujue.layout import LaidCell, LaidTable
from yujue.writing.pdf.fit import INSET, breakable, ems, own_size, room, size_for

UPRIGHT, WIDE = 442.0, 728.0
"""Text width in points of A4 with margins of 28 and 26 mm, and of A4 on its side with 20 mm."""
_TALLEST = 200.0
"""Points from which on a row may go over two pages."""
_EMS = 1.5
_LEADING = 0.35
"""Font sizes between the lines of a cell."""
_RULE = 0.05
_TITLE = 60.0
"""Points that a title and the lines around it take on a table's first page."""
_PAGE = {False: 560.0, True: 385.0}
"""Points of a page that are left for the grid, upright and on its side."""
PADS = (4.0, 3.5, 3.0, 2.5, 2.0, 1.5)
"""Points above and below a cell's text, from comfortable to close."""
_ALIGN = {"left": 0, "center": 1, "right": 2}


def table_data(table: LaidTable) -> dict[str, Any]:
    """Give a table as data."""
    width = WIDE if table.landscape else UPRIGHT
    total = sum(table.widths) or 1.0
    columns = [width * share / total for share in table.widths]
    edges = [0.0, *accumulate(columns)]
    size = size_for((*table.head, *table.body), edges, table.font_size)
    tall = tall_rows(table, edges, size)
    return {
        "label": table.label,
        "title": table.title,
        "listed": table.listed,
        "left": table.left,
        "right": table.right,
        "notes": list(table.notes),
        "size": size,
        "columns": [round(each, 2) for each in columns],
        "inset": INSET,
        "pad": pad_for(table, edges, size),
        "head": [cell_data(cell, edges, size, 0, tall=True) for cell in table.head],
        "body": [cell_data(cell, edges, size, table.head_rows, tall=cell.row in tall) for cell in table.body],
    }


def cell_data(cell: LaidCell, edges: list[float], size: float, above: int, *, tall: bool) -> list[Any]:
    """Give a cell as [row, column, rows, columns, alignment, bold, may break, size or 0 for the table's, text]."""
    own = own_size(cell, edges, size)
    text = breakable(cell.text, room(cell, edges), own)
    breaks = tall or cell.rowspan > 1
    return [
        above + cell.row,
        cell.column,
        cell.rowspan,
        cell.colspan,
        _ALIGN.get(cell.align, 0),
        int(cell.bold),
        int(breaks),
        own if own < size else 0,
        text,
    ]


def tall_rows(table: LaidTable, edges: list[float], size: float) -> set[int]:
    """Give the rows of the body that are too tall to be kept on one page whatever it costs."""
    found: set[int] = set()
    for cell in table.body:
        if lines_of(cell, edges, size) * size * _EMS > _TALLEST * cell.rowspan:
            found.update(range(cell.row, cell.row + cell.rowspan))
    return found


def pad_for(table: LaidTable, edges: list[float], size: float) -> float:
    """Give the most comfortable padding with which a table takes as few pages as it can."""
    lines: dict[int, int] = {}
    placed = [(cell.row, cell) for cell in table.head] + [(table.head_rows + cell.row, cell) for cell in table.body]
    for row, cell in placed:
        lines[row] = max(lines.get(row, 1), -(-lines_of(cell, edges, size) // cell.rowspan))
    heights = {row: size * (count + _LEADING * (count - 1)) + _RULE for row, count in lines.items()}
    pages = {pad: pages_of(table, heights, pad) for pad in PADS}
    return next(pad for pad in PADS if pages[pad] == min(pages.values()))


def pages_of(table: LaidTable, heights: dict[int, float], pad: float) -> int:
    """Estimate the pages of a table whose rows have these heights without padding; its head comes on each."""
    left, pages = _PAGE[table.landscape], 1
    head = sum(height + 2 * pad for row, height in heights.items() if row < table.head_rows)
    left -= head
    for row, height in sorted(heights.items()):
        if row < table.head_rows:
            continue
        left -= height + 2 * pad
        if left < 0:
            left, pages = _PAGE[table.landscape] + _TITLE - head - height - 2 * pad, pages + 1
    return pages


def lines_of(cell: LaidCell, edges: list[float], size: float) -> int:
    """Estimate the lines that a cell's text takes."""
    per_line = max(room(cell, edges) / size, 1.0)
    return sum(1 + int((ems(line) - 0.01) / per_line) for line in cell.text.split("\n"))
