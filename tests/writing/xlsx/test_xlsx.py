"""Workbooks: they read back as what was laid out, numbers are numbers, sheets print whole."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.compiling.books import budget_book
from tests.writing.sample import BALANCE, BAR, LAID, WIDE, word
from yujue import api
from yujue.api.example import EXAMPLE
from yujue.compiling import compile_book
from yujue.disclosure import Disclosure
from yujue.layout import ChartBlock, Heading, Laid, Paragraph, lay_out
from yujue.layout.tables.widths import UPRIGHT
from yujue.reading.workbook.shown import exact, shown
from yujue.writing.xlsx import write_xlsx
from yujue.writing.xlsx.heights import HIGHEST
from yujue.writing.xlsx.numbers import number_format
from yujue.writing.xlsx.page import LONGEST, TextTooLongError
from yujue.writing.xlsx.plan import plan


@pytest.fixture(scope="module", params=["henan", "henan_luoyang", "read"])
def disclosure(request: pytest.FixtureRequest) -> Disclosure:
    if request.param == "read":
        return api.read(EXAMPLE)
    return compile_book(budget_book(request.param)).disclosure


@pytest.fixture(scope="module")
def again(disclosure: Disclosure, tmp_path_factory: pytest.TempPathFactory) -> Disclosure:
    return api.read(write_xlsx(lay_out(disclosure), tmp_path_factory.mktemp("xlsx") / "a.xlsx"))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_xlsx(LAID, tmp_path_factory.mktemp("xlsx") / "b.xlsx")


def figures(disclosure: Disclosure) -> Counter[tuple[object, ...]]:
    return Counter(
        (table.title, table.form, row.label, cell.column, cell.text.strip(), cell.amount, cell.slice)
        for table, row, cell in disclosure.figures()
    )


def test_every_figure_comes_back_on_its_slice(disclosure: Disclosure, again: Disclosure) -> None:
    assert figures(disclosure)
    assert figures(again) == figures(disclosure)


def test_tables_come_back_whole(disclosure: Disclosure, again: Disclosure) -> None:
    ours = [(t.title, t.form, t.unit, len(t.rows), [c.path for c in t.columns]) for t in disclosure.tables if t.form]
    assert [(t.title, t.form, t.unit, len(t.rows), [c.path for c in t.columns]) for t in again.tables] == ours
    assert [table.notes for table in again.tables] == [table.notes for table in disclosure.tables]


def test_sentences_come_back(disclosure: Disclosure, again: Disclosure) -> None:
    sentences = {"".join(one.text.split()) for one in again.statements}
    missing = ["".join(one.text.split()) for one in disclosure.statements if disclosure.flow]
    assert [text for text in missing if text not in sentences] == []


def test_nothing_is_found_in_what_was_written(disclosure: Disclosure, again: Disclosure) -> None:
    if disclosure.flow:
        found = {f.rule for f in api.check_disclosure(again).findings if f.severity in {"error", "warning", "rounding"}}
        assert found <= {"wording.placeholder"}


def test_numbers_are_numbers_and_codes_are_texts(path: Path) -> None:
    with path.open("rb") as file:
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.read()))
    rows = book.get_sheet_by_name(book.sheet_names[-1]).to_python()
    assert ["206", "01", "01", "（第1项）科学技术管理事务", 10.0, 7.0, 4.0, 3.0, 3.0] in rows


def test_sheets_stand_in_the_order_of_the_document(path: Path) -> None:
    with path.open("rb") as file:
        names = CalamineWorkbook.from_filelike(io.BytesIO(file.read())).sheet_names
    assert names == ["目录", "文字说明", "01部门收支总体情况表", "02部门支出总体情况表"]


def test_wide_tables_print_on_their_side_with_repeated_headers(path: Path) -> None:
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet4.xml").decode()
        book = parts.read("xl/workbook.xml").decode()
        upright = parts.read("xl/worksheets/sheet3.xml").decode()
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet
    assert "— 4-&amp;P —" in sheet
    assert 'useFirstPageNumber="1"' in sheet
    assert "landscape" not in upright
    assert "'02部门支出总体情况表'!$4:$6" in book


def test_the_same_document_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    assert write_xlsx(LAID, tmp_path / "c.xlsx").read_bytes() == path.read_bytes()


def test_texts_are_never_formulas(tmp_path: Path) -> None:
    bad = replace(BALANCE, title="=1+1", body=(word("=HYPERLINK(1)", 0, 0),), body_rows=1)
    written = write_xlsx(replace(LAID, blocks=(bad,)), tmp_path / "d.xlsx")
    with zipfile.ZipFile(written) as parts:
        assert "<f>" not in parts.read("xl/worksheets/sheet2.xml").decode()
        assert "=HYPERLINK(1)" in parts.read("xl/sharedStrings.xml").decode()


def test_a_text_that_no_cell_holds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TextTooLongError, match="请分段"):
        write_xlsx(replace(LAID, blocks=(Paragraph("长" * (LONGEST + 1)),)), tmp_path / "e.xlsx")


def test_a_chart_is_a_picture_with_its_description(path: Path) -> None:
    with zipfile.ZipFile(path) as parts:
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    assert "收入总计" in drawing


def test_a_chart_is_no_wider_than_the_text_and_in_one_row(path: Path) -> None:
    with zipfile.ZipFile(path) as parts:
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    width, height = (int(size) / 12700 for size in re.findall(r'<a:ext cx="(\d+)" cy="(\d+)"', drawing)[0])
    assert UPRIGHT * 0.9 < width < UPRIGHT
    assert height < HIGHEST
    assert len(set(re.findall(r"<xdr:row>(\d+)</xdr:row>", drawing))) == 1


def test_a_form_once_a_project_is_listed_once(tmp_path: Path) -> None:
    blocks = (BALANCE, replace(BALANCE, listed=False), WIDE)
    written = write_xlsx(replace(LAID, blocks=blocks), tmp_path / "f.xlsx")
    with zipfile.ZipFile(written) as parts:
        assert parts.read("xl/worksheets/sheet1.xml").decode().count("<hyperlink ") == 2


def test_headings_between_tables_go_with_the_next_one() -> None:
    blocks = (BALANCE, Heading("第三部分 附表", 1), WIDE, Heading("第四部分 图", 1), ChartBlock(BAR))
    sheets = plan(replace(LAID, blocks=blocks))
    assert [(sheet.name, len(sheet.texts)) for sheet in sheets] == [
        ("01部门收支总体情况表", 0),
        ("02部门支出总体情况表", 1),
        ("文字说明", 2),
    ]


@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_names_of_sheets_are_allowed_and_unique(titles: list[str]) -> None:
    laid = Laid("名", "", None, tuple(replace(BALANCE, title=title) for title in titles))
    names = [sheet.name for sheet in plan(laid)]
    assert len({name.lower() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


@given(
    st.integers(-(10**13), 10**13),
    st.integers(0, 3),
    st.sampled_from(["{:.{}f}", "{:,.{}f}", "({:,.{}f})", "{:.{}f}%"]),
)
def test_a_number_shows_as_it_is_printed(units: int, decimals: int, pattern: str) -> None:
    value = Decimal(units).scaleb(-decimals)
    text = pattern.format(abs(value) if pattern.startswith("(") else value, decimals)
    meant = -abs(value) if pattern.startswith("(") else value
    code = number_format(text, meant)
    if code is None:
        assert value == 0
    else:
        assert shown(exact(float(meant)), code) == text


@pytest.mark.parametrize("text", ["1,2,3", "－5", "+3.00", "1 234.00", "1.2.3", "12345678901234567.89", "-0.00"])
def test_what_no_format_prints_stays_a_text(text: str) -> None:
    assert number_format(text, Decimal(5)) is None
