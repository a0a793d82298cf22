"""The tables of totals of the example, computed from its facts."""

from __future__ import annotations

from decimal import Decimal

from examples.facts import (
    CARRYOVER,
    CLASSES,
    CODES,
    DEPARTMENT,
    FUNCTIONS,
    ORDINALS,
    YEAR,
    total,
)
from examples.paper import Amount, Path, Sheet

ALL = total()
CURRENT = ALL - CARRYOVER
SHORT = "县科学普及局"
Row = tuple[str | Amount, ...]


def income_and_spending() -> Sheet:
    """Give 收支总表."""
    income: list[tuple[str, Amount]] = [
        ("一、一般公共预算", CURRENT), ("其中：财政拨款", CURRENT), ("二、政府性基金预算拨款收入", None),
        ("三、国有资本经营预算拨款收入", None), ("四、财政专户管理资金收入", None), ("五、事业收入", None),
        ("六、事业单位经营收入", None), ("七、上级补助收入", None), ("八、附属单位上缴收入", None), ("九、其他收入", None),
    ]  # fmt: skip
    spending: list[tuple[str, Amount]] = [
        (f"{ORDINALS[code]}、{name}", total(function=code)) for code, name in CLASSES.items()
    ]
    spending += [("", None)] * (len(income) - len(spending))
    rows = [(*left, *right) for left, right in zip(income, spending, strict=True)]
    rows += [
        ("本年收入合计", CURRENT, "本年支出合计", ALL),
        ("上年结转结余", CARRYOVER, "年终结转结余", None),
        ("收入总计", ALL, "支出总计", ALL),
    ]
    columns = (("收入", "项目"), ("收入", "金额"), ("支出", "项目"), ("支出", "金额"))
    return Sheet(f"{YEAR}年部门收支总体情况表", columns, tuple(rows))


def income() -> Sheet:
    """Give 收入总表: by unit."""
    now = [
        ("合计",), ("一般公共预算", "小计"), ("一般公共预算", "其中：财政拨款"), ("政府性基金",), ("国有资本经营预算",),
        ("财政专户管理资金收入",), ("事业收入",), ("其他收入",),
    ]  # fmt: skip
    carried = [("合计",), ("一般公共预算",), ("政府性基金",)]
    columns: tuple[Path, ...] = (
        ("部门(单位)代码",),
        ("部门(单位)名称",),
        ("总计",),
        *(("本年收入", *path) for path in now),
        *(("上年结转结余", *path) for path in carried),
    )

    def line(code: str, name: str, whole: Decimal, carry: Decimal) -> Row:
        new = whole - carry
        return (code, name, whole, new, new, new, None, None, None, None, None, carry, carry, None)

    rows = [line("", "合计", ALL, CARRYOVER), line("305", SHORT, ALL, CARRYOVER)]
    rows += [
        line(code, unit, total(unit=unit), CARRYOVER if unit == DEPARTMENT else Decimal(0))
        for unit, code in CODES.items()
    ]
    return Sheet(f"{YEAR}年部门收入总体情况表", columns, tuple(rows), landscape=True)


SPENDING_COLUMNS: tuple[Path, ...] = (
    ("科目编码", "类"),
    ("科目编码", "款"),
    ("科目编码", "项"),
    ("单位代码",),
    ("单位（科目名称）",),
    ("合计",),
    ("基本支出", "小计"),
    ("基本支出", "人员经费", "工资福利支出"),
    ("基本支出", "人员经费", "对个人和家庭的补助"),
    ("基本支出", "公用经费", "商品和服务支出"),
    ("基本支出", "公用经费", "资本性支出"),
    ("项目支出", "小计"),
    ("项目支出", "其他运转类"),
    ("项目支出", "特定目标类"),
)


def _spending_figures(**where: str) -> Row:
    return (
        total(**where),
        total(project="", **where),
        total(project="", economic="301", **where),
        total(project="", economic="303", **where),
        total(project="", economic="302", **where),
        total(project="", economic="310", **where),
        total(project="*", **where),
        total(kind="其他运转类", **where),
        total(kind="特定目标类", **where),
    )


def _spending_rows() -> tuple[Row, ...]:
    rows: list[Row] = [("", "", "", "", "合计", *_spending_figures()), ("", "", "", "305", SHORT, *_spending_figures())]
    for code, name in FUNCTIONS.items():
        rows.append((code[:3], code[3:5], code[5:], "", name, *_spending_figures(function=code)))
    return tuple(rows)


def spending() -> Sheet:
    """Give 支出总表."""
    return Sheet(f"{YEAR}年部门支出总体情况表", SPENDING_COLUMNS, _spending_rows(), landscape=True)


def general_public() -> Sheet:
    """Give 一般公共预算支出表: all the department's spending is paid from it, last year's money included."""
    return Sheet(f"{YEAR}年一般公共预算支出情况表", SPENDING_COLUMNS, _spending_rows(), landscape=True)


def appropriation() -> Sheet:
    """Give 财政拨款收支总表."""
    income: list[tuple[str, Amount]] = [
        ("一、本年收入", CURRENT),
        ("（一）一般公共预算拨款", CURRENT),
        ("其中：财政拨款", CURRENT),
        ("（二）政府性基金预算拨款", None),
        ("（三）国有资本经营预算拨款", None),
        ("二、上年结转", CARRYOVER),
        ("（一）一般公共预算拨款", CARRYOVER),
    ]
    spending = [("一、本年支出", ALL)]
    spending += [
        (f"（{ORDINALS[c]}）{name.removesuffix('支出')}支出", total(function=c)) for c, name in CLASSES.items()
    ]
    spending += [("二、年终结转结余", Decimal(0)), ("", Decimal(0))]
    rows: list[Row] = [
        (*left, name, value, value, value, None, None) for left, (name, value) in zip(income, spending, strict=True)
    ]
    rows.append(("收入合计", ALL, "支出合计", ALL, ALL, ALL, None, None))
    columns = (
        ("收入", "项目"),
        ("收入", "金额"),
        ("支出", "项目"),
        ("支出", "合计"),
        ("支出", "一般公共预算", "小计"),
        ("支出", "一般公共预算", "其中：财政拨款"),
        ("支出", "政府性基金"),
        ("支出", "国有资本经营预算"),
    )
    return Sheet(f"{YEAR}年财政拨款收支总体情况表", columns, tuple(rows), landscape=True)
