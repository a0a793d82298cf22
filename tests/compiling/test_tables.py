"""The tables of a book: what they print, and that reading them gives the same figures on the same slices."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.compiling.any_book import books
from tests.compiling.books import budget_book, final_book
from tests.compiling.rereading import reread
from yujue.compiling.facts import book_facts
from yujue.compiling.tables import compile_tables, money_tables
from yujue.compiling.tables.figure import printed_figure
from yujue.disclosure import Row, Table
from yujue.facts import State
from yujue.facts.book import Book
from yujue.forms.printing import TablePrint, captions

EDITIONS = (
    "henan",
    "henan_luoyang",
    "ningxia",
    "shanghai_department",
    "shanghai_unit",
    "final_national",
    "final_sichuan",
)
WAN = Decimal(10000)
KINDS = {"budget": "预算", "final": "决算"}


def tables_of(book: Book) -> tuple[Table, ...]:
    return compile_tables(book, book_facts(book))


def book_of(edition: str) -> Book:
    return final_book(edition) if edition.startswith("final") else budget_book(edition)


def table_of(book: Book, form: str) -> Table:
    return next(table for table in tables_of(book) if table.form == form)


def texts(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


@pytest.mark.parametrize("edition", EDITIONS)
def test_reading_the_tables_gives_their_figures_on_their_slices(edition: str) -> None:
    agrees(book_of(edition))


@pytest.mark.parametrize("edition", EDITIONS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_book_is_read_back_as_it_was_compiled(edition: str, data: st.DataObject) -> None:
    agrees(data.draw(books(edition)))


def agrees(book: Book) -> None:
    """Check that reading the tables of a book gives what was compiled, figure by figure."""
    made = tables_of(book)
    read = reread(book, f"{book.organisation}{book.fiscal_year}年部门{KINDS[book.kind]}", made).tables
    assert [table.title for table in read] == [table.title for table in made]
    for mine, theirs in zip(made, read, strict=True):
        if not any(cell.printed is not None for row in mine.rows for cell in row.cells):
            continue
        identity = (theirs.form, theirs.unit, theirs.slice, theirs.notes)
        assert (mine.form, mine.unit, mine.slice, mine.notes) == identity, mine.title
        columns = [(column.role, column.side, column.slice) for column in theirs.columns]
        assert [(column.role, column.side, column.slice) for column in mine.columns] == columns, mine.title
        for row, other in zip(mine.rows, theirs.rows, strict=True):
            same_row(row, other, f"{mine.title} {row.label}")


def same_row(row: Row, other: Row, where: str) -> None:
    if not any(cell.text for cell in row.cells):
        return
    seat = (other.kind, other.level, other.parent, other.of_which)
    assert (row.kind, row.level, row.parent, row.of_which) == seat, where
    for cell, seen in zip(row.cells, other.cells, strict=True):
        assert (cell.text, cell.state, cell.amount) == (seen.text, seen.state, seen.amount), where
        if cell.printed is not None:
            assert cell.slice == seen.slice, where


def test_rounding_is_half_up_of_the_exact_amount_each_by_itself() -> None:
    how = TablePrint()
    assert printed_figure(101_500, WAN, how)[0] == "0.10"
    assert printed_figure(105_000, WAN, how)[0] == "0.11"
    assert printed_figure(123_456_789_000, WAN, how)[0] == "123,456.79"
    assert printed_figure(-105_000, WAN, how)[0] == "-0.11"
    assert printed_figure(105_000, Decimal(1), how)[0] == "1,050.00"


def test_blank_zero_and_dash_are_different_things() -> None:
    how = TablePrint(zero="0", empty="—")
    assert printed_figure(None, WAN, how)[:2] == ("—", State.NA)
    assert printed_figure(0, WAN, how)[:2] == ("0", State.ZERO)
    assert printed_figure(None, WAN, TablePrint())[:2] == ("", State.BLANK)


def test_a_table_without_figures_says_so() -> None:
    funds = table_of(budget_book(), "government_fund")
    assert [texts(row) for row in funds.rows] == [["", "", "", "", "合计", *[""] * 9]]
    assert funds.notes == ("备注：清河市科学技术局2026年无政府性基金预算拨款安排的支出，故此表无数据。",)
    assert not table_of(budget_book(), "expenditure").notes


def test_functions_of_all_units_stand_merged_under_the_department() -> None:
    rows = table_of(budget_book(), "expenditure").rows
    assert [row.label for row in rows[:3]] == ["合计", "清河市科学技术局", "行政运行"]
    pensions = next(row for row in rows if row.code == "2080505")
    assert texts(pensions)[:6] == ["208", "05", "05", "", "机关事业单位基本养老保险缴费支出", "50.00"]


def test_a_project_is_printed_by_name_and_added_up_by_code() -> None:
    book = budget_book()
    rows = table_of(book, "project_expenditure").rows
    assert texts(rows[3])[:4] == ["特定目标类", "科技成果转化专项", "清河市科学技术局机关", "350.00"]
    slice_ = rows[3].cells[3].slice
    assert slice_ is not None
    assert slice_.get("pro_code") == "科技成果转化专项"


def test_which_tables_an_edition_prints() -> None:
    assert [table.number for table in money_tables("henan")][-3:] == ["08", "09", "11"]
    assert [table.number for table in money_tables("henan_luoyang")][-3:] == ["09", "10", "11"]


def test_what_stands_around_a_table() -> None:
    around = captions("henan_luoyang", "2026年部门收入预算表", "万元", "清河市科学技术局")
    assert (around.label, around.left, around.right) == ("预算02表", "部门名称：清河市科学技术局", "单位：万元")
    bare = captions(None, "收入表", None, None)
    assert (bare.label, bare.left, bare.right) == ("", "", "")
