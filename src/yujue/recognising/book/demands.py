"""What a published document demands of a book: each printed figure's slice and the amounts that print so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from yujue.disclosure import Cell, Disclosure, Row, Table
from yujue.facts import Printed, Slice, State

Naming = Callable[[str], str]
EMPTY = frozenset({State.BLANK, State.NA, State.ZERO})
NOT_MONEY_OF_LINES = frozenset({"procurement", "nontax"})


@dataclass(frozen=True, slots=True)
class Demand:
    """A figure that the book should give: in 分, `low` ≤ sum ≤ `high` prints as `text`; `fen` is what is printed.

    `slice` has neither stage nor year; `step` is one unit of the last printed place; `places` are (table id, row
    label, column path) of each cell that prints it.
    """

    slice: Slice
    low: int
    high: int
    fen: int
    step: int
    text: str
    places: tuple[tuple[str, str, str], ...] = ()

    def misses(self, total: int) -> bool:
        """Tell whether a total prints otherwise."""
        return not self.low <= total <= self.high


def bounds(printed: Printed) -> tuple[int, int]:
    """Give the least and the greatest amount in 分 that prints so, rounded half away from zero."""
    interval = printed.interval.scaled(100)
    low = int(interval.low.to_integral_value(ROUND_CEILING))
    high = int(interval.high.to_integral_value(ROUND_FLOOR))
    if low == high:
        return low, high
    if printed.value > 0:
        return low, high - (high == interval.high)
    if printed.value < 0:
        return low + (low == interval.low), high
    return low + (low == interval.low), high - (high == interval.high)


def fen_of(printed: Printed) -> int:
    """Give a printed amount in 分, half up where it is finer."""
    return int((printed.amount * 100).to_integral_value(rounding="ROUND_HALF_UP"))


@dataclass(frozen=True, slots=True)
class Demands:
    """The figures of the book's own year and stage, the slices that are printed empty, and the figures of others."""

    figures: tuple[Demand, ...]
    empty: tuple[Slice, ...]
    others: tuple[tuple[Slice, Printed], ...]


def demands(disclosure: Disclosure, naming: Naming) -> Demands:
    """Collect what the tables demand. `naming` gives the code of a project printed by code or name.

    Where a document prints no money in tables (its tables were pictures), its sentences speak for them.
    """
    stage = "final" if disclosure.document.kind == "final" else "budget"
    year = str(disclosure.document.fiscal_year)
    figures: dict[tuple[Slice, int, int], Demand] = {}
    empty: dict[Slice, None] = {}
    others: list[tuple[Slice, Printed]] = []
    for table, row, cell, of in _placed(disclosure, naming):
        if of.get("stage") != stage or of.get("fiscal_year") != year:
            if cell.printed is not None:
                others.append((of, cell.printed))
            continue
        bare = of.without("stage", "fiscal_year")
        if "item" in of:
            continue  # a line of its own (其中：捐赠收入), no sum of the book's lines
        if cell.state in EMPTY and "topic" not in bare:
            empty[bare] = None
        if cell.printed is not None and bare.get("topic") not in NOT_MONEY_OF_LINES:
            _add(figures, bare, cell.printed, (table.id, row.label, "/".join(table.columns[cell.column].path)))
    if not figures:
        for of, printed, place in _said(disclosure, stage, year):
            _add(figures, of, printed, place)
            if not printed.value and "topic" not in of:
                empty[of] = None
    return Demands(tuple(figures.values()), tuple(empty), tuple(others))


def _said(disclosure: Disclosure, stage: str, year: str) -> Iterator[tuple[Slice, Printed, tuple[str, str, str]]]:
    for statement in disclosure.statements:
        for q in statement.quantities:
            of = q.slice
            if q.role != "level" or q.kind != "amount" or of is None or "flow" not in of or "item" in of:
                continue
            own = of.get("stage") == stage and of.get("fiscal_year") == year
            if own and of.get("topic") not in NOT_MONEY_OF_LINES:
                yield (
                    of.without("stage", "fiscal_year"),
                    q.printed,
                    (statement.section, q.measure or "", q.text),
                )


def _placed(disclosure: Disclosure, naming: Naming) -> Iterator[tuple[Table, Row, Cell, Slice]]:
    for table in disclosure.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.slice is None or cell.doubt:
                    continue
                project = cell.slice.get("pro_code")
                yield table, row, cell, cell.slice.replaced(pro_code=naming(project)) if project else cell.slice


def _add(
    figures: dict[tuple[Slice, int, int], Demand], of: Slice, printed: Printed, place: tuple[str, str, str]
) -> None:
    low, high = bounds(printed)
    known = figures.get((of, low, high))
    places = (*(known.places if known else ()), place)
    step = max(1, int(printed.unit_in_last_place * 100))
    figures[of, low, high] = Demand(of, low, high, fen_of(printed), step, printed.text, places)


def in_yuan(fen: int) -> Decimal:
    """Give 分 in 元."""
    return Decimal(fen).scaleb(-2)
