"""Numbers of projects in the text: against the project table, and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.goals.coverage import claims, place_of_row, place_of_statement, project_rows
from yujue.disclosure import Cell, Disclosure, Quantity, Row, Statement, Table
from yujue.facts.interval import total

LARGE_COUNT = "performance.projects.large.count"
LARGE_LIMIT = "performance.projects.large.threshold"
GRADE = "performance.grade.count"
SELF = "performance.self_evaluation.count"
GRADES = 4
_MENDED = re.compile(
    r"发现问题(\d+)个[，,、]?(?:其中[:：]?)?已经?完成整改的?(\d+)个[，,、]?(?:仍在|正在)整改的?(\d+)个"
)


def complete_rows(disclosure: Disclosure) -> tuple[Table, list[tuple[Row, Cell]]] | None:
    """Give the project table and its projects when they add up to its total: then none of them is missing."""
    table = disclosure.table("project_expenditure")
    if table is None:
        return None
    rows = project_rows(table)
    sums = total([cell.interval for _, cell in rows if cell.interval])
    wholes = [c.interval for r in table.rows if r.kind == "total" for c in r.cells if c.interval]
    return (table, rows) if rows and wholes and wholes[0].meets(sums) else None


def check_count(disclosure: Disclosure) -> Iterator[Finding]:
    """Hold the number of projects that the text says against the rows of the project table, for the same money."""
    found = complete_rows(disclosure)
    if found is None:
        return
    table, rows = found
    sums = total([cell.interval for _, cell in rows if cell.interval])
    for claim in claims(disclosure):
        if claim.amount and claim.amount.interval.meets(sums) and claim.count.value != len(rows):
            message = (
                f"说明称项目共{claim.count.text}、涉及{claim.amount.text}，"
                f"项目支出表金额相同而有{len(rows)}个项目，个数不符"
            )
            places = (claim.place, *(place_of_row(table, row) for row, _ in rows[:1]))
            yield Finding("goals.count", "error", message, places, (claim.count.text,), (f"{len(rows)}个",))


def check_large(disclosure: Disclosure) -> Iterator[Finding]:
    """Count the projects at and above the threshold that the text names."""
    found = complete_rows(disclosure)
    if found is None:
        return
    for statement in disclosure.statements:
        count, limit = _first(statement, LARGE_COUNT), _first(statement, LARGE_LIMIT)
        if count is None or limit is None:
            continue
        large = [(row, cell) for row, cell in found[1] if cell.amount is not None and cell.amount >= limit.value]
        if count.value != len(large):
            named = "、".join(f"“{row.label}”{cell.text.strip()}" for row, cell in large[:5])
            message = (
                f"说明称{limit.text}及以上项目{count.text}，项目支出表有{len(large)}个{'：' if named else ''}{named}"
            )
            places = (place_of_statement(statement), *(place_of_row(found[0], row) for row, _ in large[:5]))
            yield Finding("goals.count", "error", message, places, (count.text,), (f"{len(large)}个",))


def check_grades(disclosure: Disclosure) -> Iterator[Finding]:
    """Add up the grades of self-evaluation: every project has one."""
    for statement in disclosure.statements:
        grades = [q for q in statement.quantities if q.measure == GRADE]
        whole = _first(statement, SELF)
        if whole is None or len(grades) < GRADES:
            continue
        added = sum((q.value for q in grades), start=Decimal(0))
        if added != whole.value:
            said = "＋".join(q.text for q in grades)
            message = f"绩效自评项目{whole.text}，各评级项目之和为{said}＝{added}个，不相等"
            place = place_of_statement(statement)
            yield Finding("goals.grades", "error", message, (place,), (whole.text,), (f"{added}个",))


def check_mended(disclosure: Disclosure) -> Iterator[Finding]:
    """Add up the problems mended and being mended."""
    for statement in disclosure.statements:
        for match in _MENDED.finditer("".join(statement.text.split())):
            found, done, doing = (int(group) for group in match.groups())
            if found != done + doing:
                message = (
                    f"绩效自评发现问题{found}个，已完成整改{done}个、正在整改{doing}个，合计{done + doing}个，不相等"
                )
                place = place_of_statement(statement)
                yield Finding("goals.grades", "error", message, (place,), (f"{found}个",), (f"{done + doing}个",))


def _first(statement: Statement, measure: str) -> Quantity | None:
    return next((q for q in statement.quantities if q.measure == measure), None)
