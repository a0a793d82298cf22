"""A project's money in its performance form against its row in the project table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from yujue.checking.finding import Cause, Consequence, Finding
from yujue.checking.goals.amounts import check_summary, projects_of
from yujue.checking.goals.common import plain
from yujue.checking.goals.coverage import check_claims, project_rows
from yujue.disclosure import Cell, Disclosure, GoalAmount, Place, ProjectGoal, Row, Table

RULE = "goals.table_amount"


@dataclass(frozen=True, slots=True)
class Pair:
    """One project in both tables: the goal with its total, and the project table's row with its total."""

    goal: ProjectGoal
    total: GoalAmount
    row: Row
    cell: Cell
    table: Table

    @property
    def agrees(self) -> bool:
        """Whether both can be the same amount."""
        return self.cell.interval is not None and self.cell.interval.meets(self.total.printed.interval)


def pairs(disclosure: Disclosure) -> list[Pair]:
    """Match projects by name or code; a name that stands twice in either table is left out."""
    table = disclosure.table("project_expenditure")
    if table is None:
        return []
    rows, goals = project_rows(table), projects_of(disclosure)
    often = Counter(plain(row.label) for row, _ in rows) + Counter()
    twice = Counter(plain(goal.project) for goal in goals)
    return [
        Pair(goal, total, row, cell, table)
        for row, cell in rows
        for goal in goals
        if plain(row.label) == plain(goal.project) and often[plain(row.label)] == twice[plain(goal.project)] == 1
        if (total := goal.amount("total")) is not None
    ]


def check_table_amounts(disclosure: Disclosure) -> Iterator[Finding]:
    """Report projects whose money differs, when most agree; what follows from them stands under the first."""
    matched = pairs(disclosure)
    wrong = [pair for pair in matched if not pair.agrees]
    if not wrong or 2 * len(wrong) > len(matched):
        return
    follow = following(disclosure, wrong)
    for number, pair in enumerate(wrong):
        yield _finding(pair, follow if not number else ())


def following(disclosure: Disclosure, wrong: list[Pair]) -> tuple[Finding, ...]:
    """Give the findings on sums that vanish once the project table's amounts stand in the forms."""
    mended = replace(disclosure, goals=tuple(_mended(goal, wrong) for goal in disclosure.goals))
    left = {finding.rule for finding in _sums(mended)}
    return tuple(finding for finding in _sums(disclosure) if finding.rule not in left)


def without_consequences(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out findings that stand under another one."""
    found = tuple(findings)
    under = {(item.rule, item.message) for finding in found for item in finding.consequences}
    return tuple(finding for finding in found if (finding.rule, finding.message) not in under)


def _sums(disclosure: Disclosure) -> tuple[Finding, ...]:
    return (*check_summary(disclosure), *check_claims(disclosure))


def _mended(goal: ProjectGoal, wrong: list[Pair]) -> ProjectGoal:
    pair = next((pair for pair in wrong if pair.goal == goal), None)
    if pair is None or pair.cell.printed is None:
        return goal
    printed = pair.cell.printed
    amounts = (replace(a, printed=printed) if a == pair.total else a for a in goal.amounts)
    return replace(goal, amounts=tuple(amounts))


def _finding(pair: Pair, follow: tuple[Finding, ...]) -> Finding:
    printed, other = pair.total.printed, pair.cell.text.strip()
    row = pair.row
    here = Place(
        table=pair.table.id,
        form=pair.table.form,
        row=row.label,
        column=".".join(pair.table.columns[pair.cell.column].path),
        page=pair.cell.page or row.page,
        line=row.line,
        text=" ".join(cell.text.strip() for cell in row.cells if cell.text.strip()),
        box=pair.cell.box,
    )
    message = f"项目“{pair.goal.project}”：绩效目标表资金总额 {printed.text}，项目支出表为 {other}，不一致"
    gap = abs(printed.amount - pair.cell.printed.amount) / printed.factor if pair.cell.printed else None
    return Finding(
        RULE,
        "error",
        message,
        (pair.total.place, here),
        (printed.text,),
        (other,),
        None if gap is None else f"{gap:,.2f}",
        cause=Cause("ambiguous", (pair.total.place, here)),
        consequences=tuple(Consequence(one.rule, one.message, one.places) for one in follow),
    )
