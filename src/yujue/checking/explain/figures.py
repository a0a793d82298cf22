"""The figures of a disclosure that can be explained: amounts in cells, quantities of sentences.

Each has an id made of its position in the disclosure: `cell-TABLE-ROW-COLUMN`, `quantity-STATEMENT-QUANTITY`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.checking.board import Board, Figure
from yujue.checking.sentences.figure import in_percent, sentence_place
from yujue.checking.sentences.printed_tables import plain
from yujue.disclosure import Disclosure, Place, Quantity, Statement
from yujue.facts import Interval, Slice

FACTORS = {"万元": Decimal(10000), "亿元": Decimal(100000000), "千元": Decimal(1000)}
"""How many 元 a table's unit is, for cells that print nothing."""
NUMERIC = frozenset({"level", "delta", "rate", "share", "completion"})
"""Roles of quantities that measure something; the others are years, numbers of items, conditions."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as printed. `amount` is in 元 (percent points, counts), None where nothing is printed.

    `slice` is what it measures; `key` the one form of that money, None for what is no level of it. It is printed in
    units of `factor` with `decimals`, `grouped` in thousands.
    """

    id: str
    text: str
    state: str
    amount: Decimal | None
    interval: Interval
    unit: str
    place: Place
    slice: Slice | None = None
    key: Slice | None = None
    role: str = "level"
    doubt: str = ""
    factor: Decimal = Decimal(1)
    decimals: int = 2
    grouped: bool = False

    @property
    def half(self) -> Decimal:
        """Half of the last place that is printed, in the base unit."""
        return (self.interval.high - self.interval.low) / 2

    def show(self, value: Decimal) -> str:
        """Print another value of the base unit as this figure is printed, without its unit."""
        plain_value = (value / self.factor).quantize(Decimal(1).scaleb(-self.decimals), "ROUND_HALF_UP")
        return f"{plain_value:,f}" if self.grouped else f"{plain_value:f}"


def cell_id(table: int, row: int, column: int) -> str:
    """Give the id of a cell."""
    return f"cell-{table}-{row}-{column}"


def quantity_id(statement: int, quantity: int) -> str:
    """Give the id of a quantity."""
    return f"quantity-{statement}-{quantity}"


def shown_figures(disclosure: Disclosure, laid: Board) -> Iterator[Shown]:
    """Give all figures, tables first; `laid` are the tables' figures with their settled slices."""
    for (table, row, column), figure in laid.figures.items():
        yield _cell(cell_id(table, row, column), figure, laid)
    for s, statement in enumerate(disclosure.statements):
        for q, quantity in enumerate(statement.quantities):
            if quantity.role in NUMERIC:
                yield _quantity(quantity_id(s, q), statement, quantity)


def _cell(name: str, figure: Figure, laid: Board) -> Shown:
    table, cell = laid.table(figure), laid.cell(figure)
    amount = figure.value if figure.printed else None
    place = replace(laid.place(figure), text="", column=" / ".join(table.columns[figure.column].path))
    key = None if figure.slice is None else plain(figure.slice)
    factor = cell.printed.factor if cell.printed else FACTORS.get(table.unit or "", Decimal(1))
    step = (figure.interval.high - figure.interval.low) / factor
    decimals = max(0, -int(step.normalize().as_tuple().exponent)) if step else 2
    return Shown(
        name,
        cell.text.strip(),
        figure.state.value,
        amount,
        figure.interval,
        table.unit or "",
        place,
        figure.slice,
        key,
        doubt=cell.doubt,
        factor=factor,
        decimals=decimals,
        grouped="," in cell.text,
    )


def _quantity(name: str, statement: Statement, quantity: Quantity) -> Shown:
    printed = in_percent(quantity)
    place = replace(sentence_place(statement, quantity), text=statement.text)
    key = plain(quantity.slice) if quantity.slice is not None and quantity.role == "level" else None
    return Shown(
        name,
        quantity.text,
        "zero" if not printed.value else "number",
        printed.amount,
        printed.interval,
        quantity.unit,
        place,
        quantity.slice,
        key,
        quantity.role,
        factor=printed.factor,
        decimals=printed.decimals,
        grouped="," in quantity.text,
    )
