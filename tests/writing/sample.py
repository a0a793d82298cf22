"""A laid document made by hand: every kind of block, merged headers, a wide table over several pages, rows merged."""

from __future__ import annotations

from decimal import Decimal

from yujue.disclosure import Chart
from yujue.layout import (
    ChartBlock,
    Contents,
    Cover,
    Heading,
    Laid,
    LaidCell,
    LaidTable,
    PageBreak,
    Paragraph,
    Span,
)

TOTAL = "fiscal_year=2026;flow=revenue;stage=budget"
SPENT = "fiscal_year=2026;flow=expenditure;stage=budget;use=current"


def figure(text: str, row: int, column: int, fact: str = "", explain: str = "", *, bold: bool = False) -> LaidCell:
    """Make a cell that prints a number."""
    value = Decimal(text.replace(",", ""))
    return LaidCell(text, row, column, align="right", value=value, bold=bold, fact=fact, explain=explain)


def word(text: str, row: int, column: int, *, rows: int = 1, columns: int = 1, align: str = "left") -> LaidCell:
    """Make a cell of text."""
    return LaidCell(text, row, column, rows, columns, align)


def head(text: str, row: int, column: int, rows: int = 1, columns: int = 1) -> LaidCell:
    """Make a header cell."""
    return LaidCell(text, row, column, rows, columns, "center", bold=True)


BALANCE = LaidTable(
    id="t01",
    form="revenue_expenditure_total",
    title="2026年部门收支总体情况表",
    columns=4,
    head=(
        head("收入", 0, 0, 1, 2),
        head("支出", 0, 2, 1, 2),
        *(head(t, 1, n) for n, t in enumerate(["项目", "金额"] * 2)),
    ),
    head_rows=2,
    body=(
        word("一、一般公共预算", 0, 0),
        figure("1234.56", 0, 1, TOTAL + ";fund_type_code=11;origin=current", "一般公共预算本年收入"),
        word("（一）科学技术支出", 0, 2),
        figure("1234.56", 0, 3, SPENT + ";exp_func_code=206", "科学技术支出"),
        word("本年收入合计", 1, 0, align="center"),
        figure("1234.56", 1, 1, TOTAL + ";origin=current", "本年收入合计"),
        word("本年支出合计", 1, 2, align="center"),
        figure("1234.56", 1, 3, SPENT, "本年支出合计"),
        word("收入总计", 2, 0, align="center"),
        figure("1234.56", 2, 1, TOTAL, "收入总计", bold=True),
        word("支出总计", 2, 2, align="center"),
        figure("1234.56", 2, 3, "fiscal_year=2026;flow=expenditure;stage=budget", "支出总计", bold=True),
    ),
    body_rows=3,
    widths=(0.32, 0.18, 0.32, 0.18),
    label="预算01表",
    left="部门名称：云溪县档案局",
    right="单位：万元",
    notes=("注：本表由云溪县档案局编制。",),
)

ROWS = 60
WIDE = LaidTable(
    id="t03",
    form="expenditure",
    title="2026年部门支出总体情况表",
    columns=9,
    head=(
        head("科目编码", 0, 0, 1, 3),
        *(head(text, 1, n, 2) for n, text in enumerate("类款项")),
        head("科目名称", 0, 3, 3),
        head("合计", 0, 4, 3),
        head("基本支出", 0, 5, 1, 3),
        head("小计", 1, 5, 2),
        head("人员经费", 1, 6, 2),
        head("公用经费", 1, 7, 2),
        head("项目支出", 0, 8, 3),
    ),
    head_rows=3,
    body=(
        *(word("", 0, column) for column in range(3)),
        word("合计", 0, 3, align="center"),
        *(figure(f"{ROWS * n}.00", 0, column) for column, n in ((4, 10), (5, 7), (6, 4), (7, 3), (8, 3))),
        *(
            cell
            for row in range(1, ROWS + 1)
            for cell in (
                word("206", row, 0, align="center"),
                word("01", row, 1, align="center"),
                word(f"{row:02d}", row, 2, align="center"),
                word(f"（第{row}项）科学技术管理事务", row, 3),
                *(figure(f"{n}.00", row, column) for column, n in ((4, 10), (5, 7), (6, 4), (7, 3), (8, 3))),
            )
        ),
    ),
    body_rows=ROWS + 1,
    widths=(0.05, 0.05, 0.05, 0.35, 0.1, 0.1, 0.1, 0.1, 0.1),
    label="预算03表",
    left="部门名称：云溪县档案局",
    right="单位：万元",
    landscape=True,
)

BAR = Chart(
    "bar",
    "图1：收支总计变动情况图",
    "万元",
    ("收入总计", "支出总计"),
    (
        ("2025年", (Decimal("1100.00"), Decimal("1100.00"))),
        ("2026年", (Decimal("1234.56"), Decimal("1234.56"))),
    ),
)

TEXT = "云溪县档案局2026年收入总计1234.56万元，支出总计1234.56万元。收入“#链接[x]*_$”与 <b>支出</b> 相等 & 无误。"


def _span(number: int, fact: str, explain: str) -> Span:
    start = -1
    for _ in range(number):
        start = TEXT.index("1234.56万元", start + 1)
    return Span(start, start + len("1234.56万元"), fact, explain)


LAID = Laid(
    title="2026年度云溪县档案局部门预算公开",
    organisation="云溪县档案局",
    fiscal_year=2026,
    edition="henan",
    blocks=(
        Cover("2026年度云溪县档案局部门预算公开", ("云溪县档案局", "2026年3月")),
        Contents(),
        PageBreak(),
        Heading("第一部分 云溪县档案局概况", 1),
        Heading("一、主要职责", 2),
        Paragraph("保管全县档案，提供查阅。"),
        PageBreak(),
        Heading("第二部分 2026年度部门预算情况说明", 1),
        Heading("一、收入支出预算总体情况说明", 2),
        Paragraph(
            TEXT,
            (_span(1, TOTAL, "收入总计"), _span(2, "fiscal_year=2026;flow=expenditure;stage=budget", "支出总计")),
        ),
        ChartBlock(BAR),
        PageBreak(),
        Heading("第三部分 部门预算表", 1),
        BALANCE,
        WIDE,
    ),
)
