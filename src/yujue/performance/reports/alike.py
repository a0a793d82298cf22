"""Whether two amounts are the same, or plainly meant to be."""

from __future__ import annotations

from decimal import Decimal

from yujue.facts import Printed

NEAR = Decimal("0.01")
SHIFTS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10000))


def same(one: Printed, other: Printed) -> bool:
    """Tell whether the coarser print is what the finer one rounds to; equal digits must be equal amounts."""
    if one.unit_in_last_place == other.unit_in_last_place:
        return one.amount == other.amount
    return one.interval.meets(other.interval)


def slipped(one: Printed, other: Printed) -> bool:
    """Tell whether one amount may be a slip of the other.

    So it is when they are within 1 %, differ in one digit, by two digits turned round, or by a unit.
    """
    a, b = abs(one.amount), abs(other.amount)
    if same(one, other) or not a or not b:
        return False
    near = abs(a - b) <= NEAR * max(a, b)
    return near or any(max(a, b) == min(a, b) * shift for shift in SHIFTS) or _digits(one, other)


def _digits(one: Printed, other: Printed) -> bool:
    a, b = (f"{each.amount.normalize():f}" for each in (one, other))
    if len(a) != len(b):
        return False
    differing = [n for n, (left, right) in enumerate(zip(a, b, strict=True)) if left != right]
    if len(differing) == 1:
        return len(a.replace(".", "").strip("0")) >= 3
    return len(differing) == 2 and sorted(a) == sorted(b) and differing[1] - differing[0] <= 2
