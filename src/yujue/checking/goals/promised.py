"""Figures that a yearly goal promises: each should be held by an indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.common import by_project
from yujue.disclosure import Disclosure, Indicator, ProjectGoal
from yujue.facts import unit_factor
from yujue.forms.generations import generations
from yujue.forms.goal_words import words

_UNITS = words()["promised"]["units"]
_NUMBER = r"(?<![\d.,\-—~～年])(?P<number>\d[\d,]*(?:\.\d+)?)"
_PROMISE = re.compile(
    rf"(?P<before>[^。；;，,\d]*?){_NUMBER}\s*(?P<unit>{_UNITS})(?=(?P<after>[^。；;，,、:：\d]{{0,20}}))"
)
_PRESENT = re.compile(words()["promised"]["present"])
_NEXT = words()["promised"]["next"]
SAID = 24
ALWAYS = frozenset.intersection(*(frozenset(one.classes) for one in generations()))
"""The classes that forms of every generation ask for."""


def check_promised(disclosure: Disclosure) -> Iterator[Finding]:
    """Find figures of a project's yearly goal that none of its indicators holds.

    Only where every class of indicators is there: then no page of the form is missing.
    """
    for goal, group in told(disclosure):
        open_ = [said for said in _promises(goal) if not _held(said, goal, group)]
        if open_:
            named = "、".join(f"“{_quoted(said)}”" for said in open_)
            message = f"项目“{goal.project}”年度目标写明的{named}，没有对应的绩效指标"
            found = tuple(said["number"] + said["unit"] for said in open_)
            yield Finding("goals.promised", "warning", message, (goal.place,), found)


def told(disclosure: Disclosure) -> Iterator[tuple[ProjectGoal, list[Indicator]]]:
    """Give the projects with a yearly goal whose form is whole, with their indicators."""
    groups = by_project(disclosure)
    for goal in disclosure.goals:
        group = groups.get((goal.table, goal.project), [])
        if goal.goal and all(any(name in i.level1 + i.level2 for i in group) for name in ALWAYS):
            yield goal, group


def _promises(goal: ProjectGoal) -> Iterator[re.Match[str]]:
    for said in _PROMISE.finditer("".join(goal.goal.split())):
        if not _PRESENT.search(said["before"]):
            yield said


def _quoted(said: re.Match[str]) -> str:
    text = re.sub(r"^.*[:：、.．]", "", said["before"])[-SAID:]
    return f"{text}{said['number']}{said['unit']}{said['after'].partition(_NEXT)[0]}"


def _held(said: re.Match[str], goal: ProjectGoal, group: list[Indicator]) -> bool:
    number = Decimal(said["number"].replace(",", ""))
    factor = unit_factor(said["unit"])
    if factor is not None and any(amount.printed.amount == number * factor for amount in goal.amounts):
        return True
    return any(_holds(number, factor, each) for each in group)


def _holds(number: Decimal, factor: Decimal | None, each: Indicator) -> bool:
    """Tell whether an indicator says the number: as a bound, in its words, or as the same money in another unit."""
    printed = re.findall(r"\d[\d,]*(?:\.\d+)?", f"{each.name} {each.text} {each.beside}")
    numbers = {Decimal(text.replace(",", "")) for text in printed} | {each.low, each.high}
    if number in numbers:
        return True
    other = unit_factor(each.unit)
    bounds = [bound for bound in (each.low, each.high) if bound is not None]
    return factor is not None and other is not None and any(bound * other == number * factor for bound in bounds)
