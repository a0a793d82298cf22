"""Read the room's data files, each once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(*path: str) -> dict[str, Any]:
    """Give the content of a TOML file of this package, for instance `load("editions", "henan.toml")`."""
    return tomllib.loads(resources.files("yujue.forms").joinpath(*path).read_text("utf-8"))


@cache
def edition_names() -> tuple[str, ...]:
    """Give the names of all declared editions."""
    folder = resources.files("yujue.forms").joinpath("editions")
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))
