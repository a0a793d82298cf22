"""A small Henan budget in our own words: a department of two units, two projects, everything balanced."""

from __future__ import annotations

from decimal import Decimal

from yujue.facts import Slice
from yujue.facts.book import Book, Income, IndicatorEntry, Line, Procurement, Project, Stated, Task, Unit

FIRST, SECOND = "411200250000000054537", "411200250000000054538"
LAST_YEAR = Slice.of(flow="expenditure", stage="budget", topic="three_public", fiscal_year="2024")


def example() -> Book:
    """Give the book; amounts are in 分."""
    return Book(
        kind="budget",
        edition="henan",
        fiscal_year=2025,
        agency_code="310",
        organisation="某市水文局",
        mof_div_code="411200000",
        units=(
            Unit("310", "某市水文局"),
            Unit("310001", "某市水文局机关", "行政"),
            Unit("310002", "某市水文站", "事业"),
        ),
        income=(
            Income("310001", "111", "current", {"budget": 1_523_456_78}),
            Income("310002", "111", "current", {"budget": 200_000_00}),
            Income("310002", "31", "carryover", {"budget": 15_000_07}),
        ),
        lines=(
            Line("310001", "2060101", "30101", "50101", "111", "current", "basic.personnel", {"budget": 1_200_000_00}),
            Line("310001", "2060101", "30217", "50206", "111", "current", "basic.public", {"budget": 23_456_78}),
            Line(
                "310001",
                "2060404",
                "30227",
                "50205",
                "111",
                "current",
                "project.specific",
                {"budget": 300_000_00},
                FIRST,
            ),
            Line("310002", "2060499", "30101", "50501", "111", "current", "basic.personnel", {"budget": 200_000_00}),
            Line(
                *("310002", "2060499", "30299", "50502", "31", "carryover", "project.other_operating"),
                {"budget": 15_000_07},
                SECOND,
            ),
        ),
        projects=(
            Project(
                FIRST, "水文测报", "310001", "project.specific", "3", "完成 12 处站点测报。", {"项目属性": "延续项目"}
            ),
            Project(SECOND, "站房维护", "310002", "project.other_operating", "22", "站房完好。"),
        ),
        procurement=(
            Procurement(
                *("310001", "测报服务", "services", "2060404", "30227", "111", "current", "project.specific"),
                {"budget": 120_000_00},
                FIRST,
                {"采购方式": "公开招标"},
            ),
        ),
        tasks=(Task("水文测报", "做好汛期测报。\n按时报送。"),),
        indicators=(
            IndicatorEntry("", "产出指标", "数量指标", "测报站点数", "≥", "12", "处", "正向", "", Decimal(90)),
            IndicatorEntry(FIRST, "产出指标", "数量指标", "测报次数", "≥", "24", "次", "正向"),
            IndicatorEntry(SECOND, "产出指标", "时效指标", "完成时间", "text", "2025年12月底前", "", "时限"),
        ),
        stated=(
            Stated(Decimal(2_000_000), LAST_YEAR, label="2024 年“三公”经费预算"),
            Stated(Decimal(3), measure="assets.vehicles.total", label="车辆总数（辆）"),
        ),
        texts={"duties": "负责水文测报。\n负责站网维护。", "reason.three_public": "接待调研增加"},
    )
