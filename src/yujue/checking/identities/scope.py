"""Scopes that coincide in this document: where all the money is of one fund, naming the fund restricts nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from yujue.checking.board import Board, Figure
from yujue.facts import Slice
from yujue.facts.slice import member_inside

TIME = frozenset({"stage", "fiscal_year"})
ALIASED = ("origin", "use", "fund_type_code")
Coincide = Mapping[tuple[str, str], str]


def coinciding(board: Board, only: frozenset[int]) -> Coincide:
    """Give members that hold all the money of a wider member ("" = all), so that they say no more than it.

    The revenue of both must print alike, by the figure that most places print; for what became of the money, the
    expenditure. Then all figures of the two coincide: there is no other money. 本年 is all only where no figure of
    another year's money, and none left over, is printed anywhere.
    """
    figures = [f for f in board.figures.values() if f.table in only and f.slice is not None and f.value]
    found: dict[tuple[str, str], str] = {}
    for dimension in ALIASED:
        if dimension == "fund_type_code" or not _others(figures, dimension):
            totals = _totals(figures, "expenditure" if dimension == "use" else "revenue")
            found |= _within(dimension, _usual(totals, found))
    return found


def _others(figures: list[Figure], dimension: str) -> bool:
    """Tell whether money is printed that is not of the year."""
    named = (f.slice.get(dimension) for f in figures if f.slice is not None)
    return any(member not in {None, "current"} for member in named)


def _totals(figures: list[Figure], flow: str) -> Counter[tuple[Slice, Decimal]]:
    """Count the figures that name nothing but fund, origin and use."""
    seen: Counter[tuple[Slice, Decimal]] = Counter()
    for figure in figures:
        if figure.slice is not None and figure.slice.get("flow") == flow:
            bare = figure.slice.without(*TIME, "flow")
            if set(bare) <= set(ALIASED):
                seen[bare, figure.value] += 1
    return seen


def _usual(revenue: Counter[tuple[Slice, Decimal]], found: Coincide) -> dict[Slice, Decimal]:
    """Give each slice's amount by the figure that most places print."""
    seen: dict[Slice, Counter[Decimal]] = {}
    for (slice_, value), times in revenue.items():
        seen.setdefault(plain(slice_, found), Counter())[value] += times
    return {slice_: max(counted, key=lambda v: (counted[v], v)) for slice_, counted in seen.items()}


def _within(dimension: str, usual: Mapping[Slice, Decimal]) -> dict[tuple[str, str], str]:
    members = [one.get(dimension) or "" for one in usual if set(one) <= {dimension}]
    amounts = {member: usual[Slice.of({dimension: member} if member else {})] for member in members}
    found: dict[tuple[str, str], str] = {}
    for member in sorted(amounts, reverse=True):
        wider = [w for w in amounts if w != member and (not w or member_inside(dimension, member, w))]
        same = [w for w in wider if amounts[w] == amounts[member]]
        if member and same:
            found |= {
                (dimension, m): min(same, key=len) for m in (member, *_between(member, min(same, key=len), amounts))
            }
    return found


def _between(member: str, wider: str, amounts: Mapping[str, Decimal]) -> list[str]:
    """Give the codes between a member and the wider one that holds no more; none that has an amount of its own."""
    longer = (member[:n] for n in range(len(wider) + 1, len(member)))
    return [code for code in longer if code.isdigit() and code not in amounts]


def plain(slice_: Slice, coincide: Coincide) -> Slice:
    """Say no more than restricts something in this document."""
    if not coincide:
        return slice_
    for dimension in ALIASED:
        member = slice_.get(dimension)
        wider = coincide.get((dimension, member)) if member else None
        if wider is not None:
            slice_ = slice_.replaced(**{dimension: wider}) if wider else slice_.without(dimension)
    return slice_
