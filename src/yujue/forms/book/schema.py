"""Sheets and columns of the book, as `forms/book/*.toml` declares them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from yujue.forms.data import load

STAGES = ("budget", "adjusted", "final")
"""The stages that have an amount column, in their order."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its Chinese `header` and other `names`, and the `field` it fills.

    `field` is the field name of 预算管理一体化 where it has one, `fields.X` for a free field, a stage for an amount.
    `type` is text | long | code | word | amount | number | year | date | slice; `choices` names a value list.
    """

    header: str
    field: str
    type: str
    names: tuple[str, ...] = ()
    choices: str = ""
    required: bool = False
    locked: bool = False
    width: int = 16
    note: str = ""
    kinds: tuple[str, ...] = ()

    def serves(self, kind: str) -> bool:
        """Tell whether books of a kind have the column."""
        return not self.kinds or kind in self.kinds

    @property
    def keys(self) -> frozenset[str]:
        """What may stand over the column, normalised."""
        return frozenset(header_key(name) for name in (self.header, self.field, *self.names))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: `table` is the part of the book it holds, `csv` its file name in a folder of CSV files.

    `called` are the fields that name an entry, the most telling first; none for the cover, which has one entry.
    `layout` is list (a row an entry) or form (a row a field); `rows` are prepared to fill, `extra` columns are kept;
    `measures` is the prefix of the measures that a sheet of counts holds; `money` sheets have a cell for their unit.
    """

    key: str
    name: str
    table: str
    csv: str
    hint: str
    columns: tuple[Column, ...]
    names: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    layout: str = "list"
    rows: int = 60
    money: bool = False
    extra: bool = False
    measures: str | None = None

    def columns_of(self, kind: str) -> tuple[Column, ...]:
        """Give the columns that books of a kind have."""
        return tuple(column for column in self.columns if column.serves(kind))

    def column(self, field: str) -> Column | None:
        """Give the column of a field."""
        return next((column for column in self.columns if column.field == field), None)


@lru_cache(maxsize=1 << 14)
def header_key(text: str) -> str:
    """Reduce a header to what distinguishes it: no spaces, no marks, no unit in brackets, width and case."""
    plain = "".join(unicodedata.normalize("NFKC", text).split()).lower().strip("*·:").replace("“", "").replace("”", "")
    for unit in ("(元)", "(万元)", "(必填)"):
        plain = plain.removesuffix(unit)
    return plain.replace('"', "")


@cache
def sheets() -> tuple[Sheet, ...]:
    """Give all sheets in the order of the workbook."""
    return tuple(_sheet(key, load("book", f"{key}.toml")) for key in load("book", "sheets.toml")["order"])


def sheet_of(key: str) -> Sheet:
    """Give a sheet by the name of its file; StopIteration never happens for a declared one."""
    return next(sheet for sheet in sheets() if sheet.key == key)


@cache
def _sheet_names() -> Mapping[str, Sheet]:
    return {header_key(name): sheet for sheet in sheets() for name in (*sheet.names, sheet.csv, sheet.key, sheet.name)}


def sheet_for(name: str) -> Sheet | None:
    """Find a sheet by its name in a workbook, or by the name of a CSV file; None when there is none."""
    return _sheet_names().get(header_key(name))


def _sheet(key: str, data: Mapping[str, Any]) -> Sheet:
    own = {name: value for name, value in data.items() if name not in {"column", "names", "called"}}
    several: dict[str, Any] = {name: tuple(data.get(name, ())) for name in ("names", "called")}
    return Sheet(key=key, columns=tuple(_column(each) for each in data["column"]), **several, **own)


def _column(data: Mapping[str, Any]) -> Column:
    own = {name: value for name, value in data.items() if name not in {"names", "kinds", "list"}}
    return Column(
        names=tuple(data.get("names", ())), kinds=tuple(data.get("kinds", ())), choices=data.get("list", ""), **own
    )
