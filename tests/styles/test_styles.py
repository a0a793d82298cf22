"""Consistent documents of our own: whatever their style, nothing is wrong with them; one changed digit is."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.styles.book import Book, Sheet
from tests.styles.manner import Manner
from tests.styles.writing import book_of, manners, write
from yujue.api import check_disclosure
from yujue.checking.finding import Report
from yujue.checking.scanned import UNLINED
from yujue.disclosure import Disclosure
from yujue.reading.files import read_file
from yujue.recognising import recognise

STYLES = {style.name: style for style in manners()}
RULED = [style for style in STYLES.values() if style.ruling == "ruled"]
UNRULED = [style for style in STYLES.values() if style.ruling != "ruled"]
FORMS = {
    "revenue_expenditure_total", "revenue", "expenditure", "fiscal_appropriation", "general_public_expenditure",
    "general_public_basic", "government_fund", "state_capital", "three_public",
}  # fmt: skip
DUE = {"disclosure.missing_item"}
"""The documents say nothing of 预算绩效, which they should."""
TIED = {
    "收入支出决算总表", "收入决算表", "支出决算表", "一般公共预算财政拨款支出决算表", "财政拨款收入支出决算总表",
}  # fmt: skip
_FIGURE = re.compile(r"[1-9]\d*(,\d+)+(\.\d+)?|[1-9]\d{2,}\.\d+")


def report_of(book: Book, style: Manner, folder: Path) -> Report:
    return check_disclosure(recognise(read_file(write(book, style, folder))))


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_nothing_is_wrong_with_a_consistent_document(style: Manner, tmp_path: Path) -> None:
    found = report_of(book_of(style), style, tmp_path).findings
    assert [f.message for f in found if f.severity == "error"] == []
    assert {f.rule for f in found if f.severity == "warning"} <= DUE
    assert style.grain in {997, 1237} or not [f for f in found if f.severity == "rounding"]


@pytest.mark.parametrize("style", RULED, ids=[style.name for style in RULED])
def test_a_document_is_understood(style: Manner, tmp_path: Path) -> None:
    report = report_of(book_of(style), style, tmp_path)
    info = report.document
    assert report.disclosure is not None
    assert (info.kind, info.level, info.fiscal_year, info.organisation) == (
        "final", style.level, style.year, style.organisation
    )  # fmt: skip
    assert {table.form for table in report.disclosure.tables} == FORMS
    assert 100 * report.summary.figures_placed >= style.placed * report.summary.figures_read
    assert report.summary.figures_read > 200
    assert report.summary.identities_evaluated > 500


@pytest.mark.parametrize("style", RULED, ids=[style.name for style in RULED])
def test_a_changed_figure_is_found(style: Manner, tmp_path: Path) -> None:
    chance = random.Random(style.seed)  # noqa: S311
    for _ in range(6):
        book = book_of(style)
        wrong = change_a_figure(book, chance)
        errors = [f for f in report_of(book, style, tmp_path).findings if f.severity == "error"]
        assert any(wrong in f"{f.message}{f.found}" for f in errors), (wrong, [f.message for f in errors])


@pytest.mark.parametrize("style", UNRULED, ids=[style.name for style in UNRULED])
def test_a_table_without_lines_is_read_as_the_same_with_lines(style: Manner, tmp_path: Path) -> None:
    book = book_of(style)
    bare = figures(recognise(read_file(write(book, style, tmp_path))))
    lined = figures(recognise(read_file(write(book, replace(style, ruling="ruled"), tmp_path))))
    assert bare.total() > 200
    assert 100 * (bare & lined).total() >= style.placed * bare.total()


@pytest.mark.parametrize("style", UNRULED, ids=[style.name for style in UNRULED])
def test_a_changed_figure_of_a_table_without_lines_is_told_to_be_looked_at(style: Manner, tmp_path: Path) -> None:
    chance = random.Random(style.seed)  # noqa: S311
    for _ in range(6):
        book = book_of(style)
        wrong = change_a_figure(book, chance)
        found = report_of(book, style, tmp_path).findings
        assert [f.message for f in found if f.severity == "error"] == []
        told = [f for f in found if wrong in f"{f.message}{f.found}" and f.message.endswith(UNLINED)]
        assert {f.severity for f in told} == {"warning"}, (wrong, [f.message for f in found])


def figures(disclosure: Disclosure) -> Counter[tuple[str, Decimal | None]]:
    """Count the figures that have a slice, by slice and amount."""
    return Counter((str(cell.slice), cell.amount) for _, _, cell in disclosure.figures() if cell.slice is not None)


def change_a_figure(book: Book, chance: random.Random) -> str:
    """Change the first digit of a figure in a table of `TIED`; give the figure as it then stands."""
    index, sheet = chance.choice(
        [(i, part) for i, part in enumerate(book.parts) if isinstance(part, Sheet) and part.title in TIED]
    )
    places = [(y, x) for y, row in enumerate(sheet.rows) for x, text in enumerate(row) if _FIGURE.fullmatch(text)]
    y, x = chance.choice(places)
    old = sheet.rows[y][x]
    new = str(int(old[0]) % 9 + 1) + old[1:]
    row = (*sheet.rows[y][:x], new, *sheet.rows[y][x + 1 :])
    book.parts[index] = replace(sheet, rows=(*sheet.rows[:y], row, *sheet.rows[y + 1 :]))
    return new
