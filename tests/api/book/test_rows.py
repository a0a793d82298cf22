"""Rows of typed text ⇄ workbooks and books; what is wrong is placed at its row and field."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yujue import api
from yujue.facts.book import At

BOOKS = sorted((Path(__file__).parents[3] / "examples").glob("*.xlsx"))
Rows = dict[str, list[dict[str, str]]]


def plain(entry: Any) -> Any:
    return replace(entry, at=At())


def example() -> Rows:
    return api.book_rows(api.EXAMPLE_BOOKS["qinghe"])[0]


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_rows_give_the_book_of_the_workbook_and_its_problems(path: Path, tmp_path: Path) -> None:
    rows, lost = api.book_rows(path)
    book, problems = api.book_from_rows(rows)
    read, compiled = api.compile_file(path)
    assert lost == problems == ()
    assert [plain(one) for one in (*book.lines, *book.income, *book.projects)] == [
        plain(one) for one in (*read.lines, *read.income, *read.projects)
    ]
    assert book.texts == read.texts
    placed = api.book_problems(rows)
    assert [(one.problem.rule, one.problem.message) for one in placed if "处：" not in one.problem.message] == [
        (one.rule, one.message) for one in compiled.problems if "处：" not in one.message
    ]
    again, _ = api.book_rows(api.write_rows(rows, tmp_path / "again.xlsx"))
    assert again == rows


def test_wrong_cells_stay_as_typed_and_are_placed(tmp_path: Path) -> None:
    rows = example()
    rows["lines"][3]["budget"] = "12a"
    rows["lines"][4]["exp_func_code"] = "没有这个科目"
    rows["cover"][0]["fiscal_year"] = "今年"
    found = {(one.sheet, one.row, one.field, one.problem.rule) for one in api.book_problems(rows)}
    assert ("lines", 4, "budget", "book.amount") in found
    assert ("lines", 5, "exp_func_code", "book.name_unknown") in found
    assert ("cover", 4, "fiscal_year", "book.year") in found
    again, _ = api.book_rows(api.write_rows(rows, tmp_path / "wrong.xlsx"))
    assert again == rows


@settings(max_examples=25, deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=20), st.integers(0, 48)
)
def test_any_text_in_a_cell_is_kept_and_never_becomes_an_amount_silently(typed: str, at: int) -> None:
    rows = example()
    rows["lines"][at]["budget"] = typed
    book, problems = api.book_from_rows(rows)
    told = any(one.cell == f"J{at + 1}" for one in problems)
    amount = book.lines[at].amounts.get("budget")
    assert told == (amount is None and bool(typed.strip()) and not blankish(typed))


def blankish(typed: str) -> bool:
    import unicodedata

    plain = "".join(unicodedata.normalize("NFKC", typed).split())
    return plain.removesuffix("万元").removesuffix("元").lstrip("¥￥").replace("−", "-") in {*"-—/无", "", "--", "——"}


def test_amounts_in_wan_and_lost_digits_keep_their_meaning(tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "book.xlsx"
    api.write_rows(example(), path)
    book = openpyxl.load_workbook(path)
    book["支出"]["B2"] = "万元"
    book["支出"]["J4"] = 99.404
    book["支出"]["H5"] = 411999250000000000000
    book.save(path)
    rows, _ = api.book_rows(path)
    assert rows["lines"][0]["budget"] == "99.404万元"
    assert api.book_from_rows(rows)[0].lines[0].amounts["budget"] == 99_404_000
    assert "E+20" in rows["lines"][1]["pro_code"]


def test_choices_are_found_by_initials() -> None:
    found = {one.label: one.initials for one in api.book_choices("exp_func", 2025)}
    assert found["2010101 行政运行"] == "xzyx"
    assert next(one for one in api.book_choices("nature", 2025) if one.code == "basic.personnel").label == "人员经费"
    with pytest.raises(KeyError):
        api.book_choices("agency", 2025)


def test_a_preview_changes_with_a_line() -> None:
    rows = example()
    before = api.preview(rows)
    rows["lines"][0]["budget"] = str(int(rows["lines"][0]["budget"]) + 100_000)
    after = api.preview(rows)
    same = {one.digest for one in before.pieces} & {one.digest for one in after.pieces}
    assert 0 < len(same) < len(after.pieces)
    assert any(one.problem.rule == "book.unbalanced" for one in after.problems)
    assert 'style="' not in "".join(one.html for one in after.pieces).replace("data-style=", "")
    assert api.preview(rows, document=False).totals == after.totals


def test_next_year_begins_with_this_years_figures() -> None:
    rows = api.next_year_rows(example())
    assert rows["cover"][0]["fiscal_year"] == "2026"
    assert rows["units"] == example()["units"]
    assert rows["previous"]
    assert not any(row.get("budget") for row in rows["lines"])


def test_an_empty_book_asks_and_an_unknown_edition_is_refused() -> None:
    rows = api.begin_rows("henan", 2026)
    assert rows["cover"][0]["fiscal_year"] == "2026"
    assert rows["texts"]
    with pytest.raises(api.UnusableFileError):
        api.begin_rows("nowhere")
    rows["cover"][0]["edition"] = "别的格式"
    assert api.preview(rows).problems
    assert api.preview(rows).pieces == ()


def test_the_digest_is_of_the_content() -> None:
    rows = example()
    same = {key: [{**row, "more": " "} for row in rows[key]] for key in reversed(rows)}
    assert api.rows_digest(same) == api.rows_digest(rows)
    rows["lines"][0]["budget"] += "0"
    assert api.rows_digest(same) != api.rows_digest(rows)


def test_changes_of_rows_are_named() -> None:
    old = {"lines": [(1, {"budget": "5"}), (2, {"budget": "6"})]}
    new = {"lines": [(1, {"budget": "7"}), (3, {"budget": "8"})]}
    found = [(one.kind, one.row, one.column, one.old, one.new) for one in api.rows_changed(old, new)]
    assert found == [
        ("changed", 1, "年初预算数", "5", "7"),
        ("added", 2, "年初预算数", "", "8"),
        ("removed", 2, "年初预算数", "6", ""),
    ]
