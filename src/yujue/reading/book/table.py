"""A sheet's header and rows: which column holds which field, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from yujue.facts.book import At, Problem
from yujue.forms.book import Column, Sheet, header_key, problem, sheet_for, sheets
from yujue.reading.book.raw import RawSheet, Value

HEADER_WITHIN = 15
"""Rows in which the header is sought."""
_UNIT = header_key("金额单位")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet understood: `columns` by index, `header` its row (0-based), `unit` 元 or 万元."""

    raw: RawSheet
    declared: Sheet
    columns: dict[int, Column]
    header: int
    unit: str
    letters: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def rows(self) -> Iterator[tuple[At, dict[Column, Value]]]:
        """Give each row that has something in a known column."""
        for n in range(self.header + 1, len(self.raw.rows)):
            row = self.raw.rows[n]
            cells = {column: row[at] for at, column in self.columns.items() if at < len(row)}
            if any(not is_blank(value) for value in cells.values()):
                yield At(self.raw.name, n + 1, self.letters), cells


def is_blank(value: Value) -> bool:
    """Tell whether a cell shows nothing."""
    return isinstance(value, str) and not value.strip()


def letters(index: int) -> str:
    """Name a column as spreadsheets do: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def understood(raw: RawSheet) -> Table | None:
    """Find out which sheet of the book this is, by its name or else by its header; None when it is none."""
    named = sheet_for(raw.name)
    candidates = [named] if named else [sheet for sheet in sheets() if sheet.layout == "list"]
    best: Table | None = None
    for declared in candidates:
        table = _table(raw, declared)
        if (
            table is not None
            and (named or _complete(table))
            and (best is None or len(table.columns) > len(best.columns))
        ):
            best = table
    if best is None and named is not None and any(not is_blank(value) for row in raw.rows for value in row):
        return Table(raw, named, {}, len(raw.rows), "元", {}, (problem("book.header", sheet=raw.name),))
    return best


def _complete(table: Table) -> bool:
    have = {column.field for column in table.columns.values()}
    return all(column.field in have for column in table.declared.columns if column.required)


def _table(raw: RawSheet, declared: Sheet) -> Table | None:
    found: list[tuple[int, int, dict[int, Column]]] = []
    for n, row in enumerate(raw.rows[:HEADER_WITHIN]):
        columns = _columns(row, declared)
        if len(columns) >= min(2, len(declared.columns)):
            found.append((len(columns), -n, columns))
    if not found:
        return None
    _, least, columns = max(found, key=lambda one: one[:2])
    header = -least
    unit, problems = _unit(raw, header, declared)
    if declared.extra:
        columns = _with_extra(raw.rows[header], columns)
    named = {column.field: letters(at) for at, column in columns.items()}
    problems += _missing(raw, declared, columns, header) + _twice(raw, declared, columns, header)
    return Table(raw, declared, columns, header, unit, named, problems)


def _columns(row: list[Value], declared: Sheet) -> dict[int, Column]:
    """Match headers and field names first, then the other names, each column once."""
    heads = {at: header_key(str(value)) for at, value in enumerate(row) if not is_blank(value)}
    columns: dict[int, Column] = {}
    for exactly in (True, False):
        for at, head in heads.items():
            for column in declared.columns:
                keys = {header_key(column.header), header_key(column.field)} if exactly else column.keys
                if at not in columns and column not in columns.values() and head in keys:
                    columns[at] = column
    return dict(sorted(columns.items()))


def _with_extra(row: list[Value], columns: dict[int, Column]) -> dict[int, Column]:
    """Keep columns that nobody declared under their own header."""
    more = {
        at: Column(str(value).strip(), f"fields.{str(value).strip()}", "text")
        for at, value in enumerate(row)
        if at not in columns and not is_blank(value)
    }
    return dict(sorted({**more, **columns}.items()))


def _missing(raw: RawSheet, declared: Sheet, columns: dict[int, Column], header: int) -> tuple[Problem, ...]:
    have = {column.field for column in columns.values()}
    return tuple(
        problem("book.column_missing", sheet=raw.name, cell=f"第{header + 1}行", column=c.header, field=c.field)
        for c in declared.columns
        if c.required and c.field not in have
    )


def _twice(raw: RawSheet, declared: Sheet, columns: dict[int, Column], header: int) -> tuple[Problem, ...]:
    return tuple(
        problem("book.column_twice", sheet=raw.name, cell=f"{letters(at)}{header + 1}", column=column.header)
        for at, value in enumerate(raw.rows[header])
        if columns.get(at) not in declared.columns
        for column in declared.columns
        if not is_blank(value) and header_key(str(value)) in {header_key(column.header), header_key(column.field)}
    )


def _unit(raw: RawSheet, header: int, declared: Sheet) -> tuple[str, tuple[Problem, ...]]:
    """Give the unit that a cell above the header names, 元 when none does."""
    if not declared.money:
        return "元", ()
    for n, row in enumerate(raw.rows[:header]):
        for at, value in enumerate(row):
            head, _, said = str(value).replace("：", ":").partition(":")
            if header_key(head) == _UNIT:
                unit = said.strip() or (str(row[at + 1]).strip() if at + 1 < len(row) else "")
                if unit in {"元", "万元"}:
                    return unit, ()
                return "元", (problem("book.unit", sheet=raw.name, cell=f"{letters(at)}{n + 1}", text=unit),)
    return "元", ()
