"""Read the room's data files, each once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(*path: str) -> dict[str, Any]:
    """Give the content of a TOML file of this package, for instance `load("headers.toml")`."""
    return tomllib.loads(resources.files("yujue.forms").joinpath(*path).read_text("utf-8"))


@cache
def edition_names() -> tuple[str, ...]:
    """Give the names of all declared editions: the folders that hold `tables.toml`."""
    folder = resources.files("yujue.forms").joinpath("editions")
    return tuple(sorted(f.name for f in folder.iterdir() if f.joinpath("tables.toml").is_file()))


@cache
def edition_chain(name: str) -> tuple[str, ...]:
    """Give an edition and the editions it builds on, nearest first; a ring or an unknown base raises KeyError."""
    chain: list[str] = []
    while name:
        if name not in edition_names() or name in chain:
            raise KeyError(name)
        chain.append(name)
        name = load("editions", name, "tables.toml").get("base", "")
    return tuple(chain)


@cache
def edition_file(name: str, file: str) -> str | None:
    """Give the text of a file of an edition, or of the nearest edition it builds on; None where none has it."""
    for each in edition_chain(name):
        found = resources.files("yujue.forms").joinpath("editions", each, file)
        if found.is_file():
            return found.read_text("utf-8")
    return None


@cache
def edition_data(name: str, file: str) -> dict[str, Any]:
    """Give a TOML file of an edition; what it leaves out stands as in the editions it builds on, key by key."""
    merged: dict[str, Any] = {}
    for each in reversed(edition_chain(name)):
        found = resources.files("yujue.forms").joinpath("editions", each, file)
        if found.is_file():
            merged = _over(merged, tomllib.loads(found.read_text("utf-8")))
    return merged


def _over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Lay an edition's data over its base's: tables key by key, lists of numbered tables number by number."""
    merged = dict(base)
    for name, value in own.items():
        before = base.get(name)
        if isinstance(before, dict) and isinstance(value, dict):
            merged[name] = _over(before, value)
        elif isinstance(before, list) and _is_numbered(before) and _is_numbered(value):
            merged[name] = _by_number(before, value)
        else:
            merged[name] = value
    return merged


def _is_numbered(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) and "number" in one for one in value)


def _by_number(base: list[dict[str, Any]], own: list[dict[str, Any]]) -> list[dict[str, Any]]:
    numbered = {one["number"]: one for one in base}
    for one in own:
        numbered[one["number"]] = numbered.get(one["number"], {}) | one
    return list(numbered.values())
