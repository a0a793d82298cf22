"""What the rules on goals of a document say of a book while it is being filled, with sheet and row."""

from __future__ import annotations

import re
from decimal import Decimal

from yujue.checking import Finding
from yujue.checking.goals import check_goals
from yujue.checking.rules import completed
from yujue.compiling.goals.indicators import indicator
from yujue.compiling.whole import document_info
from yujue.disclosure import Disclosure, GoalAmount, Indicator, Place, ProjectGoal
from yujue.facts import Printed
from yujue.facts.book import At, Book, IndicatorEntry, Problem, Project
from yujue.forms.book import sheet_of

OF_THE_BOOK = frozenset({"goals.target_missing", "goals.unit_missing", "goals.weight_sum", "goals.operator_missing"})
"""The book's own checks say these, with the cell."""
WAN = Decimal(10_000)
FEN = 100
FIELDS = re.compile(r"(?:name|satisfaction_name|class|share|stock|repeated)")
"""Rules that concern what an indicator is called, not its target."""


def goal_problems(book: Book) -> tuple[Problem, ...]:
    """Find what a check would say of the goals of the document, as problems at the rows of the book.

    Words, basis and remedy are those of the rule (`checking/rules/goals.toml`).
    """
    places = _places(book)
    disclosure = Disclosure(
        document_info(book, ""),
        indicators=tuple(_indicator(book, at, one) for at, one in enumerate(book.indicators, 1)),
        goals=tuple(_goal(book, at, one) for at, one in enumerate(book.projects, 1)),
    )
    found = check_goals(disclosure).findings
    return tuple(_problem(one, places) for one in found if one.rule not in OF_THE_BOOK)


def without_told(findings: tuple[Finding, ...], problems: tuple[Problem, ...]) -> tuple[Finding, ...]:
    """Leave out findings of the document that problems of the book say already, with the row."""
    told = {(one.rule, _bare(one.message)) for one in problems}
    return tuple(one for one in findings if (one.rule, one.message) not in told)


def _bare(message: str) -> str:
    return re.sub(r"（第 [\d、]+ 行）$", "", message)


def _indicator(book: Book, at: int, entry: IndicatorEntry) -> Indicator:
    project = book.project(entry.pro_code) if entry.pro_code else None
    place = Place(table=entry.pro_code or None, row=str(at), form="indicators")
    if project is None:
        return indicator(entry, place, "overall" if not entry.pro_code else "project")
    return indicator(entry, place, "project", project=project.name, pro_code=project.pro_code)


def _goal(book: Book, at: int, project: Project) -> ProjectGoal:
    place = Place(table=project.pro_code, row=str(at), form="projects")
    known = [line.amounts.get(book.kind) for line in book.lines if line.pro_code == project.pro_code]
    told = [fen for fen in known if fen is not None]
    amounts = (_amount(sum(told), place),) if told else ()
    return ProjectGoal(project.name, project.pro_code, "project", project.pro_code, amounts, place, project.goal)


def _amount(fen: int, place: Place) -> GoalAmount:
    value = Decimal(fen) / FEN / WAN
    return GoalAmount("total", "项目资金", Printed(f"{value:.2f}万元", value, 6, WAN), place)


def _places(book: Book) -> dict[tuple[str | None, str | None], At]:
    """Give where entries stand in the workbook, by form and number."""
    entries: tuple[tuple[str, tuple[IndicatorEntry | Project, ...]], ...]
    entries = (("indicators", tuple(book.indicators)), ("projects", tuple(book.projects)))
    return {(form, str(at)): one.at for form, all_ in entries for at, one in enumerate(all_, 1)}


def _problem(finding: Finding, places: dict[tuple[str | None, str | None], At]) -> Problem:
    whole = completed(finding)
    stand = [(place.form, places[place.form, place.row]) for place in finding.places]
    form, at = stand[0]
    rows = dict.fromkeys(str(one.row) for other, one in stand if other == form and one.row)
    message = f"{whole.message}（第 {'、'.join(rows)} 行）" if len(rows) > 1 else whole.message
    cell = at.cell(_field(finding.rule, form)) or (f"第{at.row}行" if at.row else "")
    return Problem(
        whole.rule, whole.severity, message, at.sheet or sheet_of(form or "").name, cell, whole.basis, whole.remedy
    )


def _field(rule: str, form: str | None) -> str:
    if form == "projects":
        return "goal"
    return "name" if FIELDS.match(rule.partition(".")[2]) else "target"


def book_and_goals(problems: tuple[Problem, ...], book: Book) -> tuple[Problem, ...]:
    """Give problems of a book with those of its goals, errors first."""
    return tuple(sorted((*problems, *goal_problems(book)), key=_gravity))


def _gravity(problem: Problem) -> int:
    order = ("error", "warning", "info")
    return order.index(problem.severity) if problem.severity in order else len(order)
