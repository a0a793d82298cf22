"""Of all amounts that give the same sums, take those with the fewest lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from yujue.recognising.book.candidates import Candidate
from yujue.recognising.book.grid import Row
from yujue.recognising.book.solver import quiet_solver

Group = tuple[str, ...]
Bound = tuple[dict[int, int], int, int]
TIME = 6.0
LARGEST = 6000
"""More candidates than this are left as they are."""


def fewer_lines(rows: Sequence[Row], made: Sequence[Candidate], amounts: Sequence[int]) -> dict[int, int]:
    """Give amounts for the lines of projects that put each on as few functions and economic classes as can be.

    What only projects are summed in is just what is printed; what is summed with others stays about what it is. Empty
    when there is no such solution.
    """
    free = [at for at, one in enumerate(made) if "pro_code" in one.slice]
    if not free or len(free) > LARGEST:
        return {}
    bounds = _bounds([row for row in rows if not row.missed(amounts)], free, amounts)
    most: dict[str, int] = {}
    for at in free:
        most[_project(made[at])] = most.get(_project(made[at]), 0) + amounts[at]
    found = _programme(bounds, [made[at] for at in free], most)
    if found is None or any(not low <= _sum(mine, found) <= high for mine, low, high in bounds):
        return {}
    return dict(zip(free, found, strict=True))


def _sum(mine: Mapping[int, int], found: Sequence[int]) -> int:
    return sum(sign * found[at] for at, sign in mine.items())


def _bounds(rows: Sequence[Row], free: Sequence[int], amounts: Sequence[int]) -> list[Bound]:
    place = {at: n for n, at in enumerate(free)}
    bounds = []
    for row in rows:
        mine = {place[at]: 1 for at, sign in row.coefficients.items() if at in place and sign > 0}
        if mine and len(mine) == len(row.coefficients):
            bounds.append((mine, row.value, row.value))
        elif mine:
            others = sum(sign * amounts[at] for at, sign in row.coefficients.items() if at not in place)
            bounds.append((mine, max(0, row.low - others - row.step), max(0, row.high - others + row.step)))
    return bounds


def _project(one: Candidate) -> str:
    return one.slice.get("pro_code") or ""


def _groups(one: Candidate) -> tuple[Group, ...]:
    of = one.slice
    project = of.get("pro_code") or ""
    economic = (of.get("dep_bgt_eco_code") or "", of.get("gov_bgt_eco_code") or "")
    money = (one.unit, one.fund, of.get("origin") or "", one.source)
    return (
        (project, "function", of.get("exp_func_code") or ""),
        (project, "economic", *economic),
        (project, "money", *money, of.get("nature") or ""),
    )


def _programme(rows: Sequence[Bound], made: Sequence[Candidate], most: Mapping[str, int]) -> list[int] | None:
    """Solve it: a project's use of a function, a class or a source is a choice, and each choice costs one."""
    import highspy
    import numpy as np

    groups = [_groups(one) for one in made]
    names = list(dict.fromkeys(name for each in groups for name in each))
    size, total = len(made), max(1, sum(most.values()))
    used = {name: size + n for n, name in enumerate(names)}
    solver = quiet_solver(TIME)
    upper = [float(most[_project(one)]) for one in made] + [1.0] * len(names)
    solver.addVars(len(upper), np.zeros(len(upper)), np.array(upper))
    every: Any = np.arange(len(upper), dtype=np.int32)
    solver.changeColsCost(len(every), every, np.array([one.cost / total for one in made] + [1.0] * len(names)))
    solver.changeColsIntegrality(len(every), every, np.array([highspy.HighsVarType.kInteger] * len(every)))
    for mine, low, high in rows:
        solver.addRow(float(low), float(high), len(mine), list(mine), [1.0] * len(mine))
    for name in names:
        inside = [at for at, each in enumerate(groups) if name in each]
        values = [1.0] * len(inside) + [-float(most[name[0]])]
        solver.addRow(-highspy.kHighsInf, 0.0, len(values), [*inside, used[name]], values)
    solver.run()
    solution = solver.getSolution()
    return [round(value) for value in solution.col_value[:size]] if solution.value_valid else None
