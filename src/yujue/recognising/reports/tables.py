"""Tables that list projects with amounts, rates and marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from yujue.disclosure import Cell, Place, Reported, ReportList, Row, Table
from yujue.facts import Printed, unit_factor
from yujue.facts.printed import parse_number
from yujue.forms.report_words import project_name

_NAME = re.compile(r"^(?:项目名称|项目|专项名称|评价项目)$")
_SCORE = re.compile(r"得分|评分|分数")
_AMOUNT = re.compile(r"金额|预算|决算|支出|执行数|资金|经费")
FEWEST = 2


def table_lists(tables: Iterable[Table]) -> Iterator[ReportList]:
    """Give the lists that tables of no declared form are: one column names projects, others their amounts or marks."""
    for table in tables:
        if table.form is not None:
            continue
        names = [n for n, column in enumerate(table.columns) if _NAME.match(_header(column.path))]
        marks = [n for n, column in enumerate(table.columns) if _SCORE.search(_header(column.path))]
        money = [n for n, column in enumerate(table.columns) if _AMOUNT.search(_header(column.path)) and n not in marks]
        if names and (marks or money):
            found = _list(table, (marks or [-1])[0], (money or [-1])[0])
            if len(found.items) >= FEWEST or len(found.scores) >= FEWEST:
                yield found


def _header(path: tuple[str, ...]) -> str:
    return re.sub(r"[（(].*?[)）]", "", "".join("".join(path).split()))


def _list(table: Table, marks: int, money: int) -> ReportList:
    items: list[Reported] = []
    scores: list[Reported] = []
    total: Reported | None = None
    for row in table.rows:
        amount = _figure(table, row, money, _factor(table, money))
        mark = _figure(table, row, marks, Decimal(1))
        if row.kind == "total":
            total = amount or total
            continue
        items += [amount] if amount else []
        scores += [mark] if mark else []
    place = Place(table=table.id, page=table.pages[0] if table.pages else None, line=table.line, text=table.title)
    return ReportList("projects", table.title, place, tuple(items), (), None, None, total, tuple(scores))


def _factor(table: Table, column: int) -> Decimal:
    header = "".join(table.columns[column].path) if column >= 0 else ""
    unit = "万元" if "万元" in header else "元" if "元" in header else table.unit or "万元"
    return unit_factor(unit) or Decimal(1)


def _figure(table: Table, row: Row, column: int, factor: Decimal) -> Reported | None:
    cell = next((each for each in row.cells if each.column == column), None)
    printed = None if cell is None or not row.label else _printed(cell, factor)
    if cell is None or printed is None:
        return None
    header = "".join(table.columns[column].path)
    place = Place(
        table=table.id,
        row=row.label,
        column=header,
        page=cell.page or row.page,
        line=row.line,
        text=cell.text,
        box=cell.box,
    )
    role, unit = (
        ("score", "分") if factor == 1 and _SCORE.search(header) else ("item", "万元" if factor == 10000 else "元")
    )
    return Reported(role, cell.text.strip(), printed, unit, place, project_name(row.label))


def _printed(cell: Cell, factor: Decimal) -> Printed | None:
    return parse_number(cell.text.strip().rstrip("分"), factor)
