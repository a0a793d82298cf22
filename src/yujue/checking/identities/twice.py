"""Sums that count a part twice: a line and, without 其中 before them, the lines that make it up."""

from __future__ import annotations

from decimal import Decimal

from yujue.checking.board import Figure, Verdict


def counted_twice(verdict: Verdict) -> bool:
    """Tell whether a sum is too great by just the lines that make up a line before or after them."""
    excess = -verdict.difference
    terms = [figure for figure, sign in verdict.identity.terms if sign > 0]
    if verdict.identity.relation != "=" or excess <= 0 or len(terms) != len(verdict.identity.terms):
        return False
    return any(_makes_up(terms, n, step, excess) for n, f in enumerate(terms) if f.value == excess for step in (1, -1))


def _makes_up(terms: list[Figure], head: int, step: int, amount: Decimal) -> bool:
    """Tell whether lines next to one add up to it."""
    total, n = Decimal(0), head + step
    while 0 <= n < len(terms) and total < amount:
        total += terms[n].value
        n += step
    return total == amount
