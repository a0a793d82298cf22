"""A laid table as rows of HTML cells: every place filled, headers told from data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from yujue.facts import unit_factor
from yujue.layout import LaidCell, LaidTable
from yujue.writing.html.exact import Exact

_UNIT = re.compile(r"单位[:：]\s*(\w*元)")


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell: its tag and scope, spans, class, text in lines, and its figure's fact, explanation and exact 元."""

    tag: str
    scope: str
    rowspan: int
    colspan: int
    style: str
    lines: tuple[str, ...]
    fact: str = ""
    yuan: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table: its rows of cells, its columns' widths in percent, its unit's words."""

    laid: LaidTable
    head: list[list[CellView]]
    body: list[list[CellView]]
    widths: list[str]
    unit: str


def table_view(table: LaidTable, exact: Exact) -> TableView:
    """Arrange a table."""
    found = _UNIT.search(table.right) or _UNIT.search(table.left)
    unit = found[1] if found else ""
    labels = label_columns(table)
    total = sum(table.widths) or 1.0
    head = [
        [cell_view(cell, "th", "colgroup" if cell.colspan > 1 else "col", exact, None) for cell in row]
        for row in filled(table.head, table.head_rows, table.columns)
    ]
    body = [
        [cell_view(cell, *tag_of(cell, labels), exact, unit_factor(unit) if unit else None) for cell in row]
        for row in filled(table.body, table.body_rows, table.columns)
    ]
    return TableView(table, head, body, [f"{100 * width / total:.2f}" for width in table.widths], unit)


def label_columns(table: LaidTable) -> set[int]:
    """Give the columns that name the figures right of them: without figures, beside one with; else the first."""
    figures = {cell.column for cell in table.body if cell.value is not None}
    return {column - 1 for column in figures if column and column - 1 not in figures} or {0}


def tag_of(cell: LaidCell, labels: set[int]) -> tuple[str, str]:
    """Tell whether a body cell heads its row."""
    heads = cell.column in labels and cell.value is None and bool(cell.text.strip())
    return ("th", "rowgroup" if cell.rowspan > 1 else "row") if heads else ("td", "")


def filled(cells: Iterable[LaidCell], rows: int, columns: int) -> list[list[LaidCell]]:
    """Give the cells row by row, with an empty one wherever none stands."""
    placed: list[dict[int, LaidCell]] = [{} for _ in range(rows)]
    taken: set[tuple[int, int]] = set()
    for cell in cells:
        placed[cell.row][cell.column] = cell
        for row in range(cell.row, cell.row + cell.rowspan):
            taken.update((row, column) for column in range(cell.column, cell.column + cell.colspan))
    for row in range(rows):
        for column in range(columns):
            if (row, column) not in taken:
                placed[row][column] = LaidCell("", row, column)
    return [[row[column] for column in sorted(row)] for row in placed]


def cell_view(cell: LaidCell, tag: str, scope: str, exact: Exact, factor: Decimal | None) -> CellView:
    """Make one cell."""
    style = " ".join(filter(None, ("" if cell.align == "left" else cell.align[0], "b" if cell.bold else "")))
    yuan = exact.yuan(cell.fact, cell.value, cell.decimals, factor)
    lines = tuple(cell.text.split("\n"))
    return CellView(tag, scope, cell.rowspan, cell.colspan, style, lines, cell.fact, yuan)
