"""The words of the comparison, as data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Words:
    """Names of stages, levels and kinds, and patterns.

    `restated` finds what says that two years are not comparable, `adjusted` what says that a budget column holds
    the budget as adjusted in the year; `vague` are beginnings of measures that are not compared by name.
    A change of a topic in `explained` by `percent` or more must be spoken of.
    """

    restated: re.Pattern[str]
    adjusted: re.Pattern[str]
    vague: tuple[str, ...]
    explained: tuple[str, ...]
    percent: int
    stages: dict[str, str]
    levels: dict[str, str]
    kinds: dict[str, str]


@cache
def words() -> Words:
    """Read `words.toml`."""
    data = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    restated, adjusted = (re.compile("|".join(data[name])) for name in ("restated", "adjusted"))
    explained, percent = tuple(data["explained"]), int(data["percent"])
    return Words(
        restated, adjusted, tuple(data["vague"]), explained, percent, data["stages"], data["levels"], data["kinds"]
    )


def stage_word(stage: str | None) -> str:
    """Call a stage by its name; "" for none."""
    return words().stages.get(stage or "", "")
