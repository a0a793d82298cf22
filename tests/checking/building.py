"""Build small disclosures by hand, and check them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from yujue.disclosure import Cell, Column, Disclosure, DocumentInfo, Row, Table
from yujue.facts import Slice, State
from yujue.facts.printed import parse_cell

BUDGET = {"stage": "budget", "fiscal_year": "2026"}


def info(kind: str = "budget") -> DocumentInfo:
    return DocumentInfo("a.txt", "", "txt", "", kind, "department", None, 2026, None, 1)


def column(path: str, **members: str) -> Column:
    """Make an amount column from a path such as `基本支出/小计`."""
    return Column(tuple(path.split("/")), "amount", Slice.of(members) if members else None)


def row(
    label: str,
    figures: str,
    *,
    kind: str = "detail",
    parent: int | None = None,
    of_which: bool = False,
    restricts: Mapping[str, str] | None = None,
) -> tuple[Row, str]:
    """Make a row whose figures are written apart by spaces; `_` is a blank."""
    return Row(label, None, kind, (), parent=parent, of_which=of_which, slice=Slice.of(restricts or {})), figures


def table(
    title: str, columns: Sequence[Column], rows: Sequence[tuple[Row, str]], unit: str = "万元", **members: str
) -> Table:
    """Make a one-sided table: the first column is the label."""
    factor = Decimal(10000) if unit == "万元" else Decimal(1)
    whole = Slice.of({**BUDGET, **members})
    made: list[Row] = []
    for n, (bare, figures) in enumerate(rows):
        cells = [Cell(0, bare.label, State.NUMBER, label=bare.label)]
        for c, printed in enumerate(figures.split(), 1):
            text = "" if printed == "_" else printed
            state, number = parse_cell(text, factor)
            slice_ = whole & (columns[c - 1].slice or Slice())
            slice_ = None if slice_ is None else slice_ & (bare.slice or Slice())
            cells.append(Cell(c, text, state, number, slice_, bare.label, page=1))
        made.append(Row(bare.label, None, bare.kind, tuple(cells), n, 1, 1, bare.slice, bare.parent, bare.of_which))
    return Table(title, None, title, (1,), None, unit, (Column(("项目",), "label"), *columns), tuple(made), whole)


def disclosure(*tables: Table, kind: str = "budget") -> Disclosure:
    return Disclosure(info(kind), tables)
