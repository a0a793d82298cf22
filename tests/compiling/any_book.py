"""Books of every kind, for property tests: funds, functions, units and natures as they come, all in balance."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from tests.compiling.books import budget_book, final_book, income_of
from yujue.codes import dep_to_gov, entries
from yujue.facts.book import Balance, Book, Line, Project, Unit

FUNCTIONS = sorted({entry.code for entry in entries("exp_func") if len(entry.code) == 7 and entry.holds_in(2026)})
FUNDS = ("111", "119", "12", "13", "2", "31", "32", "33", "34", "39")
BASIC = {
    "basic.personnel": ("30101", "30102", "30108", "30113", "30302"),
    "basic.public": ("30201", "30217", "30231", "30239", "31002"),
}
BOUGHT = ("30211", "30215", "30227", "31003", "31299")
KINDS = ("行政", "参公", "事业")
NAMES = ("机关", "服务中心", "监察大队")


@st.composite
def books(draw: st.DrawFn, edition: str) -> Book:
    """Draw a book of an edition; amounts are whole hundreds of 元, so that nothing is rounded."""
    final = edition.startswith("final")
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=3))
    units = tuple(Unit(f"31000{n + 1}", f"清河市测绘局{NAMES[n]}", kind) for n, kind in enumerate(kinds))
    projects = tuple(_project(n, draw(st.sampled_from(units)), draw) for n in range(draw(st.integers(0, 3))))
    lines = draw(st.lists(_lines(units, projects, final=final), min_size=1, max_size=12))
    left = draw(st.lists(_balances(units), max_size=2)) if final else []
    given = final_book(edition) if final else budget_book(edition)
    return replace(
        given,
        organisation="清河市测绘局",
        units=units,
        projects=projects,
        lines=tuple(lines),
        balances=tuple(left),
        income=income_of(lines, left, by_function=final),
        procurement=(),
        indicators=(),
    )


def _project(number: int, unit: Unit, draw: st.DrawFn) -> Project:
    nature = draw(st.sampled_from(("project.other_operating", "project.specific")))
    return Project(f"41199926000000000010{number}", f"第{'一二三'[number]}类专项", unit.agency_code, nature)


@st.composite
def _lines(draw: st.DrawFn, units: tuple[Unit, ...], projects: tuple[Project, ...], *, final: bool) -> Line:
    project = draw(st.sampled_from((None, *projects)))
    nature = project.nature if project is not None else draw(st.sampled_from(sorted(BASIC)))
    department = draw(st.sampled_from(BOUGHT if project is not None else BASIC[nature]))
    agency = project.agency_code if project is not None else draw(st.sampled_from(units)).agency_code
    unit = next(unit for unit in units if unit.agency_code == agency)
    pair = dep_to_gov(department)
    assert pair is not None
    government = (pair.institution if unit.kind == "事业" else pair.administrative)[0]
    stages = ("budget", "final") if final else ("budget",)
    amounts = {stage: draw(st.integers(1, 10**7)) * 10_000 for stage in stages}
    fund, origin = draw(st.sampled_from(FUNDS)), draw(st.sampled_from(("current", "current", "carryover")))
    where = draw(st.sampled_from(("local", "transfer"))) if fund[0] == "1" else ""
    function = draw(st.sampled_from(FUNCTIONS))
    code = project.pro_code if project is not None else ""
    return Line(agency, function, department, government, fund, origin, nature, amounts, code, where)


@st.composite
def _balances(draw: st.DrawFn, units: tuple[Unit, ...]) -> Balance:
    use = draw(st.sampled_from(("closing", "distribution")))
    fund = draw(st.sampled_from(("111", "12", "31") if use == "closing" else ("31", "34")))
    agency, function = draw(st.sampled_from(units)).agency_code, draw(st.sampled_from(FUNCTIONS))
    return Balance(agency, use, fund, {"final": draw(st.integers(1, 10**6)) * 10_000}, function, "project.specific")
