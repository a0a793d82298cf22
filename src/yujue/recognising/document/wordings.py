"""The data of this room, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def wordings() -> dict[str, Any]:
    """Give the words that tell what a document is."""
    text = (files("yujue.recognising.document") / "wordings.toml").read_text("utf-8")
    return tomllib.loads(text)


def compact(text: str) -> str:
    """Give a text without any white space: titles are printed with all kinds of it."""
    return "".join(text.split())
