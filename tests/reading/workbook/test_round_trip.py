from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.workbook.writing import as_workbook
from yujue import api
from yujue.api.example import CLEAN, EXAMPLE
from yujue.disclosure import Disclosure
from yujue.reading.files import read_file


@pytest.mark.parametrize("original", [EXAMPLE, CLEAN], ids=lambda path: path.stem)
def test_a_workbook_tells_the_same_as_the_pdf(tmp_path: Path, original: Path) -> None:
    book = tmp_path / "表.xlsx"
    book.write_bytes(as_workbook(read_file(original)))
    theirs, ours = api.read(original), api.read(book)
    assert ours.document.format == "xlsx"
    assert figures(ours) == figures(theirs)
    assert said(book) == said(original)


def figures(read: Disclosure) -> list[tuple[str, list[list[str]]]]:
    found = [(t.title, [[c.text for c in row.cells] for row in t.rows]) for t in read.tables]
    assert sum(bool(text) for _, rows in found for row in rows for text in row) > 100
    return found


def said(path: Path) -> list[tuple[str, str]]:
    return sorted((f.rule, f.message) for f in api.check(path).findings if f.severity == "error")


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("shanghai_putuo_2026_dept_budget_TEMPLATE.xlsx", 17),
        ("shanghai_putuo_2026_unit_budget_TEMPLATE.xls", 16),
    ],
)
def test_blank_forms_are_known_and_without_error(shared: Path, name: str, pages: int) -> None:
    report = api.check(shared / "samples" / name)
    tables = api.read(shared / "samples" / name).tables
    assert (report.document.pages, report.document.fiscal_year) == (pages, 2026)
    assert [t.form for t in tables] == [
        "revenue_expenditure_total",
        "revenue",
        "expenditure",
        "fiscal_appropriation",
        "general_public_expenditure",
        "government_fund",
        "state_capital",
        "general_public_basic",
        "three_public",
    ]
    assert not [f.message for f in report.findings if f.severity == "error"]


@pytest.mark.corpus
def test_a_check_sheet_is_no_disclosure_but_reads(shared: Path) -> None:
    source = read_file(shared / "samples" / "putuo_sfj_2026_dept_budget_OFFICIAL_CHECK.xlsx")
    assert (source.format, len(source.pages)) == ("xlsx", 1)
    api.check(shared / "samples" / "putuo_sfj_2026_dept_budget_OFFICIAL_CHECK.xlsx")
