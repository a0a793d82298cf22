"""A small but complete book of an invented department, for any edition; all amounts are whole hundreds of 元."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from yujue.facts import Slice
from yujue.facts.book import (
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

YEAR = 2026
DEPARTMENT = "310"
ORGANISATION = "清河市科学技术局"
OFFICE, CENTRE = "310001", "310002"
UNITS = (
    Unit(OFFICE, "清河市科学技术局机关", "行政"),
    Unit(CENTRE, "清河市科技服务中心", "事业"),
)
WORK, GRANTS, SHOWS = "411999260000000000101", "411999260000000000102", "411999260000000000103"
PROJECTS = (
    Project(WORK, "科技管理业务经费", OFFICE, "project.other_operating", "22", "保障科技计划管理工作正常开展。"),
    Project(GRANTS, "科技成果转化专项", OFFICE, "project.specific", "31", "支持企业转化科技成果不少于20项。"),
    Project(SHOWS, "科普活动经费", CENTRE, "project.other_operating", "22", "开展群众性科普活动。"),
)
STAFF, PUBLIC = "basic.personnel", "basic.public"
OTHER, SPECIFIC = "project.other_operating", "project.specific"

# unit, function, department's and government's economic class, fund, origin, nature, project, 元
SPENDING: tuple[tuple[str, str, str, str, str, str, str, str, int], ...] = (
    (OFFICE, "2060101", "30101", "50101", "111", "current", STAFF, "", 1_204_300),
    (OFFICE, "2060101", "30102", "50101", "111", "current", STAFF, "", 860_500),
    (OFFICE, "2060101", "30103", "50101", "111", "current", STAFF, "", 902_000),
    (OFFICE, "2060101", "30112", "50102", "111", "current", STAFF, "", 12_600),
    (OFFICE, "2060101", "30201", "50201", "111", "current", PUBLIC, "", 86_000),
    (OFFICE, "2060101", "30211", "50201", "111", "current", PUBLIC, "", 42_000),
    (OFFICE, "2060101", "30217", "50206", "111", "current", PUBLIC, "", 8_000),
    (OFFICE, "2060101", "30228", "50201", "111", "current", PUBLIC, "", 30_200),
    (OFFICE, "2060101", "30231", "50208", "111", "current", PUBLIC, "", 36_000),
    (OFFICE, "2060101", "30239", "50201", "111", "current", PUBLIC, "", 104_000),
    (OFFICE, "2060102", "30215", "50202", "111", "current", OTHER, WORK, 40_000),
    (OFFICE, "2060102", "30216", "50203", "111", "current", OTHER, WORK, 60_000),
    (OFFICE, "2060404", "31299", "50799", "111", "current", SPECIFIC, GRANTS, 3_000_000),
    (OFFICE, "2060404", "31299", "50799", "111", "carryover", SPECIFIC, GRANTS, 500_000),
    (OFFICE, "2080501", "30302", "50905", "111", "current", STAFF, "", 350_000),
    (OFFICE, "2080501", "30299", "50299", "111", "current", PUBLIC, "", 6_600),
    (OFFICE, "2080505", "30108", "50102", "111", "current", STAFF, "", 330_000),
    (OFFICE, "2101101", "30110", "50102", "111", "current", STAFF, "", 165_000),
    (OFFICE, "2210201", "30113", "50103", "111", "current", STAFF, "", 247_500),
    (CENTRE, "2060201", "30101", "50501", "111", "current", STAFF, "", 600_000),
    (CENTRE, "2060201", "30107", "50501", "111", "current", STAFF, "", 420_000),
    (CENTRE, "2060201", "30199", "50501", "119", "current", STAFF, "", 95_000),
    (CENTRE, "2060201", "30201", "50502", "111", "current", PUBLIC, "", 55_000),
    (CENTRE, "2060201", "31002", "50601", "111", "current", PUBLIC, "", 12_000),
    (CENTRE, "2060702", "30227", "50502", "31", "current", OTHER, SHOWS, 150_000),
    (CENTRE, "2060702", "30227", "50502", "31", "carryover", OTHER, SHOWS, 20_000),
    (CENTRE, "2080502", "30302", "50905", "111", "current", STAFF, "", 80_000),
    (CENTRE, "2080505", "30108", "50501", "111", "current", STAFF, "", 170_000),
    (CENTRE, "2101102", "30110", "50501", "111", "current", STAFF, "", 85_000),
    (CENTRE, "2210201", "30113", "50501", "111", "current", STAFF, "", 128_000),
)
FINAL_OF = {"basic.personnel": 101, "basic.public": 94, "project.other_operating": 88, "project.specific": 97}
"""Percent of the budget that final accounts spend, by nature."""
HUNDRED_YUAN = 10_000
CLOSING = 80_000 * 100
"""What is left at the end of a final year, in 分: of the grants' money."""


