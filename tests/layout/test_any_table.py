"""Properties of any table: each position covered once, nothing lost, every number whole on its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yujue import api
from yujue.api.example import EXAMPLE
from yujue.disclosure import Cell, Column, Disclosure, DocumentInfo, FlowItem, Row, Table
from yujue.facts.printed import parse_cell
from yujue.layout import Cover, Laid, LaidCell, PageBreak, lay_out
from yujue.layout.tables import lay_table
from yujue.layout.tables.needs import ems
from yujue.layout.tables.widths import PADDING, SIZES, UPRIGHT, WIDE

ROLES = ("label", "code", "amount", "percent", "count", "text", "type")
HEADERS = st.lists(st.sampled_from(["项目", "金额", "合计", "基本支出", "一般公共预算"]), max_size=3).map(tuple)
TEXTS = st.one_of(
    st.sampled_from(["", " ", "合计", "收入总计", "（一）科学技术支出", "2060101", "—", "很长的名称" * 6]),
    st.integers(-(10**12), 10**12).map(lambda fen: f"{Decimal(fen) / 100:,.2f}"),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Make a table with any headers, with rows that may lack cells; or a form without headers."""
    count = draw(st.integers(1, 12))
    headed = draw(st.booleans())
    columns = tuple(
        Column(draw(HEADERS) if headed else (), role)
        for role in draw(st.lists(st.sampled_from(ROLES), min_size=count, max_size=count))
    )
    rows = tuple(draw(st.lists(_row(count), max_size=8)))
    return Table("t", None, "2026年表", (), None, "万元", columns, rows)


@st.composite
def _row(draw: st.DrawFn, count: int) -> Row:
    places = sorted(draw(st.sets(st.integers(0, count - 1))))
    cells = tuple(cell(place, draw(TEXTS)) for place in places)
    return Row(draw(TEXTS), None, draw(st.sampled_from(["total", "detail", "text"])), cells)


def cell(column: int, text: str) -> Cell:
    state, printed = parse_cell(text, Decimal(10000))
    return Cell(column, text, state, printed)


def covered(cells: Iterable[LaidCell]) -> Counter[tuple[int, int]]:
    return Counter(
        (row, column)
        for one in cells
        for row in range(one.row, one.row + one.rowspan)
        for column in range(one.column, one.column + one.colspan)
    )


@given(tables())
def test_every_position_is_covered_once(table: Table) -> None:
    laid = lay_table(table)
    assert laid.columns == len(table.columns)
    for cells, rows in ((laid.head, laid.head_rows), (laid.body, len(table.rows))):
        assert covered(cells) == {(row, column): 1 for row in range(rows) for column in range(laid.columns)}


@given(tables())
def test_no_text_and_no_number_is_lost(table: Table) -> None:
    laid = {(one.row, one.column): one for one in lay_table(table).body}
    for n, row in enumerate(table.rows):
        for one in row.cells:
            if one.text.strip():
                found = laid[n, one.column]
                assert found.text == " ".join(one.text.split())
                assert found.value == (one.printed.value if one.printed is not None else None)


@settings(max_examples=200)
@given(tables())
def test_widths_hold_the_longest_number(table: Table) -> None:
    laid = lay_table(table)
    assert sum(laid.widths) == pytest.approx(1)
    page = WIDE if laid.landscape else UPRIGHT
    if laid.font_size > SIZES[-1]:
        for one in laid.body:
            if one.value is not None:
                room = sum(laid.widths[one.column : one.column + one.colspan]) * page - PADDING
                assert room >= ems(one.text) * laid.font_size - 0.01


@given(st.lists(st.sampled_from(["page", "paragraph", "heading"]), max_size=12))
def test_no_page_is_empty_and_nothing_else_is_left_out(kinds: list[str]) -> None:
    flow = (FlowItem("cover", "封面"), *(FlowItem(kind, kind, 1) for kind in kinds))
    blocks = lay_out(Disclosure(INFO, flow=flow)).blocks
    turns = [isinstance(block, PageBreak) for block in blocks]
    assert isinstance(blocks[0], Cover)
    assert not turns[-1]
    assert not any(one and other for one, other in pairwise(turns))
    assert turns.count(False) == 1 + sum(kind != "page" for kind in kinds)


INFO = DocumentInfo("", "", "", "预算", "budget", "department", "甲局", 2026, "henan", 0)


@pytest.fixture(scope="module")
def read() -> Disclosure:
    return api.read(EXAMPLE)


@pytest.fixture(scope="module")
def laid(read: Disclosure) -> Laid:
    return lay_out(read)


def test_what_was_read_is_laid_out_as_printed(read: Disclosure, laid: Laid) -> None:
    tables = {table.id: {(c.row, c.column): c for c in table.body} for table in laid.tables}
    figures = list(read.figures())
    assert len(figures) > 300
    for table, row, one in figures:
        found = tables[table.id][table.rows.index(row), one.column]
        assert one.printed is not None
        assert (found.text, found.value) == (" ".join(one.text.split()), one.printed.value)


def test_a_form_that_was_read_has_no_header_and_merged_labels(laid: Laid) -> None:
    form = next(table for table in laid.tables if table.form == "overall_performance")
    assert form.head == ()
    assert form.head_rows == 0
    assert any(one.colspan > 1 for one in form.body)
    assert any(one.rowspan > 1 for one in form.body)


def test_totals_stand_in_the_middle_and_items_left(laid: Laid) -> None:
    aligned = {one.text: one.align for one in laid.tables[0].body}
    assert aligned["收入总计"] == aligned["支出总计"] == "center"
    assert aligned["一、一般公共预算"] == "left"


def test_a_table_that_names_no_department_takes_the_documents() -> None:
    table = Table("t", None, "2026年部门收支总体情况表", (), None, "万元", (Column(("项目",), "label"),), ())
    assert lay_table(table, "henan", "甲局").left == "部门名称：甲局"
