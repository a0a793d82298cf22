"""Render random facts as a set of budget tables that agree with each other."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from tests.checking.building import column, disclosure, row, table
from yujue.disclosure import Cell, Disclosure, Row, Table
from yujue.facts.printed import parse_cell

ITEMS = ("2060101", "2060102", "2060702", "2080505", "2080506", "2101101", "2210201")
FUNDS = ("11", "12", "31")
NATURES = ("basic.personnel", "basic.public", "project")


@dataclass(frozen=True)
class Fact:
    item: str
    fund: str
    nature: str
    fen: int


def facts(seed: int) -> list[Fact]:
    """Give facts of a department: about half of the combinations are empty."""
    chance = random.Random(seed)  # noqa: S311
    return [
        Fact(item, fund, nature, chance.randrange(10_000, 900_000_000))
        for item in ITEMS
        for fund in FUNDS
        for nature in NATURES
        if chance.random() < 0.5
    ] + [Fact("2060101", "11", "basic.personnel", 12_345_678)]


def printed(fen: int, unit: str) -> str:
    """Write an amount in 万元 or 元 with two decimals; nothing is a blank."""
    if not fen:
        return "_"
    amount = Decimal(fen) / (1_000_000 if unit == "万元" else 100)
    return f"{amount.quantize(Decimal('0.01'), ROUND_HALF_UP):,}"


Chosen = Callable[[Fact], bool]


def cells(all_facts: list[Fact], unit: str, *chosen: Chosen) -> str:
    return " ".join(printed(sum(f.fen for f in all_facts if take(f)), unit) for take in chosen)


def everything(_: Fact) -> bool:
    return True


def of_fund(fund: str) -> Chosen:
    return lambda f: f.fund == fund


def of_class(group: str) -> Chosen:
    return lambda f: f.item.startswith(group)


def spending_table(title: str, found: list[Fact], unit: str, **members: str) -> Table:
    """Give 合计, 类 and 项 rows by basic and project spending."""
    natures: tuple[Chosen, ...] = (
        everything,
        lambda f: f.nature.startswith("basic"),
        lambda f: f.nature == "basic.personnel",
        lambda f: f.nature == "basic.public",
        lambda f: f.nature == "project",
    )
    columns = (
        column("合计", flow="expenditure"),
        column("基本支出/小计", flow="expenditure", nature="basic"),
        column("基本支出/人员经费", flow="expenditure", nature="basic.personnel"),
        column("基本支出/公用经费", flow="expenditure", nature="basic.public"),
        column("项目支出", flow="expenditure", nature="project"),
    )
    rows = [row("合计", cells(found, unit, *natures), kind="total", restricts={"use": "current"})]
    for group in sorted({f.item[:3] for f in found}):
        inside = [f for f in found if f.item.startswith(group)]
        parent = len(rows)
        rows.append(
            row(group, cells(inside, unit, *natures), kind="subtotal", parent=0, restricts={"exp_func_code": group})
        )
        for item in sorted({f.item for f in inside}):
            own = [f for f in inside if f.item == item]
            rows.append(row(item, cells(own, unit, *natures), parent=parent, restricts={"exp_func_code": item}))
    return table(title, columns, rows, unit, **members)


def revenue_table(found: list[Fact], unit: str) -> Table:
    """Give the revenue by fund in one row."""
    takes = [of_fund(fund) for fund in FUNDS]
    columns = (
        column("合计", flow="revenue", origin="current"),
        *(column(fund, flow="revenue", origin="current", fund_type_code=fund) for fund in FUNDS),
    )
    return table("收入总表", columns, [row("合计", cells(found, unit, everything, *takes), kind="total")], unit)


def total_table(found: list[Fact], unit: str) -> Table:
    """Give 收支总表 as one list: revenue by fund, then expenditure by class."""
    amount = column("金额")
    current = {"flow": "revenue", "origin": "current"}
    spent = {"flow": "expenditure", "use": "current"}
    rows = [row("本年收入合计", cells(found, unit, everything), kind="total", restricts=current)]
    rows += [
        row(
            fund,
            cells(found, unit, of_fund(fund)),
            parent=0,
            restricts={**current, "fund_type_code": fund},
        )
        for fund in FUNDS
    ]
    top = len(rows)
    rows.append(row("本年支出合计", cells(found, unit, everything), kind="total", restricts=spent))
    rows += [
        row(
            group,
            cells(found, unit, of_class(group)),
            parent=top,
            restricts={**spent, "exp_func_code": group},
        )
        for group in sorted({f.item[:3] for f in found})
    ]
    return table("收支总表", (amount,), rows, unit)


def document(seed: int, unit: str = "万元") -> Disclosure:
    """Render a whole budget that holds."""
    found = facts(seed)
    public = [f for f in found if f.fund == "11"]
    return disclosure(
        total_table(found, unit),
        revenue_table(found, unit),
        spending_table("支出总表", found, unit),
        spending_table("一般公共预算支出表", public, unit, fund_type_code="11"),
    )


def change_digit(whole: Disclosure, at: tuple[int, int, int], digit: int, to: str) -> Disclosure:
    """Change one digit (counted from the left) of the figure at (table, row, column)."""
    t, r, c = at
    old = whole.tables[t].rows[r].cells[c]
    places = [n for n, char in enumerate(old.text) if char.isdigit()]
    where = places[digit % len(places)]
    return _replaced(whole, at, old.text[:where] + to + old.text[where + 1 :])


def _replaced(whole: Disclosure, at: tuple[int, int, int], text: str) -> Disclosure:
    t, r, c = at
    one: Table = whole.tables[t]
    line: Row = one.rows[r]
    old: Cell = line.cells[c]
    assert old.printed is not None
    state, number = parse_cell(text, old.printed.factor)
    new = replace(old, text=text, state=state, printed=number)
    line = replace(line, cells=(*line.cells[:c], new, *line.cells[c + 1 :]))
    one = replace(one, rows=(*one.rows[:r], line, *one.rows[r + 1 :]))
    return replace(whole, tables=(*whole.tables[:t], one, *whole.tables[t + 1 :]))
