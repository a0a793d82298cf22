"""Indicators whose names are no indicators, or the same ones twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from yujue.checking.finding import Finding
from yujue.checking.goals.common import TRIVIAL, by_project, is_cost, is_satisfaction, listed, money, plain, warn
from yujue.disclosure import Disclosure, Indicator

_SATISFACTION = re.compile(r"满意|投诉|认可|好评|评价|幸福|获得感|口碑|测评")
_PERSONS = re.compile(
    r"对象|群众|居民|家长|学生|职工|公众|企业|单位|人员|党员|用户|患者|农户|社会|客户|师生|员工|村民|老人"
)
COMMON = 4
LONG = 8
MIN_GOAL = 30


def check_project_names(disclosure: Disclosure) -> Iterator[Finding]:
    """Find indicators that only say the project's name or a piece of it."""
    found: list[Indicator] = []
    for (_, project), group in by_project(disclosure).items():
        pieces = [i for i in group if len(plain(i.name)) >= COMMON and plain(i.name) in plain(project)]
        found += pieces if len(pieces) >= 2 and 2 * len(pieces) >= len(group) else []
    if found:
        message = f"三级指标名称只是项目名称或其片段，不是绩效指标：{listed(found)}"
        yield warn("goals.name_is_project", message, found)


def check_satisfaction_names(disclosure: Disclosure) -> Iterator[Finding]:
    """Find what stands under 满意度 and is no satisfaction."""
    found = [i for i in disclosure.indicators if is_satisfaction(i) and not _speaks_of_satisfaction(i)]
    if found:
        message = f"满意度指标没有写明服务对象的满意度：{listed(found)}"
        yield warn("goals.satisfaction_name", message, found)


def _speaks_of_satisfaction(indicator: Indicator) -> bool:
    return (
        _SATISFACTION.search(indicator.name + indicator.text) is not None or _PERSONS.search(indicator.name) is not None
    )


def check_classes(disclosure: Disclosure) -> Iterator[Finding]:
    """Find the same indicator under two classes of one project."""
    found: list[Indicator] = []
    for group in by_project(disclosure).values():
        found += [i for i in group if any(_same_elsewhere(i, other) for other in group)]
    if found:
        yield warn("goals.class_twice", f"同一项目的同一指标列在两类指标下：{listed(found)}", found)


def check_costs_and_benefits(disclosure: Disclosure) -> Iterator[Finding]:
    """Find one content with one value both as a cost and as a benefit."""
    found = [i for group in by_project(disclosure).values() for pair in _same_money(group) for i in pair]
    if found:
        message = f"同一内容、同一取值既列为成本指标又列为效益指标：{listed(found)}"
        yield warn("goals.cost_and_benefit", message, found)


def _same_elsewhere(one: Indicator, other: Indicator) -> bool:
    return one.level1 != other.level1 and plain(one.name) == plain(other.name)


def _same_money(group: list[Indicator]) -> Iterator[tuple[Indicator, Indicator]]:
    costs = [i for i in group if is_cost(i) and (money(i) or 0) >= TRIVIAL]
    benefits = [i for i in group if "效益" in i.level1 and money(i)]
    for cost in costs:
        for benefit in benefits:
            alike = SequenceMatcher(None, plain(cost.name), plain(benefit.name)).find_longest_match().size
            if money(cost) == money(benefit) and alike >= COMMON and plain(cost.name) != plain(benefit.name):
                yield cost, benefit


def check_repeated(disclosure: Disclosure) -> Iterator[Finding]:
    """Find one indicator's name with something added, beside it, with another target."""
    for (_, project), group in by_project(disclosure).items():
        for n, one in enumerate(group):
            for other in group[:n]:
                short, long = sorted((plain(one.name), plain(other.name)), key=len)
                wordy = one.operator == other.operator == "text"
                if (
                    wordy
                    and one.level1 == other.level1
                    and len(short) >= LONG
                    and short != long
                    and long.startswith(short)
                ):
                    pair = [other, one]
                    message = f"项目“{project}”的两个指标内容基本重复：{listed(pair)}"
                    yield warn("goals.repeated", message, pair)


def check_same_goals(disclosure: Disclosure) -> Iterator[Finding]:
    """Find two different projects with one and the same yearly goal, word for word."""
    seen: dict[str, str] = {}
    for goal in disclosure.goals:
        text = plain(goal.goal)
        if len(text) < MIN_GOAL:
            continue
        first = seen.setdefault(text, goal.project)
        if plain(first) != plain(goal.project):
            message = (
                f"两个不同项目（“{first}”与“{goal.project}”）的年度总体目标逐字相同，疑为复制未改：“{goal.goal[:40]}…”"
            )
            yield Finding("goals.same_goal", "warning", message, (goal.place,), (goal.goal[:60],))
