"""The declared charts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from yujue.codes import CodeList, name_of
from yujue.facts import Slice

LISTS: dict[str, CodeList] = {
    "exp_func_code": "exp_func",
    "dep_bgt_eco_code": "dep_bgt_eco",
    "gov_bgt_eco_code": "gov_bgt_eco",
}


@dataclass(frozen=True, slots=True)
class Base:
    """Money whose lines a chart may show: `slice` of each line without its member, `total`, `more` lines beside."""

    slice: Slice
    total: Slice
    basis: str = ""
    within: tuple[str, ...] = ()
    more: tuple[tuple[str, Slice], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A declared chart; see charts.toml."""

    id: str
    title: str
    about: str
    shape: str
    dimension: str
    columns: str
    levels: tuple[int, ...]
    forms: tuple[str, ...]
    divide: bool
    main: tuple[tuple[str, Slice], ...]
    bases: tuple[Base, ...]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files("yujue.api.look").joinpath("charts.toml").read_text("utf-8"))


@cache
def plans() -> tuple[Plan, ...]:
    """Give the declared charts in their order."""
    return tuple(
        Plan(
            one["id"],
            one["title"],
            one["about"],
            one["shape"],
            one.get("dimension", ""),
            one.get("columns", "own"),
            tuple(one.get("levels", ())),
            tuple(one.get("forms", ())),
            one.get("divide", False),
            _named(one.get("main", ())),
            tuple(_base(base, one.get("within", ())) for base in one.get("base", ())),
        )
        for one in _data()["chart"]
    )


def _base(plain: dict[str, Any], within: list[str]) -> Base:
    return Base(
        Slice.of(plain["slice"]),
        Slice.of(plain["total"]),
        plain.get("basis", ""),
        tuple(plain.get("within", within)),
        _named(plain.get("more", ())),
    )


def _named(plain: Iterable[dict[str, Any]]) -> tuple[tuple[str, Slice], ...]:
    return tuple((each["label"], Slice.of(each["slice"])) for each in plain)


def member_words(dimension: str, member: str, year: int | None, printed: str = "") -> str:
    """Name a member: by its declared words, by the code list of the year, else as it is printed."""
    declared = _data()["words"].get(dimension, {}).get(member)
    if declared:
        return str(declared)
    listed = name_of(LISTS[dimension], member, year) if dimension in LISTS else None
    return listed or printed or member


def declared_order(dimension: str, member: str) -> tuple[int, str]:
    """Give what members are sorted by: the order of their words, then the code."""
    words = list(_data()["words"].get(dimension, {}))
    return (words.index(member) if member in words else len(words), member)
