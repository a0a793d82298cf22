"""Printed figures as rows: those of the tables, those of the sentences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.disclosure import Cell, Disclosure, Row, Table
from yujue.facts import Slice
from yujue.writing.data.money import plain

KINDS = {"amount": "amount", "percent": "percent", "count": "count"}
SAID = frozenset({"level", "delta", "rate", "share", "completion"})
"""Roles of quantities that are figures; years, numbers of lists and limits are not."""


def figure_rows(disclosure: Disclosure) -> Iterator[dict[str, str]]:
    """Give one row a figure that a table prints, numbered from 1."""
    number = 0
    for table in disclosure.tables:
        for n, row in enumerate(table.rows, start=1):
            for cell in row.cells:
                if cell.printed is not None:
                    number += 1
                    yield {"figure": str(number), "row": str(n), **_figure(table, row, cell, cell.printed.amount)}


def _figure(table: Table, row: Row, cell: Cell, amount: Decimal) -> dict[str, str]:
    column = table.columns[cell.column]
    kind = KINDS.get(column.role, "other")
    return {
        "table": table.id,
        "form": table.form or "",
        "title": table.title,
        "label": " ".join((cell.label or row.label).split()),
        "code": cell.code or row.code or "",
        "column": str(cell.column + 1),
        "path": "/".join(" ".join(part.split()) for part in column.path),
        "kind": kind,
        "text": cell.text.strip(),
        "unit": (table.unit or "") if kind == "amount" else "",
        "amount": plain(amount, 2 if kind == "amount" else 0),
        "slice": slice_text(cell.slice),
    }


def sentence_rows(disclosure: Disclosure) -> Iterator[dict[str, str]]:
    """Give one row a figure of the text, numbered from 1."""
    number = 0
    for n, statement in enumerate(disclosure.statements, start=1):
        for quantity in statement.quantities:
            if quantity.role in SAID:
                number += 1
                yield {
                    "number": str(number),
                    "section": statement.section,
                    "statement": str(n),
                    "text": quantity.text,
                    "role": quantity.role,
                    "measure": quantity.measure or "",
                    "amount": plain(quantity.value, 2 if quantity.kind == "amount" else 0),
                    "slice": slice_text(quantity.slice),
                }


def slice_text(slice_: Slice | None) -> str:
    """Write a slice as name=member;name=member, "" for none."""
    return "" if slice_ is None else ";".join(f"{name}={member}" for name, member in slice_.members)
