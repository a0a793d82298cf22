"""The nine tables of national final accounts (公开01–09表), with the variants of places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from tests.styles.book import Sheet, header
from tests.styles.facts import ECONOMY, FUNCTIONS, Facts
from tests.styles.manner import Manner

CLASSES = (
    ("201", "一般公共服务支出"), ("202", "外交支出"), ("203", "国防支出"), ("204", "公共安全支出"), ("205", "教育支出"),
    ("206", "科学技术支出"), ("207", "文化旅游体育与传媒支出"), ("208", "社会保障和就业支出"), ("210", "卫生健康支出"),
    ("211", "节能环保支出"), ("212", "城乡社区支出"), ("213", "农林水支出"), ("214", "交通运输支出"),
    ("221", "住房保障支出"), ("223", "国有资本经营预算支出"), ("229", "其他支出"),
)  # fmt: skip
NUMERALS = "一二三四五六七八九十"
NOTES = {
    "total": "注：本表反映部门本年度的总收支和年末结转结余情况。",
    "general": "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
    "12": "注：{us}本年度没有政府性基金预算财政拨款收入、支出及结转结余，故本表为空表。",
    "13": "注：{us}本年度没有国有资本经营预算财政拨款支出，故本表为空表。",
}
Row = tuple[str, ...]


def numeral(number: int) -> str:
    """Write 1–39 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else NUMERALS[tens - 1] + "十") + (
        NUMERALS[ones - 1] if ones else ""
    )


def tables(facts: Facts, manner: Manner) -> list[Sheet]:
    """Give all tables in the style's order, numbered."""
    makers = [total, revenue, expenditure, fiscal, general, basic, fund, capital, three_public]
    if "hubei_order" in manner.options:
        makers = [*makers[:6], three_public, fund, capital]
    return [numbered(maker(facts, manner), n, manner) for n, maker in enumerate(makers, 1)]


def numbered(sheet: Sheet, number: int, manner: Manner) -> Sheet:
    """Give a table its number, its author and its unit."""
    caption = manner.caption.format(organisation=manner.organisation)
    return Sheet(
        sheet.title, sheet.header, sheet.rows, manner.numbering.format(n=number), caption, manner.unit, sheet.notes
    )


def columns(manner: Manner, *lines: str) -> tuple[Row, ...]:
    """Give a header, without its row of column numbers where a style has none."""
    return header(*(line for line in lines if "no_column_numbers" not in manner.options or "栏次" not in line))


def two_sides(
    left: Sequence[Row], right: Sequence[Row], ends: Sequence[tuple[Row, Row]], manner: Manner
) -> tuple[Row, ...]:
    """Set two lists side by side, with line numbers where the style has them."""
    wide_left, wide_right = len(ends[0][0]), len(ends[0][1])
    pairs = [*zip_longest(left, right), *ends]
    rows = []
    for number, (one, other) in enumerate(pairs, 1):
        one_, other_ = one or ("",) * wide_left, other or ("",) * wide_right
        if "line_numbers" in manner.options:
            one_, other_ = (one_[0], str(number), *one_[1:]), (other_[0], str(number + len(pairs)), *other_[1:])
        rows.append((*one_, *other_))
    return tuple(rows)


def revenues(facts: Facts) -> list[tuple[str, int]]:
    """Give the kinds of revenue of this year."""
    kinds = (
        ("一般公共预算财政拨款收入", "11"), ("政府性基金预算财政拨款收入", "12"),
        ("国有资本经营预算财政拨款收入", "13"),
        ("上级补助收入", "32"), ("事业收入", "31"), ("经营收入", "34"), ("附属单位上缴收入", "33"), ("其他收入", "39"),
    )  # fmt: skip
    return [(name, facts.received(fund=fund)) for name, fund in kinds]


