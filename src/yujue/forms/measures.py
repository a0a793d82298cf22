"""What figures of the narrative are called and what they measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from yujue.codes import CodeList, name_of
from yujue.facts import Slice
from yujue.forms.data import load

_CODED: dict[str, tuple[str, CodeList]] = {
    "func": ("exp_func_code", "exp_func"),
    "eco": ("dep_bgt_eco_code", "dep_bgt_eco"),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure's name, what people call it, and its slice without year and stage.

    `sum` is what is summed: the slice, unless the words of sentences say less than they mean.
    """

    name: str
    label: str
    slice: Slice
    sum: Slice


class UnknownMeasureError(KeyError):
    """A name that forms/measures.toml does not make."""


@lru_cache(maxsize=4096)
def measure(name: str) -> Measure:
    """Give a measure by its name, for instance `general_public_expenditure.func.206`; raises UnknownMeasureError."""
    plain = name.removesuffix(".total")
    stem = next((known for known in _by_length("stem") if _begins(plain, known)), None)
    if stem is None:
        raise UnknownMeasureError(name)
    entry = _entries("stem")[stem]
    found = _stem(entry)
    for label, members, part in _parts(plain[len(stem) + 1 :], name):
        both = found.slice & members
        if both is None:
            raise UnknownMeasureError(name)
        left_open = part.get("without", ())
        named = found.name if part.get("unnamed") else plain
        found = Measure(named, label, both.without(*left_open), (found.sum & members or both).without(*left_open))
    return found


def _stem(entry: dict[str, Any]) -> Measure:
    members = Slice.of(entry["slice"])
    name = entry.get("named") or (entry["name"] if "." in entry["name"] else entry["name"] + ".total")
    return Measure(name, entry["label"], members, Slice.of(entry["sum"]) if "sum" in entry else members)


def _parts(rest: str, name: str) -> Iterator[tuple[str, Slice, dict[str, Any]]]:
    """Walk over the parts behind a stem: their labels, their slices and how they are declared."""
    while rest:
        part = next((known for known in _by_length("part") if _begins(rest, known)), None)
        if part is not None:
            entry = _entries("part")[part]
            yield entry["label"], Slice.of(entry["slice"]), entry
            rest = rest[len(part) + 1 :]
            continue
        kind, _, tail = rest.partition(".")
        code, _, rest = tail.partition(".")
        if kind not in _CODED or not code.isdigit():
            raise UnknownMeasureError(name)
        dimension, listed = _CODED[kind]
        yield name_of(listed, code) or code, Slice.of({dimension: code}), {}


def _begins(text: str, word: str) -> bool:
    return text == word or text.startswith(word + ".")


@cache
def _entries(kind: str) -> dict[str, dict[str, Any]]:
    return {entry["name"]: entry for entry in load("measures.toml")[kind]}


@cache
def _by_length(kind: str) -> tuple[str, ...]:
    return tuple(sorted(_entries(kind), key=len, reverse=True))
