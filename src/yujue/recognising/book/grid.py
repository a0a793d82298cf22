"""The grid: amounts are whole steps of a round number of 分, so that the arithmetic is small and lines are neat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yujue.recognising.book.demands import Demand

FINE = 10
"""Steps to one unit of the last printed place."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sum of candidates that should lie in [low, high], best at `value`; in steps of the grid."""

    coefficients: dict[int, int]
    low: int
    high: int
    value: int
    weight: float
    step: int

    def total(self, amounts: Sequence[int]) -> int:
        """Give the sum."""
        return sum(sign * amounts[at] for at, sign in self.coefficients.items())

    def missed(self, amounts: Sequence[int]) -> int:
        """Give how far the sum lies outside."""
        total = self.total(amounts)
        return max(self.low - total, total - self.high, 0)


def grid_of(figures: Sequence[Demand]) -> int:
    """Give the step in 分: a tenth of the finest printed place, one 分 at least, and a divisor of what is exact."""
    finest = min((one.step for one in figures if one.fen), default=100)
    return finest // FINE if finest >= FINE * 100 else 1


def row_of(one: Demand, inside: Sequence[int], grid: int, weight: float) -> Row:
    """Turn a demand on the sum of some candidates into a row."""
    low, high = -(-one.low // grid), one.high // grid
    value = min(max(round(one.fen / grid), low), high)
    return Row(dict.fromkeys(inside, 1), low, high, value, weight, max(1, one.step // grid))
