"""Which projects have goals: performance forms against the project table and the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.amounts import projects_of, summed
from yujue.checking.goals.common import plain
from yujue.disclosure import Cell, Disclosure, Place, ProjectGoal, Quantity, Row, Statement, Table

COUNT = "performance.projects.count"
AMOUNT = ("performance.projects", "performance.projects.total", "performance.projects.amount")


@dataclass(frozen=True, slots=True)
class Claim:
    """How many projects and how much money the text says have goals."""

    statement: Statement
    count: Quantity
    amount: Quantity | None

    @property
    def place(self) -> Place:
        """Where it is said."""
        return place_of_statement(self.statement)


def place_of_statement(statement: Statement) -> Place:
    """Give the place of a statement."""
    s = statement
    return Place(section=s.section, page=s.page, line=s.line, text=s.text, box=s.box)


def place_of_row(table: Table, row: Row) -> Place:
    """Give the place of a row."""
    text = " ".join(cell.text.strip() for cell in row.cells if cell.text.strip())
    return Place(table=table.id, form=table.form, row=row.label, page=row.page, line=row.line, text=text)


def claims(disclosure: Disclosure) -> Iterator[Claim]:
    """Find what the text says of projects with goals."""
    for statement in disclosure.statements:
        counts = [quantity for quantity in statement.quantities if quantity.measure == COUNT]
        amounts = [quantity for quantity in statement.quantities if quantity.measure in AMOUNT]
        if counts:
            yield Claim(statement, counts[0], amounts[0] if amounts else None)


def project_rows(table: Table) -> list[tuple[Row, Cell]]:
    """Give the rows of a project table that are projects, with their total."""
    amounts = [n for n, column in enumerate(table.columns) if column.role == "amount"]
    rows: list[tuple[Row, Cell]] = []
    for row in table.rows:
        cell = next((c for c in row.cells if amounts and c.column == amounts[0] and c.printed), None)
        if cell and row.kind == "detail" and _is_project(row, table):
            rows.append((row, cell))
    return rows


def _is_project(row: Row, table: Table) -> bool:
    kinds = [c.text for c in row.cells if table.columns[c.column].role == "type"]
    return any(text.strip() for text in kinds) or (row.slice is not None and row.slice.get("pro_code") is not None)


def check_project_table(disclosure: Disclosure) -> Iterator[Finding]:
    """Look for every project of the project table in a summary of goals.

    Only a summary whose total is the sum of what it lists is complete in itself: no page of it has been lost.
    """
    table = disclosure.table("project_expenditure")
    goals = projects_of(disclosure)
    if table is None or not goals or not any(goal.kind == "unit" for goal in disclosure.goals):
        return
    rows = project_rows(table)
    missing = [(row, cell) for row, cell in rows if not any(_same(row, cell, goal) for goal in goals)]
    whole = next((g.amount("total") for g in disclosure.goals if g.kind == "unit"), None)
    sums = summed(goals)
    closed = whole is not None and sums is not None and sums.meets(whole.printed.interval)
    if not rows or not missing or len(missing) > len(rows) // 2 or not closed:
        return
    yield _missing(disclosure, table, rows, missing, goals)


def _same(row: Row, cell: Cell, goal: ProjectGoal) -> bool:
    total = goal.amount("total")
    names = plain(row.label) == plain(goal.project)
    return names or (total is not None and cell.amount == total.printed.amount)


def _missing(
    disclosure: Disclosure,
    table: Table,
    rows: list[tuple[Row, Cell]],
    missing: list[tuple[Row, Cell]],
    goals: list[ProjectGoal],
) -> Finding:
    claim = next(claims(disclosure), None)
    named = "、".join(f"“{row.label}”{cell.text}" for row, cell in missing)
    whole = next((g.amount("total") for g in disclosure.goals if g.kind == "unit"), None)
    said = f"（合计{whole.printed.text}）" if whole else ""
    message = f"项目支出表有{len(rows)}个项目，项目绩效目标表只有{len(goals)}个项目{said}，缺{named}"
    if claim:
        message += f"；说明称{claim.count.text}项目编制了绩效目标"
    places = [place_of_row(table, row) for row, _ in missing]
    places += [whole.place] if whole else []
    places += [claim.place] if claim else []
    found = (f"{len(goals)}个项目",) + ((whole.printed.text,) if whole else ())
    severity = "error" if claim and claim.count.value == len(rows) else "warning"
    return Finding("goals.coverage", severity, message, tuple(places), found, (f"{len(rows)}个项目",))


def check_claims(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold the text's number of projects and money against the forms, when both speak of the same projects."""
    goals = projects_of(disclosure)
    for claim in claims(disclosure):
        if claim.amount is None or claim.count.value != len(goals) or len(goals) < 2:
            continue
        sums = [summed(goals, role) for role in ("total", "fiscal")]
        if any(s is None for s in sums[:1]) or any(s and s.meets(claim.amount.interval) for s in sums):
            continue
        yield _claim(claim, goals, [s.middle for s in sums if s is not None])


def _claim(claim: Claim, goals: list[ProjectGoal], sums: list[Decimal]) -> Finding:
    amount = claim.amount
    factor = amount.printed.factor if amount else Decimal(1)
    shown = [f"{(value / factor).quantize(Decimal('0.01')):,}" for value in dict.fromkeys(sums)]
    printed = amount.text if amount else ""
    message = (
        f"说明称编报绩效目标的项目{claim.count.text}、涉及资金{printed}，"
        f"所附{len(goals)}张绩效目标表资金总额合计为{shown[0]}"
        + (f"（按财政拨款为{shown[1]}）" if len(shown) > 1 else "")
        + "，不相符"
    )
    places = (claim.place, *(goal.place for goal in goals))
    return Finding("goals.claim", "error", message, places, (printed,), tuple(shown))