def budget_book(edition: str = "henan", **changes: Any) -> Book:
    """Give the budget of 2026 with figures of the year before; `changes` replace fields of the book."""
    lines = tuple(_line(one, {"budget": one[-1] * 100}) for one in SPENDING)
    return _book("budget", edition, lines, (), changes)


def final_book(edition: str = "final_national", **changes: Any) -> Book:
    """Give the final accounts of 2026: budget and final amounts a line, something left at the end."""
    lines = tuple(_line(one, {"budget": one[-1] * 100, "final": _final(one)}) for one in SPENDING)
    left = (Balance(OFFICE, "closing", "111", {"final": CLOSING}, "2060404", SPECIFIC),)
    return _book("final", edition, lines, left, changes)


def _final(one: tuple[Any, ...]) -> int:
    """Give what is spent in 分, in whole hundreds of 元 like everything in the book."""
    return int(one[-1]) * FINAL_OF[one[6]] // HUNDRED_YUAN * HUNDRED_YUAN


def _line(one: tuple[str, str, str, str, str, str, str, str, int], amounts: dict[str, int]) -> Line:
    unit, function, department, government, fund, origin, nature, project, _ = one
    where = "transfer" if project == GRANTS and origin == "current" else "local"
    return Line(unit, function, department, government, fund, origin, nature, amounts, project, where)


