"""The printed tables of ratios, monitoring and the use of results."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from yujue.disclosure import Table
from yujue.facts.book import Book
from yujue.forms.cycle import lights
from yujue.performance.drawing import listed_table, wan
from yujue.performance.ledger import STATES, LedgerEntry, Suggestion
from yujue.performance.monitoring import Monitored
from yujue.performance.parts import Part
from yujue.performance.ratios import RatioValue

CENT = Decimal("0.01")
STATE = {"not_applicable": "不适用", "not_evaluated": "未评"}


def ratio_table(book: Book, made: Sequence[RatioValue], at: str) -> Table:
    """Print the ratios with numerator, denominator and sources."""
    heads = ("比率", "结果", "分子", "分母", "公式", "来源或原因")
    rows = [
        (
            *(one.ratio.name, f"{one.percent}%" if one.percent is not None else STATE[one.state]),
            *(_part(one.numerator), _part(one.denominator), one.ratio.formula),
            one.why or f"分子：{one.numerator.source}；分母：{one.denominator.source}",
        )
        for one in made
    ]
    return listed_table("t1", f"投入管理比率表（{book.fiscal_year}年度，截至{at}）", heads, rows)


def _part(part: Part) -> str:
    if part.value is None:
        return "未填"
    return f"{part.value:,.2f}{part.unit}" if part.unit == "元" else f"{part.value:f}{part.unit}"


def monitoring_tables(book: Book, made: Sequence[Monitored], at: str) -> tuple[Table, ...]:
    """Print the money of all projects, then the indicators of each."""
    heads = ("项目名称", "全年预算数", "累计执行数", "执行进度", "时间进度", "预计全年执行数", "灯", "须补充")
    rows = [
        (
            *(one.project.name, wan(one.money.adjusted), wan(one.money.executed), _percent(one.rate)),
            *(_percent(one.elapsed), wan(one.forecast), one.light, "；".join(one.asked)),
        )
        for one in made
    ]
    title = f"项目支出绩效运行监控表（{book.fiscal_year}年度，截至{at}，单位：万元）"
    notes = (
        f"预计全年执行数：{lights().method}。",
        f"灯：落后{lights().yellow}个百分点黄，{lights().red}个百分点红。{lights().basis}。",
    )
    return (listed_table("t1", title, heads, rows, notes), *(_goals(one, n) for n, one in enumerate(made, 2)))


def _goals(one: Monitored, number: int) -> Table:
    heads = ("监控指标", "目标", "到这一天", "完成程度", "灯", "偏差原因", "改进措施")
    rows = []
    for each in one.indicators:
        entry, achieved = each.judged.entry, each.judged.achieved
        sign = "" if entry.operator in {"text", "range"} else entry.operator
        texts = (entry.name, f"{sign}{entry.target}{entry.unit}", achieved.actual, _percent(each.share))
        rows.append((*texts, each.light, achieved.reason, achieved.measures))
    return listed_table(f"t{number}", f"{one.project.name}目标监控（截至{one.at}）", heads, rows)


def ledger_tables(
    book: Book, entries: Sequence[LedgerEntry], advised: Sequence[Suggestion], at: str
) -> tuple[Table, ...]:
    """Print the ledger, then next year's suggestions."""
    heads = ("序号", "项目", "问题", "责任人", "期限", "证据", "销号日期", "状态")
    rows = []
    for one in entries:
        project = book.project(one.entry.pro_code)
        name = project.name if project else "整体"
        said = (one.entry.number, name, one.entry.problem, one.entry.responsible, one.entry.due, one.entry.evidence)
        state = STATES[one.state] + (f"（{one.asked}）" if one.asked else "")
        rows.append((*said, one.entry.closed if one.entry.closed <= at else "", state))
    advice = [(one.evaluation.project.name, one.advice or "不提", one.reason) for one in advised]
    return (
        listed_table("t1", f"整改台账（{book.fiscal_year}年度，截至{at}）", heads, rows),
        listed_table("t2", f"{book.fiscal_year + 1}年预算安排建议", ("项目名称", "建议", "理由"), advice),
    )


def _percent(value: Decimal | None) -> str:
    return "" if value is None else f"{value.quantize(CENT, ROUND_HALF_UP)}%"
