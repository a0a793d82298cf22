"""The explanation of final accounts, in the common wording."""

from __future__ import annotations

from tests.styles.book import Book
from tests.styles.facts import ECONOMY, FUNCTIONS, Facts
from tests.styles.final_tables import numeral, public_row, revenues, tables
from tests.styles.manner import Manner, percent


def final_accounts(facts: Facts, manner: Manner) -> Book:
    """Write the whole document."""
    book = Book()
    year, scope = manner.year, manner.scope
    parts = (f"{scope}概况", f"{year}年度{scope}决算表", f"{year}年度{scope}决算情况说明", "名词解释")
    headings = [f"第{numeral(n)}部分 {title}" for n, title in enumerate(parts, 1)]
    book.add("cover", manner.organisation, manner.title)
    book.add("contents", "目 录", *headings)
    book.add("part", headings[0])
    book.section("一、主要职责", "贯彻执行国家有关方针政策，承担本行业的管理和服务工作。")
    book.section("二、机构设置", f"{manner.us}内设办公室、财务科、业务科3个科室。")
    book.add("part", headings[1])
    book.parts += tables(facts, manner)
    book.add("part", headings[2])
    for number, (heading, paragraphs) in enumerate(sections(facts, manner), 1):
        book.section(f"{numeral(number)}、{heading}", *paragraphs)
    book.add("part", headings[3])
    book.add(
        "body",
        "一、财政拨款收入：指单位从同级财政部门取得的各类财政拨款。",
        "二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。",
    )
    return book


def sections(facts: Facts, manner: Manner) -> list[tuple[str, list[str]]]:
    """Give headings with their paragraphs."""
    year = manner.year
    return [
        ("收入支出决算总体情况说明", [totals(facts, manner)]),
        ("收入决算情况说明", [revenue(facts, manner)]),
        ("支出决算情况说明", [expenditure(facts, manner)]),
        ("财政拨款收入支出决算总体情况说明", [fiscal(facts, manner)]),
        ("一般公共预算财政拨款支出决算情况说明", general(facts, manner)),
        ("一般公共预算财政拨款基本支出决算情况说明", [basic(facts, manner)]),
        ("财政拨款“三公”经费支出决算情况说明", three_public(facts, manner)),
        *((heading, [text]) for heading, text in other_funds(facts, manner)),
        ("机关运行经费支出情况说明", [running(facts, manner)]),
        ("政府采购支出情况说明", [procurement(manner)]),
        (
            "国有资产占用情况说明",
            [
                (
                    f"截至{year}年12月31日，{manner.us}共有车辆5辆，其中：主要负责人用车1辆、机要通信用车1辆、应急保障用车2辆、"
                    "其他用车1辆；单价100万元（含）以上设备（不含车辆）2台（套）。"
                )
            ],
        ),
    ]


def moved(now: int, before: int) -> tuple[str, str, str]:
    """Say a change: 增加|减少, 增长|下降, and its rate."""
    up = now >= before
    return ("增加" if up else "减少"), ("增长" if up else "下降"), percent(abs(now - before), before)


def change(now: int, before: int, manner: Manner) -> str:
    """Say by how much and by what rate a figure changed."""
    by, grew, rate = moved(now, before)
    return f"{by}{manner.said(abs(now - before))}，{grew}{rate}"


def totals(facts: Facts, manner: Manner) -> str:
    """一、总体情况."""
    whole = facts.received() + facts.spent(origin="carryover")
    by, grew, rate = moved(whole, facts.last())
    return (
        f"{manner.year}年度收、支总计均为{manner.said(whole)}。与{manner.year - 1}年度相比，收、支总计各{by}"
        f"{manner.said(abs(whole - facts.last()))}，{grew}{rate}，主要原因是人员变动和项目经费调整。"
    )


def revenue(facts: Facts, manner: Manner) -> str:
    """二、收入决算."""
    whole = facts.received()
    kinds = [("财政拨款收入", facts.received(fund="1")), *revenues(facts)[3:]]
    parts = [f"{name}{manner.said(amount)}，占{percent(amount, whole)}" for name, amount in kinds if amount]
    return f"{manner.year}年度收入合计{manner.said(whole)}，其中：" + "；".join(parts) + "。"


def expenditure(facts: Facts, manner: Manner) -> str:
    """三、支出决算."""
    whole = facts.spent()
    kinds = (("基本支出", "basic"), ("项目支出", "project"))
    shares = [(name, facts.spent(nature=nature)) for name, nature in kinds]
    parts = [f"{name}{manner.said(amount)}，占{percent(amount, whole)}" for name, amount in shares]
    return f"{manner.year}年度支出合计{manner.said(whole)}，其中：" + "；".join(parts) + "。"


def fiscal(facts: Facts, manner: Manner) -> str:
    """四、财政拨款."""
    now, before = facts.received(fund="1") + facts.spent(fund="1", origin="carryover"), facts.last(fund="1")
    by, grew, rate = moved(now, before)
    return (
        f"{manner.year}年度财政拨款收、支总计均为{manner.said(now)}。与{manner.year - 1}年相比，"
        f"财政拨款收、支总计各{by}{manner.said(abs(now - before))}，{grew}{rate}。"
        f"主要原因是落实过紧日子要求，压减一般性支出。"
    )


