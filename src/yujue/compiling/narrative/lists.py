"""Lists made of what the book has: subjects with money, projects, units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yujue.codes import CodeList, name_of
from yujue.compiling.narrative.work import Work
from yujue.facts.book import Unit
from yujue.forms.measures import measure

_LISTS: dict[str, tuple[str, str, CodeList]] = {
    "func": ("exp_func_code", "func", "exp_func"),
    "eco": ("dep_bgt_eco_code", "eco", "dep_bgt_eco"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """A line that is not zero: its code, its name, the measure of its amount."""

    code: str
    name: str
    measure: str
    fen: int

    @property
    def pair(self) -> tuple[str, str]:
        """Name and measure, for charts."""
        return (self.name, self.measure)


@dataclass(frozen=True, slots=True)
class ProjectItem:
    """A project with its money of the year in 分."""

    code: str
    name: str
    fen: int


@dataclass(frozen=True, slots=True)
class Lists:
    """The template's words for lists."""

    work: Work

    def items(self, name: str, kind: str, digits: int, *, also: str | None = None) -> list[Item]:
        """List the subjects of a measure that have money, in order of code: `kind` func or eco, `digits` of codes.

        `also` adds those that have money at another stage only (budgeted, not spent).
        """
        dimension, part, listed = _LISTS[kind]
        stem = f"{name.removesuffix('.total')}.{part}"
        stages = (None, also) if also else (None,)
        wholes = [self.work.placed(measure(name).sum, stage=stage) for stage in stages]
        members = (code for whole in wholes for code in self.work.facts.members(dimension, whole))
        codes = sorted({code[:digits] for code in members if len(code) >= digits})
        found = [self._item(f"{stem}.{code}", code, listed) for code in codes]
        return [item for item in found if any(self.work.fen(item.measure, stage=stage) for stage in stages)]

    def _item(self, name: str, code: str, listed: CodeList) -> Item:
        label = name_of(listed, code, self.work.book.fiscal_year) or name_of(listed, code) or code
        return Item(code, label, name, self.work.fen(name))

    def having(self, kinds: Sequence[tuple[str, str]], *, keep: int = 0, last: bool = False) -> list[tuple[str, str]]:
        """Leave of (label, measure) those with money, this year or (`last`) last; the first `keep` always stay."""
        return [
            (label, name)
            for n, (label, name) in enumerate(kinds)
            if n < keep or self.work.fen(name) or (last and self.work.before(name))
        ]

    def names(self, items: Iterable[Item]) -> str:
        """Join the names of a list; a name that two codes share is said once."""
        return "、".join(dict.fromkeys(item.name for item in items))

    def path(self, code: str, *, codes: bool = False) -> str:
        """Name a functional subject with all its levels: 科学技术支出（类）科学技术管理事务（款）行政运行（项）.

        With `codes`, the levels bear theirs: （206类）（01款）（01项）.
        """
        year, found = self.work.book.fiscal_year, ""
        for level, start, end in (("类", 0, 3), ("款", 3, 5), ("项", 5, 7)):
            if len(code) >= end:
                name = name_of("exp_func", code[:end], year) or name_of("exp_func", code[:end]) or code[:end]
                found += f"{name}（{code[start:end] if codes else ''}{level}）"
        return found

    def spent_by(self, *kinds: str, besides: bool = False) -> int:
        """Give in 分 what units of some kinds spend on basic expenditure and projects; `besides`: all other units."""
        kind = {unit.agency_code: unit.kind for unit in self.work.book.units}
        return sum(
            line.amounts.get(self.work.stage, 0)
            for line in self.work.book.lines
            if (kind.get(line.agency_code, "") in kinds) != besides and line.nature.startswith(("basic", "project"))
        )

    def projects(self, *, at_least: int = 0, field: str = "") -> list[ProjectItem]:
        """List the projects that have money this year: from an amount in 元 on, or those that tell a field."""
        stage = self.work.stage
        money = dict.fromkeys((project.pro_code for project in self.work.book.projects), 0)
        for line in self.work.book.lines:
            if line.pro_code in money and line.nature.startswith("project"):
                money[line.pro_code] += line.amounts.get(stage, 0)
        known = (p for p in self.work.book.projects if not field or p.fields.get(field))
        projects = (ProjectItem(p.pro_code, p.name, money[p.pro_code]) for p in known)
        return [project for project in projects if project.fen and project.fen >= at_least * 100]

    def unit_count(self, *kinds: str) -> int:
        """Count the units of some kinds (行政, 参公, 事业)."""
        return sum(unit.kind in kinds for unit in self.work.book.units)

    def units(self) -> list[Unit]:
        """List the units of the department, in the order of the book; none where it is its only unit."""
        own = self.work.book.agency_code
        found = [unit for unit in self.work.book.units if unit.agency_code != own]
        return [] if {unit.name for unit in found} <= {self.work.book.organisation} else found
