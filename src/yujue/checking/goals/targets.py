"""Targets that are missing, unmeasurable or point the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.common import TRIVIAL, by_project, is_cost, is_satisfaction, listed, money, plain, warn
from yujue.disclosure import Disclosure, Indicator

MANY = 4
LOW_SATISFACTION = Decimal(60)
_MEASURE_WORD = re.compile(r"[^\d]{0,8}(?:率|满意度)")
_CHANGE = re.compile(r"提高|提升|降低|增强|改善|促进|保障|保持|达到|效率|显著|稳定")
_SAVING = re.compile(r"节约|节省|降低|下降|减少|收入|效|控制率|达标|完成|到位|合理|合规")
_EACH = re.compile(r"人均|标准|单价|每|均价")
_INCOME = re.compile(r"(?:上缴|完成|实现|取得).*收入")
_GARBLED = re.compile(r"[A-Za-z]\d+(?:\.\d+)?%?")
_DATE_NAME = re.compile(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前)?(?:完成)?")
SCORES = {"%", "％", "分", "百分比", ""}


def check_missing(disclosure: Disclosure) -> Iterator[Finding]:
    """Find indicators without a target; text files may have lost the cell, so only ruled pages are judged."""
    found: list[Indicator] = []
    for group in by_project(disclosure).values():
        empty = [i for i in group if not i.text.strip() and i.place.page is not None]
        found += empty if len(empty) < len(group) else []
    if found:
        yield warn("goals.target_missing", f"绩效指标没有填写指标值：{listed(found)}", found)


def check_repeats_name(disclosure: Disclosure) -> Iterator[Finding]:
    """Find targets that only say the indicator's name again."""
    found = [i for i in disclosure.indicators if i.scope == "project" and _says_nothing(i)]
    if found:
        message = f"指标值只重复指标名称或只写指标种类，没有可考核的目标值：{listed(found)}"
        yield warn("goals.target_repeats_name", message, found)


def _says_nothing(indicator: Indicator) -> bool:
    text, name = plain(indicator.text), plain(indicator.name)
    if not text or any(char.isdigit() for char in text):
        return False
    return text == name or (_MEASURE_WORD.fullmatch(text) is not None and not _CHANGE.search(text))


def check_units(disclosure: Disclosure) -> Iterator[Finding]:
    """Find targets whose unit is missing, cut short or not one of satisfaction."""
    counted = [i for i in disclosure.indicators if i.scope == "project" and i.operator != "text"]
    numbers = [i for i in counted if _is_number(i)]
    missing = [i for i in numbers if not i.unit]
    if missing and 2 * len(missing) < len(numbers):  # otherwise the form keeps units elsewhere
        yield warn("goals.unit_missing", f"指标值没有计量单位：{listed(missing)}", missing)
    cut = [i for i in counted if i.unit == "万"]
    if cut:
        yield warn("goals.unit_cut", f"指标值的单位写作“万”，不完整，应写明“万元”等：{listed(cut)}", cut)
    odd = [i for i in counted if is_satisfaction(i) and "满意" in i.name and i.unit not in SCORES]
    if odd:
        yield warn("goals.satisfaction_unit", f"满意度指标的计量单位不当：{listed(odd)}", odd)


def _is_number(indicator: Indicator) -> bool:
    return indicator.target.replace(",", "").replace(".", "").isdigit()


def check_cost_direction(disclosure: Disclosure) -> Iterator[Finding]:
    """Find costs with a lower bound: a cost has an upper one."""
    found = [
        i
        for i in disclosure.indicators
        if is_cost(i)
        and i.operator in {"≥", ">"}
        and (money(i) is not None or not i.unit)
        and not _SAVING.search(i.name)
    ]
    if found:
        message = f"成本指标应设上限（≤），却写成不低于（≥）：{listed(found)}"
        yield warn("goals.cost_direction", message, found)


def check_cost_income(disclosure: Disclosure) -> Iterator[Finding]:
    """Find income that stands among the costs."""
    found = [i for i in disclosure.indicators if is_cost(i) and _INCOME.search(plain(i.name)) and money(i)]
    if found:
        yield warn("goals.cost_is_income", f"取得或上缴收入不是成本，却列为成本指标：{listed(found)}", found)


def check_trivial(disclosure: Disclosure) -> Iterator[Finding]:
    """Find targets of a few 元: for a project of thousands they mean nothing."""
    found = [
        i
        for i in disclosure.indicators
        if i.scope == "project" and i.operator in {"≥", ">"} and not _EACH.search(i.name)
        if (value := money(i)) is not None and value < TRIVIAL
    ]
    if found:
        message = f"{len(found)}个指标值为“{found[0].text}”一类的数，与项目金额不相称，没有考核意义：{listed(found)}"
        yield warn("goals.trivial_target", message, found)


def check_low_satisfaction(disclosure: Disclosure) -> Iterator[Finding]:
    """Find satisfaction targets that are plainly low."""
    found = [
        i
        for i in disclosure.indicators
        if "满意" in i.name and i.unit == "%" and i.operator in {"≥", ">", "="} and i.low and i.low < LOW_SATISFACTION
    ]
    if found:
        message = f"满意度目标值明显偏低（低于{LOW_SATISFACTION}%）：{listed(found)}"
        yield warn("goals.satisfaction_low", message, found)


def check_all_same(disclosure: Disclosure) -> Iterator[Finding]:
    """Find the department's own outputs and benefits with one and the same target."""
    goals = [i for i in disclosure.indicators if i.scope == "overall" and i.mark is None]
    found = [i for i in goals if ("产出" in i.level1 or "效益" in i.level1)]
    texts = {plain(i.text) for i in found}
    if len(found) >= MANY and len(texts) == 1 and found[0].operator != "text":
        message = (
            f"整体绩效目标的{len(found)}个产出、效益指标的指标值一律为“{found[0].text}”，没有承接年度目标的具体数量"
        )
        yield warn("goals.all_same", message, found)


def check_garbled(disclosure: Disclosure) -> Iterator[Finding]:
    """Find a letter where the sign of comparison should be: `W30%`."""
    found = [i for i in disclosure.indicators if _GARBLED.fullmatch(plain(i.text))]
    if found:
        yield warn("goals.operator_garbled", f"指标值的比较符印成了字母，疑为“≤”或“≥”：{listed(found)}", found)


def check_date_names(disclosure: Disclosure) -> Iterator[Finding]:
    """Find dates that pose as indicators."""
    found = [i for i in disclosure.indicators if _DATE_NAME.fullmatch(plain(i.name))]
    if found:
        yield warn("goals.name_is_date", f"以日期作指标名称，不成指标：{listed(found)}", found)


def check_operators(disclosure: Disclosure) -> Iterator[Finding]:
    """Find numbers without a sign of comparison beside others that have one."""
    counted = [i for i in disclosure.indicators if i.operator != "text" and i.scope == "project" and i.target]
    without = [i for i in counted if i.text.strip()[:1].isdigit() and i.operator in {"=", "range"}]
    if without and 2 * len(without) < len(counted):
        message = f"共{len(without)}个量化指标没有标明≥、≤或＝，与其余指标写法不一：{listed(without)}"
        yield warn("goals.operator_missing", message, without, severity="info")
