"""Figures that no quantity of a sentence is: words of direction, the 100 % of a share, cells of tables."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from yujue.checking.sentences.figure import GIVEN, TABLE, WORD, Figure
from yujue.disclosure import Cell, Place, Row, Table
from yujue.facts import Interval, Printed


def word_of(figure: Figure, word: str, sign: int) -> Figure:
    """Make the figure of a direction word that speaks of `figure`."""
    return replace(
        figure,
        id=figure.id + ".word",
        interval=Interval.point(sign),
        printed=Printed(word, Decimal(sign), 0),
        text=word,
        source=WORD,
        role="word",
        unit="",
    )


def hundred(figure: Figure) -> Figure:
    """Make the 100 % that a share or a completion rate is measured by."""
    whole, printed = Decimal(100), Printed("100", Decimal(100), figure.printed.decimals)
    identity = f"{figure.id}.100"
    return replace(
        figure, id=identity, interval=Interval.point(whole), printed=printed, text="100%", name="", source=GIVEN
    )


def row_text(row: Row) -> str:
    """Give a row as printed."""
    return " ".join(cell.text.strip() for cell in row.cells if cell.text.strip())


def cell_figure(table: Table, row: Row, cell: Cell, printed_row: str) -> Figure:
    """Make the figure of a table's cell that prints a number; `printed_row` is its row as printed."""
    if cell.printed is None:
        raise ValueError("the cell prints no number")
    column = table.columns[cell.column] if 0 <= cell.column < len(table.columns) else None
    path = " / ".join(column.path) if column else None
    label = cell.label or row.label
    place = Place(
        section=table.title,
        table=table.id,
        form=table.form,
        row=label,
        column=path,
        page=cell.page or row.page or (table.pages[0] if table.pages else None),
        line=row.line,
        text=printed_row,
        box=cell.box,
    )
    unit = table.unit or "元"
    return Figure(
        id=f"t{table.id}.{id(row)}.{cell.column}",
        interval=cell.printed.interval,
        printed=cell.printed,
        text=f"{cell.text}{unit}",
        name=f"《{table.title}》{label}",
        place=place,
        source=TABLE,
        unit=unit,
        slice=cell.slice,
    )
