"""Income, lines and balances of a book from a disclosure's figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from yujue.codes import dep_to_gov
from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.facts.book import Balance, Income, Line, Unit
from yujue.forms.topics import topics
from yujue.recognising.book.candidates import Candidate, candidates
from yujue.recognising.book.demands import Demand, Demands, demands
from yujue.recognising.book.members import Members, members
from yujue.recognising.book.projects import Register, Sighting, register
from yujue.recognising.book.restore import Restored, restore
from yujue.recognising.book.units import units_of

NEAR = 100_00
"""What rounding may leave between a total and its projects, in 分."""
REST = "未单独公布的项目"
"""The project that carries project expenditure of which no project is published."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the figures gave: units, projects, entries with their amounts, and the figures that no entries give."""

    units: tuple[Unit, ...]
    projects: Register
    demands: Demands
    restored: Restored


def find_lines(disclosure: Disclosure, edition: str, *, quick: bool = False) -> Found:
    """Restore the entries that a disclosure's tables are sums of; `quick` does not look for few lines."""
    units = units_of(disclosure)
    projects = register(disclosure, units)
    found = demands(disclosure, projects.code_of)
    final = disclosure.document.kind == "final"
    if not final:
        found = Demands(tuple(_spent(one) for one in found.figures), found.empty, found.others)
    parts = members(found, units, final=final)
    spending = _project_functions(found, parts)
    by_function = final and any(_is_revenue_by_function(one) for one in found.figures)
    if spending and _unnamed(found, projects):
        projects.add(Sighting(REST))
    topics_here = topics_of(edition, disclosure.document.kind, units)
    made = candidates(parts, tuple(projects.found), by_function=by_function, spending=spending)
    kinds = kinds_seen(parts.units, restore(found, made, topics_here, quick=True).entries)
    if kinds != parts.units:
        parts = replace(parts, units=kinds)
        units = tuple(next((new for new in kinds if new.agency_code == old.agency_code), old) for old in units)
        made = candidates(parts, tuple(projects.found), by_function=by_function, spending=spending)
        topics_here = topics_of(edition, disclosure.document.kind, units)
    return Found(units, projects, found, restore(found, made, topics_here, quick=quick))


def _is_revenue_by_function(one: Demand) -> bool:
    return one.slice.get("flow") == "revenue" and "exp_func_code" in one.slice


def kinds_seen(units: tuple[Unit, ...], entries: Iterable[tuple[Candidate, int]]) -> tuple[Unit, ...]:
    """Call an institution 参公 whose money stands mostly under the government codes of offices."""
    entries = list(entries)
    return tuple(replace(unit, kind="参公") if _like_office(unit, entries) else unit for unit in units)


def _like_office(unit: Unit, entries: list[tuple[Candidate, int]]) -> bool:
    office = institution = 0
    for one, fen in entries:
        known = dep_to_gov(one.slice.get("dep_bgt_eco_code") or "")
        gov = one.slice.get("gov_bgt_eco_code")
        if one.unit == unit.agency_code and known and gov:
            office += fen * (gov in known.administrative and gov not in known.institution)
            institution += fen * (gov in known.institution and gov not in known.administrative)
    return unit.kind == "事业" and office > institution


def _spent(one: Demand) -> Demand:
    """Revenue by function is the money of what it is spent on; a budget's book keeps it so."""
    if not _is_revenue_by_function(one):
        return one
    of = one.slice.replaced(flow="expenditure", use="current")
    return Demand(of, one.low, one.high, one.fen, one.step, one.text, one.places)


def _project_functions(found: Demands, parts: Members) -> tuple[str, ...]:
    """Give the functions that have project expenditure, as far as a table says it by function."""
    said = [
        one.slice.get("exp_func_code") or ""
        for one in found.figures
        if one.fen and (one.slice.get("nature") or "").startswith("project")
    ]
    functions = [code for code in parts.functions if any(code == other for other in said)]
    return tuple(functions) or (parts.functions if any(_is_project(one) for one in found.figures) else ())


def _unnamed(found: Demands, projects: Register) -> bool:
    """Tell whether there is more project expenditure than the projects that are named have."""
    whole = max((one.fen for one in found.figures if one.slice.get("nature") == "project"), default=0)
    named = {one.slice.get("pro_code"): one.fen for one in found.figures if "pro_code" in one.slice}
    for one in found.figures:
        project = one.slice.get("pro_code")
        named[project] = max(named.get(project, 0), one.fen) if project else 0
    return not projects.found or whole - sum(named.values()) > NEAR


def _is_project(one: Demand) -> bool:
    return bool(one.fen) and (one.slice.get("nature") or "").startswith("project")


def topics_of(edition: str, kind: str, units: Iterable[Unit]) -> dict[str, list[Slice]]:
    """Give the slices of each topic, for the units of the kinds that it counts."""
    found: dict[str, list[Slice]] = {}
    for topic in topics(edition, kind):
        codes = [unit.agency_code for unit in units if unit.kind in topic.kinds]
        for part in topic.slices:
            within = [part.replaced(agency_code=code) for code in codes] if topic.kinds else [part]
            found.setdefault(topic.name, []).extend(within)
    return found


def incomes(entries: Iterable[tuple[Candidate, int]], stage: str) -> tuple[Income, ...]:
    """Give the book's income."""
    return tuple(
        Income(
            one.unit,
            one.fund,
            one.slice.get("origin") or "current",
            {stage: fen},
            found_type_code=one.source,
            exp_func_code=one.slice.get("exp_func_code") or "",
        )
        for one, fen in entries
        if one.sign > 0
    )


def lines(entries: Iterable[tuple[Candidate, int]], stage: str) -> tuple[Line, ...]:
    """Give the book's expenditure lines."""
    return tuple(
        Line(
            one.unit,
            one.slice.get("exp_func_code") or "",
            one.slice.get("dep_bgt_eco_code") or "",
            one.slice.get("gov_bgt_eco_code") or "",
            one.fund,
            one.slice.get("origin") or "current",
            one.slice.get("nature") or "",
            {stage: fen},
            pro_code=one.slice.get("pro_code") or "",
            found_type_code=one.source,
        )
        for one, fen in entries
        if one.slice.get("use") == "current"
    )


def balances(entries: Iterable[tuple[Candidate, int]], stage: str) -> tuple[Balance, ...]:
    """Give what is left."""
    return tuple(
        Balance(one.unit, one.slice.get("use") or "closing", one.fund, {stage: fen})
        for one, fen in entries
        if one.slice.get("use") not in {None, "current"}
    )
