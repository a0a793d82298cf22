"""The narrative of the example, in our own words around its own figures."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from examples.facts import (
    CARRYOVER,
    CLASSES,
    DEPARTMENT,
    ECONOMIC,
    FACTS,
    HALL,
    PERSONNEL,
    PUBLIC,
    YEAR,
    total,
)
from examples.paper import Paragraph

LAST = YEAR - 1
ALL = total()
BASIC, PROJECT = total(project=""), total(project="*")
LAST_ALL = Decimal("541.30")


def percent(part: Decimal, whole: Decimal) -> str:
    """Print a share with two decimals."""
    return f"{(abs(part) * 100 / whole).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def names(classes: str) -> str:
    """List the economic subjects of the basic expenditure."""
    wanted = tuple(classes.split("|"))
    used = dict.fromkeys(f.economic for f in sorted(FACTS, key=lambda f: f.economic) if not f.project)
    return "、".join(ECONOMIC[code] for code in used if code.startswith(wanted))


def change(new: Decimal, old: Decimal) -> str:
    """Say how a figure changed."""
    if new == old:
        return "持平"
    word = ("增加", "增长") if new > old else ("减少", "下降")
    return f"{word[0]}{abs(new - old)}万元，{word[1]}{percent(new - old, old)}"


LEADER = "…" * 12
PAGES = (3, 3, 3, 3, 4, 6, 7)  # where the PDF has them; its test compares


def front() -> list[Paragraph]:
    """Give the cover, the contents and part one."""
    listed = [
        f"第一部分 {DEPARTMENT}概况",
        "一、主要职能",
        "二、机构设置",
        "三、部门预算单位构成",
        f"第二部分 {YEAR}年度部门预算情况说明",
        "第三部分 名词解释",
        f"附件：{YEAR}年度部门预算表",
    ]
    body = [
        ("第一部分", "heading"),
        (f"{DEPARTMENT}概况", "heading"),
        ("一、主要职能", "heading"),
        ("（一）拟订全县科学普及工作计划，组织开展群众性科学普及活动。", "body"),
        ("（二）管理和运行县科技馆，推动科普资源进乡村、进学校、进社区。", "body"),
        ("（三）承办县委、县政府交办的其他事项。", "body"),
        ("二、机构设置", "heading"),
        (f"{DEPARTMENT}内设办公室、科普活动股和场馆管理股三个机构，下属事业单位一个。", "body"),
        ("三、部门预算单位构成", "heading"),
        ("本预算为汇总预算，包括局机关本级预算和下属单位预算，具体是：", "body"),
        (f"1、{DEPARTMENT}（本级）", "body"),
        (f"2、{HALL}", "body"),
    ]
    return [
        Paragraph(f"{YEAR}年度{DEPARTMENT}部门预算公开", "title"),
        Paragraph("目录", "heading", new_page=True),
        *(Paragraph(f"{line}{LEADER}{page}", "toc") for line, page in zip(listed, PAGES, strict=True)),
        *(Paragraph(text, style, new_page=number == 0) for number, (text, style) in enumerate(body)),
    ]


def budget() -> list[Paragraph]:
    """Give the first seven sections of part two."""
    classes = "；".join(
        f"{name.removesuffix('支出')}支出{total(function=code)}万元，占{percent(total(function=code), ALL)}"
        for code, name in CLASSES.items()
    )
    people, public = total(project="", economic=PERSONNEL), total(project="", economic=PUBLIC)
    return [
        Paragraph("第二部分", "heading", new_page=True),
        Paragraph(f"{DEPARTMENT}{YEAR}年度部门预算情况说明", "heading"),
        Paragraph("一、收入支出预算总体情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年收入总计{ALL}万元，支出总计{ALL}万元，与{LAST}年预算相比，收入{change(ALL, LAST_ALL)}；"
            f"支出{change(ALL, LAST_ALL)}。主要原因：新增科普下乡场次。"
        ),
        Paragraph("二、收入预算总体情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年收入合计{ALL}万元，其中：一般公共预算{ALL - CARRYOVER}万元，上年结转结余{CARRYOVER}万元。"
        ),
        Paragraph("三、支出预算总体情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年支出合计{ALL}万元，其中：基本支出{BASIC}万元，占{percent(BASIC, ALL)}；"
            f"项目支出{PROJECT}万元，占{percent(PROJECT, ALL)}。"
        ),
        Paragraph("四、财政拨款收入支出预算总体情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年一般公共预算收支预算{ALL}万元，政府性基金收支预算0万元。"
            f"与{LAST}年相比，一般公共预算收支预算{change(ALL, LAST_ALL)}。"
        ),
        Paragraph("五、一般公共预算支出预算情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年一般公共预算支出年初预算为{ALL}万元。其中：基本支出{BASIC}万元，占{percent(BASIC, ALL)}；"
            f"项目支出{PROJECT}万元，占{percent(PROJECT, ALL)}。主要用于以下方面：{classes}。"
        ),
        Paragraph("六、一般公共预算基本支出预算情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年一般公共预算基本支出年初预算为{BASIC}万元，其中：人员经费{people}万元，主要包括：{names(PERSONNEL)}；"
            f"公用经费{public}万元，主要包括：{names(PUBLIC)}。"
        ),
        Paragraph("七、支出预算经济分类情况说明", "heading"),
        Paragraph("支出按部门预算经济分类和政府预算经济分类两套科目编列，两套科目之间有对应关系。"),
    ]
