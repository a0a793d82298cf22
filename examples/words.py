"""The narrative of the example, in our own words around its own figures."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from examples.facts import (
    CARRIED,
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
THREE = total(economic="30217") + total(economic="30231")
RUNNING = total(unit=DEPARTMENT, project="", economic=PUBLIC)
LAST_ALL, LAST_THREE, LAST_GUESTS, LAST_RUNNING = Decimal("541.30"), Decimal("4.20"), Decimal("1.20"), Decimal("33.50")
GOODS, SERVICES = Decimal("8.60"), Decimal("29.40")


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


def matters() -> list[Paragraph]:
    """Give “三公”经费 and the other matters."""
    car, guests = total(economic="30231"), total(economic="30217")
    return [
        Paragraph("八、“三公”经费支出预算情况说明", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年“三公”经费预算为{THREE}万元，比{LAST}年{change(THREE, LAST_THREE)}。具体支出情况如下："
        ),
        Paragraph(f"（一）因公出国（境）费0万元。预算数与{LAST}年持平。"),
        Paragraph(
            f"（二）公务接待费{guests}万元，主要用于按规定开支的公务接待。预算数比{LAST}年{change(guests, LAST_GUESTS)}，"
            f"主要原因：压减接待批次。"
        ),
        Paragraph(
            f"（三）公务用车购置及运行费{car}万元，其中：公务用车购置费0万元，公务用车运行费{car}万元。预算数与{LAST}年持平。"
        ),
        Paragraph("九、政府性基金预算支出情况说明", "heading"),
        Paragraph(f"{DEPARTMENT}{YEAR}年没有政府性基金预算安排的支出。"),
        Paragraph("十、国有资本经营预算支出情况说明", "heading"),
        Paragraph(f"{DEPARTMENT}{YEAR}年没有国有资本经营预算安排的支出。"),
        Paragraph("十一、其他重要事项的情况说明", "heading"),
        Paragraph("（一）机关运行经费支出情况", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年机关运行经费支出预算{RUNNING}万元，主要用于保障机关日常运转，"
            f"比{LAST}年{change(RUNNING, LAST_RUNNING)}，主要原因：厉行节约。"
        ),
        Paragraph("（二）政府采购支出情况", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年政府采购预算安排{GOODS + SERVICES}万元，其中：政府采购货物预算{GOODS}万元，"
            f"政府采购工程预算0万元，政府采购服务预算{SERVICES}万元。"
        ),
        Paragraph("（三）预算绩效管理情况", "heading"),
        Paragraph(
            f"{DEPARTMENT}{YEAR}年预算项目均编制了绩效目标，纳入绩效管理的项目共3个，支出总额{PROJECT}万元，"
            f"其中预算支出100万元及以上的项目1个，支出总额{total(project=CARRIED)}万元。"
        ),
        Paragraph("（四）国有资产占用情况", "heading"),
        Paragraph(
            f"{LAST}年期末，{DEPARTMENT}共有车辆2辆，其中：一般公务用车1辆，其他用车1辆；"
            f"单价50万元以上通用设备1台（套），单位价值100万元以上专用设备0台（套）。"
        ),
        Paragraph("第三部分", "heading", new_page=True),
        Paragraph("名词解释", "heading"),
        Paragraph("一、财政拨款收入：指县级财政当年拨付的资金。"),
        Paragraph("二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"),
        Paragraph("三、项目支出：指在基本支出之外，为完成特定任务和事业发展目标所发生的支出。"),
        Paragraph("四、机关运行经费：指为保障行政单位运行、用于购买货物和服务的各项资金。"),
    ]
