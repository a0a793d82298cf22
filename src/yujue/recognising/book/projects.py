"""The projects that a document names, each once however it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from yujue.codes import normalise, same_name
from yujue.disclosure import Disclosure, Row, Table
from yujue.facts import Slice
from yujue.facts.book import Unit

ALIKE = 85
"""From this similarity on (0–100), two names with the same money are one project's."""


@dataclass(slots=True)
class Sighting:
    """A project as one table prints it; `fen` its whole money, None when not printed."""

    name: str
    code: str = ""
    agency: str = ""
    nature: str = ""
    fen: int | None = None


@dataclass(slots=True)
class Register:
    """Projects by what they are called; `code_of` gives the one code of a name or a code."""

    found: list[Sighting] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)

    def code_of(self, printed: str) -> str:
        """Give the code under which a project is kept: the printed one, else its name."""
        at = self._known.get(normalise(printed))
        return printed if at is None else self.found[at].code or self.found[at].name

    def add(self, seen: Sighting) -> None:
        """Add a sighting, or complete the project that it is of."""
        at = self._same(seen)
        if at is None:
            at = len(self.found)
            self.found.append(seen)
        mine = self.found[at]
        mine.code, mine.agency = mine.code or seen.code, mine.agency or seen.agency
        mine.nature = max(mine.nature, seen.nature, key=len)
        for called in (seen.name, seen.code):
            if called:
                self._known.setdefault(normalise(called), at)

    def _same(self, seen: Sighting) -> int | None:
        for called in (seen.code, seen.name):
            if called and normalise(called) in self._known:
                return self._known[normalise(called)]
        for at, other in enumerate(self.found):
            clash = bool(seen.code and other.code)
            if not clash and seen.fen == other.fen is not None and ratio(seen.name, other.name) >= ALIKE:
                return at
        return None


def register(disclosure: Disclosure, units: tuple[Unit, ...]) -> Register:
    """Gather the projects of all tables and forms."""
    found = Register()
    for table in disclosure.tables:
        for seen in _in_table(table, units):
            found.add(seen)
    for goal in disclosure.goals:
        if goal.kind == "project":
            value = goal.value("total")
            found.add(Sighting(goal.project, goal.pro_code or "", fen=None if value is None else int(value * 100)))
    return found


def _in_table(table: Table, units: tuple[Unit, ...]) -> Iterator[Sighting]:
    within = ""
    for row in table.rows:
        slices = [cell.slice for cell in row.cells if cell.slice is not None and cell.printed is not None]
        project = next((s.get("pro_code") for s in slices if s.get("pro_code")), None)
        agencies = {s.get("agency_code") for s in slices} - {None}
        if project is None:
            within = next((unit.agency_code for unit in units if unit.agency_code in agencies), "")
            continue
        coded = project != row.label and project.isdigit()
        name = row.label if coded or same_name(row.label, project) else project
        unit = _unit(table, row, units) or within
        yield Sighting(name, project if coded else "", unit, _nature(slices), _whole(row))


def _unit(table: Table, row: Row, units: tuple[Unit, ...]) -> str:
    texts = {cell.text.strip() for cell in row.cells if table.columns[cell.column].role == "text"}
    return next((unit.agency_code for unit in units if unit.name in texts), "")


def _nature(slices: list[Slice]) -> str:
    return max((s.get("nature") or "" for s in slices), key=len, default="")


def _whole(row: Row) -> int | None:
    amounts = [cell.amount for cell in row.cells if cell.amount is not None and cell.slice is not None]
    return int(max(amounts) * 100) if amounts else None
