"""What changed between two states of the rows of a book."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yujue.forms.book import Sheet, sheets
from yujue.reading.book import columns_typed

NamedRows = Mapping[str, Sequence[tuple[int, Mapping[str, str]]]]
"""Rows by sheet, each with the number that it keeps from one state to the next."""
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A cell that changed, or a row that came or went (`kind` changed | added | removed, `old` or `new` "")."""

    kind: str
    sheet: str
    row: int
    column: str
    old: str
    new: str


def rows_changed(old: NamedRows, new: NamedRows) -> tuple[RowChange, ...]:
    """Give every cell that differs, sheet by sheet; `row` counts from 1, in the newer state if it is there."""
    return tuple(change for sheet in sheets() for change in _in_sheet(sheet, old, new))


def row_pairs(sheet: Sheet, old: NamedRows, new: NamedRows) -> Iterator[tuple[str, int, Row, Row]]:
    """Give each row of a sheet as (changed | added | removed, place from 1, what it was, what it is)."""
    before, after = dict(old.get(sheet.key, ())), dict(new.get(sheet.key, ()))
    places = {number: at for at, number in enumerate(before, 1)} | {number: at for at, number in enumerate(after, 1)}
    for number in dict.fromkeys((*after, *before)):
        kind = "changed" if number in before and number in after else "added" if number in after else "removed"
        yield kind, places[number], before.get(number, {}), after.get(number, {})


def _in_sheet(sheet: Sheet, old: NamedRows, new: NamedRows) -> Iterator[RowChange]:
    rows = (row for state in (old, new) for _, row in state.get(sheet.key, ()))
    columns = columns_typed(sheet, tuple(rows))
    for kind, place, was, now in row_pairs(sheet, old, new):
        for column in columns:
            if was.get(column.field, "") != now.get(column.field, ""):
                texts = (was.get(column.field, ""), now.get(column.field, ""))
                yield RowChange(kind, sheet.name, place, column.header, *texts)
