"""The ratios that performance forms define, as data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from yujue.forms.data import load


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio in percent: `formula` in words, the names of its parts, where it is prescribed."""

    key: str
    name: str
    formula: str
    numerator: str
    denominator: str
    basis: str


@cache
def ratio_definitions() -> tuple[Ratio, ...]:
    """Give all ratios in the order of the form."""
    return tuple(Ratio(key, **entry) for key, entry in load("ratios.toml").items())
