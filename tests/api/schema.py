"""A small validator for the part of JSON Schema 2020-12 that our schemas use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
KNOWN = {
    *("$schema", "$id", "$defs", "$ref", "title", "description", "type", "enum", "const", "anyOf", "pattern"),
    *("minimum", "required", "properties", "additionalProperties", "items"),
}


def violations(value: Any, schema: dict[str, Any], root: dict[str, Any], place: str = "$") -> Iterator[str]:
    """Give one line for every way in which `value` breaks `schema`; an unknown keyword raises."""
    if not set(schema) <= KNOWN:
        raise KeyError(set(schema) - KNOWN)
    if "$ref" in schema:
        yield from violations(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, place)
    yield from _plain(value, schema, place)
    if "anyOf" in schema and all(list(violations(value, one, root, place)) for one in schema["anyOf"]):
        yield f"{place}: none of the alternatives"
    if isinstance(value, dict):
        yield from _members(value, schema, root, place)
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from violations(item, schema["items"], root, f"{place}[{index}]")


def _plain(value: Any, schema: dict[str, Any], place: str) -> Iterator[str]:
    if "type" in schema and not _of_type(value, schema["type"]):
        yield f"{place}: {value!r} is not {schema['type']}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} not among {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{place}: {value!r} is not {schema['const']!r}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{place}: {value!r} does not match {schema['pattern']}"
    if "minimum" in schema and isinstance(value, int) and value < schema["minimum"]:
        yield f"{place}: {value!r} is less than {schema['minimum']}"


def _of_type(value: Any, names: str | list[str]) -> bool:
    wanted = [names] if isinstance(names, str) else names
    if isinstance(value, bool):
        return "boolean" in wanted
    return any(isinstance(value, TYPES[name]) for name in wanted)


def _members(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], place: str) -> Iterator[str]:
    for name in schema.get("required", []):
        if name not in value:
            yield f"{place}: {name} is missing"
    known = schema.get("properties", {})
    for name, member in value.items():
        inner = known.get(name, schema.get("additionalProperties"))
        if isinstance(inner, dict):
            yield from violations(member, inner, root, f"{place}.{name}")
