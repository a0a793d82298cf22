"""Marks of self-evaluations: none above its full marks, and together the total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.disclosure import Disclosure, Indicator, ProjectGoal

NOTHING = Decimal(0)


def check_marks(disclosure: Disclosure) -> Iterator[Finding]:
    """Find marks above the full marks of their indicator."""
    for i in disclosure.indicators:
        if i.score is not None and i.mark is not None and i.mark > i.score:
            message = f"自评表“{i.name}”得分{i.mark}大于分值{i.score}"
            yield Finding("goals.mark_exceeds", "error", message, (i.place,), (str(i.mark),), (f"≤{i.score}",))


def check_totals(disclosure: Disclosure) -> Iterator[Finding]:
    """Add up full marks and marks of a self-evaluation.

    Where neither agrees with its total a row may have been lost, so one of the two must hold to accuse the other.
    """
    for goal in disclosure.goals:
        rows = disclosure.evaluated_by(goal)
        if goal.full is None or goal.mark is None or any(i.score is None or i.mark is None for i in rows) or not rows:
            continue
        full = sum((i.score or NOTHING for i in rows), start=goal.rate_full or NOTHING)
        mark = sum((i.mark or NOTHING for i in rows), start=goal.rate_mark or NOTHING)
        if full == goal.full and mark != goal.mark:
            yield _total(goal, rows, ("得分", goal.mark, mark))
        elif mark == goal.mark and full != goal.full:
            yield _total(goal, rows, ("分值", goal.full, full))


def _total(goal: ProjectGoal, rows: list[Indicator], sums: tuple[str, Decimal, Decimal]) -> Finding:
    what, printed, added = sums
    rate = "（含预算执行率）" if goal.rate_full is not None else ""
    message = f"{goal.called}自评表总{what}{printed}，{len(rows)}项指标{rate}之和为{added}，不相等"
    places = (goal.place, *(i.place for i in rows[:3]))
    return Finding("goals.mark_sum", "error", message, places, (str(printed),), (str(added),), str(printed - added))
