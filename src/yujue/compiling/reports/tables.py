"""The tables of a department's report: its units and its projects."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.compiling.narrative.evaluated import Evaluated, EvaluatedProject
from yujue.compiling.narrative.lists import Lists
from yujue.compiling.narrative.printing import FEN, half_up, number
from yujue.compiling.narrative.work import Work
from yujue.disclosure import Cell, Column, Row, Table
from yujue.facts import Printed, State, unit_factor

UNITS, PROJECTS = "tunits", "tprojects"
UNIT = "万元"
KINDS = {"行政": "行政单位", "参公": "参照公务员法管理的事业单位", "事业": "事业单位"}


def report_tables(work: Work) -> tuple[Table, ...]:
    """Give the tables that the book has rows for."""
    units = list(_units(work))
    projects = Evaluated(work).evaluated_projects()
    made = []
    if units:
        columns = (Column(("序号",), "text"), Column(("预算单位名称",), "label"), Column(("单位性质",), "text"))
        made.append(Table(UNITS, None, "下属预算单位", (), None, None, columns, tuple(units), unit_printed=False))
    if projects:
        made.append(_projects(work, projects))
    return tuple(made)


def _units(work: Work) -> Iterator[Row]:
    for n, unit in enumerate(Lists(work).units(), 1):
        cells = (_words(0, str(n)), _words(1, unit.name), _words(2, KINDS.get(unit.kind, unit.kind)))
        yield Row(unit.name, None, "detail", cells)


def _projects(work: Work, projects: list[EvaluatedProject]) -> Table:
    """Print numbers of the list, names, budget and expenditure in 万元, the rate in percent and the marks."""
    planned = all(each.planned is not None for each in projects)
    headers = [
        "序号",
        "项目名称",
        *(["全年预算数"] if planned else []),
        "决算数",
        *(["执行率（%）"] if planned else []),
        "自评得分",
    ]
    roles = {"项目名称": "label", "序号": "text", "自评得分": "count", "执行率（%）": "percent"}
    columns = tuple(Column((header,), roles.get(header, "amount")) for header in headers)
    rows = [_row(str(n), each.name, each, planned=planned) for n, each in enumerate(projects, 1)]
    budget = sum(each.planned or 0 for each in projects)
    spent = sum(each.fen for each in projects)
    whole = EvaluatedProject("", "合计", budget if planned else None, spent, "", "", None)
    rows.append(_row("", "合计", whole, planned=planned, kind="total"))
    title = f"{work.book.fiscal_year}年度部门预算项目支出绩效自评情况表"
    return Table(PROJECTS, None, title, (), None, UNIT, columns, tuple(rows))


def _row(first: str, name: str, each: EvaluatedProject, *, planned: bool, kind: str = "detail") -> Row:
    values: list[Printed | None] = [_money(each.fen)]
    if planned:
        rate = Decimal(each.fen) * 100 / Decimal(each.planned) if each.planned else None
        values = [
            _money(each.planned or 0),
            _money(each.fen),
            None if rate is None else number(half_up(rate, 2), 2, trim=False),
        ]
    values.append(None if each.score is None else number(each.score, 2, trim=True))
    cells = [_words(0, first), _words(1, name), *(_figure(n, value) for n, value in enumerate(values, 2))]
    return Row(name, None, kind, tuple(cells))


def _money(fen: int) -> Printed:
    factor = unit_factor(UNIT) or Decimal(1)
    return number(Decimal(fen) / FEN / factor, 2, trim=False, factor=factor)


def _words(column: int, text: str) -> Cell:
    return Cell(column, text, State.BLANK)


def _figure(column: int, printed: Printed | None) -> Cell:
    if printed is None:
        return Cell(column, "", State.BLANK)
    return Cell(column, printed.text, State.NUMBER if printed.value else State.ZERO, printed)
