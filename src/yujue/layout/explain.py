"""What a figure is: the id of its fact for programs, and words for people."""

from __future__ import annotations

from yujue.disclosure import Cell, Column, Quantity, Row, Table
from yujue.facts import Slice
from yujue.forms.measures import UnknownMeasureError, measure

ROLES = {"delta": "增减额", "rate": "增减幅度", "share": "占比", "completion": "完成率"}
_ENDS = (".delta", ".pct", ".share", ".completion")


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


def quantity_words(quantity: Quantity) -> str:
    """Say what a figure of the text is called (收入总计增减额); "" for one whose measure has no name."""
    plain = (quantity.measure or "").removeprefix("yoy.")
    for end in _ENDS:
        plain = plain.removesuffix(end)
    try:
        return measure(plain).label + ROLES.get(quantity.role, "") if plain else ""
    except UnknownMeasureError:
        return ""
