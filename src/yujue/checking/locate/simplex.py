"""Linear feasibility over bounded variables, exact, with the conflict explained.

The general simplex of Dutertre and de Moura (CAV 2006): every row is a sum of columns; each variable has bounds;
start from any values and pivot (Bland's rule) until all bounds hold or one row shows why they cannot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Number = int | Fraction
Row = dict[int, Number]
Bounds = tuple[Number, Number]


def divided(number: Number, by: Number) -> Number:
    """Divide exactly; whole numbers stay whole, which keeps the arithmetic fast."""
    if by in {1, -1}:
        return number * by
    quotient = Fraction(number) / by
    return quotient.numerator if quotient.denominator == 1 else quotient


@dataclass(frozen=True, slots=True)
class Outcome:
    """`feasible` True, False, or None when the work was bounded; `core` the variables whose bounds conflict."""

    feasible: bool | None
    core: frozenset[int] = frozenset()


class Tableau:
    """Rows (basic variables) as sums of columns, bounds and values of all variables."""

    def __init__(self, rows: Mapping[int, Row], bounds: Sequence[Bounds], values: Sequence[Number]) -> None:
        self.rows = {basic: dict(row) for basic, row in rows.items()}
        self.bounds = bounds
        self.values = list(values)
        self.using: dict[int, set[int]] = {}
        for basic, row in self.rows.items():
            for column in row:
                self.using.setdefault(column, set()).add(basic)

    def violated(self) -> int | None:
        """Give the smallest basic variable outside its bounds."""
        out = [b for b in self.rows if not self.bounds[b][0] <= self.values[b] <= self.bounds[b][1]]
        return min(out, default=None)

    def entering(self, basic: int, *, up: bool) -> int | None:
        """Give the smallest column that can move the basic variable the way it must go."""
        return min((c for c, a in self.rows[basic].items() if self._room(c, up=(a > 0) == up)), default=None)

    def _room(self, column: int, *, up: bool) -> bool:
        low, high = self.bounds[column]
        return self.values[column] < high if up else self.values[column] > low

    def pivot(self, basic: int, column: int, target: Number) -> None:
        """Set the basic variable to `target` by moving the column, then change their places."""
        row = self.rows[basic]
        move = divided(target - self.values[basic], row[column])
        self.values[column] += move
        for other in self.using[column]:
            self.values[other] += self.rows[other][column] * move
        self.values[basic] = target
        self._exchange(basic, column)

    def _exchange(self, basic: int, column: int) -> None:
        row = self._drop(basic)
        factor = row.pop(column)
        solved = {c: divided(-a, factor) for c, a in row.items()} | {basic: divided(1, factor)}
        for other in list(self.using.get(column, ())):
            old = self._drop(other)
            times = old.pop(column)
            for c, a in solved.items():
                old[c] = old.get(c, 0) + times * a
            self._put(other, {c: a for c, a in old.items() if a})
        self._put(column, solved)

    def _drop(self, basic: int) -> Row:
        row = self.rows.pop(basic)
        for c in row:
            self.using[c].discard(basic)
        return row

    def _put(self, basic: int, row: Row) -> None:
        self.rows[basic] = row
        for c in row:
            self.using.setdefault(c, set()).add(basic)


def solve(tableau: Tableau, most_pivots: int) -> Outcome:
    """Look for values within all bounds; give up after `most_pivots`."""
    for _ in range(most_pivots):
        basic = tableau.violated()
        if basic is None:
            return Outcome(feasible=True)
        low, high = tableau.bounds[basic]
        up = tableau.values[basic] < low
        column = tableau.entering(basic, up=up)
        if column is None:
            return Outcome(feasible=False, core=frozenset({basic, *tableau.rows[basic]}))
        tableau.pivot(basic, column, low if up else high)
    return Outcome(feasible=None)
