"""What a form itself asks for: classes to be filled, targets to be figures, weights that make a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.common import by_project, listed, warn
from yujue.disclosure import Disclosure, Indicator
from yujue.forms.goal_words import words

_QUANTIFIED = re.compile(words()["required"]["quantified"])
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百千万]+(?=个|次|项|人|家|%|％)")
CLASSES: tuple[str, ...] = tuple(words()["required"]["classes"])
HUNDREDS = frozenset(Decimal(whole) for whole in words()["required"]["weights"])
LEAST = 2


def check_quantified(disclosure: Disclosure) -> Iterator[Finding]:
    """Find targets without a figure in classes that the form itself marks as 必填量化."""
    asked = [i for i in disclosure.indicators if _QUANTIFIED.search(i.level1 + i.level2)]
    found = [i for i in asked if i.text and not _FIGURE.search(i.text)]
    if found:
        yield warn("goals.not_quantified", f"表样要求量化的指标，指标值没有数：{listed(found)}", found)


def check_required_classes(disclosure: Disclosure) -> Iterator[Finding]:
    """Find projects that have indicators, yet none of a class that every form of project goals asks for."""
    for (_, project), group in by_project(disclosure).items():
        lacking = [name for name in CLASSES if not any(_belongs(i, name) for i in group)]
        if len(group) >= LEAST and len(lacking) == 1:
            message = f"项目“{project}”有{len(group)}项绩效指标，没有一项{lacking[0]}指标"
            yield warn("goals.class_missing", message, group[:1])


def _belongs(indicator: Indicator, name: str) -> bool:
    return name in indicator.level1 or name in indicator.level2


def check_weights(disclosure: Disclosure) -> Iterator[Finding]:
    """Add up the weights of a project's indicators, where each prints one and no mark is given yet."""
    for (_, project), group in by_project(disclosure).items():
        weights = [i.score for i in group if i.score is not None and i.mark is None]
        if len(weights) < len(group) or len(group) < LEAST:
            continue
        whole = sum(weights, start=Decimal(0))
        if whole not in HUNDREDS:
            message = f"项目“{project}”{len(group)}项绩效指标的权重之和为{whole}，不是100（扣除预算执行率10分的为90）"
            found = warn("goals.weight_sum", message, group)
            yield Finding(found.rule, found.severity, message, found.places, (str(whole),), ("100",))
