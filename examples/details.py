"""The tables of detail of the example: by economic subject, “三公”经费, funds without money, projects."""

from __future__ import annotations

from decimal import Decimal

from examples.facts import CARRIED, CARRYOVER, ECONOMIC, FACTS, GOVERNMENT, PERSONNEL, PUBLIC, YEAR, total
from examples.paper import Sheet
from examples.sheets import ALL, SHORT, SPENDING_COLUMNS, Row


def _pairs(*, basic_only: bool) -> dict[tuple[str, str], Decimal]:
    sums: dict[tuple[str, str], Decimal] = {}
    for fact in sorted(FACTS, key=lambda f: (f.economic, f.government)):
        if not (basic_only and fact.project):
            key = (fact.economic, fact.government)
            sums[key] = sums.get(key, Decimal(0)) + fact.amount
    return sums


def basic() -> Sheet:
    """Give 一般公共预算基本支出表."""
    rows: list[Row] = [
        (
            "合计",
            "",
            "",
            "",
            total(project=""),
            total(project="", economic=PERSONNEL),
            total(project="", economic=PUBLIC),
        )
    ]
    for (dep, gov), amount in _pairs(basic_only=True).items():
        people = dep.startswith(("301", "303"))
        rows.append(
            (dep, ECONOMIC[dep], gov, GOVERNMENT[gov], amount, amount if people else None, None if people else amount)
        )
    columns = (
        ("部门预算支出经济分类科目", "科目编码"),
        ("部门预算支出经济分类科目", "科目名称"),
        ("政府预算支出经济分类科目", "科目编码"),
        ("政府预算支出经济分类科目", "科目名称"),
        ("本年一般公共预算基本支出", "合计"),
        ("本年一般公共预算基本支出", "人员经费"),
        ("本年一般公共预算基本支出", "公用经费"),
    )
    return Sheet(f"{YEAR}年一般公共预算基本支出情况表", columns, tuple(rows))


def economic() -> Sheet:
    """Give 支出经济分类汇总表."""

    def line(head: Row, amount: Decimal, carried: Decimal) -> Row:
        new = amount - carried
        return (*head, amount, new, new, None, None, carried)

    rows: list[Row] = [line(("", "", "合计", "", "", ""), ALL, CARRYOVER)]
    for (dep, gov), amount in _pairs(basic_only=False).items():
        head: Row = (dep[:3], dep[3:], ECONOMIC[dep], gov[:3], gov[3:], GOVERNMENT[gov])
        rows.append(line(head, amount, CARRYOVER if dep == "30226" else Decimal(0)))
    columns = (
        *(("部门预算经济分类", name) for name in ("类", "款", "科目名称")),
        *(("政府预算经济分类", name) for name in ("类", "款", "科目名称")),
        ("总计",),
        ("一般公共预算", "小计"),
        ("一般公共预算", "其中：财政拨款"),
        ("政府性基金",),
        ("国有资本经营预算",),
        ("上年结转结余",),
    )
    return Sheet(f"{YEAR}年支出经济分类汇总表", columns, tuple(rows), landscape=True)


def three_public() -> Sheet:
    """Give “三公”经费表."""
    car, guests = total(economic="30231"), total(economic="30217")
    columns = (
        ("“三公”经费合计",),
        ("因公出国（境）费",),
        ("公务用车购置及运行费", "小计"),
        ("公务用车购置及运行费", "公务用车购置费"),
        ("公务用车购置及运行费", "公务用车运行费"),
        ("公务接待费",),
    )
    return Sheet(f"{YEAR}年一般公共预算“三公”经费支出情况表", columns, ((car + guests, None, car, None, car, guests),))


def empty(title: str, note: str) -> Sheet:
    """Give a table without figures."""
    return Sheet(title, SPENDING_COLUMNS, (("",) * 4 + ("合计",) + (None,) * 9,), note, landscape=True)


def government_fund() -> Sheet:
    """Give 政府性基金表."""
    return empty(f"{YEAR}年政府性基金预算支出情况表", "备注：本部门没有政府性基金预算安排的支出，故此表无数据。")


def state_capital() -> Sheet:
    """Give 国有资本经营表."""
    return empty(f"{YEAR}年国有资本经营预算支出情况表", "备注：本部门没有国有资本经营预算安排的支出，故此表无数据。")


def projects() -> Sheet:
    """Give 项目支出表."""

    def line(head: Row, amount: Decimal, carried: Decimal) -> Row:
        return (*head, amount, amount - carried, None, None, carried, None, None, None, None)

    whole = total(project="*")
    rows: list[Row] = [line(("", "合计", ""), whole, CARRYOVER), line(("", "305", SHORT), whole, CARRYOVER)]
    for name in dict.fromkeys(fact.project for fact in FACTS if fact.project):
        fact = next(f for f in FACTS if f.project == name)
        rows.append(
            line((fact.kind, name, fact.unit), total(project=name), CARRYOVER if name == CARRIED else Decimal(0))
        )
    funds = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
    columns = (
        ("类型",),
        ("项目名称",),
        ("项目单位",),
        ("合计",),
        *(("本年拨款", fund) for fund in funds),
        *(("财政拨款结转结余", fund) for fund in funds),
        ("财政专户管理资金",),
        ("单位资金",),
    )
    return Sheet(f"{YEAR}年项目支出表", columns, tuple(rows), landscape=True)
