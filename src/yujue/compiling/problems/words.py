"""How problems name things."""

from __future__ import annotations

from functools import cache
from typing import Any

from yujue.facts.book import Book
from yujue.forms.book import value_list
from yujue.forms.data import load


@cache
def judged(part: str) -> Any:
    """Give a part of `forms/book/judged.toml`."""
    return load("book", "judged.toml")[part]


def yuan(fen: int) -> str:
    """Print 分 as 元 with separators: `1,234.50`."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100:,}.{abs(fen) % 100:02}"


def stage_word(stage: str) -> str:
    """Name a stage."""
    return str(judged("stages").get(stage, stage))


def label(choices: str, code: str, book: Book) -> str:
    """Name a code of a list as the sheets show it."""
    return value_list(choices, book.fiscal_year or None).label(code)


def unit_label(book: Book, code: str) -> str:
    """Name a unit by code and name."""
    unit = book.unit(code)
    return f"{code} {unit.name}" if unit else code
