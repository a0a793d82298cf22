"""One indicator: which rule its target calls for, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.forms.achievement import achieved, in_time
from yujue.forms.direction import Direction
from yujue.forms.schemes import Scheme, schemes
from yujue.forms.target import parse_target
from yujue.performance.scoring import deadline, numbers
from yujue.performance.scoring.measured import Measured, is_blank, measured
from yujue.performance.scoring.score import Score, bounded, missing, not_evaluated, scored

_NOISE = re.compile(r"[\s，。、；：,.;:（）()“”\"]")
_SHARES = {"met": ("0.8", "1"), "partly": ("0.6", "0.8"), "unmet": ("0", "0.6")}
_DIRECTIONS: Mapping[str, Callable[[Aim], str]] = {
    **dict.fromkeys(("at_least", "over"), lambda aim: "lower_bound" if aim.operator in {"≥", ">"} else "number"),
    "at_most": lambda aim: "upper_bound" if aim.operator in {"≤", "<"} else aim.lower,
    "within": lambda _: "range",
    "qualitative": lambda _: "words",
    "deadline": lambda _: "date",
}
"""Which rule of direction stands behind each rule of scoring."""
_SAID = {"met": "达成", "partly": "部分达成", "unmet": "未达成"}


@dataclass(frozen=True, slots=True)
class Aim:
    """A target as forms print it.

    `lower` tells for a target without a sign that less is better, by the rule that says so: cost | stated, "" for none.
    """

    operator: str
    target: str
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    lower: str = ""

    @classmethod
    def of(cls, text: str, *, lower: str = "") -> Aim:
        """Read a printed target."""
        read = parse_target(text)
        return cls(read.operator, read.target, read.unit, read.low, read.high, lower)


def score(aim: Aim, actual: str, full: Decimal, scheme: Scheme | None = None, year: int | None = None) -> Score:
    """Score an actual value as printed, and say by which direction; `year` is for deadlines that name none."""
    made = _scored(aim, actual, full, scheme, year)
    decided = _DIRECTIONS.get(made.rule)
    if decided is None:
        return made
    told = Direction(decided(aim))
    return replace(made, direction=told.name, explanation=f"{made.explanation}；按{told.name}计：{told.reason}")


def _scored(aim: Aim, actual: str, full: Decimal, scheme: Scheme | None, year: int | None) -> Score:
    if is_blank(actual):
        return missing(full)
    if not aim.target.strip():
        return not_evaluated(full, "指标值未填")
    bound = aim.low if aim.low is not None else aim.high
    if bound is None:
        return _words(aim, actual, full, year)
    found = measured(actual, aim.unit, bound)
    if found.value is None:
        return not_evaluated(full, found.why)
    if found.bound:
        return _bound(aim, found, full)
    return _number(aim, found.value, full, scheme or schemes()["national"])


def _number(aim: Aim, actual: Decimal, full: Decimal, scheme: Scheme) -> Score:
    if aim.operator == "range" and aim.low is not None and aim.high is not None:
        return numbers.within(aim.low, aim.high, actual, full)
    target = aim.low if aim.low is not None else aim.high
    assert target is not None  # noqa: S101 - `score` asks only for targets with a bound
    if aim.operator in {"≤", "<"} or (aim.operator == "=" and aim.lower):
        return numbers.at_most(target, actual, full, scheme, strict=aim.operator == "<")
    return numbers.at_least(target, actual, full, scheme, strict=aim.operator == ">")


def _bound(aim: Aim, found: Measured, full: Decimal) -> Score:
    """Judge an actual value that is only a bound: met when every number within it meets the target."""
    value = found.value if found.value is not None else Decimal(0)
    if aim.operator == found.bound == "≥" and aim.low is not None and value >= aim.low:
        return scored("at_least", full, Decimal(1), f"实际≥{value}，达到目标{aim.low}")
    if aim.operator == found.bound == "≤" and aim.high is not None and value <= aim.high:
        return scored("at_most", full, Decimal(1), f"实际≤{value}，没有超过目标{aim.high}")
    return not_evaluated(full, f"实际完成值只写了{found.bound}{value}，不是一个数")


def _words(aim: Aim, actual: str, full: Decimal, year: int | None) -> Score:
    if deadline.is_term(aim.target) or (in_time(aim.target) and in_time(actual) is not None):
        return deadline.score_deadline(aim.target, actual, full, year)
    same = _NOISE.sub("", actual) == _NOISE.sub("", aim.target)
    kind = "met" if same else achieved(actual)
    if kind is None:
        return not_evaluated(full, f"实际完成值“{actual}”没有说明达成与否")
    low, high = (Decimal(share) for share in _SHARES[kind])
    return bounded("qualitative", full, (low, high), f"自填“{actual}”，属{_SAID[kind]}", open_end=kind != "met")
