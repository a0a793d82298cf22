"""Schemes of self-evaluation, of projects and of whole departments: weights, ways to lose points, grades."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from yujue.forms.data import load

WHOLE = Decimal(100)
EXECUTION = "预算执行率"
PROJECT, DEPARTMENT = "project", "department"
USUAL_GRADES = (("优", Decimal(90)), ("良", Decimal(80)), ("中", Decimal(60)), ("差", Decimal(0)))


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme. `classes` are (first level, weight); together they are 100. `of` is project | department.

    `over` is explain | deduct for what reaches `over_from` percent of its target; `beyond` is ratio | excess for what
    passes an upper bound. `grades` are (name, percent of the full marks it begins at), best first.
    """

    name: str
    title: str
    basis: str
    classes: tuple[tuple[str, Decimal], ...]
    over: str = "explain"
    over_from: Decimal = Decimal(130)
    beyond: str = "ratio"
    grades: tuple[tuple[str, Decimal], ...] = USUAL_GRADES
    of: str = PROJECT

    @property
    def execution(self) -> Decimal:
        """The weight of the execution of the budget; 0 where the scheme has none."""
        return dict(self.classes).get(EXECUTION, Decimal(0))

    def grade(self, marks: Decimal, full: Decimal = WHOLE) -> str:
        """Give the grade of a total out of `full` marks (more than 0)."""
        return next(name for name, start in self.grades if marks * WHOLE >= start * full)


@cache
def schemes(of: str = PROJECT) -> dict[str, Scheme]:
    """Give the schemes of projects, or of departments, by name. A malformed one raises ValueError."""
    found = {name: scheme_of(name, _merged(name)) for name in load("schemes.toml")}
    for scheme in found.values():
        if problems := lint_scheme(scheme):
            raise ValueError("; ".join(problems))
    return {name: scheme for name, scheme in found.items() if scheme.of == of}


def scheme_of(name: str, entry: Mapping[str, Any]) -> Scheme:
    """Make a scheme of data, an office's own as well as ours; `lint_scheme` says what is wrong with it."""
    numbers = {key: Decimal(str(entry[key])) for key in ("over_from",) if key in entry}
    words = {key: str(entry[key]) for key in ("over", "beyond", "of") if key in entry}
    grades = tuple((str(grade), Decimal(str(start))) for grade, start in entry.get("grades", USUAL_GRADES))
    classes = tuple((level, Decimal(str(weight))) for level, weight in entry["classes"].items())
    return Scheme(name, entry["title"], entry["basis"], classes, grades=grades, **numbers, **words)  # type: ignore[arg-type]


def lint_scheme(scheme: Scheme) -> tuple[str, ...]:
    """Say what is wrong with a scheme: weights that are not 100 together, unknown ways, grades out of order."""
    total = sum((weight for _, weight in scheme.classes), start=Decimal(0))
    starts = [start for _, start in scheme.grades]
    wrong = {
        f"{scheme.name}: 分值之和为{total}，应为100": total != WHOLE,
        f"{scheme.name}: 分值不得为负": any(weight < 0 for _, weight in scheme.classes),
        f"{scheme.name}: over 应为 explain 或 deduct": scheme.over not in {"explain", "deduct"},
        f"{scheme.name}: beyond 应为 ratio 或 excess": scheme.beyond not in {"ratio", "excess"},
        f"{scheme.name}: of 应为 project 或 department": scheme.of not in {PROJECT, DEPARTMENT},
        f"{scheme.name}: over_from 应大于100": scheme.over_from <= WHOLE,
        f"{scheme.name}: 等级应由高到低，最低一级自0起": starts != sorted(set(starts), reverse=True) or 0 not in starts,
    }
    return tuple(message for message, is_wrong in wrong.items() if is_wrong)


def _merged(name: str) -> dict[str, Any]:
    own = dict(load("schemes.toml")[name])
    base = own.pop("base", "")
    return {**_merged(base), **own} if base else own
