"""Projects as evaluation reports speak of them: money planned and spent, rate, targets, marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.compiling.narrative.amounts import Amounts
from yujue.compiling.narrative.figure import Figure
from yujue.compiling.narrative.marks import phrase
from yujue.compiling.narrative.printing import percent
from yujue.compiling.narrative.work import Work
from yujue.facts.book import IndicatorEntry, Line
from yujue.forms.schemes import schemes

SCORE = "performance.score."
"""The measure of a project's own marks, as the sheet of figures states it: performance.score.<项目编码>."""
TRANSFER = "transfer"
RATE_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class EvaluatedProject:
    """A project: 全年预算数 (None where the book has no stage of a budget) and what was spent, in 分, and its marks."""

    code: str
    name: str
    planned: int | None
    fen: int
    goal: str
    unit: str
    score: Decimal | None


@dataclass(frozen=True, slots=True)
class Reached:
    """What an indicator has reached: its target and its actual value as printed, 偏差原因 and 改进措施 of people."""

    name: str
    target: str
    actual: str
    reason: str
    measures: str


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The template's words for projects that are evaluated."""

    work: Work

    def evaluated_projects(self, *, transferred: bool | None = None) -> list[EvaluatedProject]:
        """List the projects that have money; `transferred`: only those with (without) money from above."""
        found = [(code, self._lines(code)) for code in (project.pro_code for project in self.work.book.projects)]
        return [
            self.evaluated(code)
            for code, lines in found
            if any(sum(line.amounts.values()) for line in lines)
            and transferred in {None, any(line.found_type_code == TRANSFER for line in lines)}
        ]

    def evaluated(self, code: str) -> EvaluatedProject:
        """Give a project by its code."""
        project = self.work.book.project(code)
        units = {unit.agency_code: unit.name for unit in self.work.book.units}
        planned, spent = self._money(code)
        return EvaluatedProject(
            code,
            project.name if project else code,
            planned,
            spent,
            project.goal if project else "",
            units.get(project.agency_code, "") if project else "",
            Amounts(self.work).stated(SCORE + code),
        )

    def _money(self, code: str) -> tuple[int | None, int]:
        """Give 全年预算数 and what was spent in the year: of final accounts by lines, else as executed at its end."""
        lines, planned = self._lines(code), self.planned_stage()
        known = [line.amounts[planned] for line in lines if planned in line.amounts]
        budget = sum(known) if known else None
        if self.work.book.kind == "final":
            return budget, sum(line.amounts.get(self.work.stage, 0) for line in lines)
        mine = [each for each in self.work.book.execution if (each.pro_code, each.date) == (code, self.last_day())]
        adjusted = [each.amounts["adjusted"] for each in mine if "adjusted" in each.amounts]
        return sum(adjusted) if adjusted else budget, sum(each.amounts.get("final", 0) for each in mine)

    def last_day(self) -> str:
        """Give the year's last day as the book writes it: 2025-12-31."""
        return f"{self.work.book.fiscal_year}-12-31"

    def reached(self, code: str) -> list[Reached]:
        """Give each indicator of a project with what it has reached at the end of the year, as the book states it."""
        targets = {each.name: _value(each) for each in self.work.book.indicators if each.pro_code == code}
        return [
            Reached(each.name, targets[each.name], each.actual, phrase(each.reason), phrase(each.measures))
            for each in self.work.book.achievements
            if each.date == self.last_day() and each.pro_code == code and each.actual and each.name in targets
        ]

    def planned_stage(self) -> str:
        """Tell which stage is 全年预算数: adjusted where the book has it, else budget."""
        return "adjusted" if self.work.knows("adjusted") else "budget"

    def execution(self, planned: int | None, fen: int) -> str:
        """Print what was spent in percent of the budget, to two decimals; "" where nothing was budgeted."""
        if not planned:
            return ""
        text, printed = percent(fen, planned, replace(self.work.how, percent_decimals=RATE_DECIMALS))
        name = "performance.execution"
        return self.work.figure(Figure(text, "percent", "%", printed, "other", name, None, self.work.book.fiscal_year))

    def marks(self, code: str) -> str:
        """Print a project's marks, asked for when the book does not state them."""
        project = self.evaluated(code)
        return Amounts(self.work).count(SCORE + code, f"{project.name}的自评得分", "分")

    def marked(self, value: Decimal) -> str:
        """Print marks that the template works out (the lowest, the highest)."""
        return Amounts(self.work).counted(value, "", "分")

    def grade(self, score: Decimal) -> str:
        """Give the grade of marks out of 100."""
        return next(iter(schemes().values())).grade(score)

    def targets(self, code: str) -> list[tuple[str, list[str]]]:
        """Give the indicators of a project by second level, each as printed: 数量指标, [完成任务数≥12项, …]."""
        found: dict[str, list[str]] = {}
        for each in self.work.book.indicators:
            if each.pro_code == code:
                found.setdefault(each.level2 or each.level1, []).append(_target(each))
        return list(found.items())

    def together(self, projects: Sequence[EvaluatedProject]) -> int:
        """Add up what projects spent, in 分."""
        return sum(project.fen for project in projects)

    def _lines(self, code: str) -> list[Line]:
        return [line for line in self.work.book.lines if line.pro_code == code and line.nature.startswith("project")]


def _target(entry: IndicatorEntry) -> str:
    return f"{entry.name}{'：' if entry.operator == 'text' else ''}{_value(entry)}"


def _value(entry: IndicatorEntry) -> str:
    operator = "" if entry.operator in {"range", "text"} else entry.operator
    return f"{operator}{entry.target}{entry.unit}"
