"""Which scheme a form follows: the one whose weights it has."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yujue.disclosure import Indicator, ProjectGoal
from yujue.forms.goal_words import bare
from yujue.forms.schemes import EXECUTION, Scheme, schemes

NOUGHT = Decimal(0)


def weights_of(goal: ProjectGoal, indicators: Sequence[Indicator]) -> dict[str, Decimal]:
    """Add up the full marks by first level; the execution of the budget under its own name."""
    found = {EXECUTION: goal.rate_full} if goal.rate_full else {}
    for each in indicators:
        level = bare(each.level1)
        found[level] = found.get(level, NOUGHT) + (each.score or NOUGHT)
    return {level: weight for level, weight in found.items() if weight is not None}


def scheme_of_form(goal: ProjectGoal, indicators: Sequence[Indicator]) -> Scheme | None:
    """Give the scheme whose weights a form has exactly, None where it has those of none."""
    weights = weights_of(goal, indicators)
    return next((scheme for scheme in schemes(goal.kind).values() if dict(scheme.classes) == weights), None)
