"""The book itself, and its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from yujue.facts.book.cycle import Achievement, Counted, Execution, Purchase, Rectification, ResultUse
from yujue.facts.book.goals import IndicatorEntry, Task
from yujue.facts.book.lines import Balance, Income, Line, Procurement
from yujue.facts.book.parts import Project, Stated, Unit


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """One department's (or unit's) year. `kind` is budget | final, `edition` a folder name of the forms room.

    `texts` are what people write, by key (duties, organisation, reason.revenue …: the edition says which it asks for);
    a key that is missing is asked for, never invented. `stated` holds last year's figures, counts and areas;
    `details` amounts that no line carries (三公经费 of final accounts, conferences), by slice, like facts.
    """

    kind: str
    edition: str
    fiscal_year: int
    agency_code: str
    organisation: str
    level: str = "department"
    mof_div_code: str = ""
    units: tuple[Unit, ...] = ()
    income: tuple[Income, ...] = ()
    lines: tuple[Line, ...] = ()
    balances: tuple[Balance, ...] = ()
    projects: tuple[Project, ...] = ()
    procurement: tuple[Procurement, ...] = ()
    tasks: tuple[Task, ...] = ()
    indicators: tuple[IndicatorEntry, ...] = ()
    execution: tuple[Execution, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    purchases: tuple[Purchase, ...] = ()
    rectifications: tuple[Rectification, ...] = ()
    results: tuple[ResultUse, ...] = ()
    counted: tuple[Counted, ...] = ()
    stated: tuple[Stated, ...] = ()
    details: tuple[Stated, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    def unit(self, agency_code: str) -> Unit | None:
        """Give a unit by its code, None when the book has none."""
        return next((unit for unit in self.units if unit.agency_code == agency_code), None)

    def project(self, pro_code: str) -> Project | None:
        """Give a project by its code, None when the book has none."""
        return next((project for project in self.projects if project.pro_code == pro_code), None)
