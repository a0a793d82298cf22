"""What a figure is: the id of its fact for programs, and words for people."""

from __future__ import annotations

from yujue.disclosure import Cell, Column, Quantity, Row, Table
from yujue.facts import Slice


def fact_id(slice_: Slice | None) -> str:
    """Give the id of what a figure measures: `name=member;name=member`, "" when nobody knows."""
    return "" if slice_ is None else ";".join(f"{name}={member}" for name, member in slice_.members)


def quantity_id(quantity: Quantity) -> str:
    """Give the id of a figure of the text: that of its slice, else its measure."""
    if quantity.slice is not None and quantity.role == "level":
        return fact_id(quantity.slice)
    return f"measure:{quantity.measure}" if quantity.measure else ""


def explained(table: Table, row: Row, column: Column, cell: Cell) -> str:
    """Say where a figure stands: table, row, column."""
    label = " ".join((cell.label or row.label).split())
    path = " / ".join(" ".join(part.split()) for part in column.path)
    return " · ".join(part for part in (f"《{table.title}》" if table.title else "", label, path) if part)