def total(facts: Facts, manner: Manner) -> Sheet:
    """公开01 收入支出决算总表."""
    m = manner.money
    left = [(f"{numeral(n)}、{name}", m(amount)) for n, (name, amount) in enumerate(revenues(facts), 1)]
    right = [(f"{numeral(n)}、{name}", m(facts.spent(code))) for n, (code, name) in enumerate(CLASSES, 1)]
    whole = m(facts.received() + facts.spent(origin="carryover"))
    ends = [
        (("本年收入合计", m(facts.received())), ("本年支出合计", m(facts.spent()))),
        (("使用非财政拨款结余（含专用结余）", m(0)), ("结余分配", m(0))),
        (("年初结转和结余", m(facts.spent(origin="carryover"))), ("年末结转和结余", m(facts.kept()))),
        (("总计", whole), ("总计", whole)),
    ]
    if "line_numbers" in manner.options:
        top = columns(manner, "收入|<|<|支出|<|<", "项目|行次|金额|项目|行次|金额", "栏次||1|栏次||2")
    else:
        top = columns(manner, "收入|<|支出|<", "项目|决算数|项目|决算数")
    return Sheet("收入支出决算总表", top, two_sides(left, right, ends, manner), notes=(NOTES["total"],))


def by_code(facts: Facts, manner: Manner, figures: Callable[[str], tuple[int, ...]], **want: str) -> tuple[Row, ...]:
    """Give 合计 and a row a code."""
    rows = [("合计", "", *map(manner.money, figures("")))]
    rows += [(code, FUNCTIONS[code], *map(manner.money, figures(code))) for code in facts.codes(**want)]
    return tuple(rows)


def revenue(facts: Facts, manner: Manner) -> Sheet:
    """公开02 收入决算表."""
    top = columns(
        manner,
        "项目|<|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入",
        "功能分类科目编码|科目名称|^|^|^|^|^|^|^",
        "栏次|<|1|2|3|4|5|6|7",
    )

    def figures(code: str) -> tuple[int, ...]:
        parts = [facts.received(code, fund=fund) for fund in ("1", "32", "31", "34", "33", "39")]
        return (sum(parts), *parts)

    rows = [row for row in by_code(facts, manner, figures) if any(map(str.strip, row[2:]))]
    return Sheet("收入决算表", top, tuple(rows))


def expenditure(facts: Facts, manner: Manner) -> Sheet:
    """公开03 支出决算表."""
    top = columns(
        manner,
        "项目|<|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出",
        "功能分类科目编码|科目名称|^|^|^|^|^|^",
        "栏次|<|1|2|3|4|5|6",
    )
    natures = ("", "basic", "project", "superior", "operating", "subsidy")
    rows = by_code(facts, manner, lambda code: tuple(facts.spent(code, nature=nature) for nature in natures))
    return Sheet("支出决算表", top, rows)


def fiscal(facts: Facts, manner: Manner) -> Sheet:
    """公开04 财政拨款收入支出决算总表."""
    m = manner.money
    kinds = (("11", "一般公共预算财政拨款"), ("12", "政府性基金预算财政拨款"), ("13", "国有资本经营预算财政拨款"))
    left = [(f"{numeral(n)}、{name}", m(facts.received(fund=fund))) for n, (fund, name) in enumerate(kinds, 1)]

    def spread(code: str) -> Row:
        return tuple(m(facts.spent(code, fund=fund)) for fund in ("1", "11", "12", "13"))

    right = [(f"{numeral(n)}、{name}", *spread(code)) for n, (code, name) in enumerate(CLASSES, 1)]
    opening = facts.spent(fund="1", origin="carryover")
    whole = m(facts.received(fund="1") + opening)
    ends = [
        (("本年收入合计", m(facts.received(fund="1"))), ("本年支出合计", *spread(""))),
        (("年初财政拨款结转和结余", m(opening)), ("年末财政拨款结转和结余", m(0), m(0), m(0), m(0))),
        (("一、一般公共预算财政拨款", m(opening)), ("",) * 5),
        (("二、政府性基金预算财政拨款", m(0)), ("",) * 5),
        (("三、国有资本经营预算财政拨款", m(0)), ("",) * 5),
        (("总计", whole), ("总计", *spread(""))),
    ]
    names = "合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款"
    if "line_numbers" in manner.options:
        top = columns(
            manner,
            "收入|<|<|支出|<|<|<|<|<",
            f"项目|行次|金额|项目|行次|{names}",
            "栏次||1|栏次||2|3|4|5",
        )
    else:
        top = columns(manner, "收入|<|支出|<|<|<|<", f"项目|决算数|项目|{names}")
    return Sheet("财政拨款收入支出决算总表", top, two_sides(left, right, ends, manner))


