"""Self-evaluations scored again: what each mark may be, what the total should be, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from yujue.disclosure import Disclosure, Indicator, ProjectGoal
from yujue.forms.direction import is_lower
from yujue.forms.schemes import DEPARTMENT, PROJECT, Scheme
from yujue.performance.differences import differences_of
from yujue.performance.evaluation import Evaluation, Item
from yujue.performance.execution import execution_of
from yujue.performance.scheme import scheme_of_form
from yujue.performance.scoring import Aim, score

NOUGHT = Decimal(0)


def evaluations(disclosure: Disclosure) -> Iterator[Evaluation]:
    """Evaluate every self-evaluation of a document: the forms that print full marks and marks."""
    year = disclosure.document.fiscal_year
    for goal in disclosure.goals:
        mine = disclosure.evaluated_by(goal)
        if goal.kind in {PROJECT, DEPARTMENT} and any(i.mark is not None for i in mine):
            yield evaluate(goal, mine, year)


def evaluate(
    goal: ProjectGoal, indicators: Sequence[Indicator], year: int | None = None, scheme: Scheme | None = None
) -> Evaluation:
    """Evaluate one form by a scheme, or by the one whose weights it has; with neither, marks are not judged."""
    found = scheme or scheme_of_form(goal, indicators)
    items = tuple(Item(each, score(_aim(each), each.actual, each.score or NOUGHT, found, year)) for each in indicators)
    made = Evaluation(goal, found, items, execution_of(goal))
    return Evaluation(goal, found, items, made.execution, tuple(differences_of(made)))


def _aim(indicator: Indicator) -> Aim:
    lower = "cost" if is_lower(indicator.level1, indicator.level2) else ""
    return Aim(indicator.operator, indicator.target, indicator.unit, indicator.low, indicator.high, lower)
