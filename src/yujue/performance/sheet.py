"""The printed forms of self-evaluation: of each project, of the whole department, 汇总表 of the projects."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from yujue.disclosure import SheetCell, Table
from yujue.facts.book import Book
from yujue.performance.department import DepartmentEvaluation
from yujue.performance.drawing import NOTHING, Cells, cells, drawn, listed_table, percent, wan
from yujue.performance.judging import Judged
from yujue.performance.money import rate_of
from yujue.performance.self_evaluation import SelfEvaluation

HEADS = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
MONEY = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
MARKS = frozenset({"分值", "得分"})
SUMMARY = ("序号", "项目名称", "实施单位", "全年预算数", "全年执行数", "执行率（%）", "自评得分", "自评等级")
WIDTH = 9
LABELS = frozenset(
    {
        *("项目名称", "部门名称", "主管部门", "实施单位", "项目资金（万元）", "部门整体支出（万元）", "年度资金总额"),
        *("年度总体目标", "年度履职目标", "总分", "自评等级", *MONEY),
    }
)
"""What is printed as a label in the rows above and below the indicators."""
Evaluation = SelfEvaluation | DepartmentEvaluation


def evaluation_table(book: Book, made: SelfEvaluation, number: int) -> Table:
    """Draw the form of one project; amounts are in 万元, HALF_UP to two decimals."""
    unit = book.unit(made.project.agency_code)
    rows: list[Cells] = [
        (("项目名称", 2), (made.project.name, 7)),
        (("主管部门", 2), (book.organisation, 3), ("实施单位", 1), (unit.name if unit else "", 3)),
        (("项目资金（万元）", 3), *((text, 1) for text in MONEY)),
        (("年度资金总额", 3), *_money(made)),
        (("年度总体目标", 2), (made.project.goal, 7)),
    ]
    title = f"项目支出绩效自评表（{book.fiscal_year}年度）"
    return drawn(f"t{number}", "self_evaluation", title, WIDTH, _whole(made, rows))


def department_table(book: Book, made: DepartmentEvaluation) -> Table:
    """Draw the form of the whole department, as a project's with the department's money and goal."""
    rows: list[Cells] = [
        (("部门名称", 2), (made.organisation, 7)),
        (("部门整体支出（万元）", 3), *((text, 1) for text in MONEY)),
        (("年度资金总额", 3), *_money(made)),
        (("年度履职目标", 2), (made.goal, 7)),
    ]
    title = f"部门整体支出绩效自评表（{book.fiscal_year}年度）"
    return drawn("t1", "self_evaluation", title, WIDTH, _whole(made, rows))


def _whole(made: Evaluation, rows: list[Cells]) -> list[SheetCell]:
    """Set the head, the indicators, the total and the grade one below the other."""
    full = sum((one.score.full for one in made.items), start=Decimal(0))
    full += made.execution.full if made.execution.status != "not_applicable" else 0
    total = "" if made.total is None else f"{made.total:.2f}"
    ends: list[Cells] = [
        (("总分", 6), (f"{full.normalize():f}", 1), (total, 1), ("", 1)),
        (("自评等级", 2), (made.grade, 7)),
    ]
    last = len(rows) + 1 + len(made.items)
    return [*cells(rows, labels=LABELS), *_indicators(made, len(rows)), *cells(ends, last, LABELS)]


def _money(made: Evaluation) -> Cells:
    points = made.execution.points
    amounts = (made.money.budget, made.money.adjusted, made.money.executed)
    nothing = made.execution.status == "not_applicable"
    full = NOTHING if nothing else f"{made.execution.full.normalize():f}"
    mark = NOTHING if nothing else "" if points is None else f"{points:.2f}"
    return (*((wan(fen), 1) for fen in amounts), (full, 1), (percent(rate_of(made.money)), 1), (mark, 1))


def _indicators(made: Evaluation, first: int) -> list[SheetCell]:
    found = [SheetCell(first, 0, "绩效指标", len(made.items) + 1, 1, head=True, align="center")]
    found += [SheetCell(first, n, text, head=True, align="center") for n, text in enumerate(HEADS, 1)]
    row = first + 1
    for level1, whole in groupby(made.items, key=lambda one: one.entry.level1):
        members = list(whole)
        found.append(SheetCell(row, 1, level1, len(members), 1, head=True, align="center"))
        for level2, part in groupby(members, key=lambda one: one.entry.level2):
            same = list(part)
            found.append(SheetCell(row, 2, level2, len(same), 1, head=True, align="center"))
            for one in same:
                found += [SheetCell(row, n, text, align=_side(HEADS[n - 1])) for n, text in enumerate(_texts(one), 3)]
                row += 1
    return found


def _side(head: str) -> str:
    """Set marks at the right, as their total is; targets and what was reached are texts."""
    return "right" if head in MARKS else "left"


def _texts(one: Judged) -> tuple[str, ...]:
    entry = one.entry
    sign = "" if entry.operator in {"text", "range"} else entry.operator
    reason = "".join(text for text in (one.achieved.reason, one.achieved.measures) if text)
    target = f"{sign}{entry.target}{entry.unit}"
    if one.score.status == "not_applicable":
        return (entry.name, target, "不适用", NOTHING, NOTHING, reason)
    mark = "" if one.mark is None else f"{one.mark:.2f}"
    return (entry.name, target, one.achieved.actual, f"{one.score.full.normalize():f}", mark, reason)


def summary_table(book: Book, made: Sequence[SelfEvaluation], number: int) -> Table:
    """Draw the department's summary of its projects."""
    rows: list[tuple[str, ...]] = []
    for n, one in enumerate(made, 1):
        unit = book.unit(one.project.agency_code)
        texts = (
            *(str(n), one.project.name, unit.name if unit else "", wan(one.money.adjusted), wan(one.money.executed)),
            percent(rate_of(one.money)).removesuffix("%"),
            *(f"{one.total:.2f}" if one.total is not None else "未评", one.grade),
        )
        rows.append(texts)
    title = f"项目支出绩效自评汇总表（{book.fiscal_year}年度，单位：万元）"
    return listed_table(f"t{number}", title, SUMMARY, rows)
