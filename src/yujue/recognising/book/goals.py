"""Projects, tasks and indicators of a book, from the performance forms."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.codes import normalise
from yujue.disclosure import Disclosure, Table
from yujue.facts.book import IndicatorEntry, Project, Task, Unit
from yujue.recognising.book.lines import REST
from yujue.recognising.book.projects import Register

CATEGORY = {"project.other_operating": "22", "project.specific": "3"}
TASK_HEAD, TASK_END = ("任务名称", "主要内容"), ("预算情况", "部门预算总额", "预算总额")
GOAL = ("年度履职目标", "年度总体目标", "年度绩效目标")


def projects_of(disclosure: Disclosure, found: Register, units: tuple[Unit, ...]) -> tuple[Project, ...]:
    """Give the projects; one whose unit is not printed is the first unit's."""
    goals = {found.code_of(goal.pro_code or goal.project): goal.goal for goal in disclosure.goals if goal.goal}
    first = next((unit.agency_code for unit in units if not _above(unit, units)), units[0].agency_code)
    made = []
    for seen in found.found:
        code = seen.code or seen.name
        nature = seen.nature if "." in seen.nature else "project.specific"
        goal = goals.get(code, "")
        made.append(Project(code, seen.name, seen.agency or first, nature, CATEGORY.get(nature, ""), goal))
    return tuple(made)


def _above(unit: Unit, units: tuple[Unit, ...]) -> bool:
    return any(o.agency_code != unit.agency_code and o.agency_code.startswith(unit.agency_code) for o in units)


def indicators_of(disclosure: Disclosure, found: Register) -> tuple[IndicatorEntry, ...]:
    """Give the indicators, those of the department with an empty project."""
    return tuple(
        IndicatorEntry(
            pro_code=found.code_of(one.pro_code or one.project or REST) if one.scope == "project" else "",
            level1=one.level1,
            level2=one.level2,
            name=one.name,
            operator=one.operator,
            target=one.target,
            unit=one.unit,
            note=one.note,
            weight=one.score,
            standard=one.standard,
            formula=one.formula,
            evidence=one.evidence,
        )
        for one in disclosure.indicators
    )


def tasks_of(disclosure: Disclosure) -> tuple[Task, ...]:
    """Give the main tasks of the year."""
    return tuple(task for table in _overall(disclosure) for task in _tasks(table))


def overall_goal(disclosure: Disclosure) -> str:
    """Give the year's goal of the department, "" when none is printed."""
    for table in _overall(disclosure):
        for texts in _rows(table):
            if len(texts) > 1 and normalise(texts[0]) in GOAL:
                return texts[1]
    return ""


def _overall(disclosure: Disclosure) -> Iterator[Table]:
    return (table for table in disclosure.tables if table.form == "overall_performance")


def _rows(table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        texts = [cell.text.strip() for cell in row.cells if cell.text.strip()]
        label = row.label.strip()
        yield texts if not label or label in texts else [label, *texts]


def _tasks(table: Table) -> Iterator[Task]:
    inside = False
    for texts in _rows(table):
        if inside and any(normalise(text).startswith(TASK_END) for text in texts):
            return
        if all(any(head in normalise(text) for text in texts) for head in TASK_HEAD):
            inside = True
        elif inside and len(texts) >= 2:
            yield Task(texts[-2], texts[-1])
