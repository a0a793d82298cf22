"""Choose amounts for the candidates so that the sums print what is published, with the fewest figures missed.

A linear programme (HiGHS) finds the amounts in whole steps of a grid; they are made integers and judged exactly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yujue.recognising.book.grid import Row
from yujue.recognising.book.solver import quiet_solver

MISS = 100_000.0
ROUND = 400.0
ROUNDS = 4
TIME = 4.0
"""Seconds for one programme."""
CRUMB = 20_000.0
CRUMB_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """Amounts of the candidates in steps of the grid; `lost` is the weight of the rows that they miss."""

    amounts: tuple[int, ...]
    lost: float


def fit(
    rows: Sequence[Row], costs: Sequence[float], fixed: Mapping[int, int] | None = None, *, tidy: bool = True
) -> Fit:
    """Give amounts; the rows they miss weigh as little as can be found, those they hold are near the printed ones.

    `fixed` are amounts that are given; `tidy` avoids small amounts on many lines.
    """
    given = fixed or {}
    weights = [row.weight for row in rows]
    best: tuple[Fit, list[float]] | None = None
    for _ in range(ROUNDS):
        found = _judged(rows, _solve(rows, costs, weights, given))
        if best is None or found.lost < best[0].lost:
            best = (found, weights)
        if not found.lost:
            break
        missed = [row.missed(found.amounts) for row in rows]
        weights = [row.weight / (by / row.step + 0.05) for row, by in zip(rows, missed, strict=True)]
    assert best is not None  # noqa: S101 -- there is at least one round
    return _without_crumbs(rows, costs, best[1], best[0], given) if tidy else best[0]


def _judged(rows: Sequence[Row], values: Sequence[int]) -> Fit:
    return Fit(tuple(values), sum(row.weight for row in rows if row.missed(values)))


def _without_crumbs(
    rows: Sequence[Row], costs: Sequence[float], weights: Sequence[float], found: Fit, given: Mapping[int, int]
) -> Fit:
    """Let small amounts cost much, so that few lines carry the money; keep it when nothing more is missed."""
    for _ in range(CRUMB_ROUNDS):
        dearer = [cost + CRUMB / (amount + 1) for cost, amount in zip(costs, found.amounts, strict=True)]
        other = _judged(rows, _solve(rows, dearer, weights, given))
        if other.lost > found.lost:
            break
        found = other
    return found


def _solve(
    rows: Sequence[Row], costs: Sequence[float], weights: Sequence[float], given: Mapping[int, int]
) -> list[int]:
    values = _programme(rows, costs, weights, given, whole=False)
    whole = [round(value) for value in values]
    if all(abs(value - near) < 1e-3 for value, near in zip(values, whole, strict=True)):
        return whole
    exact = [round(value) for value in _programme(rows, costs, weights, given, whole=True)]
    return min(whole, exact, key=lambda values: _judged(rows, values).lost)


def _programme(
    rows: Sequence[Row],
    costs: Sequence[float],
    weights: Sequence[float],
    given: Mapping[int, int],
    *,
    whole: bool,
) -> list[float]:
    """Solve it. Each row has four more columns: what it is rounded by, and what it is missed by, up and down."""
    import highspy
    import numpy as np

    infinity = highspy.kHighsInf
    size = len(costs)
    starts, index, value = [0], list[int](), list[float]()
    lower = [float(given.get(at, 0)) for at in range(size)]
    upper = [float(given[at]) if at in given else infinity for at in range(size)]
    cost = list(costs)
    for n, row in enumerate(rows):
        index.extend(row.coefficients)
        value.extend(float(v) for v in row.coefficients.values())
        extra = size + 4 * n
        index.extend(range(extra, extra + 4))
        value.extend((1.0, -1.0, 1.0, -1.0))
        starts.append(len(index))
        lower.extend((0.0,) * 4)
        upper.extend((float(row.value - row.low), float(row.high - row.value), infinity, infinity))
        cost.extend((ROUND, ROUND, MISS * weights[n], MISS * weights[n]))
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = size + 4 * len(rows), len(rows)
    programme.col_cost_ = np.array(cost)
    programme.col_lower_, programme.col_upper_ = np.array(lower), np.array(upper)
    programme.row_lower_ = programme.row_upper_ = np.array([float(row.value) for row in rows])
    programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    programme.a_matrix_.start_ = np.array(starts)
    programme.a_matrix_.index_ = np.array(index)
    programme.a_matrix_.value_ = np.array(value)
    if whole:
        kinds = [highspy.HighsVarType.kInteger] * size + [highspy.HighsVarType.kContinuous] * 4 * len(rows)
        programme.integrality_ = kinds
    solver = quiet_solver(TIME)
    solver.passModel(programme)
    solver.run()
    return [float(v) for v in solver.getSolution().col_value[:size]]
