"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from yujue.reading.book import read_typed
from yujue.reading.book.dates import day


@pytest.mark.parametrize("text", ["2026-07-31", "2026年7月31日", "2026/7/31", "2026.7.31", "20260731", " 2026-7-31 "])
def test_a_day_is_read_as_it_is_typed(text: str) -> None:
    assert day(text) == date(2026, 7, 31)


@pytest.mark.parametrize("text", ["2026-02-30", "7月31日", "2026年7月", "年底", "2026-13-01"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day(text) is None


def test_a_cell_that_is_no_day_is_told_and_left_blank() -> None:
    rows = {"execution": [{"date": "七月底", "nature": "公用经费", "final": "1"}]}
    book, problems = read_typed(rows)
    assert [each.rule for each in problems if each.cell == "A1"] == ["book.date"]
    assert book.execution[0].date == ""
