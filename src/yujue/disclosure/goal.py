"""The head of a performance form: which project, how much money, what for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure.place import Place
from yujue.facts import Printed


@dataclass(frozen=True, slots=True)
class GoalAmount:
    """An amount of a form. `role` is total | fiscal | carryover | special | own | other for the year's money.

    The same with `project.` before it stands for the money of a project's whole life. `label` is as printed.
    """

    role: str
    label: str
    printed: Printed
    place: Place


@dataclass(frozen=True, slots=True)
class ProjectGoal:
    """A project (`kind` project) in a performance form, or a row that sums projects up (unit | total).

    A `department` is the head of the self-evaluation of a whole department; its name stands in `project`.
    `table` is the table's id, `goal` the 年度总体目标 as printed. A self-evaluation prints `full` (总分值) and `mark`
    (总得分), and of these for the execution of the budget `rate_full` and `rate_mark`; 全年预算数 and 全年执行数 as
    `budget` and `executed`, 执行率 in percent as `rate`, and the `grade` that it gives itself; `reasons` tells that the
    notes of its indicators are 偏差原因.
    """

    project: str
    pro_code: str | None
    kind: str
    table: str
    amounts: tuple[GoalAmount, ...]
    place: Place
    goal: str = ""
    full: Decimal | None = None
    mark: Decimal | None = None
    rate_full: Decimal | None = None
    rate_mark: Decimal | None = None
    budget: Printed | None = None
    executed: Printed | None = None
    rate: Printed | None = None
    grade: str = ""
    reasons: bool = False

    @property
    def called(self) -> str:
        """Whose form it is, as a finding says it: 项目“…” or 部门“…”."""
        return f"{'部门' if self.kind == 'department' else '项目'}“{self.project}”"

    def amount(self, role: str) -> GoalAmount | None:
        """Give the amount with a role, None where the form prints none."""
        return next((each for each in self.amounts if each.role == role), None)

    def value(self, role: str) -> Decimal | None:
        """Give an amount in 元, None where the form prints none."""
        found = self.amount(role)
        return None if found is None else found.printed.amount
