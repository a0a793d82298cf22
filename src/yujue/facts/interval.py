"""Closed intervals of exact decimals.

A printed figure stands for every amount that rounds to it; sums, differences and ratios of such figures
are intervals too (Moore, *Interval Analysis*, 1966). All arithmetic is Decimal with 60 digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included; `low <= high`, else ValueError."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"empty interval [{self.low}, {self.high}]")

    @classmethod
    def point(cls, value: Decimal | int | str) -> Interval:
        """Give the interval that holds just `value`."""
        exact = Decimal(value)
        return cls(exact, exact)

    def __add__(self, other: Interval) -> Interval:
        return Interval(EXACT.add(self.low, other.low), EXACT.add(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return Interval(EXACT.subtract(self.low, other.high), EXACT.subtract(self.high, other.low))

    def __neg__(self) -> Interval:
        return Interval(EXACT.minus(self.high), EXACT.minus(self.low))

    def scaled(self, factor: Decimal | int) -> Interval:
        """Multiply by an exact factor of either sign."""
        low, high = EXACT.multiply(self.low, factor), EXACT.multiply(self.high, factor)
        return Interval(low, high) if factor >= 0 else Interval(high, low)

    def ratio(self, whole: Interval) -> Interval | None:
        """Divide by `whole`; None when `whole` may be zero, for then every value is possible."""
        if whole.low <= 0 <= whole.high:
            return None
        ends = [EXACT.divide(a, b) for a in (self.low, self.high) for b in (whole.low, whole.high)]
        return Interval(min(ends), max(ends))

    def meets(self, other: Interval) -> bool:
        """Tell whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: Decimal) -> bool:
        """Tell whether `value` lies within."""
        return self.low <= value <= self.high

    def gap(self, other: Interval) -> Decimal:
        """Give the distance to `other`; zero when they meet."""
        return max(self.low - other.high, other.low - self.high, Decimal(0))

    @property
    def middle(self) -> Decimal:
        """The midpoint."""
        return EXACT.divide(EXACT.add(self.low, self.high), Decimal(2))


def total(parts: list[Interval] | tuple[Interval, ...]) -> Interval:
    """Add intervals; the empty sum is zero."""
    result = Interval.point(0)
    for part in parts:
        result = result + part
    return result
