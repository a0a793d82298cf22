"""What a form itself asks for: targets to be figures, weights that make a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.common import by_project, listed, warn
from yujue.disclosure import Disclosure, Indicator
from yujue.forms.goal_words import words

_QUANTIFIED = re.compile(words()["required"]["quantified"])
_FIGURE = re.compile(words()["required"]["figure"])
HUNDREDS = frozenset(Decimal(whole) for whole in words()["required"]["weights"])
_STATED = re.compile(words()["required"]["stated"])
LEAST = 2


def check_quantified(disclosure: Disclosure) -> Iterator[Finding]:
    """Find targets without a figure in classes that the form itself marks as 必填量化."""
    found = [i for i in quantified(disclosure) if not _FIGURE.search(i.text)]
    if found:
        yield warn("goals.not_quantified", f"表样要求量化的指标，指标值没有数：{listed(found)}", found)


def quantified(disclosure: Disclosure) -> list[Indicator]:
    """Give the indicators with a target that should be a figure, by what the form prints beside their class."""
    return [i for i in disclosure.indicators if i.text and _QUANTIFIED.search(i.level1 + i.level2)]


def check_weights(disclosure: Disclosure) -> Iterator[Finding]:
    """Add up the weights of a project's indicators, where each prints one and no mark is given yet."""
    for (table, project), group in weighted(disclosure).items():
        whole, asked = sum((i.score or Decimal(0) for i in group), start=Decimal(0)), _stated(disclosure, table)
        if whole not in asked:
            expected = "或".join(str(one) for one in sorted(asked, reverse=True))
            message = f"项目“{project}”{len(group)}项绩效指标的权重之和为{whole}，应为{expected}"
            found = warn("goals.weight_sum", message, group)
            yield Finding(found.rule, found.severity, message, found.places, (str(whole),), (expected,))


def weighted(disclosure: Disclosure) -> dict[tuple[str, str], list[Indicator]]:
    """Give the projects, by table, whose indicators all print a weight and no mark."""
    groups = by_project(disclosure).items()
    return {
        key: group
        for key, group in groups
        if len(group) >= LEAST and all(i.score is not None and i.mark is None for i in group)
    }


def _stated(disclosure: Disclosure, number: str) -> frozenset[Decimal]:
    """Give what the weights of a form should make: what its head says, else the usual sums."""
    texts = (c.text for t in disclosure.tables if t.id == number for row in t.rows for c in row.cells)
    said = (_STATED.match("".join(text.split())) for text in texts)
    return frozenset(Decimal(each[1]) for each in said if each) or HUNDREDS
