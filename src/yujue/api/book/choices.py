"""What a column of codes or words chooses from, to be found by code, name or the initials of its pinyin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from yujue.api.book.rows import BookRows
from yujue.forms.book import sheet_of, sheets, value_list
from yujue.forms.initials import initials
from yujue.writing.book import LOCAL


@dataclass(frozen=True, slots=True)
class Choice:
    """A value: its code, what the cell shows for it, the initials of its name's pinyin (`xzyx` for 行政运行)."""

    code: str
    label: str
    initials: str


def book_choices(name: str, year: int | None) -> tuple[Choice, ...]:
    """Give the values of a list as they are in a year; KeyError for one that no column names."""
    if name not in _named():
        raise KeyError(name)
    return _choices(name, None if name == "edition" else year)


def own_choices(rows: BookRows, name: str) -> tuple[Choice, ...]:
    """Give the units (agency) or projects (project) that a book lists itself; KeyError for another list."""
    sheet = sheet_of(LOCAL[name])
    field = sheet.columns[0].field
    pairs = ((row.get(field, "").strip(), row.get("name", "").strip()) for row in rows.get(sheet.key, ()))
    return tuple(Choice(code, f"{code} {own}".strip(), initials(own)) for code, own in pairs if code)


@cache
def _named() -> frozenset[str]:
    found = {column.choices for sheet in sheets() for column in sheet.columns}
    return frozenset(found - {"", *LOCAL})


@cache
def _choices(name: str, year: int | None) -> tuple[Choice, ...]:
    values = value_list(name, year)
    return tuple(Choice(one.code, values.label(one.code), initials(one.name)) for one in values.members)
