"""What one figure would have to be for an identity to hold, the other figures as printed."""

from __future__ import annotations

from decimal import Decimal

from yujue.checking.board.figure import Figure
from yujue.checking.board.verdict import Identity
from yujue.facts import Interval
from yujue.facts.interval import total

FAR = Decimal(10) ** 24

Held = dict[Figure, Interval]


def required(identity: Identity, figure: Figure, held: Held) -> Interval:
    """Give the amounts of `figure` for which the identity can hold; `held` gives figures already mended."""
    sign = sign_of(identity, figure)
    others = total([_signed(f, s, held) for f, s in _sides(identity) if f != figure])
    exact = -others if sign > 0 else others
    if identity.relation == "=":
        return exact
    return Interval(-FAR, exact.high) if sign > 0 else Interval(exact.low, FAR)


def _sides(identity: Identity) -> tuple[tuple[Figure, int], ...]:
    """Write whole − Σ terms as one signed sum."""
    return ((identity.whole, 1), *((figure, -sign) for figure, sign in identity.terms))


def sign_of(identity: Identity, figure: Figure) -> int:
    """Give the sign of a figure in whole − Σ terms."""
    return next(sign for f, sign in _sides(identity) if f == figure)


def _signed(figure: Figure, sign: int, held: Held) -> Interval:
    interval = held.get(figure, figure.interval)
    return interval if sign > 0 else -interval


def half_width(figure: Figure) -> Decimal:
    """Give half a unit of the figure's last printed place, in 元."""
    return (figure.interval.high - figure.interval.low) / 2


def widened(interval: Interval, half: Decimal) -> Interval:
    """Let an interval take in what prints like a value inside it; `half` is half of the last printed place."""
    return Interval(interval.low - half, interval.high + half)


def common(needs: list[Interval]) -> tuple[Interval, int]:
    """Give the interval that lies in most of `needs`, and in how many; `needs` must not be empty."""
    best, most = needs[0], 0
    for start in sorted({need.low for need in needs}):
        over = [need for need in needs if need.holds(start)]
        if len(over) > most:
            best, most = Interval(start, min(need.high for need in over)), len(over)
    return best, most
