"""Lists held against the number and the total that their sentence gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from yujue.disclosure import EvaluationReport, Reported, ReportList
from yujue.facts import Interval
from yujue.facts.interval import total
from yujue.performance.reports.noted import Noted, places

NEAR = Decimal("0.03")
FEWEST_PARTS = 3


def check_lists(reports: Sequence[EvaluationReport], noted: Noted) -> None:
    """Check every list of every report."""
    for each in (one for report in reports for one in report.lists):
        _done(each, noted)
        _count(each, noted)
        _unit(each, noted)
        if each.total is not None and each.items and each.closed:
            _sum(each, each.total, noted)


def _done(each: ReportList, noted: Noted) -> None:
    if each.count is None or each.done is None:
        return
    noted.checks("done")
    if each.done.amount > each.count.amount:
        message = f"项目共{each.count.text}，却写实际完成{each.done.text}"
        noted.differs("done", message, places(each.count, each.done), each.done.text, f"≤{each.count.text}")


def _count(each: ReportList, noted: Noted) -> None:
    listed = len(each.items) or len(each.names)
    if each.count is None or not listed or not each.closed:
        return
    rule = "list_count" if _adds_up(each) else "list_names"
    noted.checks(rule)
    if each.count.amount != listed:
        proof = f"，而且金额之和等于{each.total.text}" if each.total is not None and _adds_up(each) else ""
        message = f"所写项目{each.count.text}，列出的有{listed}个{proof}"
        noted.differs(rule, message, (each.count.place, each.place), each.count.text, f"{listed}个")


def _adds_up(each: ReportList) -> bool:
    return each.total is not None and bool(each.items) and each.total.interval.meets(_added(each.items))


def _added(items: Sequence[Reported]) -> Interval:
    return total([item.interval for item in items])


def _sum(each: ReportList, whole: Reported, noted: Noted) -> None:
    """Add up: a list with as many items as it says is whole, one of parts may not be; there near misses count."""
    complete = each.count is not None and each.count.amount == len(each.items)
    near = abs(_middle(each.items) - whole.amount) <= NEAR * abs(whole.amount)
    if not complete and (not near or len(each.items) < FEWEST_PARTS):
        noted.unevaluated.append(f"“{whole.name}{whole.text}”所列各项未必是全部，没有核对合计")
        return
    rule = "list_sum" if complete and not _adds_up(each) else "parts"
    noted.checks("list_sum" if complete else "parts")
    if not _finely(each.items, whole):
        right = _said(_middle(each.items), whole)
        message = f"“{whole.name}{whole.text}”，所列{len(each.items)}项合计{right}，相差{_gap(each, whole)}"
        noted.differs(rule, message, (whole.place, *places(*each.items[:3])), whole.text, right)


def _finely(items: Sequence[Reported], whole: Reported) -> bool:
    """Tell whether items add up when 68 among 0.88 and 1.2 stands for 68.00: zeros at the end are often left out."""
    decimals = max(each.printed.decimals for each in (*items, whole) if each.unit == whole.unit)
    finest = [replace(each.printed, decimals=max(each.printed.decimals, decimals)).interval for each in items]
    return replace(whole.printed, decimals=decimals).interval.meets(total(finest))


def _middle(items: Sequence[Reported]) -> Decimal:
    return sum((item.amount for item in items), start=Decimal(0))


def _said(amount: Decimal, like: Reported) -> str:
    value = amount / like.printed.factor
    return f"{value.normalize():f}{like.unit}"


def _gap(each: ReportList, whole: Reported) -> str:
    return _said(abs(_middle(each.items) - whole.amount), whole)


def _unit(each: ReportList, noted: Noted) -> None:
    """One amount in 元 among many in 万元, smaller than all of them."""
    small = [item for item in each.items if item.unit == "元" and item.amount]
    others = [item for item in each.items if item.unit == "万元" and item.amount]
    if len(others) < FEWEST_PARTS:
        return
    noted.checks("unit")
    if len(small) == 1 and small[0].amount < min(item.amount for item in others):
        one = small[0]
        message = f"“{one.name}{one.text}”的单位是元，同列的其他{len(others)}项都是万元"
        noted.differs("unit", message, (one.place,), one.text, f"{one.printed.text}万元（请核对）")
