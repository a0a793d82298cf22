"""A slice in the field's words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from yujue.codes import CodeList, name_of
from yujue.facts import Slice
from yujue.forms.data import load


@dataclass(frozen=True, slots=True)
class MemberWords:
    """A member of a slice: its dimension and itself, both as named in the fact space and in words.

    `name` is the member itself where nobody gave it a name.
    """

    dimension: str
    member: str
    title: str
    name: str


@cache
def _words() -> dict[str, Any]:
    return load("slice_words.toml")


def slice_words(slice_: Slice) -> tuple[MemberWords, ...]:
    """Give the members in the order in which they are told; codes by their names in the slice's own year."""
    year = slice_.get("fiscal_year")
    titles = _words()["dimension"]
    return tuple(
        MemberWords(dimension, member, title, _name(dimension, member, int(year) if year else None))
        for dimension, title in titles.items()
        if (member := slice_.get(dimension)) is not None
    )


def _name(dimension: str, member: str, year: int | None) -> str:
    if dimension == "fiscal_year":
        return f"{member} 年"
    named: str | None = _words()["member"].get(dimension, {}).get(member)
    if named is None and dimension in _words()["codes"]:
        found = name_of(cast("CodeList", _words()["codes"][dimension]), member, year)
        named = f"{member} {found}" if found else member
    return named or member
