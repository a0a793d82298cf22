from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from yujue.facts.printed import State, parse_cell, parse_number
from yujue.reading import Grid, Paragraph
from yujue.reading.files import read_file
from yujue.reading.workbook.showing import unescaped
from yujue.reading.workbook.shown import exact, shown
from yujue.reading.workbook.xls import printed


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("1234.5", "#,##0.00", "1,234.50"),
        ("1234.5", "General", "1234.5"),
        ("20800", "General", "20800"),
        ("-12.345", "0.00", "-12.35"),
        ("-1234", "#,##0.00;(#,##0.00)", "(1,234.00)"),
        ("-3", "#,##0;[Red]#,##0", "-3"),
        ("5", "00", "05"),
        ("0.7278", "0.00%", "72.78%"),
        ("0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        ("1234567.8", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1,234,567.80"),
        ("0", "0.00;-0.00;;@", ""),
        ("12345678", "#,##0.00,", "12,345.68"),
        ("1.5", '0.00"万元"', "1.50万元"),
        ("-0.001", "0.00", "0.00"),
        ("46053", "yyyy/m/d", "2026年1月31日"),
        ("46053", 'yyyy"年"m"月"', "2026年1月"),
        ("0.5", "h:mm", "12:00"),
        ("123456", r"0\.0000", "12.3456"),
        ("12345678", '0"."0,', "1234.6"),
        ("12345678", "0!.0,", "1234.6"),
        ("-1234567", r"#\.00,;(#\.00,)", "(12.35)"),
        ("1234567", '0.00,"千元"', "1234.57千元"),
        ("12345678", "0,.00", "12345.68"),
        ("12345678", "0.00,,", "12.35"),
        ("0", '[=0]"-";0.00', "-"),
        ("5", '[=0]"-";0.00', "5.00"),
        ("7.5", '[=0]"";General', "7.5"),
        ("0", '[=0]"";General', ""),
        ("12345", r'[>=10000]0\.0,"万元";0"元"', "1.2万元"),
        ("999", r'[>=10000]0\.0,"万元";0"元"', "999元"),
        ("-3", "[Red][<0]0.00;0.00", "-3.00"),
        ("-200", '[>100]0.0;[<-100]"减"0;0.00', "-减200"),
        ("50", '[>100]0.0;[<-100]"减"0;0.00', "50.00"),
        ("12.34", 'G/通用格式"万元"', "12.34万元"),
        ("12", 'General"元"', "12元"),
        ("0", "#,###", ""),
        ("1234567", "#,###", "1,234,567"),
        ("1234.5", "# ##0.00", "1 234.50"),
        ("12", "[$¥-804]#,##0.00", "12.00"),
        ("12.5", ";;;", ""),
        ("207", "000-00", "002-07"),
    ],
)
def test_numbers_read_as_they_are_shown(value: str, code: str, text: str) -> None:
    assert shown(Decimal(value), code) == text


@given(st.integers(0, 10**11), st.sampled_from(["0.00", "#,##0.00", "#,##0.00_ ", '0.00"元"', "[Red]0.00"]))
def test_two_places_are_the_rounded_amount(fen: int, code: str) -> None:
    printed = shown(Decimal(fen).scaleb(-2), code).replace(",", "").removesuffix("元")
    assert Decimal(printed).scaleb(2) == fen


@given(st.integers(1, 10**11))
def test_a_point_that_is_text_divides_by_its_places(yuan: int) -> None:
    assert Decimal(shown(Decimal(yuan), r"0\.0000")).scaleb(4) == yuan


def test_noise_of_binary_fractions_is_no_digit() -> None:
    assert exact(0.1 + 0.2) == Decimal("0.3")
    assert exact(1234567890.12) == Decimal("1234567890.12")


def test_old_workbooks_print_money_to_the_cent() -> None:
    assert printed(12.5, cents=True) == "12.50"
    assert printed(205.0, cents=False) == "205"
    assert printed("0205", cents=True) == "0205"


def book(path: Path, *fill: Any) -> Path:
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer)
    for one in fill:
        one(made, made.add_worksheet())
    made.close()
    path.write_bytes(buffer.getvalue())
    return path


def table(_: Any, sheet: Any) -> None:
    sheet.merge_range("A2:C2", "2026年部门收入预算总表")
    sheet.write_row("A4", ["编制部门：青禾县科学普及局", "", "单位：元"])
    sheet.merge_range("A6:A7", "项目")
    sheet.merge_range("B6:C6", "收入预算")
    sheet.write_row("B7", ["合计", "财政拨款收入"])
    sheet.write_row("A8", ["教育支出", 5, "0005"])
    sheet.write_row("A9", ["隐藏", 7, 7])
    sheet.set_row(8, None, None, {"hidden": True})
    sheet.write("A10", "合计")
    sheet.write_formula("B10", "=1/0", None, "#DIV/0!")
    sheet.write("A11", "注：本表数字为示例。")


def flat(_: Any, sheet: Any) -> None:
    for number, row in enumerate([["项目", "金额", "没有宽度"], ["甲", 1, 9], ["没有高度", 2, 9], ["乙", 3, 9]]):
        sheet.write_row(number, 0, row)


