"""An old workbook reads as it is shown: formats scale, hidden rows and columns are gone."""

from __future__ import annotations

import pytest

from tests.reading.workbook.biffing import hidden_column, hidden_row, label, number, stream, truth
from yujue.reading.workbook.biff import read_biff
from yujue.reading.workbook.errors import BrokenWorkbookError
from yujue.reading.workbook.xls import read_xls

CODES = ["General", "#,##0.00", r"0\.0000", "0.00%", "yyyy/m/d", "#,##0.00_);(#,##0.00)", "0.00"]
WHITE = len(CODES) - 1


def row_of(*cells: bytes, zeros: bool = True) -> dict[tuple[int, int], str]:
    (sheet,) = read_biff("a.xls", stream(*cells, codes=CODES, zeros=zeros))
    return sheet.texts


def test_numbers_are_printed_by_their_formats() -> None:
    cells = [number(0, 0, 1, 1234), number(0, 1, 2, 123456), number(0, 2, 3, 0.7278), number(0, 3, 4, 46000)]
    said = row_of(*cells, number(0, 4, 5, -1234.5), number(0, 5, 0, 12))
    assert list(said.values()) == ["1,234.00", "12.3456", "72.78%", "2025年12月9日", "(1,234.50)", "12"]


def test_hidden_rows_columns_and_sheets_are_not_there() -> None:
    cells = [label(row, column, f"{row}{column}") for row in range(3) for column in range(3)]
    said = row_of(hidden_column(1), hidden_row(1), *cells)
    assert said == {(0, 0): "00", (0, 1): "02", (1, 0): "20", (1, 1): "22"}


def test_truth_errors_and_letters_as_white_as_the_paper() -> None:
    white = [number(0, 2, WHITE, 9), label(0, 3, "白", WHITE)]
    said = row_of(truth(0, 0, 1), truth(0, 1, 7, 1), *white, label(0, 4, "尾"))
    assert said == {(0, 0): "TRUE", (0, 1): "#DIV/0!", (0, 4): "尾"}


def test_zeros_that_the_sheet_does_not_show_are_blank() -> None:
    cells = [number(0, 0, 1, 0), number(0, 1, 1, 5), label(0, 2, "0")]
    assert row_of(*cells) == {(0, 0): "0.00", (0, 1): "5.00", (0, 2): "0"}
    assert row_of(*cells, zeros=False) == {(0, 1): "5.00", (0, 2): "0"}


def test_what_neither_library_can_open_is_one_line() -> None:
    with pytest.raises(BrokenWorkbookError):
        read_xls("a.xls", stream(label(0, 0, "甲"), codes=CODES)[:60])


def test_what_the_formats_are_torn_in_is_left_to_the_other_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("yujue.reading.workbook.xls.read_biff", torn)
    monkeypatch.setattr("yujue.reading.workbook.xls._values", lambda *_: [])
    assert read_xls("a.xls", b"") == []
