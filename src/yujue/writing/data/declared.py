"""The files of the package and their fields, as `package.toml` declares them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from yujue.codes import CodeList


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, what people call it, its type, what it may hold ("" and () anything)."""

    name: str
    title: str
    description: str = ""
    type: str = "string"
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """A file: its columns, its primary key, the other files' columns that its own must be found in."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    books: bool = False


@dataclass(frozen=True, slots=True)
class Codes:
    """A code list whose used codes are a file, and the dimension that uses them."""

    resource: Resource
    list: CodeList
    dimension: str


@cache
def declared() -> tuple[Resource, ...]:
    """Give the files but for those of codes."""
    return tuple(_resource(one) for one in _data()["resource"])


@cache
def declared_codes() -> tuple[Codes, ...]:
    """Give the files of codes."""
    fields = tuple(_field(one) for one in _data()["codes_field"])
    return tuple(
        Codes(
            Resource(f"codes_{one['list']}", one["title"], "本数据包用到的代码及其上级", fields, ("code",), books=True),
            one["list"],
            one["field"],
        )
        for one in _data()["codes"]
    )


@cache
def dimensions() -> tuple[Field, ...]:
    """Give the columns of a slice."""
    return tuple(_field(one) for one in _data()["dimension"])


def _resource(one: Mapping[str, Any]) -> Resource:
    first = [_field(each) for each in one.get("field", ()) if each.get("first")]
    last = [_field(each) for each in one.get("field", ()) if not each.get("first")]
    fields = (*first, *(dimensions() if one.get("dimensions") else ()), *last)
    return Resource(
        one["name"],
        one["title"],
        one.get("description", ""),
        fields,
        tuple(one.get("primary", ())),
        tuple(one.get("keys", {}).items()),
        one.get("books", False),
    )


def _field(one: Mapping[str, Any]) -> Field:
    return Field(
        name=one["name"],
        title=one["title"],
        description=one.get("description", ""),
        type=one.get("type", "string"),
        required=one.get("required", False),
        enum=tuple(one.get("enum", ())),
        pattern=one.get("pattern", ""),
    )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("package.toml").read_text("utf-8"))
