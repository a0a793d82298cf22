"""Sums misread: a line and, without 其中 before them, its parts; a column left out or counted beside its whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yujue.checking.board import Board, Figure, Status, Verdict

FEW = 2


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


def one_column_amiss(laid: Board, members: Sequence[Verdict]) -> bool:
    """Tell whether a total column fails by just one other column in every row where that is not nought.

    Then the header was misread: the column is a summand left out, or a part counted beside its whole. Two rows at
    least must say so.
    """
    failed = [v for v in members if v.status is Status.IMPOSSIBLE and v.identity.kind == "row_sum"]
    if len(failed) < FEW:
        return False
    held = [v for v in members if v.status in {Status.EXACT, Status.ROUNDING}]
    columns = range(len(laid.table(failed[0].identity.whole).columns))
    return any(
        all(abs(v.difference) == _beside(laid, v, c) for v in failed) and not any(_beside(laid, v, c) for v in held)
        for c in columns
    )


def _beside(laid: Board, verdict: Verdict, column: int) -> Decimal:
    whole = verdict.identity.whole
    figure = laid.at(whole.table, whole.row, column)
    return Decimal(0) if figure is None or column == whole.column else abs(figure.value)
