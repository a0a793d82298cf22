"""Questions about a document that neither a rule nor a pattern answers."""

from __future__ import annotations

from collections.abc import Callable

from yujue.checking.obligations.catalogue import Item
from yujue.disclosure import Disclosure

Answer = tuple[str, str]
FEWEST_TABLES = 4
FEWEST_TEXTS = 20


def is_complete(disclosure: Disclosure) -> bool:
    """Tell whether tables and narrative are both there, so that what is not said is missing."""
    bodies = sum(text.role == "body" for text in disclosure.texts)
    return len(disclosure.tables) >= FEWEST_TABLES and bodies >= FEWEST_TEXTS and bool(disclosure.statements)


def listed(item: Item, disclosure: Disclosure) -> bool:
    """Tell whether the contents page names the item's table."""
    return any(item.title.strip("《》") in entry.title for entry in disclosure.outline if entry.listed)


def identity(disclosure: Disclosure) -> Answer:
    """Ask for the department's name and the year."""
    info = disclosure.document
    if info.organisation and info.fiscal_year:
        return "passed", f"{info.organisation}，{info.fiscal_year} 年"
    return "not_evaluated", "没有读出部门名称或年度"


def contents(disclosure: Disclosure) -> Answer:
    """Ask for a contents page."""
    many = sum(entry.listed for entry in disclosure.outline)
    return ("passed", f"目录 {many} 条") if many else ("not_evaluated", "没有识别到目录")


def readable(disclosure: Disclosure) -> Answer:
    """Ask whether the text can be searched and copied; a scan is refused before it comes here."""
    letters = sum(len(text.text) for text in disclosure.texts)
    return ("passed", "有文字层，可以检索") if letters else ("not_evaluated", "没有读出文字")


def detail(disclosure: Disclosure) -> Answer:
    """Ask for functions down to 项 (seven digits) and for economic subjects down to 款 (five)."""
    codes = {cell.code or row.code or "" for _, row, cell in disclosure.figures()}
    functions = sum(len(code) == 7 and code.startswith("2") for code in codes)
    subjects = sum(len(code) == 5 and code.startswith("3") for code in codes)
    if functions and subjects:
        return "passed", f"功能分类到项 {functions} 个，经济分类到款 {subjects} 个"
    return "not_evaluated", "没有读出到项、到款的科目编码"


def timeliness(_: Disclosure) -> Answer:
    """Ask whether it was published within 20 days of approval; the dates do not stand in the document."""
    return "not_evaluated", "文件没有写明批复日期和公开日期，请对照批复文件核对"


PROBES: dict[str, Callable[[Disclosure], Answer]] = {
    "identity": identity,
    "contents": contents,
    "readable": readable,
    "detail": detail,
    "timeliness": timeliness,
}


def no_statement(disclosure: Disclosure, _: Item) -> str:
    """Say that the narrative was read and makes no such statement; "" when it was not read."""
    return "文中没有这类说法" if disclosure.statements else ""


def no_indicator(disclosure: Disclosure, _: Item) -> str:
    """Say that there are no performance goals."""
    return "" if disclosure.indicators or disclosure.goals else "文件里没有绩效目标表"


def no_evaluation(disclosure: Disclosure, _: Item) -> str:
    """Say that there is no self-evaluation: no indicator has a mark."""
    return "" if any(each.mark is not None for each in disclosure.indicators) else "文件里没有绩效自评表"


def no_report(disclosure: Disclosure, _: Item) -> str:
    """Say that there is no evaluation report."""
    return "" if any(each.kind != "narrative" for each in disclosure.reports) else "文件里没有绩效评价报告"


def no_page(disclosure: Disclosure, _: Item) -> str:
    """Say that the format has no pages."""
    return "文本文件不分页" if disclosure.document.format in {"txt", "html"} else ""


def no_figure(disclosure: Disclosure, item: Item) -> str:
    """Say that the item's tables are there and print no figure other than nought."""
    ours = [table for table in disclosure.tables if table.form in item.forms]
    figures = any(table in ours and cell.amount for table, _, cell in disclosure.figures())
    return "空表，没有数字" if ours and not figures else ""


NEEDS: dict[str, Callable[[Disclosure, Item], str]] = {
    "statements": no_statement,
    "indicators": no_indicator,
    "evaluation": no_evaluation,
    "reports": no_report,
    "pages": no_page,
    "figures": no_figure,
}
