"""The execution of the budget from amounts as printed: rounded amounts give bounds."""

from __future__ import annotations

from decimal import Decimal

from yujue.disclosure import ProjectGoal
from yujue.facts import Interval
from yujue.performance.evaluation import Execution

NOUGHT = Decimal(0)


def execution_of(goal: ProjectGoal) -> Execution | None:
    """Give the bounds of 全年执行数÷全年预算数; None where one is not read or the budget may be nought."""
    if goal.budget is None or goal.executed is None:
        return None
    budget, spent = goal.budget.interval, goal.executed.interval
    if budget.low <= 0 or spent.high < 0:
        return None
    return Execution(Interval(max(spent.low, NOUGHT) / budget.high * 100, spent.high / budget.low * 100))
