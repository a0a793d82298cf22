"""`datapackage.json`: what the package is, its files, their columns (Frictionless Data Package, tabular)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from yujue.disclosure import DocumentInfo
from yujue.writing.data.declared import Field, Resource

Json = dict[str, Any]
_NAME = "yujue-{year}-{kind}"


def descriptor(document: DocumentInfo, files: Sequence[tuple[Resource, bytes]]) -> Json:
    """Give the descriptor of a package with these files."""
    words = (document.organisation, str(document.fiscal_year or ""), document.edition)
    present = {resource.name for resource, _ in files}
    found = {
        "profile": "tabular-data-package",
        "name": _NAME.format(year=document.fiscal_year or "unknown", kind=document.kind),
        "title": document.title,
        "keywords": [word for word in words if word],
        "resources": [resource_of(resource, data, present) for resource, data in files],
    }
    return {key: value for key, value in found.items() if value}


def resource_of(resource: Resource, data: bytes, present: set[str]) -> Json:
    """Describe one file."""
    found = {
        "name": resource.name,
        "title": resource.title,
        "description": resource.description,
        "profile": "tabular-data-resource",
        "path": f"{resource.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
        "schema": schema(resource, present),
    }
    return {key: value for key, value in found.items() if value != ""}


def schema(resource: Resource, present: set[str]) -> Json:
    """Give the columns and the keys; only files that are there are pointed to."""
    found: Json = {"fields": [field_of(field, resource.primary) for field in resource.fields], "missingValues": [""]}
    if resource.primary:
        found["primaryKey"] = list(resource.primary)
    keys = [key_of(own, other) for own, other in resource.keys if other.partition(".")[0] in present]
    return found | ({"foreignKeys": keys} if keys else {})


def key_of(own: str, other: str) -> Json:
    """Describe a foreign key."""
    file, _, field = other.partition(".")
    return {"fields": [own], "reference": {"resource": file, "fields": [field]}}


def field_of(field: Field, primary: Sequence[str]) -> Json:
    """Describe a column."""
    limits: Mapping[str, object] = {
        "required": field.required or field.name in primary,
        "enum": list(field.enum),
        "pattern": field.pattern,
    }
    constraints = {key: value for key, value in limits.items() if value}
    found = {"name": field.name, "title": field.title, "type": field.type, "description": field.description}
    return {key: value for key, value in found.items() if value} | ({"constraints": constraints} if constraints else {})
