"""Indicators: with target, unit and the right direction; weights that add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.compiling.problems.words import judged
from yujue.facts.book import Book, IndicatorEntry, Problem
from yujue.forms.book import problem_at, value_list

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?[%％]?|\d+(?:\.\d+)?/.+")
_SIDES = {"≥": "反向", ">": "反向", "≤": "正向", "<": "正向"}
"""Operators with the direction that contradicts them."""


def goal_problems(book: Book) -> Iterator[Problem]:
    """Find indicators without target or unit, of the wrong direction, doubled, or of projects that nobody lists."""
    seen: set[tuple[str, str, str, str]] = set()
    listed = {project.pro_code for project in book.projects} | {""}
    for one in book.indicators:
        if one.pro_code not in listed:
            yield problem_at("book.indicator_unlisted", one.at, "pro_code", code=one.pro_code)
        key = (one.pro_code, one.level1, one.level2, one.name)
        if key in seen:
            yield problem_at("book.indicator_twice", one.at, "name", name=one.name)
        seen.add(key)
        yield from _target(one)
    yield from _weights(book)


def _target(one: IndicatorEntry) -> Iterator[Problem]:
    if not one.target:
        yield problem_at("book.indicator_target", one.at, "target", name=one.name)
        return
    shown = {"name": one.name, "operator": value_list("operator").label(one.operator), "target": one.target}
    if one.operator in _SIDES or one.operator == "=":
        if not _NUMBER.fullmatch(one.target):
            yield problem_at("book.indicator_number", one.at, "target", **shown)
        elif not one.unit and not one.target.endswith(("%", "％")):
            yield problem_at("book.indicator_unit", one.at, "unit", **shown)
    if one.direction and _SIDES.get(one.operator) == one.direction:
        yield problem_at("book.indicator_direction", one.at, "direction", direction=one.direction, **shown)


def _weights(book: Book) -> Iterator[Problem]:
    right = [Decimal(one) for one in judged("weights")["right"]]
    for owner in dict.fromkeys(one.pro_code for one in book.indicators):
        mine = [one for one in book.indicators if one.pro_code == owner]
        weights = [one.weight for one in mine if one.weight is not None]
        if len(weights) == len(mine) and sum(weights, Decimal(0)) not in right:
            project = book.project(owner)
            name = f"项目“{project.name}”" if project else "整体绩效"
            words = {"owner": name, "total": f"{sum(weights, Decimal(0)):f}", "right": " 或 ".join(map(str, right))}
            yield problem_at("book.weights", mine[0].at, "weight", **words)
