"""A sheet as columns and rows, as it is read: labels, blanks, and amounts that are parts of the total above them."""

from __future__ import annotations

from collections.abc import Sequence

from yujue.compiling.goals.canvas import Canvas, Money
from yujue.disclosure import Cell, Column, Row, SheetCell
from yujue.facts import State


def columns_of(canvas: Canvas) -> tuple[Column, ...]:
    """Give the columns: those with a figure hold amounts, the others words."""
    amounts = {column for (_, column), money in canvas.money.items() if money.printed is not None}
    return tuple(Column(("金额",), "amount") if n in amounts else Column((), "text") for n in range(canvas.columns))


def rows_of(canvas: Canvas) -> tuple[Row, ...]:
    """Give the rows; an amount is a part of the nearest total above."""
    rows: list[Row] = []
    total: int | None = None
    for n, cells in enumerate(canvas.lines()):
        found = [m for cell in cells if (m := canvas.money.get((n, cell.column))) and m.printed is not None]
        kind = "total" if any(m.kind == "total" for m in found) else "detail" if found else "text"
        total = n if kind == "total" else total
        label = found[0].label if found else next((cell.text for cell in cells if cell.text), "")
        rows.append(
            Row(
                label,
                None,
                kind,
                _cells(canvas, n, cells),
                level=int(kind != "total"),
                parent=total if kind == "detail" else None,
                of_which=any(m.kind == "also" for m in found),
            )
        )
    return tuple(rows)


def _cells(canvas: Canvas, row: int, cells: Sequence[SheetCell]) -> tuple[Cell, ...]:
    held = {cell.column: cell for cell in cells}
    return tuple(_cell(n, held.get(n), canvas.money.get((row, n))) for n in range(canvas.columns))


def _cell(column: int, cell: SheetCell | None, money: Money | None) -> Cell:
    if money is not None and money.printed is not None:
        state = State.ZERO if money.printed.value == 0 else State.NUMBER
        return Cell(column, money.text, state, money.printed, money.slice, money.label)
    text = cell.text if cell is not None else ""
    return Cell(column, text, State.NA if text else State.BLANK, label=text)
