"""The wordings of the sentence checks, as data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words() -> dict[str, Any]:
    """Read `wordings.toml`."""
    return tomllib.loads(files("yujue.checking.sentences").joinpath("wordings.toml").read_text("utf-8"))
