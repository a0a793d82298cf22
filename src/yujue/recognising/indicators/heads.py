"""The head of a form for one project, or of a department's self-evaluation: name, money, yearly goal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from yujue.disclosure import Table
from yujue.disclosure.goal import GoalAmount, ProjectGoal
from yujue.facts import Printed, unit_factor
from yujue.facts.printed import parse_number
from yujue.forms.goal_words import amount_role, column_role, execution_role, is_head, words
from yujue.recognising.indicators.sheet import SheetCell, SheetRow, place_of

_UNIT = re.compile(r"[（(]\s*((?:百|千|万|亿|百万)?元)\s*[)）]")


@dataclass(slots=True)
class Head:
    """A form's head while it is being read; `kind` is project | department, `project` the name of either."""

    project: str
    row: SheetRow
    factor: Decimal
    kind: str = "project"
    pro_code: str | None = None
    goal: str = ""
    lanes: bool = False
    goal_column: int | None = None
    columns: dict[bool, int] = field(default_factory=dict)
    amounts: list[GoalAmount] = field(default_factory=list)
    marks_at: tuple[int, int] | None = None
    rate: tuple[Decimal | None, Decimal | None] = (None, None)
    total: tuple[Decimal | None, Decimal | None] = (None, None)
    execution_at: dict[str, int] = field(default_factory=dict)
    execution: dict[str, Printed] = field(default_factory=dict)
    grade: str = ""
    reasons: bool = False


def opens(row: SheetRow) -> str | None:
    """Give the project's name when the row opens a form."""
    return _beside("project", row)


def opens_department(table: Table, row: SheetRow) -> str | None:
    """Give the department's name when the row opens the self-evaluation of a whole department."""
    whole = table.form == "self_evaluation" and words()["heads"]["whole"] in table.title
    return _beside("department", row) if whole else None


def _beside(kind: str, row: SheetRow) -> str | None:
    pairs = zip(row.cells, row.cells[1:], strict=False)
    return next((following.text for cell, following in pairs if is_head(kind, cell.text)), None)


def factor_in(text: str) -> Decimal | None:
    """Give what the unit named in brackets is worth in 元."""
    found = _UNIT.search("".join(text.split()))
    return unit_factor(found[1]) if found else None


def read_head_row(table: Table, head: Head, row: SheetRow) -> None:
    """Take what a row says about the project's money, code and goal."""
    for cell in row.cells:
        head.factor = factor_in(cell.text) or head.factor
    _take_goal(head, row)
    _take_rate(head, row)
    pairs = list(zip(row.cells, row.cells[1:], strict=False))
    labels = [amount_role(label.text) for label, _ in pairs]
    head.lanes = head.lanes or "project.total" in labels
    for n, ((label, value), role) in enumerate(zip(pairs, labels, strict=True)):
        if is_head("code", label.text):
            head.pro_code = "".join(value.text.split())
        elif role:
            _take(table, head, row, (label, value), _lane(role, head, labels, first=role not in labels[:n]))


def _take_goal(head: Head, row: SheetRow) -> None:
    """Take the goal, right of its label or under it."""
    under = row.at(head.goal_column) if head.goal_column is not None else None
    head.goal = head.goal or (under.text if under else "")
    head.goal_column = None
    for index, cell in enumerate(row.cells):
        if not is_head("goal", cell.text):
            continue
        if index == 0 and len(row.cells) > 1 and not is_head("goal", row.cells[1].text):
            head.goal = head.goal or row.cells[1].text
        else:
            head.goal_column = cell.column


def _take_rate(head: Head, row: SheetRow) -> None:
    """Take the full marks and the marks for the execution of the budget, in the row of the year's total."""
    roles = {column_role(cell.text): cell.column for cell in row.cells}
    if "score" in roles and "mark" in roles:
        head.marks_at = (roles["score"], roles["mark"])
        head.execution_at = {role: c.column for c in row.cells if (role := execution_role(c.text))}
    elif head.marks_at and any(amount_role(cell.text) == "total" for cell in row.cells):
        head.rate = (number_at(row, head.marks_at[0]), number_at(row, head.marks_at[1]))
        head.execution = dict(_execution(head, row))


def _execution(head: Head, row: SheetRow) -> Iterator[tuple[str, Printed]]:
    """Give the figures of the budget's execution that a row prints: amounts, and the rate in percent."""
    for role, column in head.execution_at.items():
        cell = row.at(column)
        text = cell.text if cell else ""
        is_rate = role == "rate"
        printed = parse_number(text.rstrip("%％") if is_rate else text, Decimal(1) if is_rate else head.factor)
        if printed is not None and (not is_rate or text.rstrip().endswith(("%", "％"))):
            yield role, printed


def take_grade(head: Head, row: SheetRow) -> bool:
    """Take the grade that a row names, and tell whether the row is only there for it."""
    for cell, following in zip(row.cells, row.cells[1:], strict=False):
        if is_head("grade", cell.text):
            head.grade = following.text
    return is_head("grade", row.cells[0].text)


def number_at(row: SheetRow, column: int | None) -> Decimal | None:
    """Give the number that a cell of a row prints, None where there is none."""
    cell = row.at(column) if column is not None else None
    printed = parse_number(cell.text) if cell else None
    return printed.value if printed else None


def _lane(role: str, head: Head, labels: list[str | None], *, first: bool) -> str:
    """Tell the year's money from the whole project's, which some forms print in a lane on the left, blank or not."""
    if not head.lanes and role != "project.total":
        return role.removeprefix("project.")
    twice = head.lanes and labels.count(role) > 1 and first
    return f"project.{role}" if twice and not role.startswith("project.") else role


def _take(table: Table, head: Head, row: SheetRow, pair: tuple[SheetCell, SheetCell], role: str) -> None:
    label, value = pair
    under = _in_column_of_total(head, row, value, role)
    printed = parse_number(under.text, head.factor) if under else None
    if under is None or printed is None or any(each.role == role for each in head.amounts):
        return
    head.amounts.append(GoalAmount(role, label.text, printed, place_of(table, row, label.text, under)))


def _in_column_of_total(head: Head, row: SheetRow, value: SheetCell, role: str) -> SheetCell | None:
    """Give the cell that stands under the total: a form may print last year's or executed money beside it."""
    whole_life = role.startswith("project.")
    if role.endswith("total"):
        head.columns.setdefault(whole_life, value.column)
    column = head.columns.get(whole_life, value.column)
    return value if value.column == column else row.at(column)


def finished(table: Table, head: Head) -> ProjectGoal:
    """Give the head as a value."""
    place = place_of(table, head.row, head.project)
    return ProjectGoal(
        head.project,
        head.pro_code,
        head.kind,
        table.id,
        tuple(head.amounts),
        place,
        head.goal,
        *head.total,
        *head.rate,
        budget=head.execution.get("budget"),
        executed=head.execution.get("executed"),
        rate=head.execution.get("rate"),
        grade=head.grade,
        reasons=head.reasons,
    )