def test_a_row_without_height_and_a_column_without_width_are_not_seen(tmp_path: Path) -> None:
    path = book(tmp_path / "平.xlsx", flat)
    flattened = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(flattened, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("utf-8")
            part = part.replace('<row r="3"', '<row ht="0" customHeight="1" r="3"')
            part = part.replace("<sheetData>", '<cols><col min="3" max="3" width="0"/></cols><sheetData>')
            new.writestr(name, part)
    path.write_bytes(flattened.getvalue())
    (grid,) = (block for block in read_file(path).blocks if isinstance(block, Grid))
    assert grid.text_rows() == [["项目", "金额"], ["甲", "1"], ["乙", "3"]]


def test_a_sheet_has_lines_a_table_and_a_note(tmp_path: Path) -> None:
    source = read_file(book(tmp_path / "一.xlsx", table))
    title, department, unit, grid, note = source.blocks
    assert [b.text for b in (title, department, unit, note) if isinstance(b, Paragraph)] == [
        "2026年部门收入预算总表",
        "编制部门：青禾县科学普及局",
        "单位：元",
        "注：本表数字为示例。",
    ]
    assert isinstance(grid, Grid)
    assert grid.text_rows() == [
        ["项目", "收入预算", ""],
        ["", "合计", "财政拨款收入"],
        ["教育支出", "5", "0005"],
        ["合计", "#DIV/0!", ""],
    ]
    spans = {c.text: (c.row_span, c.column_span) for c in grid.cells if c.row_span * c.column_span > 1}
    assert spans == {"项目": (2, 1), "收入预算": (1, 2)}
    assert parse_cell("#DIV/0!")[0] is State.UNREAD


def test_hidden_sheets_are_no_pages_and_tables_apart_are_two(tmp_path: Path) -> None:
    def secret(_: Any, sheet: Any) -> None:
        sheet.write("A1", "秘密")
        sheet.hide()

    def two(_: Any, sheet: Any) -> None:
        for row, name in ((0, "2026年部门收入预算总表"), (6, "2026年部门支出预算总表")):
            sheet.write(row, 0, name)
            sheet.write_row(row + 1, 0, ["项目", "合计"])
            sheet.write_row(row + 2, 0, ["教育支出", 3])

    source = read_file(book(tmp_path / "二.xlsx", table, secret, two))
    assert [page.number for page in source.pages] == [1, 2]
    assert [type(b).__name__ for b in source.blocks if b.page == 2] == ["Paragraph", "Grid", "Paragraph", "Grid"]
    assert not any("秘密" in b.text for b in source.blocks if isinstance(b, Paragraph))


@pytest.mark.parametrize("value", ["1e308", "-1e300", "NaN", "Infinity"])
@pytest.mark.parametrize("code", ["0.00", "#,##0", "0.00%", "General"])
def test_a_number_beyond_all_amounts_is_shown_and_gives_no_figure(value: str, code: str) -> None:
    text = shown(Decimal(value), code)
    assert text
    assert parse_number(text) is None


def test_truth_is_a_word_and_no_figure(tmp_path: Path) -> None:
    path = book(tmp_path / "真.xlsx", lambda _, sheet: sheet.write_row(0, 0, ["是否", True, False]))
    (grid,) = read_file(path).blocks
    assert isinstance(grid, Grid)
    assert grid.text_rows() == [["是否", "TRUE", "FALSE"]]


@pytest.mark.parametrize(("hide", "second"), [(True, ["甲", "", "5"]), (False, ["甲", "0", "5"])])
def test_zeros_that_a_sheet_does_not_show_are_blank(tmp_path: Path, hide: bool, second: list[str]) -> None:
    def zeros(_: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ["项目", "基本", "合计"])
        sheet.write_row(1, 0, ["甲", 0, 5])
        if hide:
            sheet.hide_zero()

    (grid,) = read_file(book(tmp_path / "零.xlsx", zeros)).blocks
    assert isinstance(grid, Grid)
    assert grid.text_rows()[1] == second


@pytest.mark.parametrize("coloured", [False, True])
def test_letters_of_the_colour_of_their_ground_are_not_seen(tmp_path: Path, coloured: bool) -> None:
    def white(made: Any, sheet: Any) -> None:
        plain = made.add_format({"font_color": "white"})
        sheet.write_row(0, 0, ["项目", "金额"], made.add_format({"font_color": "white", "bg_color": "navy"}))
        sheet.write_row(1, 0, ["白", 3], plain)
        sheet.write_row(2, 0, ["同", 3], made.add_format({"font_color": "#DDEEFF", "bg_color": "#DDEEFF"}))
        sheet.write_row(3, 0, ["甲", 4])
        if coloured:
            rule = {"type": "cell", "criteria": ">", "value": 0, "format": made.add_format({"bg_color": "red"})}
            sheet.conditional_format("A1:B4", rule)

    (grid,) = read_file(book(tmp_path / "白.xlsx", white)).blocks
    assert isinstance(grid, Grid)
    rows = [row[0] for row in grid.text_rows() if any(row)]
    assert rows == (["项目", "白", "同", "甲"] if coloured else ["项目", "甲"])


def test_what_lies_under_a_merged_cell_is_not_seen(tmp_path: Path) -> None:
    def covered(_: Any, sheet: Any) -> None:
        sheet.merge_range("A1:C1", "2026年部门收入预算总表")
        sheet.write("B1", "残留")
        sheet.write_row("A2", ["项目", "合计", "拨款"])
        sheet.merge_range("A3:B3", "教育支出")
        sheet.write("B3", 99)
        sheet.write("C3", 6)

    title, grid = read_file(book(tmp_path / "合.xlsx", covered)).blocks
    assert isinstance(title, Paragraph)
    assert isinstance(grid, Grid)
    assert grid.text_rows()[1] == ["教育支出", "", "6"]


def test_escaped_characters_are_no_text() -> None:
    assert unescaped("一般公共_x000D_\n预算") == "一般公共\n预算"
    assert unescaped("a_x005F_b_xml_x9884_") == "a_b_xml_x9884_"
