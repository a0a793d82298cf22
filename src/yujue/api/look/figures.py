"""The placed figures of disclosures, by what they measure, year and stage."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.api.look.model import Figure
from yujue.checking.explain import cell_id, quantity_id
from yujue.disclosure import Cell, Disclosure, Place, Quantity, Row, Statement, Table
from yujue.facts import Slice
from yujue.forms.frame import STAGES

Key = tuple[Slice, int | None, str]
"""Slice without year and stage, year, stage."""


def figures(number: int, disclosure: Disclosure) -> Iterator[Figure]:
    """Give the document's placed amounts: those of tables first, then those of sentences."""
    for at, table in enumerate(disclosure.tables):
        for index, row in enumerate(table.rows):
            for cell in row.cells:
                if cell.slice is not None and not cell.doubt and table.columns[cell.column].role == "amount":
                    yield from _cell(disclosure, table, row, cell, (number, cell_id(at, index, cell.column)))
    for at, statement in enumerate(disclosure.statements):
        for index, quantity in enumerate(statement.quantities):
            if quantity.kind == "amount" and quantity.role == "level" and quantity.slice is not None:
                yield of_sentence(disclosure, statement, quantity, (number, quantity_id(at, index)))


def _cell(disclosure: Disclosure, table: Table, row: Row, cell: Cell, shown: tuple[int, str]) -> Iterator[Figure]:
    printed = cell.printed
    if printed is None:
        return
    label = cell.label or row.label
    path = " / ".join(part for part in table.columns[cell.column].path if part)
    bare, year, stage = _key(disclosure, cell.slice or Slice())
    yield Figure(
        document=shown[0],
        kind="amount",
        amount=printed.amount,
        interval=printed.interval,
        text=printed.text.strip(),
        unit=table.unit or "",
        slice=bare,
        year=year,
        stage=stage,
        label=label,
        group=table.title,
        place=Place(None, table.id, table.form, label, path, cell.page or row.page, row.line, cell.text, cell.box),
        anchor=shown[1],
    )


def of_sentence(disclosure: Disclosure, statement: Statement, quantity: Quantity, shown: tuple[int, str]) -> Figure:
    """Give a quantity of the text; a change has the sign of its direction. `shown` is its document and its id."""
    sign = -1 if quantity.role in {"delta", "rate"} and quantity.direction == -1 else 1
    bare, year, stage = _key(disclosure, quantity.slice or Slice())
    place = Place(section=statement.section, page=statement.page, line=statement.line, text=statement.text)
    return Figure(
        document=shown[0],
        kind="percent" if quantity.kind == "percent" else "amount",
        amount=quantity.printed.amount * sign,
        interval=quantity.printed.interval.scaled(sign),
        text=quantity.text.removesuffix(quantity.unit).strip(),
        unit=quantity.unit,
        slice=bare,
        year=year,
        stage=stage,
        label=quantity.measure or "",
        group=statement.section.rpartition(" / ")[2],
        place=place,
        anchor=shown[1],
    )


def _key(disclosure: Disclosure, slice_: Slice) -> Key:
    info = disclosure.document
    year = slice_.get("fiscal_year")
    stage = slice_.get("stage") or STAGES.get(info.kind, "")
    return slice_.without("fiscal_year", "stage"), int(year) if year else info.fiscal_year, stage
