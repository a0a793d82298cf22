"""The facts of the example: what the invented county of 青禾县 plans to spend on popular science in 2026, in 万元.

All names, figures and projects are made up. Everything that the document prints is computed from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

YEAR = 2026
DEPARTMENT = "青禾县科学普及局"
HALL = "青禾县科技馆"
CODES = {DEPARTMENT: "305001", HALL: "305002"}
FUNCTIONS = {
    "2060101": "行政运行",
    "2060702": "科普活动",
    "2060705": "科技馆站",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2101101": "行政单位医疗",
    "2101102": "事业单位医疗",
    "2210201": "住房公积金",
}
CLASSES = {"206": "科学技术", "208": "社会保障和就业", "210": "卫生健康", "221": "住房保障支出"}
ORDINALS = {"206": "六", "208": "八", "210": "十", "221": "二十一"}
ECONOMIC = {
    "30101": "基本工资", "30102": "津贴补贴", "30103": "奖金", "30107": "绩效工资",
    "30108": "机关事业单位基本养老保险缴费", "30110": "职工基本医疗保险缴费", "30113": "住房公积金",
    "30201": "办公费", "30205": "水费", "30206": "电费", "30207": "邮电费", "30211": "差旅费",
    "30213": "维修（护）费", "30215": "会议费", "30217": "公务接待费", "30226": "劳务费", "30227": "委托业务费",
    "30228": "工会经费", "30231": "公务用车运行维护费", "30239": "其他交通费用", "30299": "其他商品和服务支出",
    "30302": "退休费",
}  # fmt: skip
GOVERNMENT = {
    "50101": "工资奖金津补贴", "50102": "社会保障缴费", "50103": "住房公积金", "50201": "办公经费", "50202": "会议费",
    "50205": "委托业务费", "50206": "公务接待费", "50208": "公务用车运行维护费", "50209": "维修（护）费",
    "50299": "其他商品和服务支出", "50501": "工资福利支出", "50502": "商品和服务支出", "50905": "离退休费",
}  # fmt: skip
PROJECT_CODES = {
    "科普下乡": "419900260000000003051",
    "科技活动周": "419900260000000003052",
    "科技馆设备维护": "419900260000000003053",
}
CARRIED = "科普下乡"
"""The project that last year's money is carried over to."""
CARRYOVER = Decimal("20.00")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the budget."""

    unit: str
    function: str
    economic: str
    government: str
    amount: Decimal
    project: str = ""
    kind: str = ""


def _basic(unit: str, function: str, lines: str) -> list[Fact]:
    split = [line.split() for line in lines.split(";")]
    return [Fact(unit, function, dep, gov, Decimal(amount)) for dep, gov, amount in split]


def _project(unit: str, function: str, name: str, kind: str, lines: str) -> list[Fact]:
    split = [line.split() for line in lines.split(";")]
    return [Fact(unit, function, dep, gov, Decimal(amount), name, kind) for dep, gov, amount in split]


FACTS: list[Fact] = [
    *_basic(DEPARTMENT, "2060101", "30101 50101 78.26;30102 50101 64.31;30103 50101 41.87;30302 50905 2.00"),
    *_basic(DEPARTMENT, "2060101", "30201 50201 6.50;30207 50201 2.40;30211 50201 4.83;30215 50202 1.20"),
    *_basic(
        DEPARTMENT, "2060101", "30217 50206 0.90;30228 50201 3.62;30231 50208 3.00;30239 50201 8.70;30299 50299 1.52"
    ),
    *_basic(DEPARTMENT, "2080505", "30108 50102 20.84"),
    *_basic(DEPARTMENT, "2101101", "30110 50102 12.37"),
    *_basic(DEPARTMENT, "2210201", "30113 50103 16.45"),
    *_basic(HALL, "2060705", "30101 50501 42.53;30102 50501 11.36;30107 50501 42.58"),
    *_basic(HALL, "2060705", "30201 50502 4.15;30205 50502 1.60;30206 50502 5.47;30213 50502 3.60"),
    *_basic(HALL, "2080505", "30108 50501 10.46"),
    *_basic(HALL, "2101102", "30110 50501 6.79"),
    *_basic(HALL, "2210201", "30113 50501 8.24"),
    *_project(DEPARTMENT, "2060702", CARRIED, "特定目标类", "30226 50205 30.00;30227 50205 74.50"),
    *_project(DEPARTMENT, "2060702", "科技活动周", "特定目标类", "30227 50205 21.40"),
    *_project(HALL, "2060705", "科技馆设备维护", "其他运转类", "30213 50502 25.80"),
]


def total(**wanted: str) -> Decimal:
    """Add the facts whose fields begin with what is wanted; `project="*"` any project, `project=""` none."""
    return sum((fact.amount for fact in FACTS if _fits(fact, wanted)), Decimal(0))


def _fits(fact: Fact, wanted: dict[str, str]) -> bool:
    for name, value in wanted.items():
        actual = getattr(fact, name)
        if name in {"function", "economic", "government"}:
            if not any(actual.startswith(one) for one in value.split("|")):
                return False
        elif not ((value == "*" and actual) or actual == value):
            return False
    return True


PERSONNEL = "301|303"
PUBLIC = "302|310"
