"""Figures of a text file that stand one column too far left, put right by what the other tables say.

A converter that loses an empty cell moves the rest of the row to the left. Inside one table nothing tells; but
when every other table says that there is no money of this fund, and prints the same total under the next
column's fund, and that next column is empty from top to bottom, the figures belong to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.disclosure import Cell, Column, Row, Table
from yujue.facts import State
from yujue.facts.slice import member_inside

FUND = "fund_type_code"
DOUBT = "文本中该列数字左移一格，已按其他各表归入右邻列"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a table's total row prints for a fund; no amount for a column that is empty."""

    table: str
    fund: str
    amount: Decimal | None


def realigned(tables: tuple[Table, ...]) -> tuple[Table, ...]:
    """Move figures of text tables to the right neighbour where the other tables leave no other reading."""
    seen = [one for table in tables for one in _totals(table)]
    return tuple(_put_right(table, [one for one in seen if one.table != table.id]) for table in tables)


def _totals(table: Table) -> Iterator[Seen]:
    by_column = _by_column(table)
    for index, column in enumerate(table.columns):
        fund = column.slice.get(FUND) if column.slice is not None else None
        if fund is None or column.role != "amount":
            continue
        cells = by_column.get(index, [])
        if all(cell.printed is None or cell.state is State.ZERO for _, cell in cells):
            yield Seen(table.id, fund, None)
        for row, cell in cells:
            if row.kind == "total" and cell.amount:
                yield Seen(table.id, fund, cell.amount)


def _by_column(table: Table) -> dict[int, list[tuple[Row, Cell]]]:
    found: dict[int, list[tuple[Row, Cell]]] = {}
    for row in table.rows:
        for cell in row.cells:
            found.setdefault(cell.column, []).append((row, cell))
    return found


def _put_right(table: Table, others: list[Seen]) -> Table:
    if table.line is None:
        return table
    by_column = _by_column(table)
    for index in range(len(table.columns) - 1):
        if _moved_left(table, index, by_column, others):
            return replace(table, rows=tuple(_moved(row, index, table.columns[index + 1]) for row in table.rows))
    return table


def _moved_left(table: Table, index: int, cells: dict[int, list[tuple[Row, Cell]]], others: list[Seen]) -> bool:
    """Tell whether the figures of a column must be those of the empty one on its right."""
    here, there = (_fund_alone(table.columns[n]) for n in (index, index + 1))
    if here is None or there is None or here[1] != there[1] or here[0] == there[0]:
        return False
    totals = {cell.amount for row, cell in cells.get(index, []) if row.kind == "total" and cell.amount}
    if len(totals) != 1 or any(cell.text.strip() for _, cell in cells.get(index + 1, [])):
        return False
    said = [one for one in others if member_inside(FUND, one.fund, here[0])]
    denied = bool(said) and all(one.amount is None for one in said)
    return denied and any(one.amount in totals and member_inside(FUND, one.fund, there[0]) for one in others)


def _fund_alone(column: Column) -> tuple[str, object] | None:
    """Give an amount column's fund, and what its slice says besides."""
    fund = column.slice.get(FUND) if column.slice is not None and column.role == "amount" else None
    return None if fund is None or column.slice is None else (fund, column.slice.without(FUND))


def _moved(row: Row, index: int, target: Column) -> Row:
    by_column = {cell.column: cell for cell in row.cells}
    left = by_column.get(index)
    if left is None or left.printed is None or target.slice is None:
        return row
    fund = target.slice.get(FUND) or ""
    sliced = left.slice.replaced(fund_type_code=fund) if left.slice is not None else None
    by_column[index + 1] = replace(left, column=index + 1, slice=sliced, doubt=left.doubt or DOUBT)
    by_column[index] = replace(left, text="", state=State.BLANK, printed=None)
    return replace(row, cells=tuple(by_column[column] for column in sorted(by_column)))
