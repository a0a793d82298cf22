"""The words of explanations, as data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words() -> dict[str, dict[str, str]]:
    """Give the tables of words: kind, status, role, agrees."""
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
