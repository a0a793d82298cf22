"""Performance goals: targets, names, money, coverage."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.goals.against import check_money, check_notes, check_procurement, check_scopes, check_three_public
from yujue.checking.goals.amounts import check_heads, check_summary
from yujue.checking.goals.blocks import check_blocks, closed_blocks
from yujue.checking.goals.classes import check_required_classes
from yujue.checking.goals.common import Rule, by_project
from yujue.checking.goals.counts import GRADE, check_count, check_grades, check_large, check_mended, complete_rows
from yujue.checking.goals.coverage import check_claims, check_project_table, claims
from yujue.checking.goals.meaning import check_fresh, check_shares
from yujue.checking.goals.names import (
    check_classes,
    check_costs_and_benefits,
    check_project_names,
    check_repeated,
    check_same_goals,
    check_satisfaction_names,
)
from yujue.checking.goals.promised import check_promised, told
from yujue.checking.goals.required import check_quantified, check_weights, quantified, weighted
from yujue.checking.goals.same import check_table_amounts, pairs, without_consequences
from yujue.checking.goals.scores import check_marks, check_totals
from yujue.checking.goals.targets import (
    check_all_same,
    check_cost_direction,
    check_cost_income,
    check_date_names,
    check_garbled,
    check_low_satisfaction,
    check_missing,
    check_operators,
    check_repeats_name,
    check_trivial,
    check_units,
)
from yujue.checking.outcome import Outcome
from yujue.checking.rules import rules
from yujue.disclosure import Disclosure

__all__ = ["RULES", "check_goals"]

RULES: tuple[Rule, ...] = (
    check_fresh,
    check_shares,
    check_heads,
    check_summary,
    check_blocks,
    check_project_table,
    check_table_amounts,
    check_claims,
    check_count,
    check_large,
    check_grades,
    check_mended,
    check_marks,
    check_totals,
    check_missing,
    check_repeats_name,
    check_units,
    check_cost_direction,
    check_cost_income,
    check_trivial,
    check_low_satisfaction,
    check_all_same,
    check_garbled,
    check_date_names,
    check_operators,
    check_project_names,
    check_satisfaction_names,
    check_classes,
    check_costs_and_benefits,
    check_repeated,
    check_same_goals,
    check_notes,
    check_scopes,
    check_money,
    check_procurement,
    check_three_public,
    check_quantified,
    check_required_classes,
    check_promised,
    check_weights,
)


def check_goals(disclosure: Disclosure) -> Outcome:
    """Check the performance goals; says so when there are none to check."""
    found = without_consequences(finding for rule in RULES for finding in rule(disclosure))
    none = not disclosure.indicators and not disclosure.goals
    reasons = ("绩效目标：文中没有绩效目标表",) if none else ()
    return Outcome(found, not_evaluated=reasons, checked=tuple(_checked(disclosure)))


def _checked(disclosure: Disclosure) -> Iterator[tuple[str, int]]:
    """Say how often each rule was evaluated."""
    heads = sum(goal.amount("total") is not None for goal in disclosure.goals)
    tables = int(disclosure.table("project_expenditure") is not None and bool(disclosure.goals))
    of_money = {"goals.part_exceeds_total": heads, "goals.head_sum": heads, "goals.summary_sum": heads}
    of_cover = {"goals.coverage": tables, "goals.claim": sum(c.amount is not None for c in claims(disclosure))}
    of_cover["goals.unit_sum"] = sum(1 for _ in closed_blocks(disclosure))
    of_cover["goals.weight_sum"] = len(weighted(disclosure))
    of_cover["goals.not_quantified"] = len(quantified(disclosure))
    of_cover["goals.class_missing"] = len(by_project(disclosure))
    of_cover["goals.promised"] = sum(1 for _ in told(disclosure))
    of_cover["goals.table_amount"] = len(pairs(disclosure))
    of_cover["goals.mark_exceeds"] = sum(i.mark is not None for i in disclosure.indicators)
    of_cover["goals.mark_sum"] = sum(goal.mark is not None for goal in disclosure.goals)
    of_cover["goals.count"] = sum(1 for _ in claims(disclosure)) if complete_rows(disclosure) else 0
    of_cover["goals.grades"] = sum(any(q.measure == GRADE for q in s.quantities) for s in disclosure.statements)
    for rule in rules().values():
        if rule.area == "goals":
            times = {**of_money, **of_cover}.get(rule.id, len(disclosure.indicators))
            if times:
                yield rule.id, times
