"""Whatever indicators a book holds: its performance tables read back as the same ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compiling.books import GRANTS, SHOWS, WORK, budget_book
from tests.compiling.test_goals import money, words
from yujue.compiling.facts import book_facts
from yujue.compiling.goals import Goals, compile_goals
from yujue.disclosure import Disclosure
from yujue.facts.book import Book, IndicatorEntry, Task
from yujue.layout import LaidTable
from yujue.layout.tables import lay_table
from yujue.reading import Block, Grid, GridCell, Page, Paragraph, Source
from yujue.recognising import recognise

LEVELS = (
    ("成本指标", "经济成本指标"),
    ("成本指标", "生态环境成本指标"),
    ("产出指标", "数量指标"),
    ("产出指标", "质量指标"),
    ("产出指标", "时效指标"),
    ("效益指标", "经济效益指标"),
    ("效益指标", "可持续影响指标"),
    ("满意度指标", "服务对象满意度指标"),
)
OVERALL = (
    ("产出指标", "重点工作任务完成"),
    ("产出指标", "履职目标实现"),
    ("效益指标", "履职效益"),
    ("效益指标", "满意度"),
)
WORDS = "支持企业转化成果开展科普活动服务人才培训宣传平台建设提升能力"
UNITS = ("次", "%", "万元", "元/人/天", "家", "个", "人次", "")
QUALITY = ("显著", "持续提升", "合规", "落实", "及时完成")

AWKWARD = ("服务对象满意度", "满意度", "数量指标", "2026年培训", "50%以上企业参加", "成本指标", "年度目标", "资金总额")
names = st.one_of(st.text(WORDS, min_size=2, max_size=14), st.sampled_from(AWKWARD))
numbers = st.decimals(0, 99999, places=1).map(lambda value: f"{value.normalize():f}")
units = st.sampled_from(UNITS)
targets = st.one_of(
    st.tuples(st.sampled_from("≥≤><="), numbers, units),
    st.tuples(st.just("text"), st.sampled_from(QUALITY), st.just("")),
    st.tuples(st.just("range"), st.tuples(st.integers(1, 50), st.integers(51, 90)).map("{0[0]}-{0[1]}".format), units),
    st.tuples(st.just("≤"), st.integers(1, 12).map("2026年{}月底".format), st.just("")),
)


@st.composite
def entries(draw: st.DrawFn) -> IndicatorEntry:
    project = draw(st.sampled_from(["", WORK, GRANTS, SHOWS]))
    level1, level2 = draw(st.sampled_from(LEVELS if project else OVERALL))
    operator, target, unit = draw(targets)
    note = draw(st.one_of(st.just(""), st.text(WORDS + "。；1", max_size=60))) if not project else ""
    return IndicatorEntry(project, level1, level2, draw(names), operator, target, unit, note=note)


@st.composite
def books(draw: st.DrawFn, edition: str) -> Book:
    listed = draw(st.lists(entries(), max_size=24, unique_by=lambda one: (one.pro_code, one.level1, one.name)))
    tasks = draw(st.lists(st.builds(Task, names, st.text(WORDS + "，。", min_size=4, max_size=80)), max_size=4))
    book = budget_book(edition, indicators=tuple(listed), tasks=tuple(tasks))
    return replace(book, texts={**book.texts, "goal": draw(st.text(WORDS + "，。", min_size=4, max_size=120))})


def reread(book: Book, goals: Goals) -> Disclosure:
    """Read what the laid tables show."""
    blocks: list[Block] = [Paragraph(f"{book.organisation}{book.fiscal_year}年部门预算", 1, size=22.0)]
    for page, table in enumerate(goals.tables, start=2):
        laid = lay_table(table, book.edition)
        blocks += [Paragraph(text, page) for text in (laid.title, laid.left, laid.right) if text]
        blocks.append(grid(laid, page))
    pages = tuple(Page(n, 600, 800, 1000) for n in range(1, len(goals.tables) + 2))
    return recognise(Source("book.pdf", "0" * 64, "pdf", pages, tuple(blocks)))


def grid(laid: LaidTable, page: int) -> Grid:
    head = [GridCell(c.row, c.column, c.text, c.rowspan, c.colspan, page) for c in laid.head]
    body = [GridCell(laid.head_rows + c.row, c.column, c.text, c.rowspan, c.colspan, page) for c in laid.body]
    return Grid((*head, *body), laid.head_rows + laid.body_rows, laid.columns, page=page)


@pytest.mark.parametrize("edition", ["henan", "ningxia", "shanghai_department"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_indicators_come_back(edition: str, data: st.DataObject) -> None:
    book = data.draw(books(edition))
    goals = compile_goals(book, book_facts(book))
    read = reread(book, goals)
    assert [words(one) for one in read.indicators] == [words(one) for one in goals.indicators]
    assert [money(one) for one in read.goals] == [money(one) for one in goals.goals]
    stated = {(one.name, one.operator, one.target, one.unit) for one in goals.indicators}
    assert {(one.name, one.operator, one.target, one.unit) for one in shown(book)} <= stated


def shown(book: Book) -> tuple[IndicatorEntry, ...]:
    """Give the indicators that the edition has a table for."""
    return tuple(one for one in book.indicators if one.pro_code or book.edition == "henan")
