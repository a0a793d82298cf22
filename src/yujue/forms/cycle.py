"""Rules of monitoring and of next year's suggestions, as data."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from yujue.forms.data import load


@dataclass(frozen=True, slots=True)
class Lights:
    """From how many percent points behind the time a light is yellow or red; `method` is the forecast's in words."""

    yellow: Decimal
    red: Decimal
    basis: str
    method: str


@dataclass(frozen=True, slots=True)
class Advice:
    """A rule: it holds when the mark is below `score`, the execution below `rate`, or something is overdue.

    One without conditions holds always.
    """

    advice: str
    reason: str
    score: Decimal | None = None
    rate: Decimal | None = None
    overdue: bool = False


@cache
def lights() -> Lights:
    """Give the thresholds of the lights."""
    data = load("cycle.toml")
    own = data["lights"]
    return Lights(Decimal(own["yellow"]), Decimal(own["red"]), own["basis"], data["forecast"]["method"])


@cache
def advices() -> tuple[Advice, ...]:
    """Give the rules of suggestions, the hardest first."""
    return tuple(
        Advice(
            one["advice"],
            one["reason"],
            Decimal(one["score"]) if "score" in one else None,
            Decimal(one["rate"]) if "rate" in one else None,
            one.get("overdue", False),
        )
        for one in load("cycle.toml")["suggestion"]
    )
