"""The axis of amounts: round steps from below the least to above the greatest value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis with round ticks; zero is always on it."""

    ticks: tuple[Decimal, ...]

    @classmethod
    def over(cls, values: Sequence[Decimal]) -> Scale:
        """Make the axis for values."""
        low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
        step = _step(high - low)
        first = (low / step).to_integral_value(ROUND_FLOOR)
        last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
        return cls(tuple(step * (first + n) for n in range(int(last - first) + 1)))

    def share(self, value: Decimal) -> float:
        """Tell how far along the axis a value lies, from 0 to 1."""
        return float((value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0]))


def _step(span: Decimal) -> Decimal:
    if not span:
        return Decimal(1)
    rough = span / _MOST
    power = Decimal(10) ** rough.adjusted()
    return next(step * power for step in _STEPS if step * power >= rough)


def plain(value: Decimal) -> str:
    """Print a value as it is, without exponent."""
    return f"{value:f}"


def tick(value: Decimal) -> str:
    """Print a tick: no more digits than it needs."""
    return f"{value.normalize():f}"
