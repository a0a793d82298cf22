"""What a column of codes or words chooses from, to be found by code, name or the initials of its pinyin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from yujue.forms.book import sheets, value_list


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


@cache
def _named() -> frozenset[str]:
    found = {column.choices for sheet in sheets() for column in sheet.columns}
    return frozenset(found - {"", "agency", "project"})


@cache
def _choices(name: str, year: int | None) -> tuple[Choice, ...]:
    values = value_list(name, year)
    return tuple(Choice(one.code, values.label(one.code), initials(one.name)) for one in values.members)


def initials(text: str) -> str:
    """Give the first letters of the pinyin of each character, other letters and digits as they are, in lower case."""
    from pypinyin import Style, lazy_pinyin

    letters = "".join(lazy_pinyin(text, style=Style.FIRST_LETTER, errors="default"))
    return "".join(letter for letter in letters.lower() if letter.isalnum())
