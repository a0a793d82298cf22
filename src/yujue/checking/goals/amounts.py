"""The money of performance forms: within a form, over its projects, and against tables and text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from yujue.checking.finding import Finding
from yujue.checking.goals.common import added, plain
from yujue.disclosure import Disclosure, GoalAmount, ProjectGoal
from yujue.facts import Interval
from yujue.facts.interval import total

PARTS = ("fiscal", "special", "own", "carryover", "other")


def check_heads(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold the parts of a form's money against its total, for the year and for the project's whole life."""
    for goal in disclosure.goals:
        if goal.kind == "project":
            yield from _head(goal, "")
            yield from _head(goal, "project.")


def _head(goal: ProjectGoal, prefix: str) -> Iterator[Finding]:
    whole = goal.amount(f"{prefix}total")
    parts = [part for role in PARTS if (part := goal.amount(f"{prefix}{role}"))]
    if whole is None or not parts:
        return
    above = next((p for p in parts if p.printed.interval.low > whole.printed.interval.high), None)
    if above is not None:
        yield _exceeds(goal, whole, above)
        return
    fiscal = [part for part in parts if part.role == f"{prefix}fiscal"]
    others = [part for part in parts if part.role != f"{prefix}fiscal"]
    if fiscal and others and not _some_sum_meets(whole, fiscal, others):
        yield _differs(goal, whole, parts)


def _some_sum_meets(whole: GoalAmount, fiscal: list[GoalAmount], others: list[GoalAmount]) -> bool:
    """Tell whether the total is the fiscal money with some of the rest: forms differ in what fiscal includes."""
    chosen = (pick for n in range(len(others) + 1) for pick in combinations(others, n))
    return any(total([p.printed.interval for p in (*fiscal, *pick)]).meets(whole.printed.interval) for pick in chosen)


def _exceeds(goal: ProjectGoal, whole: GoalAmount, part: GoalAmount) -> Finding:
    message = (
        f"项目“{goal.project}”的“{part.label}”{part.printed.text}"
        f"大于“{whole.label}”{whole.printed.text}，其中项大于总额"
    )
    gap = part.printed.value - whole.printed.value
    found = (part.printed.text, whole.printed.text)
    return Finding(
        "goals.part_exceeds_total", "error", message, (part.place, whole.place), found, difference=f"{gap:,}"
    )


def _differs(goal: ProjectGoal, whole: GoalAmount, parts: list[GoalAmount]) -> Finding:
    sums = added(parts)
    named = "＋".join(f"{part.label.removeprefix('其中：').removeprefix('其中:')}{part.printed.text}" for part in parts)
    message = f"项目“{goal.project}”的{whole.label}{whole.printed.text}不等于各项资金之和：{named}＝{sums:,}"
    places = (whole.place, *(part.place for part in parts))
    gap = whole.printed.value - sums
    return Finding("goals.head_sum", "error", message, places, (whole.printed.text,), (f"{sums:,}",), f"{gap:,}")


def check_summary(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold the first row of a summary against the sum of its projects."""
    for table in dict.fromkeys(goal.table for goal in disclosure.goals):
        goals = [goal for goal in disclosure.goals if goal.table == table]
        units = [goal for goal in goals if goal.kind != "project"]
        projects = [amount for goal in goals if goal.kind == "project" and (amount := goal.amount("total"))]
        whole = units[0].amount("total") if units and goals[0] is units[0] else None
        if whole is None or len(projects) < sum(goal.kind == "project" for goal in goals) or not projects:
            continue
        sums = total([amount.printed.interval for amount in projects])
        if sums.low > whole.printed.interval.high or (
            _all_listed(disclosure) and not sums.meets(whole.printed.interval)
        ):
            yield _summary(units[0], whole, projects)


def _all_listed(disclosure: Disclosure) -> bool:
    """Tell whether the goals list as many projects as the project table: then no page of them is missing."""
    table = disclosure.table("project_expenditure")
    return table is not None and len(projects_of(disclosure)) >= sum(row.kind == "detail" for row in table.rows)


def _summary(unit: ProjectGoal, whole: GoalAmount, projects: list[GoalAmount]) -> Finding:
    sums = added(projects)
    name = unit.project or unit.pro_code or "合计"
    message = f"绩效目标表“{name}”资金总额{whole.printed.text}，所列{len(projects)}个项目之和为{sums:,}，不相等"
    gap = whole.printed.value - sums
    places = (whole.place, *(p.place for p in projects))
    return Finding("goals.summary_sum", "error", message, places, (whole.printed.text,), (f"{sums:,}",), f"{gap:,}")


def projects_of(disclosure: Disclosure) -> list[ProjectGoal]:
    """Give the projects that performance forms list, each once."""
    found: dict[str, ProjectGoal] = {}
    for goal in disclosure.goals:
        if goal.kind == "project":
            found.setdefault(goal.pro_code or plain(goal.project), goal)
    return list(found.values())


def summed(goals: list[ProjectGoal], role: str = "total") -> Interval | None:
    """Add an amount over projects; None when one of them does not print it."""
    amounts = [goal.amount(role) for goal in goals]
    if not amounts or any(amount is None for amount in amounts):
        return None
    return total([amount.printed.interval for amount in amounts if amount])
