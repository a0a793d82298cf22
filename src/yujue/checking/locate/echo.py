"""Whether an amount is printed elsewhere: a figure that nothing repeats is rather the wrong one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from yujue.checking.board import Board

HUNDRED = Decimal(100)
LEAST = 100

Echoes = Mapping[Decimal, int]


def echoes(board: Board) -> Echoes:
    """Count the amounts of tables and narrative, to the hundredth of 万元."""
    return Counter(key for amount in _amounts(board) if abs(key := _coarse(amount)) >= LEAST)


def _amounts(board: Board) -> Iterable[Decimal]:
    yield from (figure.value for figure in board.figures.values() if figure.printed)
    for statement in board.disclosure.statements:
        yield from (q.value for q in statement.quantities if q.kind == "amount")


def _coarse(amount: Decimal) -> Decimal:
    return (amount / HUNDRED).quantize(Decimal(1), rounding=ROUND_HALF_UP)


def echo(old: Decimal, new: Decimal, heard: Echoes) -> int:
    """Give 1 when only the new amount is printed elsewhere, -1 when only the old, else 0."""
    return int(heard.get(_coarse(new), 0) > 0) - int(heard.get(_coarse(old), 0) > 1)