def income_of(
    lines: Iterable[Line], balances: Iterable[Balance] = (), *, by_function: bool = False
) -> tuple[Income, ...]:
    """Give the revenue that pays for lines and for what is left, by unit, fund and origin."""
    found: dict[tuple[str, str, str, str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in lines:
        function = line.exp_func_code if by_function else ""
        for stage, fen in line.amounts.items():
            found[line.agency_code, line.fund_type_code, line.origin, line.found_type_code, function][stage] += fen
    for left in balances:
        function = left.exp_func_code if by_function else ""
        for stage, fen in left.amounts.items():
            found[left.agency_code, left.fund_type_code, "current", "transfer", function][stage] += fen
    return tuple(
        Income(agency, fund, origin, dict(amounts), where, function)
        for (agency, fund, origin, where, function), amounts in found.items()
    )


def _book(
    kind: str,
    edition: str,
    lines: tuple[Line, ...],
    balances: tuple[Balance, ...],
    changes: dict[str, Any],
) -> Book:
    given: dict[str, Any] = {
        "kind": kind,
        "edition": edition,
        "fiscal_year": YEAR,
        "agency_code": DEPARTMENT,
        "organisation": ORGANISATION,
        "mof_div_code": "411999000",
        "units": UNITS,
        "income": income_of(lines, balances, by_function=kind == "final"),
        "lines": lines,
        "balances": balances,
        "projects": PROJECTS,
        "procurement": _procurement(kind),
        "tasks": TASKS,
        "indicators": INDICATORS,
        "stated": _prior(kind),
        "texts": dict(TEXTS),
    }
    return Book(**{**given, **changes})


def _procurement(kind: str) -> tuple[Procurement, ...]:
    return (
        Procurement(OFFICE, "复印纸", "goods", "2060101", "30201", "111", "current", PUBLIC, {kind: 1_200_000}),
        Procurement(
            CENTRE, "科普展览布展", "services", "2060702", "30227", "31", "current", OTHER, {kind: 5_000_000}, SHOWS
        ),
    )


TASKS = (
    Task("实施科技成果转化", "支持企业转化科技成果，培育技术市场。"),
    Task("开展科学普及", "组织科技活动周和科普展览。"),
)
INDICATORS = (
    IndicatorEntry("", "产出指标", "数量指标", "支持科技成果转化项目", "≥", "20", "项", "正向"),
    IndicatorEntry("", "效益指标", "社会效益指标", "公众参与科普活动", "≥", "5000", "人次", "正向"),
    IndicatorEntry("", "满意度指标", "服务对象满意度", "企业满意度", "≥", "90", "%", "正向"),
    *(
        entry
        for code, what, target, unit in (
            (WORK, "召开科技计划管理会议", "6", "次"),
            (GRANTS, "支持转化项目", "20", "项"),
            (SHOWS, "举办科普活动", "12", "场"),
        )
        for entry in (
            IndicatorEntry(code, "成本指标", "经济成本指标", "成本控制在预算以内", "≤", "100", "%", "反向"),
            IndicatorEntry(code, "产出指标", "数量指标", what, "≥", target, unit, "正向"),
            IndicatorEntry(code, "效益指标", "社会效益指标", "服务科技企业", "≥", "30", "家", "正向"),
            IndicatorEntry(code, "满意度指标", "服务对象满意度", "服务对象满意度", "≥", "90", "%", "正向"),
        )
    ),
)
TEXTS = {
    "duties": "贯彻执行国家科技创新方针政策，组织实施全市科技计划。",
    "organisation": "清河市科学技术局内设机构3个：办公室、规划科、成果科；所属单位1个：清河市科技服务中心。",
}


def last_year(members: dict[str, str], yuan: int, stage: str, year: int = YEAR - 1) -> Stated:
    """State a figure of the year before by its slice."""
    return Stated(Decimal(yuan * 100), Slice.of({**members, "stage": stage, "fiscal_year": str(year)}))


def _prior(stage: str) -> tuple[Stated, ...]:
    spent = {"flow": "expenditure", "use": "current"}
    return (
        last_year({"flow": "revenue"}, 9_500_000, stage),
        last_year({"flow": "expenditure"}, 9_500_000, stage),
        last_year({"flow": "revenue", "origin": "current"}, 9_300_000, stage),
        last_year(spent, 9_500_000, stage),
        last_year({"flow": "revenue", "fund_type_code": "1"}, 9_300_000, stage),
        last_year({"flow": "expenditure", "fund_type_code": "1"}, 9_300_000, stage),
        last_year({**spent, "fund_type_code": "1"}, 9_300_000, stage),
        last_year({**spent, "fund_type_code": "11"}, 9_300_000, stage),
        last_year({"flow": "expenditure", "topic": "three_public"}, 48_000, stage),
        last_year({"flow": "expenditure", "topic": "three_public.overseas"}, 0, stage),
        last_year({"flow": "expenditure", "topic": "three_public.vehicle"}, 36_000, stage),
        last_year({"flow": "expenditure", "topic": "three_public.vehicle.purchase"}, 0, stage),
        last_year({"flow": "expenditure", "topic": "three_public.vehicle.operation"}, 36_000, stage),
        last_year({"flow": "expenditure", "topic": "three_public.reception"}, 12_000, stage),
        last_year({"flow": "expenditure", "topic": "operating_cost"}, 300_000, stage),
        Stated(Decimal(1), measure="assets.vehicles.total"),
        Stated(Decimal(0), measure="assets.equipment.large"),
    )
