"""The figures of a disclosure as nodes: each with its place in the tables, its interval and its slice."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from yujue.derive import Head, Rules, canonical, header_sums, narrowed
from yujue.disclosure import Cell, Disclosure, Place, Row, Table
from yujue.facts import Interval, Slice, State

NOTHING = Interval.point(0)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """One cell of an amount column, one object a cell of a board. Blanks and dashes are nodes too, of value nought."""

    table: int
    row: int
    column: int
    value: Decimal
    interval: Interval
    state: State
    slice: Slice | None = None
    doubt: str = ""

    @property
    def printed(self) -> bool:
        """Whether the page shows a number here."""
        return self.state in {State.NUMBER, State.ZERO}


@dataclass(frozen=True, slots=True)
class Board:
    """All figures of a disclosure by (table, row, column)."""

    disclosure: Disclosure
    figures: dict[tuple[int, int, int], Figure]

    def at(self, table: int, row: int, column: int) -> Figure | None:
        """Give the figure at a place, None where the row has no such cell."""
        return self.figures.get((table, row, column))

    def table(self, figure: Figure) -> Table:
        """Give the table of a figure."""
        return self.disclosure.tables[figure.table]

    def row(self, figure: Figure) -> Row:
        """Give the row of a figure."""
        return self.table(figure).rows[figure.row]

    def cell(self, figure: Figure) -> Cell:
        """Give the cell of a figure."""
        return next(c for c in self.row(figure).cells if c.column == figure.column)

    def head(self, figure: Figure) -> str:
        """Give the column's header path in words."""
        return ".".join(self.table(figure).columns[figure.column].path)

    def label(self, figure: Figure) -> str:
        """Give the row's label as this cell's side sees it; its code or what else it says where it has none."""
        row, cell = self.row(figure), self.cell(figure)
        texts = (c.text.strip() for c in row.cells if c.printed is None and c.text.strip())
        return cell.label or row.label or cell.code or row.code or next(texts, "")

    def code(self, figure: Figure) -> str:
        """Give the code of the row as this cell's side sees it, empty where it has none."""
        return self.cell(figure).code or self.row(figure).code or ""

    def place(self, figure: Figure) -> Place:
        """Give the place of a figure; its text is the row as printed."""
        table, row, cell = self.table(figure), self.row(figure), self.cell(figure)
        return Place(
            section=table.title,
            table=table.id,
            form=table.form,
            row=self.label(figure),
            column=self.head(figure),
            page=cell.page or row.page,
            line=row.line,
            text=" ".join(c.text.strip() for c in row.cells if c.text.strip()),
            box=cell.box,
        )


def board(disclosure: Disclosure, rules: Rules) -> Board:
    """Lay out the figures of all amount columns."""
    figures: dict[tuple[int, int, int], Figure] = {}
    for t, table in enumerate(disclosure.tables):
        amounts = {n for n, column in enumerate(table.columns) if column.role == "amount"}
        usual = usual_decimals(table, amounts)
        heads = [Head(n, column.path, column.slice) for n, column in enumerate(table.columns) if n in amounts]
        narrower = narrowed(heads, header_sums(heads, rules))
        for r, row in enumerate(table.rows):
            for cell in row.cells:
                if cell.column in amounts and row.kind != "text":
                    figures[t, r, cell.column] = _figure((t, r), cell, usual, narrower.get(cell.column), rules)
    return Board(disclosure, figures)


def usual_decimals(table: Table, amounts: set[int]) -> int | None:
    """Give the decimals that figures printed shorter stand for; None where a short figure is a rounder one.

    A table that trims trailing zeros (3666, 21.8, 109.56) never prints one after the point; one that prints
    12.50 does not trim.
    """
    printed = [c.printed for row in table.rows for c in row.cells if c.column in amounts and c.printed]
    counted = Counter(p.decimals for p in printed if p.decimals)
    if not counted:
        return None
    trims = not any(p.decimals and p.text.rstrip().endswith("0") for p in printed)
    return counted.most_common(1)[0][0] if trims else None


def _figure(at: tuple[int, int], cell: Cell, usual: int | None, narrower: Slice | None, rules: Rules) -> Figure:
    slice_ = None if cell.slice is None else canonical(_both(cell.slice, narrower), rules)
    printed, doubt = cell.printed, "" if cell.comparable else cell.doubt
    if printed is None:
        return Figure(*at, cell.column, Decimal(0), NOTHING, cell.state, slice_, doubt)
    half = Decimal(1).scaleb(-max(printed.decimals, usual or 0)) / 2
    interval = Interval(printed.value - half, printed.value + half).scaled(printed.factor)
    return Figure(*at, cell.column, printed.amount, interval, cell.state, slice_, doubt)


def _both(slice_: Slice, narrower: Slice | None) -> Slice:
    both = slice_ if narrower is None else slice_ & narrower
    return slice_ if both is None else both
