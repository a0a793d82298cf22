"""Tables that list projects with amounts, rates and marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import Cell, Place, Reported, ReportList, Row, Table
from yujue.facts import unit_factor
from yujue.facts.printed import parse_number
from yujue.forms.report_words import project_name
from yujue.forms.rows import row_term

_NAME = re.compile(r"^(?:项目名称|项目|专项名称|评价项目)$")
_SCORE = re.compile(r"得分|评分|分数")
_SPENT = re.compile(r"决算|支出|执行数")
_AMOUNT = re.compile(r"金额|预算|决算|支出|执行数|资金|经费")
_RATE = re.compile(r"率")
_BRACKETS = re.compile(r"[（(].*?[)）]")
OTHERS = frozenset({"project_expenditure", "project_performance", "overall_performance"})
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a table holds names, an amount and marks (None: nowhere), and what is its header."""

    headers: tuple[str, ...]
    name: int
    money: int | None
    marks: int | None
    first: int


def table_lists(tables: Iterable[Table]) -> Iterator[ReportList]:
    """Give the lists that tables are of which one column names projects and others their amounts or marks."""
    for table in tables:
        plan = None if table.form in OTHERS else _plan(table)
        if plan is not None:
            found = _list(table, plan)
            if max(len(found.items), len(found.scores)) >= FEWEST:
                yield found


def _plan(table: Table) -> Plan | None:
    """Find the columns; a table that was read as a form has its header among its rows."""
    own = tuple("".join(column.path) for column in table.columns)
    for first, headers in ((0, own), *((n, _texts(row)) for n, row in enumerate(table.rows[:3], 1))):
        plain = [_BRACKETS.sub("", "".join(header.split())) for header in headers]
        names = [n for n, header in enumerate(plain) if _NAME.match(header)]
        marks = [n for n, header in enumerate(plain) if _SCORE.search(header)]
        money = [n for n, header in enumerate(plain) if _AMOUNT.search(header) and not _RATE.search(header)]
        spent = [n for n in money if _SPENT.search(plain[n]) and n not in marks]
        money = [n for n in (*spent, *money) if n not in {*marks, *names}]
        if len(names) == 1 and (marks or money):
            return Plan(tuple(headers), names[0], next(iter(money), None), next(iter(marks), None), first)
    return None


def _texts(row: Row) -> tuple[str, ...]:
    width = max((cell.column for cell in row.cells), default=-1) + 1
    held = {cell.column: cell.text for cell in row.cells}
    return tuple(held.get(n, "") for n in range(width))


def _list(table: Table, plan: Plan) -> ReportList:
    items: list[Reported] = []
    scores: list[Reported] = []
    total: Reported | None = None
    for row in table.rows[plan.first :]:
        name = _name(row, plan)
        amount, mark = _figure(table, row, plan, name, "item"), _figure(table, row, plan, name, "score")
        if row.kind == "total" or _sums(name):
            total = amount or total
            continue
        items += [amount] if amount else []
        scores += [mark] if mark else []
    place = Place(table=table.id, page=table.pages[0] if table.pages else None, line=table.line, text=table.title)
    return ReportList("projects", table.title, place, tuple(items), total=total, scores=tuple(scores))


def _sums(name: str) -> bool:
    term = row_term(name)
    return not name or (term is not None and term.kind == "total")


def _name(row: Row, plan: Plan) -> str:
    held = next((cell.text for cell in row.cells if cell.column == plan.name), "")
    return " ".join((held or row.label).split())


def _figure(table: Table, row: Row, plan: Plan, name: str, role: str) -> Reported | None:
    column = plan.marks if role == "score" else plan.money
    cell = next((each for each in row.cells if each.column == column), None)
    if cell is None or column is None:
        return None
    unit = "分" if role == "score" else _unit(table, plan.headers)
    printed = parse_number(cell.text.strip().rstrip("分"), unit_factor(unit) or Decimal(1))
    if printed is None:
        return None
    place = _place(table, row, cell, (name, plan.headers[column]))
    return Reported(role, f"{cell.text.strip().rstrip('分')}{unit}", printed, unit, place, project_name(name))


def _unit(table: Table, headers: Sequence[str]) -> str:
    said = "".join((*headers, table.title, *table.notes))
    return "万元" if "万元" in said or table.unit != "元" else "元"


def _place(table: Table, row: Row, cell: Cell, named: tuple[str, str]) -> Place:
    page = cell.page or row.page
    return Place(table=table.id, row=named[0], column=named[1], page=page, line=row.line, text=cell.text, box=cell.box)
