"""Books that are valid and balanced, for property tests: `books()`, `books(edition="henan")`, `books(kind="final")`.

Every line has a subject in force and government classes that fit the unit's kind; per unit, kind of money and stage
revenue equals expenditure and what is left; every project has a goal, an indicator and lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from tests.books.cycles import PARTS as CYCLE
from tests.books.cycles import cycles
from yujue.codes import dep_to_gov
from yujue.facts import Slice
from yujue.facts.book import (
    At,
    Balance,
    Book,
    Income,
    IndicatorEntry,
    Line,
    Procurement,
    Project,
    Stated,
    Task,
    Unit,
)
from yujue.forms import editions

NAMES = ("水利局", "科学技术局", "档案馆", "气象服务中心")
UNIT_KINDS = ("行政", "参公", "事业")
FUNCTIONS = ("2060101", "2060404", "2060499", "2080505", "2101101", "2210201", "2130305", "2012604")
BASIC = (
    ("basic.personnel", ("30101", "30102", "30103", "30108", "30110", "30113", "30302")),
    ("basic.public", ("30201", "30207", "30211", "30217", "30228", "30231", "31002")),
)
PROJECT = ("30201", "30213", "30227", "30299", "31002")
FUNDS = ("111", "111", "111", "119", "12", "13", "2", "31", "39")
LEVELS = (
    ("产出指标", "数量指标"),
    ("产出指标", "质量指标"),
    ("效益指标", "社会效益指标"),
    ("满意度指标", "服务对象满意度指标"),
)
WEIGHTS: dict[int, tuple[Decimal | None, ...]] = {
    1: (Decimal(90),),
    2: (Decimal("57.5"), Decimal("42.5")),
    3: (Decimal(20), Decimal(30), Decimal(40)),
}
AMOUNTS = st.one_of(st.integers(1, 99), st.integers(100, 10**8), st.integers(10**8, 10**11))
WORDS = st.text("办理执法培训调研维修基层宣传服务平台建设数据", min_size=2, max_size=8)
SENTENCES = st.lists(WORDS, min_size=1, max_size=3).map("，".join).map(lambda text: text + "。")


@st.composite
def books(draw: st.DrawFn, *, edition: str = "", kind: str = "") -> Book:
    """Give a book of an edition (any) or of a kind (any)."""
    forms = [
        e for e in editions() if e.kind in {"budget", "final"} and edition in {"", e.name} and kind in {"", e.kind}
    ]
    form = draw(st.sampled_from(forms))
    year = draw(st.integers(2023, 2026))
    units = _units(draw)
    projects, lines = _spending(draw, units[1:], form.kind, year)
    balances = _balances(draw, units[1:], form.kind)
    keys = ["duties", "organisation", "reason.revenue", "reason.three_public"]
    own_texts = {
        key: f"{draw(SENTENCES)}{n}" for n, key in enumerate(draw(st.lists(st.sampled_from(keys), unique=True)))
    }
    if stated := _stated(draw, form.kind, year):
        own_texts["reason.three_public"] = "公务活动增加"
    whole = Book(
        kind=form.kind,
        edition=form.name,
        fiscal_year=year,
        agency_code=units[0].agency_code,
        organisation=units[0].name,
        level=form.level or draw(st.sampled_from(["department", "unit"])),
        mof_div_code=draw(st.sampled_from(["", "411200000"])),
        units=units,
        income=tuple(_income(lines, balances)),
        lines=lines,
        balances=balances,
        projects=projects,
        procurement=tuple(_bought(draw, lines)),
        tasks=tuple(draw(st.lists(st.builds(Task, WORDS, SENTENCES), max_size=3))),
        indicators=tuple(_indicators(draw, ["", *(one.pro_code for one in projects)])),
        stated=stated,
        details=_details(draw, form.kind, year),
        texts=own_texts,
    )
    return replace(whole, **draw(cycles(whole)))


def _units(draw: st.DrawFn) -> tuple[Unit, ...]:
    name = "某市" + draw(st.sampled_from(NAMES))
    kinds = draw(st.lists(st.sampled_from(UNIT_KINDS), min_size=1, max_size=3))
    parts = [Unit(f"310{n:03}", f"{name}{n}" if n > 1 else f"{name}本级", kind) for n, kind in enumerate(kinds, 1)]
    return (Unit("310", name), *parts)


def _spending(
    draw: st.DrawFn, units: tuple[Unit, ...], kind: str, year: int
) -> tuple[tuple[Project, ...], tuple[Line, ...]]:
    projects: list[Project] = []
    lines: list[Line] = []
    for unit in units:
        for nature, classes in BASIC:
            for eco in draw(st.lists(st.sampled_from(classes), max_size=3, unique=True)):
                lines.append(_line(draw, unit, eco, nature, "", kind))
        for _ in range(draw(st.integers(0, 2))):
            nature, category = draw(
                st.sampled_from(
                    [("project.other_operating", "22"), ("project.specific", "3"), ("project.specific", "31")]
                )
            )
            code = f"411200{year % 100:02}{len(projects) + 1:013}"
            name = f"{draw(WORDS)}项目{len(projects) + 1}"
            fields = draw(st.dictionaries(st.sampled_from(["项目属性", "项目期", "负责科室"]), WORDS, max_size=2))
            projects.append(Project(code, name, unit.agency_code, nature, category, draw(SENTENCES), fields))
            for eco in draw(st.lists(st.sampled_from(PROJECT), min_size=1, max_size=2, unique=True)):
                lines.append(_line(draw, unit, eco, nature, code, kind))
    return tuple(projects), tuple(lines)


def _line(draw: st.DrawFn, unit: Unit, eco: str, nature: str, project: str, kind: str) -> Line:  # noqa: PLR0917
    fit = dep_to_gov(eco)
    assert fit is not None
    gov = draw(st.sampled_from(fit.institution if unit.kind == "事业" else fit.administrative))
    fund = draw(st.sampled_from(FUNDS if project else ("111", "111", "119", "31")))
    return Line(
        unit.agency_code,
        draw(st.sampled_from(FUNCTIONS)),
        eco,
        gov,
        fund,
        draw(st.sampled_from(["current", "current", "current", "carryover"])),
        nature,
        _amounts(draw, kind),
        project,
        draw(st.sampled_from(["", "local", "transfer"])) if fund in {"111", "12"} else "",
    )


def _amounts(draw: st.DrawFn, kind: str) -> dict[str, int]:
    planned = draw(AMOUNTS)
    if kind == "budget":
        return {"budget": planned}
    adjusted = planned + draw(st.integers(-planned, planned))
    return {"budget": planned, "adjusted": adjusted, "final": draw(st.integers(0, adjusted))}


def _balances(draw: st.DrawFn, units: tuple[Unit, ...], kind: str) -> tuple[Balance, ...]:
    if kind == "budget":
        return ()
    found = []
    for unit in units:
        if draw(st.booleans()):
            found.append(
                Balance(unit.agency_code, "closing", draw(st.sampled_from(["111", "12"])), {"final": draw(AMOUNTS)})
            )
    return tuple(found)


def _income(lines: Iterable[Line], balances: Iterable[Balance]) -> Iterable[Income]:
    """Give the revenue that pays for what is spent and left."""
    sums: dict[tuple[str, str, str, str], dict[str, int]] = defaultdict(dict)
    for line in lines:
        _add(sums[line.agency_code, line.fund_type_code, line.origin, line.found_type_code], line.amounts)
    for left in balances:
        _add(sums[left.agency_code, left.fund_type_code, "current", ""], left.amounts)
    for (agency, fund, origin, found), amounts in sums.items():
        yield Income(agency, fund, origin, amounts, found)


def _add(sums: dict[str, int], amounts: Mapping[str, int]) -> None:
    for stage, fen in amounts.items():
        sums[stage] = sums.get(stage, 0) + fen


def _bought(draw: st.DrawFn, lines: tuple[Line, ...]) -> Iterable[Procurement]:
    for line in lines:
        if line.dep_bgt_eco_code in {"30227", "31002"} and draw(st.booleans()):
            yield Procurement(
                line.agency_code,
                draw(WORDS),
                draw(st.sampled_from(["goods", "works", "services"])),
                line.exp_func_code,
                line.dep_bgt_eco_code,
                line.fund_type_code,
                line.origin,
                line.nature,
                {stage: draw(st.integers(0, fen)) for stage, fen in line.amounts.items()},
                line.pro_code,
                draw(st.dictionaries(st.sampled_from(["数量", "采购方式"]), WORDS, max_size=1)),
            )


def _indicators(draw: st.DrawFn, owners: list[str]) -> Iterable[IndicatorEntry]:
    for owner in owners:
        levels = draw(st.lists(st.sampled_from(LEVELS), min_size=1, max_size=3, unique=True))
        weights = list(draw(st.sampled_from([(None,) * len(levels), WEIGHTS[len(levels)]])))
        for level1, level2 in levels:
            name = draw(WORDS) + "数"
            target = str(draw(st.integers(1, 500)))
            said = (draw(st.one_of(st.just(""), WORDS)) for _ in range(4))
            one = IndicatorEntry(owner, level1, level2, name, "≥", target, "个", "正向", next(said), weights.pop())
            yield replace(one, standard=next(said), formula=next(said), evidence=next(said))


def _stated(draw: st.DrawFn, kind: str, year: int) -> tuple[Stated, ...]:
    stage = "budget" if kind == "budget" else "final"
    last = [
        Slice.of(flow="revenue", stage=stage, fiscal_year=str(year - 1)),
        Slice.of(flow="expenditure", stage=stage, fiscal_year=str(year - 1)),
        Slice.of(flow="expenditure", stage=stage, fiscal_year=str(year - 1), topic="three_public"),
    ]
    chosen = draw(st.lists(st.sampled_from(last), unique=True))
    figures = [Stated(Decimal(draw(st.integers(0, 10**12))), one, label=draw(WORDS)) for one in chosen]
    counts = draw(
        st.lists(st.sampled_from(["assets.vehicles.total", "staff.quota", "performance.units.count"]), unique=True)
    )
    return (*figures, *(Stated(Decimal(draw(st.integers(0, 500))), measure=one, label=draw(WORDS)) for one in counts))


def _details(draw: st.DrawFn, kind: str, year: int) -> tuple[Stated, ...]:
    if kind == "budget":
        return ()
    found = []
    for topic in draw(
        st.lists(st.sampled_from(["three_public.overseas", "three_public.reception", "meeting"]), unique=True)
    ):
        for stage in ("budget", "adjusted", "final"):
            of = Slice.of(flow="expenditure", topic=topic, stage=stage, fiscal_year=str(year), fund_type_code="111")
            found.append(Stated(Decimal(draw(st.integers(0, 10**8))), of, label=topic))
    return tuple(found)


def content(book: Book) -> dict[str, object]:
    """Give what a book says, for comparing: no places, stated figures in an order of their own."""
    parts = ("units", "income", "lines", "balances", "projects", "procurement", "tasks", "indicators", *CYCLE)
    head = ("kind", "edition", "fiscal_year", "agency_code", "organisation", "level", "mof_div_code")
    found: dict[str, object] = {name: getattr(book, name) for name in head}
    found |= {name: tuple(replace(one, at=At()) for one in getattr(book, name)) for name in parts}
    for name in ("stated", "details"):
        found[name] = sorted(repr(replace(one, value=one.value.normalize(), at=At())) for one in getattr(book, name))
    found["texts"] = {key: text for key, text in book.texts.items() if text}
    return found
