"""Joint feasibility: identities that hold one by one, and the question whether they can hold together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm

from yujue.checking.board import Figure, Identity, Status, Verdict
from yujue.checking.locate.simplex import Bounds, Number, Row, Tableau, solve

MOST_PIVOTS = 600
MOST_IDENTITIES = 1500
ENDLESS = 10**40


@dataclass(frozen=True, slots=True)
class Joint:
    """`feasible` None means that the work was bounded. `core` are identities that cannot hold together."""

    feasible: bool | None
    core: tuple[Identity, ...] = ()


def jointly(verdicts: Iterable[Verdict]) -> tuple[Joint, ...]:
    """Judge each connected group of holding identities in which rounding is at work."""
    usable = [v for v in verdicts if v.status in {Status.EXACT, Status.ROUNDING} and not v.trivial]
    return tuple(feasible(g) for g in _groups(usable) if any(v.status is Status.ROUNDING for v in g))


def feasible(verdicts: Sequence[Verdict]) -> Joint:
    """Tell whether amounts exist within all printed intervals for which all these identities hold."""
    identities = [v.identity for v in verdicts]
    if len(identities) > MOST_IDENTITIES:
        return Joint(None)
    figures = list(dict.fromkeys(f for one in identities for f in one.figures))
    number = {figure: n for n, figure in enumerate(figures)}
    rows: dict[int, Row] = {len(figures) + n: _row(one, number) for n, one in enumerate(identities)}
    scale = lcm(*(Fraction(end).denominator for f in figures for end in (f.interval.low, f.value)))
    bounds: list[Bounds] = [(_whole(f.interval.low, scale), _whole(f.interval.high, scale)) for f in figures]
    bounds += [(0 if one.relation == "=" else -ENDLESS, 0) for one in identities]
    values: list[Number] = [_whole(f.value, scale) for f in figures]
    values += [sum(a * values[c] for c, a in row.items()) for row in rows.values()]
    outcome = solve(Tableau(rows, bounds, values), MOST_PIVOTS)
    core = tuple(identities[n - len(figures)] for n in sorted(outcome.core) if n >= len(figures))
    return Joint(outcome.feasible, core)


def _whole(amount: Decimal, scale: int) -> int:
    return int(Fraction(amount) * scale)


def _row(identity: Identity, number: dict[Figure, int]) -> Row:
    row: Row = {number[identity.whole]: 1}
    for figure, sign in identity.terms:
        row[number[figure]] = row.get(number[figure], 0) - sign
    return {column: factor for column, factor in row.items() if factor}


def _groups(verdicts: Sequence[Verdict]) -> list[list[Verdict]]:
    """Part the verdicts into groups that share no figure."""
    parent = list(range(len(verdicts)))

    def top(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    first: dict[Figure, int] = {}
    for n, verdict in enumerate(verdicts):
        for figure in verdict.identity.figures:
            parent[top(n)] = top(first.setdefault(figure, n))
    groups: dict[int, list[Verdict]] = {}
    for n, verdict in enumerate(verdicts):
        groups.setdefault(top(n), []).append(verdict)
    return list(groups.values())
