"""The units of a published document."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from yujue.disclosure import Disclosure
from yujue.facts.book import Unit
from yujue.forms.data import load

ONLY = "001"
"""The code of the one unit of a document that prints no codes of units."""


def units_of(disclosure: Disclosure) -> tuple[Unit, ...]:
    """Give the units with their codes and likely kinds; the department itself, when it is printed, comes first."""
    names: dict[str, str] = {}
    for table, row, cell in disclosure.figures():
        code = cell.slice.get("agency_code") if cell.slice is not None else None
        if code and row.code == code and cell.amount:
            printed = row.label or table.department or ""
            names.setdefault(code, printed)
    if not names:
        names[ONLY] = disclosure.document.organisation or ""
    return tuple(Unit(code, name, kind_of(name)) for code, name in sorted(names.items()))


def leaves(codes: Iterable[str]) -> tuple[str, ...]:
    """Give the codes that no other code is below, in their order."""
    all_codes = tuple(dict.fromkeys(codes))
    return tuple(code for code in all_codes if not any(o != code and o.startswith(code) for o in all_codes))


def kind_of(name: str) -> str:
    """Guess the kind of a unit by the end of its name: 行政 or 事业; "" when the name does not tell."""
    words = _kinds()
    return next((kind for kind, endings in words.items() if name.endswith(tuple(endings))), "")


@cache
def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = load("usual.toml")["kinds"]
    return kinds
