"""What tables say of last year: columns of last year's figures, and opening balances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.checking.previous.claims import COLUMN, OPENING, Claim
from yujue.checking.previous.data import words
from yujue.checking.previous.sentences import is_earlier, rule_of, says
from yujue.disclosure import Cell, Disclosure, Place, Row, Table
from yujue.facts import Printed, Slice


def cell_claims(disclosure: Disclosure) -> Iterator[Claim]:
    """Give the figures of columns of an earlier year, and the opening balances."""
    info = disclosure.document
    for table, row, cell in disclosure.figures():
        own = cell.slice
        year = number(own.get("fiscal_year")) if own is not None else None
        if own is None or year is None or cell.doubt or cell.printed is None:
            continue
        said = replace(_claim(table, row, cell, cell.printed), slice=own, year=year, stage=own.get("stage") or "")
        if is_earlier(year, said.stage, info):
            yield replace(said, rule=rule_of(year, info.fiscal_year, COLUMN))
        elif year == info.fiscal_year and (closing := closing_of(own)) is not None:
            yield replace(said, rule=OPENING, slice=closing, year=year - 1, stage="final")


def number(text: str | None) -> int | None:
    """Read a year."""
    return int(text) if text and text.isdigit() else None


def closing_of(opening: Slice) -> Slice | None:
    """Give last year's closing balance for this year's opening one; None for any other slice."""
    year = number(opening.get("fiscal_year"))
    if opening.get("flow") != "revenue" or opening.get("origin") != "carryover" or year is None:
        return None
    return opening.without("origin").replaced(
        flow="expenditure", use="closing", fiscal_year=str(year - 1), stage="final"
    )


def _claim(table: Table, row: Row, cell: Cell, printed: Printed) -> Claim:
    """Make the claim of a cell; rule, slice, year and stage are the caller's."""
    label = cell.label or row.label
    place = Place(
        section=table.title,
        table=table.id,
        form=table.form,
        row=label,
        column=".".join(table.columns[cell.column].path),
        page=cell.page or row.page,
        line=row.line,
        text=" ".join(each.text.strip() for each in row.cells if each.text.strip()),
        box=cell.box,
    )
    return Claim(
        rule=COLUMN,
        way="printed",
        slice=None,
        measure=None,
        year=0,
        stage="",
        interval=printed.interval,
        words=f"《{table.title}》“{label}”{cell.text.strip()}{table.unit or ''}",
        shown=cell.text.strip(),
        place=place,
        factor=printed.factor,
        ulp=printed.unit_in_last_place,
        adjusted=any(says(words().adjusted, note) for note in table.notes),
    )
