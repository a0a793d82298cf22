"""Rows of cells to entries of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from yujue.facts.book import (
    Achievement,
    At,
    Balance,
    Counted,
    Execution,
    Income,
    IndicatorEntry,
    Line,
    Procurement,
    Project,
    Purchase,
    Rectification,
    ResultUse,
    Stated,
    Task,
    Unit,
)
from yujue.forms.book import STAGES, problem_at, slice_from
from yujue.reading.book.cells import Cells, Read
from yujue.reading.book.table import Table

CLASSES: Mapping[str, type] = {
    "units": Unit,
    "income": Income,
    "lines": Line,
    "balances": Balance,
    "projects": Project,
    "tasks": Task,
    "indicators": IndicatorEntry,
    "procurement": Procurement,
    "execution": Execution,
    "achievements": Achievement,
    "purchases": Purchase,
    "rectifications": Rectification,
    "results": ResultUse,
    "counted": Counted,
}
"""Parts of the book that are a row an entry, with what the row becomes."""


def values(table: Table, cells: Cells) -> Iterator[tuple[At, dict[str, Read]]]:
    """Read the cells of each row, by field."""
    for at, row in table.rows():
        yield at, {column.field: cells.read(at, column, value, table.unit) for column, value in row.items()}


def entries(table: Table, cells: Cells) -> Iterator[Any]:
    """Give the entries of a sheet that is a row an entry."""
    made = CLASSES[table.declared.table]
    for at, row in values(table, cells):
        given = {name: value for name, value in row.items() if value is not None}
        yield made(**_arguments(made, given), at=at)


def _arguments(made: type, row: Mapping[str, Read]) -> dict[str, Any]:
    """Sort a row into the arguments of an entry: texts that are blank are empty, amounts that are blank are absent."""
    found: dict[str, Any] = {}
    for each in fields(made):
        if each.name == "amounts":
            found["amounts"] = {stage: row[stage] for stage in STAGES if stage in row}
        elif each.name == "fields":
            found["fields"] = {k.removeprefix("fields."): v for k, v in row.items() if k.startswith("fields.")}
        elif each.name in {"weight", "value", "mark"}:
            found[each.name] = row.get(each.name)
        elif each.name != "at":
            found[each.name] = row.get(each.name, "")
    return found


def stated(table: Table, cells: Cells) -> Iterator[Stated]:
    """Give the figures of a sheet of stated figures; a row without a value is one that is not known."""
    for at, row in values(table, cells):
        value = row.get("value")
        code, measure = row.get("slice"), row.get("measure")
        if not isinstance(value, (int, Decimal)):
            continue
        of = slice_from(str(code)) if code else None
        if of is None and not measure:
            cells.problems.append(problem_at("book.value_without_code", at, "value", text=_label(row, value)))
            continue
        measured = "" if of is not None else str(measure)
        yield Stated(Decimal(value), of, measured, str(row.get("label") or ""), at)


def details(table: Table, cells: Cells) -> Iterator[Stated]:
    """Give the figures of a row by stage; a stage that the slice names itself stands."""
    for at, row in values(table, cells):
        code = row.get("slice")
        of = slice_from(str(code)) if code else None
        for stage in STAGES:
            value = row.get(stage)
            if not isinstance(value, int):
                continue
            if of is None:
                cells.problems.append(problem_at("book.value_without_code", at, stage, text=_label(row, value)))
                continue
            whole = of if of.get("stage") else of.replaced(stage=stage)
            yield Stated(Decimal(value), whole, "", str(row.get("label") or ""), at)


def _label(row: Mapping[str, Read], value: Read) -> str:
    return str(row.get("label") or value)


Part = Callable[[Table, Cells], Iterator[Any]]
