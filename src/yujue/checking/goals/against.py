"""Targets against each other, against their notes, the project's money and what the text says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.common import is_cost, listed, money, plain, said, warn
from yujue.disclosure import Disclosure, Indicator, Text

_TAIL = re.compile(r"(?:数量|个数|数|量|率|完成|实现|总数)$")
_GRANTED = re.compile(r"(?:资金|补助|奖补|补贴|经费|奖励)")
_EARNED = re.compile(r"收入|上缴|税|产值|投资|营收")
_NO_PROCUREMENT = re.compile(r"(?:无|没有|未安排)政府采购预算|政府采购预算(?:安排|总额|金额)?(?:为)?0(?:\.0+)?万?元")
_NO_THREE_PUBLIC = re.compile(r"“?三公”?经费(?:支出)?预算(?:数)?(?:为)?0(?:\.0+)?万?元")
_BOUGHT = re.compile(r"采购|购置|购买")


def check_notes(disclosure: Disclosure) -> Iterator[Finding]:
    """Find targets whose note, or what they are set by, names another number for the same thing."""
    for indicator in disclosure.indicators:
        for column, text in (("指标值说明", indicator.note), ("设定依据", indicator.standard)):
            stated = _stated(indicator, text)
            if stated is None or indicator.low is None or stated == indicator.low:
                continue
            other = f"{stated}{indicator.unit}"
            message = f"“{indicator.name}”指标值为“{indicator.text}”，{column}却写{other}，两处不一致"
            yield Finding("goals.target_vs_note", "warning", message, (indicator.place,), (indicator.text, other))


def _stated(indicator: Indicator, text: str) -> Decimal | None:
    """Give the number that a text states for exactly this indicator, in the same unit."""
    core = plain(_TAIL.sub("", plain(indicator.name)))
    if indicator.operator not in {"≥", "=", ">"} or len(core) < 4 or not indicator.unit or indicator.unit == "%":
        return None
    found = re.findall(rf"{re.escape(core)}(?:达到|约)?(\d+(?:\.\d+)?){re.escape(indicator.unit)}", plain_number(text))
    return Decimal(found[0]) if len(set(found)) == 1 else None


def plain_number(text: str) -> str:
    """Take away white space and quotes but keep points."""
    return re.sub(r"[\s“”\"]", "", text)


def check_scopes(disclosure: Disclosure) -> Iterator[Finding]:
    """Find the same indicator with one target for the department and another for its project."""
    goals = [i for i in disclosure.indicators if i.scope == "overall" and i.mark is None]
    overall = {plain(i.name): i for i in goals if i.low is not None}
    for indicator in disclosure.indicators:
        other = overall.get(plain(indicator.name))
        if other is None or indicator.scope == "overall" or "满意" in indicator.name:
            continue
        if indicator.unit == other.unit and indicator.low is not None and indicator.low != other.low:
            message = (
                f"同一指标“{indicator.name}”在整体绩效目标中为“{other.text}”，"
                f"在项目“{indicator.project}”中为“{indicator.text}”，不一致"
            )
            yield warn("goals.target_vs_target", message, [other, indicator])


def check_money(disclosure: Disclosure) -> Iterator[Finding]:
    """Find a cost, or money to be handed out, beyond what the project has."""
    totals = {(g.table, g.project): g for g in disclosure.goals if g.kind == "project"}
    for indicator in disclosure.indicators:
        goal = totals.get((indicator.place.table or "", indicator.project or ""))
        value, amount = money(indicator), goal.amount("total") if goal else None
        if value is None or amount is None or amount.printed.amount <= 0 or indicator.operator in {">", "≥"}:
            continue
        whole = goal.amount("project.total") if goal else None
        limit = max(amount.printed.amount, whole.printed.amount if whole else amount.printed.amount)
        spent = not _EARNED.search(indicator.name) and (is_cost(indicator) or _GRANTED.search(indicator.name))
        if value > limit and spent:
            message = f"项目“{indicator.project}”金额为{amount.printed.text}，指标“{said(indicator)}”却超过项目金额"
            places = (indicator.place, amount.place)
            yield Finding("goals.beyond_amount", "warning", message, places, (indicator.text, amount.printed.text))


def _text_saying(disclosure: Disclosure, pattern: re.Pattern[str]) -> Text | None:
    return next((t for t in disclosure.texts if pattern.search(plain_number(t.text))), None)


def check_procurement(disclosure: Disclosure) -> Iterator[Finding]:
    """Find things to be bought, or a rate of procurement, where the text says that no procurement is planned."""
    text = _text_saying(disclosure, _NO_PROCUREMENT)
    if text is None:
        return
    bought = [i for i in disclosure.indicators if _BOUGHT.search(i.name) and "率" not in i.name and i.low is not None]
    if bought:
        message = f"说明称本年无政府采购预算（0），绩效指标却要采购：{listed(bought)}，疑未编政府采购预算"
        found = warn("goals.procurement", message, bought)
        yield Finding(found.rule, found.severity, message, (*found.places, text.place), found.found)
    yield from _undefined(disclosure, "政府采购执行率", "政府采购预算", text)


def check_three_public(disclosure: Disclosure) -> Iterator[Finding]:
    """Find a rate of control of “三公”经费 whose budget is nought."""
    text = _text_saying(disclosure, _NO_THREE_PUBLIC)
    if text is not None:
        yield from _undefined(disclosure, "三公经费控制率", "“三公”经费预算", text)


def _undefined(disclosure: Disclosure, name: str, base: str, text: Text) -> Iterator[Finding]:
    rates = [i for i in disclosure.indicators if name in plain(i.name) and i.text.strip() not in {"", "不适用", "无"}]
    if rates:
        message = f"本年{base}为0，指标“{said(rates[0])}”的分母为零，无法计算，应为不适用"
        places = (*(i.place for i in rates), text.place)
        yield Finding("goals.zero_denominator", "warning", message, places, tuple(i.text for i in rates), ("不适用",))
