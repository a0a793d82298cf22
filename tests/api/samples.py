"""A small disclosure, made by hand."""

from __future__ import annotations

from decimal import Decimal

from yujue.disclosure import (
    Cell,
    Column,
    Disclosure,
    DocumentInfo,
    Indicator,
    OutlineEntry,
    Quantity,
    Row,
    Statement,
    Table,
)
from yujue.disclosure.place import Place
from yujue.facts import Slice, State
from yujue.facts.printed import parse_number

WAN = Decimal(10000)
REVENUE = Slice.of(flow="revenue", stage="budget", fiscal_year="2031")


def info(file: str = "a.txt", organisation: str | None = "临河县水务局", **changes: object) -> DocumentInfo:
    facts: dict[str, object] = {
        "file": file,
        "sha256": "0" * 64,
        "format": "txt",
        "title": "2031年临河县水务局部门预算",
        "kind": "budget",
        "level": "department",
        "organisation": organisation,
        "fiscal_year": 2031,
        "edition": None,
        "pages": 1,
    }
    return DocumentInfo(**{**facts, **changes})  # type: ignore[arg-type]


def table(name: str = "t1") -> Table:
    number = parse_number("333.96", WAN)
    cells = (
        Cell(0, "一、水务收入", State.UNREAD),
        Cell(1, "333.96", State.NUMBER, number, REVENUE),
        Cell(2, "一、水利支出", State.UNREAD),
        Cell(3, "—", State.NA),
    )
    columns = (
        Column(("收入", "项目"), "label", None, "收入"),
        Column(("收入", "金额"), "amount", REVENUE, "收入"),
        Column(("支出", "项目"), "label", None, "支出"),
        Column(("支出", "金额"), "amount", None, "支出"),
    )
    row = Row("一、水务收入", None, "detail", cells, line=7)
    return Table(name, "revenue_expenditure_total", "收支总表", (1,), 5, "万元", columns, (row,))


def disclosure(document: DocumentInfo | None = None) -> Disclosure:
    text = "收入1758.18万元，增长12.5%。"
    first, second = parse_number("1758.18", WAN), parse_number("12.5")
    assert first is not None
    assert second is not None
    quantities = (
        Quantity("1758.18万元", 2, 11, "amount", "万元", first, "level", "revenue.total", REVENUE, 2031, "budget"),
        Quantity("12.5%", 14, 19, "percent", "%", second, "rate", "yoy.revenue.pct", None, 2031, "budget", 1, "增长"),
    )
    indicator = Indicator(
        "project", "清淤", "产出指标", "数量指标", "清淤长度", "≥", "12", "公里", "≥12公里", Place(line=30)
    )
    return Disclosure(
        document or info(),
        (table(),),
        (Statement("第二部分 / 一、收入", text, quantities, line=20),),
        (indicator,),
        outline=(OutlineEntry("收支总表", "一、", Place(line=3), listed=True),),
    )
