"""Totals of the book as it was written: values, no formulas, all locked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from yujue.facts.book import Balance, Book, Income, Line
from yujue.forms.book import STAGES
from yujue.writing.book.choices import Choices
from yujue.writing.book.looks import Looks
from yujue.writing.book.numbers import write_decimal, yuan

NAME = "汇总"
STAGE_WORDS = {"budget": "年初预算数", "adjusted": "全年预算数", "final": "决算数"}
Entry = Income | Line | Balance
Key = Callable[[Entry], str]
Block = tuple[str, list[tuple[str, Mapping[str, int]]]]
"""A title, and lines of a name with its amounts by stage."""


def write_summary(sheet: Any, book: Book, looks: Looks, choices: Choices) -> None:
    """Write blocks of totals under each other: a column a stage."""
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, len(STAGES), 22)
    sheet.set_row(0, 26)
    sheet.write_string(0, 0, "汇总（元）", looks.title)
    sheet.write_string(1, 0, "写这本账套时的合计，没有公式，不随填写变化；运行 yujue build 时重新计算。", looks.hint)
    stages = stages_of(book)
    row = 3
    for block in summary_blocks(book, choices):
        row = _block(sheet, row, block, stages, looks) + 1
    sheet.protect("", {"format_columns": True})
    sheet.fit_to_pages(1, 0)


def stages_of(book: Book) -> list[str]:
    """Give the stages that the amounts of a book have."""
    return [stage for stage in STAGES if any(stage in one.amounts for one in _all(book))] or ["budget"]


def _all(book: Book) -> tuple[Entry, ...]:
    return (*book.income, *book.lines, *book.balances)


def summary_blocks(book: Book, choices: Choices) -> Iterable[Block]:
    """Give titles with their lines: a name and the total by stage."""
    funds, natures, functions = (choices.values(name) for name in ("fund_type", "nature", "exp_func"))
    units = choices.values("agency")
    revenue, spent, left = total(book.income), total(book.lines), total(book.balances)
    whole = [("收入总计", revenue), ("本年支出合计", spent), ("年终结转结余、结余分配", left)]
    yield "收支是否相等", [*whole, ("收入总计减支出总计（应为 0）", _minus(revenue, spent, left))]
    yield "收入，按资金性质", grouped(book.income, lambda one: funds.label(one.fund_type_code))
    yield "支出，按资金性质", grouped(book.lines, lambda one: funds.label(one.fund_type_code))
    yield "支出，按支出结构", grouped(book.lines, lambda one: natures.label(getattr(one, "nature", "")))
    yield "支出，按功能分类（类）", grouped(book.lines, lambda one: functions.label(one.exp_func_code[:3]))
    yield "支出，按单位", grouped(book.lines, lambda one: units.label(one.agency_code))


def total(entries: Iterable[Entry]) -> dict[str, int]:
    """Add up amounts by stage."""
    sums: dict[str, int] = {}
    for entry in entries:
        for stage, fen in entry.amounts.items():
            sums[stage] = sums.get(stage, 0) + fen
    return sums


def grouped(entries: Sequence[Entry], key: Key) -> list[tuple[str, Mapping[str, int]]]:
    """Add up by a key, in its order, with the whole at the end."""
    names = sorted({key(entry) for entry in entries})
    parts = [(name, total(entry for entry in entries if key(entry) == name)) for name in names]
    return [*parts, ("合计", total(entries))]


def _minus(revenue: Mapping[str, int], *parts: Mapping[str, int]) -> dict[str, int]:
    stages = {stage for one in (revenue, *parts) for stage in one}
    return {stage: revenue.get(stage, 0) - sum(part.get(stage, 0) for part in parts) for stage in stages}


def _block(sheet: Any, row: int, block: Block, stages: Sequence[str], looks: Looks) -> int:
    """Write a block from `row` on; give the row after it."""
    title, lines = block
    sheet.write_string(row, 0, title, looks.head(required=False))
    for at, stage in enumerate(stages, 1):
        sheet.write_string(row, at, STAGE_WORDS[stage], looks.head(required=False))
    for name, sums in lines:
        row += 1
        sheet.write_string(row, 0, name, looks.name)
        for at, stage in enumerate(stages, 1):
            if stage in sums:
                write_decimal(sheet, row, at, yuan(sums[stage]), looks.total)
            else:
                sheet.write_blank(row, at, None, looks.total)
    return row + 1
