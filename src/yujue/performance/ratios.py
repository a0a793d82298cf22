"""The ratios of the forms computed from the book, with numerator, denominator and sources."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from yujue.facts.book import Book
from yujue.forms.ratios import Ratio, ratio_definitions
from yujue.performance.parts import Part, part_of

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class RatioValue:
    """A ratio at a date. `state` is done | not_applicable | not_evaluated (`why` says why).

    `percent` is HALF_UP to two decimals.
    """

    ratio: Ratio
    numerator: Part
    denominator: Part
    state: str
    percent: Decimal | None = None
    why: str = ""


def ratios(book: Book, at: str) -> tuple[RatioValue, ...]:
    """Compute every ratio of a book at a date (2026-12-31)."""
    return tuple(_value(book, one, at) for one in ratio_definitions())


def _value(book: Book, ratio: Ratio, at: str) -> RatioValue:
    over, under = part_of(book, ratio.numerator, at), part_of(book, ratio.denominator, at)
    if under.value is not None and under.value == 0:
        return RatioValue(ratio, over, under, "not_applicable", why="分母为零，不适用")
    if over.value is None or under.value is None:
        why = "；".join(dict.fromkeys(each.source for each in (over, under) if each.value is None))
        return RatioValue(ratio, over, under, "not_evaluated", why=why)
    percent = (over.value * 100 / under.value).quantize(CENT, ROUND_HALF_UP)
    return RatioValue(ratio, over, under, "done", percent)
