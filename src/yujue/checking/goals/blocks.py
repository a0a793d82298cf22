"""The units of a summary of goals: each unit's money against the projects printed under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.common import added
from yujue.disclosure import Disclosure, GoalAmount, ProjectGoal
from yujue.facts.interval import total


@dataclass(frozen=True, slots=True)
class Block:
    """A unit's row with the rows of projects that follow it up to the next unit."""

    unit: ProjectGoal
    whole: GoalAmount
    projects: tuple[ProjectGoal, ...]
    amounts: tuple[GoalAmount, ...]

    @property
    def holds(self) -> bool:
        """Tell whether the unit's printed money can be that of its projects."""
        return total([amount.printed.interval for amount in self.amounts]).meets(self.whole.printed.interval)


def check_blocks(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold each unit's row against its projects, where the table's first row says that no project is missing."""
    return (_finding(block) for block in closed_blocks(disclosure) if not block.holds)


def closed_blocks(disclosure: Disclosure) -> Iterator[Block]:
    """Give the units of each summary whose first row is the sum of all projects under it."""
    for table in dict.fromkeys(goal.table for goal in disclosure.goals):
        goals = [goal for goal in disclosure.goals if goal.table == table]
        blocks = blocks_of(goals)
        if blocks and _closed(goals, blocks):
            yield from blocks


def blocks_of(goals: list[ProjectGoal]) -> list[Block]:
    """Give the units under the first row; none when a row between them has no money of its own."""
    found: list[Block] = []
    for at, goal in enumerate(goals):
        after = goals[at + 1 :]
        end = next((n for n, one in enumerate(after) if one.kind != "project"), len(after))
        amounts = [amount for one in after[:end] if (amount := one.amount("total"))]
        whole = goal.amount("total")
        if goal.kind == "project" or not at or not end:
            continue
        if whole is None or len(amounts) < end:
            return []
        found.append(Block(goal, whole, tuple(after[:end]), tuple(amounts)))
    return found


def _closed(goals: list[ProjectGoal], blocks: list[Block]) -> bool:
    whole = goals[0].amount("total") if goals[0].kind != "project" and goals[1].kind != "project" else None
    listed = total([amount.printed.interval for block in blocks for amount in block.amounts])
    return whole is not None and listed.meets(whole.printed.interval)


def _finding(block: Block) -> Finding:
    sums, whole = added(block.amounts), block.whole.printed
    gap = whole.value - sums
    name = block.unit.project or block.unit.pro_code or "单位"
    message = f"绩效目标汇总表“{name}”资金总额{whole.text}，其下{len(block.projects)}个项目之和为{sums:,}，不相等"
    message += _stray(block, -gap)
    places = (block.whole.place, *(amount.place for amount in block.amounts))
    return Finding("goals.unit_sum", "error", message, places, (whole.text,), (f"{sums:,}",), f"{gap:,}")


def _stray(block: Block, gap: Decimal) -> str:
    """Say which last projects would be another unit's, whose row is not printed."""
    for at in range(1, len(block.projects)):
        if added(block.amounts[at:]) == gap:
            names = "、".join(f"“{one.project}”" for one in block.projects[at:])
            return f"；差额等于末尾的{names}，这些项目所属单位可能缺小计行"
    return ""
