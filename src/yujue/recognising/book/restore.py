"""From demands to amounts: prune what is printed empty, solve, judge exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yujue.facts import Fact, FactSet, Slice
from yujue.recognising.book.candidates import Candidate
from yujue.recognising.book.demands import Demand, Demands
from yujue.recognising.book.fit import fit
from yujue.recognising.book.grid import Row, grid_of, row_of
from yujue.recognising.book.sparse import fewer_lines

BALANCE = 5.0
TOPIC = 0.02


@dataclass(frozen=True, slots=True)
class Restored:
    """The candidates that got money (分), and the demands that their sums miss, with the sum."""

    entries: tuple[tuple[Candidate, int], ...]
    missed: tuple[tuple[Demand, int], ...]


def restore(
    found: Demands, made: Sequence[Candidate], topics: Mapping[str, Sequence[Slice]], *, quick: bool = False
) -> Restored:
    """Give each candidate its amount. When figures are missed, what is printed empty is not taken at its word.

    `quick` is content with any amounts that print what is published, be they on many lines.
    """
    found = Demands(found.figures, _truly_empty(found), found.others)
    kept = _not_empty(found, made)
    first = _restored(found.figures, kept, topics, quick=quick)
    if quick or not any("topic" not in one.slice for one, _ in first.missed):
        return first
    second = _restored((*found.figures, *(_nothing(s) for s in found.empty)), made, topics, quick=quick)
    return min(first, second, key=_loss)


def _loss(one: Restored) -> int:
    return sum(max(len(demand.places), 1) for demand, _ in one.missed if "topic" not in demand.slice)


def _truly_empty(found: Demands) -> tuple[Slice, ...]:
    """Leave out what is empty in one place and not in another (a second row of the same code)."""
    money = FactSet(Fact(one.slice, 1) for one in found.figures if one.fen)
    return tuple(of for of in found.empty if not money.within(of))


def _nothing(of: Slice) -> Demand:
    return Demand(of, 0, 0, 0, 1, "")


def _not_empty(found: Demands, made: Sequence[Candidate]) -> list[Candidate]:
    every = FactSet(Fact(one.slice, at) for at, one in enumerate(made))
    out = {fact.fen for of in found.empty for fact in every.within(of)}
    return [one for at, one in enumerate(made) if at not in out]


def _restored(
    figures: Sequence[Demand], made: Sequence[Candidate], topics: Mapping[str, Sequence[Slice]], *, quick: bool
) -> Restored:
    every = FactSet((Fact(one.slice, at) for at, one in enumerate(made)), topics=topics)
    inside = [[fact.fen for fact in every.within(one.slice)] for one in figures]
    grid = grid_of(figures)
    rows = [
        row_of(one, those, grid, TOPIC if "topic" in one.slice else max(len(one.places), 1))
        for one, those in zip(figures, inside, strict=True)
        if those
    ]
    rows = [*_merged(rows), *_balanced(made)]
    costs = [one.cost for one in made]
    best = fit(rows, costs, tidy=not quick)
    fixed = {} if quick else fewer_lines(rows, made, best.amounts)
    if fixed:
        best = min(best, fit(rows, costs, fixed), key=lambda one: (one.lost, one is best))
    amounts = best.amounts
    fen = [amount * grid for amount in amounts]
    totals = [(one, sum(fen[at] for at in those)) for one, those in zip(figures, inside, strict=True)]
    return Restored(
        tuple((one, amount) for one, amount in zip(made, fen, strict=True) if amount),
        tuple((one, total) for one, total in totals if one.misses(total)),
    )


def _merged(rows: Sequence[Row]) -> list[Row]:
    """Make rows of the same sum and bounds one."""
    same: dict[tuple[tuple[int, ...], int, int], Row] = {}
    for row in rows:
        at = (tuple(row.coefficients), row.low, row.high)
        weight = row.weight + (same[at].weight if at in same else 0)
        same[at] = Row(row.coefficients, row.low, row.high, row.value, weight, row.step)
    return list(same.values())


def _balanced(made: Sequence[Candidate]) -> list[Row]:
    """Hold that what comes in of a unit's money is spent or left, by origin where nothing is left."""
    left = any(one.slice.get("use") not in {None, "current"} for one in made)
    groups: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for at, one in enumerate(made):
        origin = "" if left else one.slice.get("origin") or ""
        groups[one.unit, one.fund, one.source, origin][at] = one.sign
    return [Row(signs, 0, 0, 0, BALANCE, 1) for signs in groups.values()]
