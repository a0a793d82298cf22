"""A web page's table as a grid: spans laid out as a browser does."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from yujue.reading.model import Grid, GridCell

_WIDEST = 1000
"""HTML's own bound of a column span; also ours of a row span."""
_SECTIONS = frozenset({"thead", "tbody", "tfoot", "form"})
"""What holds rows; old pages put a form between a table and its rows."""


def rows_of(table: HtmlElement) -> Iterator[HtmlElement]:
    """Give the rows of a table, not those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from rows_of(child)


def cells_of(row: HtmlElement) -> list[HtmlElement]:
    """Give the cells of a row."""
    return [cell for cell in row if cell.tag in {"td", "th"}]


def is_layout(table: HtmlElement) -> bool:
    """Tell whether a table only arranges the page: it holds tables, or nowhere two cells side by side."""
    return table.find(".//table") is not None or all(len(cells_of(row)) < 2 for row in rows_of(table))


def grid_of(table: HtmlElement, text: Callable[[HtmlElement], str], line: int) -> Grid:
    """Lay out a table's cells; its first row has the number `line`."""
    rows = list(rows_of(table))
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    for row, element in enumerate(rows):
        column = 0
        for cell in cells_of(element):
            while (row, column) in taken:
                column += 1
            left = len(rows) - row
            down = left if cell.get("rowspan") == "0" else min(_span(cell, "rowspan"), left)
            across = _span(cell, "colspan")
            taken |= {(row + r, column + c) for r in range(down) for c in range(across)}
            cells.append(GridCell(row, column, text(cell), down, across, line=line + row))
            column += across
    width = max((column + 1 for _, column in taken), default=0)
    merged = any(cell.row_span > 1 or cell.column_span > 1 for cell in cells)
    return Grid(tuple(cells), len(rows), width, line=line, source="ruled" if merged else "tabs")


def _span(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), _WIDEST)) if value.isascii() and value.isdigit() and len(value) < 6 else 1
