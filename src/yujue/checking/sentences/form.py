"""The shapes of identities between printed figures, solved for each of their members.

Each form is an equation in which every member stands once, so that interval evaluation is exact: the identity is
possible for some true amounts exactly when the solution for one member meets that member's own interval.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Protocol

from yujue.facts import Interval
from yujue.facts.interval import EXACT

BOUND = Decimal(10) ** 24
HUNDRED = Decimal(100)


class Form(Protocol):
    """An identity between members, in a fixed order."""

    def solve(self, parts: Sequence[Interval], index: int) -> Interval | None:
        """Give the values that member `index` may have, the others being `parts`; None when any value may be."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Σ coefficient × member = 0; with `at_most` Σ ≤ 0."""

    coefficients: tuple[int, ...]
    at_most: bool = False

    def solve(self, parts: Sequence[Interval], index: int) -> Interval | None:
        """Give member `index` from the others."""
        rest = Interval.point(0)
        for n, (weight, part) in enumerate(zip(self.coefficients, parts, strict=True)):
            if n != index:
                rest = rest - part.scaled(weight)
        own = self.coefficients[index]
        found = rest.scaled(EXACT.divide(Decimal(1), Decimal(own)))
        if not self.at_most:
            return found
        return Interval(-BOUND, found.high) if own > 0 else Interval(found.low, BOUND)


def equal() -> Linear:
    """Give the identity of two members that are the same amount."""
    return Linear((1, -1))


def total_of(count: int) -> Linear:
    """Give the identity of a first member that is the sum of the `count` others."""
    return Linear((1, *[-1] * count))


Corner = Callable[[Sequence[Decimal]], Decimal | None]


def corners(parts: Sequence[Interval], index: int, value: Corner) -> Interval | None:
    """Evaluate at the ends of the other members; the functions here are monotone in each of them."""
    ends = [(Decimal(0),) if n == index else (part.low, part.high) for n, part in enumerate(parts)]
    found = [value(point) for point in product(*ends)]
    exact = [x for x in found if x is not None]
    return Interval(min(exact), max(exact)) if len(exact) == len(found) else None


def divided(a: Decimal, b: Decimal) -> Decimal | None:
    """Divide, None by zero or by a negative: a base, a whole is never negative."""
    return EXACT.divide(a, b) if b > 0 else None


def sign_of(value: Decimal) -> Decimal:
    """Give −1, 0 or +1."""
    return Decimal((value > 0) - (value < 0))


@dataclass(frozen=True, slots=True)
class Share:
    """Members (percent, part, whole): percent = 100 × part ÷ whole. Also a completion rate."""

    def solve(self, parts: Sequence[Interval], index: int) -> Interval | None:
        """Give member `index` from the others."""
        return corners(parts, index, (self._percent, self._part, self._whole)[index])

    @staticmethod
    def _percent(x: Sequence[Decimal]) -> Decimal | None:
        return divided(HUNDRED * x[1], x[2])

    @staticmethod
    def _part(x: Sequence[Decimal]) -> Decimal | None:
        return EXACT.divide(x[0] * x[2], HUNDRED)

    @staticmethod
    def _whole(x: Sequence[Decimal]) -> Decimal | None:
        return divided(HUNDRED * x[1], x[0])


@dataclass(frozen=True, slots=True)
class Growth:
    """Members (percent, this, base): sign × percent = 100 × (this − base) ÷ base."""

    sign: int

    def solve(self, parts: Sequence[Interval], index: int) -> Interval | None:
        """Give member `index` from the others."""
        return corners(parts, index, (self._percent, self._this, self._base)[index])

    def _percent(self, x: Sequence[Decimal]) -> Decimal | None:
        ratio = divided(HUNDRED * x[1], x[2])
        return None if ratio is None else self.sign * (ratio - HUNDRED)

    def _this(self, x: Sequence[Decimal]) -> Decimal | None:
        return EXACT.divide(x[2] * (HUNDRED + self.sign * x[0]), HUNDRED)

    def _base(self, x: Sequence[Decimal]) -> Decimal | None:
        return divided(HUNDRED * x[1], HUNDRED + self.sign * x[0])


@dataclass(frozen=True, slots=True)
class GrowthByDelta:
    """Members (percent, this, delta): percent = 100 × delta ÷ (this − sign × delta)."""

    sign: int

    def solve(self, parts: Sequence[Interval], index: int) -> Interval | None:
        """Give member `index` from the others."""
        return corners(parts, index, (self._percent, self._this, self._delta)[index])

    def _percent(self, x: Sequence[Decimal]) -> Decimal | None:
        return divided(HUNDRED * x[2], x[1] - self.sign * x[2])

    def _this(self, x: Sequence[Decimal]) -> Decimal | None:
        base = divided(HUNDRED * x[2], x[0])
        return None if base is None else base + self.sign * x[2]

    def _delta(self, x: Sequence[Decimal]) -> Decimal | None:
        return divided(x[0] * x[1], HUNDRED + self.sign * x[0])


@dataclass(frozen=True, slots=True)
class Sign:
    """Members (word, this, base): the word (+1 more, −1 less, 0 equal) tells the sign of this − base."""

    def solve(self, parts: Sequence[Interval], index: int) -> Interval | None:
        """Give member `index` from the others."""
        word, this, base = parts
        if index == 0:
            gap = this - base
            return Interval(sign_of(gap.low), sign_of(gap.high))
        other = base if index == 1 else this
        way = int(word.low) if index == 1 else -int(word.low)
        if way == 0:
            return other
        return Interval(other.low, BOUND) if way > 0 else Interval(-BOUND, other.high)
