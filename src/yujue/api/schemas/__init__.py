"""The JSON schemas that our output promises (JSON Schema 2020-12)."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def load_schema(name: str) -> dict[str, Any]:
    """Give a schema: `read-1` for `yujue.read/1`."""
    text = (files("yujue.api.schemas") / f"{name}.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
