"""The wordings of performance forms, from goal_words.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_BRACKETS = re.compile(r"[（(][^（()）]*[)）]?")
_WIDTH = str.maketrans("（）：，／", "():,/")


@cache
def words() -> dict[str, Any]:
    """Give the data file as it is."""
    return tomllib.loads(resources.files(__package__).joinpath("goal_words.toml").read_text("utf-8"))


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Take away white space and bring punctuation to half width."""
    return "".join(text.split()).translate(_WIDTH)


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Take away white space, brackets with what they hold, and a colon at the end."""
    return _BRACKETS.sub("", "".join(text.split())).translate(_WIDTH).rstrip(":")


@lru_cache(maxsize=4096)
def column_role(header: str) -> str | None:
    """Tell what a column with this header holds, None when it is not known."""
    table = words()["columns"]
    for form in (bare(header), re.sub(r"[()]", "", plain(header)).rstrip(":")):
        if form in table:
            return str(table[form])
    return None


@lru_cache(maxsize=4096)
def amount_role(label: str) -> str | None:
    """Tell which amount of a form's head a label names."""
    role = words()["amounts"].get(bare(re.sub(r"^\d[.、]|^[(（]\d[)）]", "", plain(label))))
    return None if role is None else str(role)


@lru_cache(maxsize=4096)
def execution_role(header: str) -> str | None:
    """Tell which figure of the budget's execution a header names: budget | executed | rate."""
    role = words()["execution"].get(bare(header))
    return None if role is None else str(role)


@lru_cache(maxsize=4096)
def is_level1(text: str) -> bool:
    """Tell whether a text is the name of a first level."""
    return bare(text) in words()["level1"]


@lru_cache(maxsize=4096)
def level1_of(text: str) -> str | None:
    """Give the first level that a second level stands under, None when it is not one."""
    found = words()["level2"].get(bare(text))
    return None if found is None else str(found)


def level2_of(name: str) -> str | None:
    """Give the second level of an indicator that the form itself prints, None for any other."""
    found = words()["fixed"].get(bare(name))
    return None if found is None else str(found)


def is_head(kind: str, label: str) -> bool:
    """Tell whether a label is one of a form's head: project | department | goal | code | grade | reasons."""
    return bare(label) in words()["heads"][kind]


@lru_cache(maxsize=4096)
def is_total(text: str) -> bool:
    """Tell whether a text names the total of marks."""
    return bare(text) in words()["totals"]


@lru_cache(maxsize=4096)
def is_frame(text: str) -> bool:
    """Tell whether a text belongs to the form's frame: its title, its year, the label beside the list."""
    return any(re.fullmatch(pattern, "".join(text.split())) for pattern in words()["frames"])
