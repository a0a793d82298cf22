"""The body of a table: each cell once, figures with their fact."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.disclosure import Cell, Column, Row, SheetCell, Table
from yujue.forms import row_term
from yujue.layout.explain import explained, fact_id
from yujue.layout.model import LaidCell

FIGURES = frozenset({"amount", "percent", "count"})
CODES = frozenset({"code", "agency_code", "pro_code"})
_SHORT = 8


def body_cells(table: Table) -> tuple[LaidCell, ...]:
    """Give the cells of every row, a blank where a row has none."""
    return tuple(cell for n, row in enumerate(table.rows) for cell in _row(table, n, row))


def sheet_cells(table: Table) -> tuple[LaidCell, ...]:
    """Give the cells of a form as its declaration merges them."""
    return tuple(_sheet_cell(table, cell) for cell in table.sheet)


def _row(table: Table, n: int, row: Row) -> Iterator[LaidCell]:
    held = {cell.column: cell for cell in row.cells}
    for place, column in enumerate(table.columns):
        cell = held.get(place)
        text = cell.text if cell is not None else _name(table, place, row)
        yield _cell(table, row, column, LaidCell(" ".join(text.split()), n, place), cell)


def _name(table: Table, place: int, row: Row) -> str:
    """Give the row's label or code for a column of names that the row has no cell for."""
    first = next((n for n, column in enumerate(table.columns) if column.role == "label"), None)
    return row.label if place == first else ""


def _cell(table: Table, row: Row, column: Column, laid: LaidCell, cell: Cell | None) -> LaidCell:
    figure = cell is not None and cell.printed is not None
    return LaidCell(
        laid.text,
        laid.row,
        laid.column,
        align=_align(row, column, laid.text, figure=figure),
        value=cell.printed.value if cell is not None and cell.printed is not None else None,
        decimals=cell.printed.decimals if cell is not None and cell.printed is not None else 2,
        bold=row.kind == "total",
        fact=fact_id(cell.slice) if figure and cell is not None else "",
        explain=explained(table, row, column, cell) if figure and cell is not None else "",
    )


def _align(row: Row, column: Column, text: str, *, figure: bool) -> str:
    if figure or column.role in FIGURES:
        return "right"
    if column.role in CODES or (column.role == "label" and is_sum(row, text)):
        return "center"
    return "center" if column.role == "type" and len(text) <= _SHORT else "left"


def is_sum(row: Row, label: str) -> bool:
    """Tell whether a label names the sum of a table or of one of its sides, not an item."""
    term = row_term(label) if label else None
    return bool(label) and (row.kind == "total" or (term is not None and term.kind == "total"))


def _sheet_cell(table: Table, cell: SheetCell) -> LaidCell:
    figure = cell.value is not None
    return LaidCell(
        cell.text,
        cell.row,
        cell.column,
        cell.rowspan,
        cell.colspan,
        align="right" if figure and cell.align == "left" else cell.align,
        value=cell.value,
        decimals=cell.decimals,
        bold=cell.head,
        fact=fact_id(cell.slice) if figure else "",
        explain=table.title if figure else "",
    )
