"""Scopes that coincide in this document: where all the money is of one fund, naming the fund restricts nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from yujue.checking.board import Board
from yujue.facts import Slice

TIME = frozenset({"stage", "fiscal_year"})
ALIASED = ("fund_type_code", "origin")


def coinciding(board: Board) -> frozenset[tuple[str, str]]:
    """Give the members (dimension, member) that hold all the revenue, so that they say nothing more.

    The department's whole revenue and the revenue of the member must print alike, by the figure that most places
    print. Then the expenditure is of that member too: there is no other money.
    """
    totals: Counter[Decimal] = Counter()
    members: dict[tuple[str, str], Counter[Decimal]] = {}
    for figure in board.figures.values():
        if figure.slice is None or not figure.value or figure.slice.get("flow") != "revenue":
            continue
        named = set(figure.slice) - TIME - {"flow"}
        if not named:
            totals[figure.value] += 1
        elif len(named) == 1 and (dimension := named.pop()) in ALIASED:
            member = figure.slice.get(dimension) or ""
            members.setdefault((dimension, member), Counter())[figure.value] += 1
    return frozenset(pair for pair, seen in members.items() if totals and _usual(seen) == _usual(totals))


def _usual(seen: Counter[Decimal]) -> Decimal:
    return max(seen, key=lambda value: (seen[value], value))


def plain(slice_: Slice, coincide: Iterable[tuple[str, str]]) -> Slice:
    """Leave out what restricts nothing in this document."""
    idle = [dimension for dimension, member in coincide if slice_.get(dimension) == member]
    return slice_.without(*idle) if idle else slice_