def general(facts: Facts, manner: Manner) -> Sheet:
    """公开05 一般公共预算财政拨款支出决算表."""
    top = columns(manner, "项目|<|本年支出|<|<", "功能分类科目编码|科目名称|小计|基本支出|项目支出", "栏次|<|1|2|3")
    natures = ("", "basic", "project")
    rows = by_code(
        facts, manner, lambda code: tuple(facts.spent(code, fund="11", nature=nature) for nature in natures), fund="11"
    )
    return Sheet("一般公共预算财政拨款支出决算表", top, rows, notes=(NOTES["general"],))


def basic(facts: Facts, manner: Manner) -> Sheet:
    """公开06: three lists side by side."""
    top = columns(
        manner,
        "人员经费|<|<|公用经费|<|<|<|<|<",
        "科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数",
    )

    def lane(*classes: str) -> list[Row]:
        codes = [code for code in ECONOMY if code.startswith(classes)]
        return [(code, ECONOMY[code], manner.money(facts.eco(code))) for code in codes]

    lanes = zip_longest(lane("301", "303"), lane("302"), lane("310"), fillvalue=("", "", ""))
    people, public = facts.eco("301", "303"), facts.eco("302", "310")
    last = ("人员经费合计", "<", manner.money(people), "公用经费合计", "<", "<", "<", "<", manner.money(public))
    rows = [tuple(cell for part in row for cell in part) for row in lanes]
    return Sheet("一般公共预算财政拨款基本支出决算表", top, (*rows, last))


def fund(facts: Facts, manner: Manner) -> Sheet:
    """公开07 政府性基金预算财政拨款收入支出决算表."""
    top = columns(
        manner,
        "项目|<|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余",
        "功能分类科目编码|科目名称|^|^|小计|基本支出|项目支出|^",
        "栏次|<|1|2|3|4|5|6",
    )

    def figures(code: str) -> tuple[int, ...]:
        spent = [facts.spent(code, fund="12", nature=nature) for nature in ("", "basic", "project")]
        return (0, facts.received(code, fund="12"), *spent, 0)

    notes = () if facts.spent(fund="12") else (NOTES["12"].format(us=manner.us),)
    return Sheet("政府性基金预算财政拨款收入支出决算表", top, by_code(facts, manner, figures, fund="12"), notes=notes)


def capital(facts: Facts, manner: Manner) -> Sheet:
    """公开08 国有资本经营预算财政拨款支出决算表."""
    top = columns(manner, "项目|<|本年支出|<|<", "功能分类科目编码|科目名称|合计|基本支出|项目支出", "栏次|<|1|2|3")
    natures = ("", "basic", "project")
    rows = by_code(
        facts, manner, lambda code: tuple(facts.spent(code, fund="13", nature=nature) for nature in natures), fund="13"
    )
    notes = () if facts.spent(fund="13") else (NOTES["13"].format(us=manner.us),)
    return Sheet("国有资本经营预算财政拨款支出决算表", top, rows, notes=notes)


def three_public(facts: Facts, manner: Manner) -> Sheet:
    """公开09 财政拨款“三公”经费支出决算表."""
    side = "合计|因公出国（境）费|公务用车购置及运行维护费|<|<|公务接待费"
    under = "^|^|小计|公务用车购置费|公务用车运行维护费|^"
    first = "全年预算数" if "whole_year_budget" in manner.options else "预算数"
    top = columns(manner, f"{first}|<|<|<|<|<|决算数|<|<|<|<|<", f"{side}|{side}", f"{under}|{under}")
    numbers = tuple(map(str, range(1, 13)))
    row = tuple(manner.money(amount) for side in (0, 1) for amount in public_row(facts, side))
    rows = (row,) if "no_column_numbers" in manner.options else (numbers, row)
    return Sheet("财政拨款“三公”经费支出决算表", top, rows)


def public_row(facts: Facts, side: int) -> tuple[int, ...]:
    """Give 合计, 出国, 用车小计, 购置, 运行, 接待: the budget (0) or the accounts (1)."""
    abroad, buy, run, meals = (facts.three_public[n][side] for n in ("overseas", "purchase", "operation", "reception"))
    return (abroad + buy + run + meals, abroad, buy + run, buy, run, meals)
