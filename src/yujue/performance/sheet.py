"""The printed forms of self-evaluation: 项目支出绩效自评表 of each project, 汇总表 of the department."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from yujue.disclosure import Column, SheetCell, Table
from yujue.facts.book import Book
from yujue.performance.self_evaluation import Judged, SelfEvaluation, rate_of

CENT = Decimal("0.01")
_FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?(?:%|元|万元)?")
HEADS = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
MONEY = ("项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
MARKS = frozenset({"分值", "得分"})
SUMMARY = ("序号", "项目名称", "实施单位", "全年预算数", "全年执行数", "执行率（%）", "自评得分", "自评等级")
WIDTH = 9
LABELS = frozenset({"项目名称", "主管部门", "实施单位", "年度资金总额", "年度总体目标", "总分", "自评等级", *MONEY})
"""What is printed as a label in the rows above and below the indicators."""
Cells = tuple[tuple[str, int], ...]
"""Texts of a row with how many columns each takes."""


def evaluation_table(book: Book, made: SelfEvaluation, number: int) -> Table:
    """Draw the form of one project; amounts are in 万元, HALF_UP to two decimals."""
    unit = book.unit(made.project.agency_code)
    rows: list[Cells] = [
        (("项目名称", 2), (made.project.name, 7)),
        (("主管部门", 2), (book.organisation, 3), ("实施单位", 1), (unit.name if unit else "", 3)),
        (
            ("项目资金（万元）", 3),
            ("年初预算数", 1),
            ("全年预算数", 1),
            ("全年执行数", 1),
            ("分值", 1),
            ("执行率", 1),
            ("得分", 1),
        ),
        (("年度资金总额", 3), *_money(made)),
        (("年度总体目标", 2), (made.project.goal, 7)),
    ]
    cells = [*_cells(rows), *_indicators(made, len(rows))]
    last = len(rows) + 1 + len(made.items)
    full = sum((one.score.full for one in made.items), start=Decimal(0))
    full += made.execution.full if made.execution.status != "not_applicable" else 0
    total = "" if made.total is None else f"{made.total:.2f}"
    cells += _cells(
        [(("总分", 6), (f"{full.normalize():f}", 1), (total, 1), ("", 1)), (("自评等级", 2), (made.grade, 7))], last
    )
    title = f"项目支出绩效自评表（{book.fiscal_year}年度）"
    return _table(f"t{number}", "self_evaluation", title, WIDTH, cells)


def _money(made: SelfEvaluation) -> Cells:
    rate, points = rate_of(made.money), made.execution.points
    amounts = (made.money.budget, made.money.adjusted, made.money.executed)
    nothing = made.execution.status == "not_applicable"
    return (
        *((wan(fen), 1) for fen in amounts),
        ("—" if nothing else f"{made.execution.full.normalize():f}", 1),
        ("—" if rate is None else f"{rate.quantize(CENT, ROUND_HALF_UP)}%", 1),
        ("" if points is None else f"{points:.2f}", 1),
    )


def _indicators(made: SelfEvaluation, first: int) -> list[SheetCell]:
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
    mark = "" if one.mark is None else f"{one.mark:.2f}"
    return (
        *(entry.name, f"{sign}{entry.target}{entry.unit}", one.achieved.actual),
        *(f"{one.score.full.normalize():f}", mark, reason),
    )


def summary_table(book: Book, made: Sequence[SelfEvaluation], number: int) -> Table:
    """Draw the department's summary of its projects."""
    rows: list[tuple[str, ...]] = []
    for n, one in enumerate(made, 1):
        unit, rate = book.unit(one.project.agency_code), rate_of(one.money)
        texts = (
            *(str(n), one.project.name, unit.name if unit else "", wan(one.money.adjusted), wan(one.money.executed)),
            *(
                "—" if rate is None else f"{rate.quantize(CENT, ROUND_HALF_UP)}",
                f"{one.total:.2f}" if one.total is not None else "未评",
                one.grade,
            ),
        )
        rows.append(texts)
    title = f"项目支出绩效自评汇总表（{book.fiscal_year}年度，单位：万元）"
    return listed_table(f"t{number}", title, SUMMARY, rows)


def listed_table(
    name: str, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], notes: tuple[str, ...] = ()
) -> Table:
    """Draw a plain list below its headers."""
    cells = _cells([tuple((text, 1) for text in row) for row in (heads, *rows)], heads=1)
    return replace(_table(name, None, title, len(heads), cells), notes=notes)


def wan(fen: int | None) -> str:
    """Print 分 in 万元, HALF_UP to two decimals; blank for what is not known."""
    return "" if fen is None else f"{(Decimal(fen) / 1_000_000).quantize(CENT, ROUND_HALF_UP)}"


def _cells(rows: Sequence[Cells], first: int = 0, heads: int = 0) -> list[SheetCell]:
    found = []
    for r, row in enumerate(rows, first):
        column = 0
        for text, span in row:
            head = (r - first < heads) if heads else text in LABELS
            align = "center" if head else "right" if _FIGURE.fullmatch(text) else "left"
            found.append(SheetCell(r, column, text, 1, span, head=head, align=align))
            column += span
    return found


def _table(name: str, form: str | None, title: str, columns: int, cells: Sequence[SheetCell]) -> Table:
    return Table(
        id=name,
        form=form,
        title=title,
        pages=(),
        line=None,
        unit=None,
        columns=tuple(Column((), "text") for _ in range(columns)),
        rows=(),
        unit_printed=False,
        sheet=tuple(cells),
    )
