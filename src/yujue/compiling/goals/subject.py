"""Of whom a form is: the whole department, or one project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yujue.compiling.narrative.printing import printing
from yujue.compiling.result import Need
from yujue.compiling.tables.listed import PRICED
from yujue.facts.book import Book, IndicatorEntry, Project
from yujue.forms import key

ANNUAL_GOAL = "goal"
"""The key of the department's goal of the year in the texts of a book."""
GOAL_OF_YEAR = "年度履职目标"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a form is of. `texts` are its words by key, `entries` its repeated rows by the name of their list.

    `members` restrict its money as printed, `facts` as the facts have it; `project` is None for the department.
    `needs` are texts that the book lacks.
    """

    texts: Mapping[str, str]
    entries: Mapping[str, Sequence[Mapping[str, str]]]
    indicators: Sequence[IndicatorEntry]
    members: Mapping[str, str]
    facts: Mapping[str, str]
    project: Project | None = None
    needs: tuple[Need, ...] = ()


def department(book: Book) -> Subject:
    """Give the whole department."""
    tasks = [{"name": task.name, "content": task.content} for task in book.tasks]
    own = [one for one in book.indicators if not one.pro_code]
    given = book.texts.get(ANNUAL_GOAL, "")
    texts = {"organisation": book.organisation, ANNUAL_GOAL: given or _missing(book, GOAL_OF_YEAR)}
    needs = () if given else (Need(ANNUAL_GOAL, GOAL_OF_YEAR, "整体绩效目标"),)
    return Subject(texts, {"tasks": tasks}, own, {}, {}, needs=needs)


def _missing(book: Book, label: str) -> str:
    """Give what stands where people have not written yet."""
    return printing(book.edition).word("missing").format(label=label)


def projects(book: Book) -> Iterator[Subject]:
    """Give each project of the book."""
    for project in book.projects:
        unit = book.unit(project.agency_code)
        texts = {
            **project.fields,
            "project": project.name,
            "pro_code": project.pro_code,
            "nature": PRICED.get(project.nature, ""),
            "department": f"{book.organisation}{book.agency_code}",
            "organisation": book.organisation,
            "unit": unit.name if unit is not None else "",
            "goal": project.goal or _missing(book, f"{project.name}的年度绩效目标"),
        }
        own = [one for one in book.indicators if one.pro_code == project.pro_code]
        code = {"pro_code": project.pro_code}
        yield Subject(texts, {}, own, {"pro_code": key(project.name)}, code, project)