def general(facts: Facts, manner: Manner) -> list[str]:
    """五、一般公共预算财政拨款支出."""
    now, first = facts.spent(fund="11"), facts.first(fund="11")
    classes = [code for code in facts.codes(fund="11") if len(code) == 3]
    shares = [
        f"{FUNCTIONS[code].removesuffix('支出')}（类）支出{manner.said(facts.spent(code, fund='11'))}，"
        f"占{percent(facts.spent(code, fund='11'), now)}"
        for code in classes
    ]
    return [
        (
            f"（一）总体情况。{manner.year}年度一般公共预算财政拨款支出{manner.said(now)}，占本年支出合计的"
            f"{percent(now, facts.spent())}。与{manner.year - 1}年度相比，一般公共预算财政拨款支出"
            f"{change(now, facts.last(fund='11'), manner)}，主要原因是人员经费和项目支出变化。"
        ),
        "（二）结构情况。一般公共预算财政拨款支出主要用于以下方面：" + "；".join(shares) + "。",
        (
            f"（三）具体情况。{manner.year}年度一般公共预算财政拨款支出年初预算为{manner.said(first)}，支出决算为"
            f"{manner.said(now)}，完成年初预算的{percent(now, first)}。其中："
        ),
        *items(facts, manner),
    ]


def items(facts: Facts, manner: Manner) -> list[str]:
    """Give a paragraph an item of the general budget."""
    codes = [code for code in facts.codes(fund="11") if len(code) == 7]
    return [f"{n}．{item(code, facts, manner)}" for n, code in enumerate(codes, 1)]


def item(code: str, facts: Facts, manner: Manner) -> str:
    """Say budget, accounts, completion and the reason of an item."""
    now, first = facts.spent(code, fund="11"), facts.first(code, fund="11")
    compared = "大于" if now > first else "小于" if now < first else "等于"
    path = "".join(f"{FUNCTIONS[code[:n]]}（{mark}）" for n, mark in ((3, "类"), (5, "款"), (7, "项")))
    return (
        f"{path}。年初预算为{manner.said(first)}，支出决算为{manner.said(now)}，完成年初预算的{percent(now, first)}。"
        f"决算数{compared}年初预算数的主要原因是年中调整人员和项目经费。"
    )


def basic(facts: Facts, manner: Manner) -> str:
    """六、基本支出."""
    people, public = facts.eco("301", "303"), facts.eco("302", "310")
    named = {
        classes: "、".join(ECONOMY[code] for code in facts.economy if code.startswith(classes))
        for classes in (("301", "303"), ("302", "310"))
    }
    return (
        f"{manner.year}年度一般公共预算财政拨款基本支出{manner.said(people + public)}，"
        f"其中：人员经费{manner.said(people)}，主要包括{named['301', '303']}；"
        f"公用经费{manner.said(public)}，主要包括{named['302', '310']}。"
    )


def three_public(facts: Facts, manner: Manner) -> list[str]:
    """七、三公经费."""
    planned, spent = public_row(facts, 0), public_row(facts, 1)

    def said(name: str, place: int) -> str:
        return (
            f"{name}支出预算为{manner.said(planned[place])}，支出决算为{manner.said(spent[place])}，"
            f"完成预算的{percent(spent[place], planned[place])}，决算数小于预算数的主要原因是厉行节约"
        )

    return [
        f"{manner.year}年度{said('“三公”经费财政拨款', 0)}。",
        f"1．{said('因公出国（境）费', 1)}。全年安排因公出国（境）团组1个，累计2人次。",
        (
            f"2．{said('公务用车购置及运行维护费', 2)}。其中：公务用车购置费支出{manner.said(spent[3])}，"
            f"购置公务用车1辆；公务用车运行维护费支出{manner.said(spent[4])}，主要用于车辆燃油、维修、保险等。"
            f"截至{manner.year}年12月31日，开支财政拨款的公务用车保有量为5辆。"
        ),
        f"3．{said('公务接待费', 5)}。{manner.year}年共接待国内来访团组12个、来宾96人次（不包括陪同人员）。",
    ]


def other_funds(facts: Facts, manner: Manner) -> list[tuple[str, str]]:
    """八、九: government funds and state capital."""
    texts = []
    for fund, name in (("12", "政府性基金预算"), ("13", "国有资本经营预算")):
        spent = facts.spent(fund=fund)
        said = (
            f"{manner.year}年度{name}财政拨款支出{manner.said(spent)}，主要用于项目支出。"
            if spent
            else f"{manner.us}{manner.year}年度没有{name}财政拨款支出。"
        )
        texts.append((f"{name}财政拨款支出决算情况说明", said))
    return texts


def running(facts: Facts, manner: Manner) -> str:
    """机关运行经费."""
    if manner.level == "unit":
        return f"{manner.us}为事业单位，{manner.year}年度无机关运行经费支出。"
    now = facts.eco("302", "310")
    before = now - 100 * manner.grain
    return (
        f"{manner.year}年度机关运行经费支出{manner.said(now)}，比{manner.year - 1}年度{change(now, before, manner)}。"
        "主要原因是办公用房维修费增加。"
    )


def procurement(manner: Manner) -> str:
    """政府采购."""
    goods, works, services, small, micro = (n * manner.grain for n in (5_000, 2_500, 1_250, 7_000, 4_000))
    whole = goods + works + services
    return (
        f"{manner.year}年度政府采购支出总额{manner.said(whole)}，其中：政府采购货物支出{manner.said(goods)}、"
        f"政府采购工程支出{manner.said(works)}、政府采购服务支出{manner.said(services)}。授予中小企业合同金额"
        f"{manner.said(small)}，占政府采购支出总额的{percent(small, whole)}，"
        f"其中：授予小微企业合同金额{manner.said(micro)}，占政府采购支出总额的{percent(micro, whole)}。"
    )
