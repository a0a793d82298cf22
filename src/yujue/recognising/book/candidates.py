"""Candidate entries of the book: every line, income and balance that the printed figures leave possible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from yujue.codes import dep_to_gov, name_of
from yujue.facts import Slice
from yujue.facts.book import Unit
from yujue.forms.data import load
from yujue.recognising.book.members import PERSONNEL, Members, Pair
from yujue.recognising.book.projects import Sighting

PROJECT_NATURE = "project.specific"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible entry. `cost` says how unusual it is (0: usual) for each unit of money."""

    slice: Slice
    cost: float
    unit: str
    fund: str
    source: str
    sign: int
    """+1 for money that comes in, -1 for money that is spent or left."""


def candidates(
    found: Members, projects: tuple[Sighting, ...], *, by_function: bool, spending: tuple[str, ...]
) -> tuple[Candidate, ...]:
    """Give all candidates; with `by_function`, revenue is told apart by function (final accounts)."""
    made = [
        *_basic(found),
        *_of_projects(found, projects, spending),
        *_other_natures(found),
        *_incomes(found, by_function=by_function),
        *_balances(found),
    ]
    return tuple({one.slice: one for one in reversed(made)}.values())[::-1]


def _sources(found: Members) -> Iterator[tuple[str, str, str]]:
    return product(found.funds, found.origins, found.sources)


def _line(unit: Unit, source: tuple[str, str, str], cost: float, **members: str) -> Candidate:
    fund, origin, found = source
    named = {name: member for name, member in members.items() if member}
    if found:
        named["found_type_code"] = found
    of = Slice.of(
        {"flow": "expenditure", "use": "current", "agency_code": unit.agency_code, "fund_type_code": fund,
         "origin": origin, **named}
    )  # fmt: skip
    return Candidate(of, cost + _unusual_source(source), unit.agency_code, fund, found, -1)


def _unusual_source(source: tuple[str, str, str]) -> float:
    fund, origin, found = source
    return 0.3 * (fund in {"119", "39"}) + 0.2 * (origin != "current") + 0.1 * (found == "transfer")


def _unusual_for_basic(source: tuple[str, str, str]) -> float:
    return 1.0 * (source[1] != "current") + 1.0 * (source[2] == "transfer")


def _basic(found: Members) -> Iterator[Candidate]:
    pairs = [pair for pair in found.pairs if pair.basic]
    for unit, function, pair, source in product(found.units, found.functions, pairs, _sources(found)):
        usual = "basic.personnel" if pair.dep.startswith(PERSONNEL) else "basic.public"
        other = "basic.public" if usual == "basic.personnel" else "basic.personnel"
        cost = _unusual(unit, function, pair) + _unusual_for_basic(source)
        for nature, more in ((usual, 0.0), (other, 3.0)):
            yield _line(
                unit, source, cost + more, exp_func_code=function, dep_bgt_eco_code=pair.dep,
                gov_bgt_eco_code=pair.gov, nature=nature,
            )  # fmt: skip


def _of_projects(found: Members, projects: tuple[Sighting, ...], spending: tuple[str, ...]) -> Iterator[Candidate]:
    pairs = [pair for pair in found.pairs if pair.project]
    natures = [nature for nature in found.natures if nature.startswith("project.")]
    for project in projects:
        units = [unit for unit in found.units if unit.agency_code == project.agency] or list(found.units)
        for unit, function, pair, source in product(units, spending, pairs, _sources(found)):
            kinds = [project.nature] if "." in project.nature else natures or [PROJECT_NATURE]
            cost = _unusual(unit, function, pair) + _unlike(project.name, function)
            for nature in kinds:
                yield _line(
                    unit, source, cost, exp_func_code=function, dep_bgt_eco_code=pair.dep,
                    gov_bgt_eco_code=pair.gov, nature=nature, pro_code=project.code or project.name,
                )  # fmt: skip


def _other_natures(found: Members) -> Iterator[Candidate]:
    natures = [nature for nature in found.natures if not nature.startswith(("basic", "project"))]
    for unit, function, nature, source in product(found.units, found.functions, natures, _sources(found)):
        yield _line(unit, source, 1.0, exp_func_code=function, nature=nature)


def _incomes(found: Members, *, by_function: bool) -> Iterator[Candidate]:
    functions = found.functions if by_function else ("",)
    for unit, (fund, origin, source), function in product(found.units, _sources(found), functions):
        named = {"found_type_code": source, "exp_func_code": function if origin == "current" else ""}
        of = Slice.of(
            {"flow": "revenue", "agency_code": unit.agency_code, "fund_type_code": fund, "origin": origin}
            | {name: member for name, member in named.items() if member}
        )
        yield Candidate(of, _unusual_source((fund, origin, source)), unit.agency_code, fund, source, +1)


def _balances(found: Members) -> Iterator[Candidate]:
    for unit, fund, use in product(found.units, found.funds, found.uses):
        of = Slice.of(flow="expenditure", use=use, agency_code=unit.agency_code, fund_type_code=fund)
        yield Candidate(of, 0.5, unit.agency_code, fund, found.sources[0], -1)


def _unusual(unit: Unit, function: str, pair: Pair) -> float:
    usual = load("usual.toml")
    cost = 0.0
    wanted = usual["functions"].get(pair.dep)
    if wanted and not function.startswith(tuple(wanted)):
        cost += 1.0
    only = usual["economic"].get(function)
    if only and not pair.dep.startswith(tuple(only)):
        cost += 1.0
    known = dep_to_gov(pair.dep)
    if unit.kind and known and pair.gov:
        right = known.institution if unit.kind == "事业" else known.administrative
        cost += 0.0 if pair.gov in right else 1.5
    name = name_of("exp_func", function) or ""
    for kind, words in usual["only"].items():
        if unit.kind and kind != unit.kind and any(word in name for word in words):
            cost += 1.0
    return cost


def _unlike(project: str, function: str) -> float:
    """Give less for a project whose name shares words with the function's."""
    name = name_of("exp_func", function) or ""
    first, second = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (name, project))
    return 0.4 - 0.1 * min(len(first & second), 4)
