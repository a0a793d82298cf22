"""A workbook in, the whole disclosure out: every format reads back clean, and bad books are told in words."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.compiling.books import budget_book
from yujue import api
from yujue.cli import run
from yujue.disclosure import Disclosure
from yujue.writing.book import write_book

PAGES = ("docx", "xlsx", "pdf", "html")


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("账套") / "账套.xlsx"
    write_book(budget_book(), path)
    return path


@pytest.fixture(scope="module")
def built(workbook: Path) -> api.Built:
    return api.build(workbook, workbook.parent / "公开")


def figures(disclosure: Disclosure) -> Counter[tuple[str, str]]:
    return Counter((str(cell.slice), cell.text) for _, _, cell in disclosure.figures())


def test_every_format_is_written(built: api.Built) -> None:
    assert [path.suffix or path.name for path in built.written] == [".docx", ".xlsx", ".pdf", ".html", "data"]
    assert all(path.exists() for path in built.written)
    assert built.errors == 0


@pytest.mark.parametrize("suffix", PAGES)
def test_what_is_written_reads_back_and_is_clean(built: api.Built, suffix: str) -> None:
    path = next(path for path in built.written if path.suffix == f".{suffix}")
    report = api.check(path)
    assert report.disclosure is not None
    assert figures(report.disclosure) == figures(built.disclosure)
    assert (report.summary.error, report.summary.rounding) == (0, 0)
    assert {finding.rule for finding in report.findings} <= {"wording.placeholder"}


def test_what_is_missing_is_asked_for_not_invented(built: api.Built) -> None:
    told = api.build_text(built)
    assert built.needs
    assert all(need.label in told for need in built.needs)
    plain = json.loads(json.dumps(api.build_json(built)))
    assert plain["schema"] == "yujue.build/1"
    assert len(plain["needs"]) == len(built.needs)


def test_only_the_formats_wanted_are_written(workbook: Path, tmp_path: Path) -> None:
    out = tmp_path / "只要网页"
    assert run(["build", str(workbook), "--out", str(out), "--formats", "html"]) == 0
    assert [path.suffix for path in out.iterdir()] == [".html"]


def test_a_wrong_book_is_told_with_sheet_and_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = budget_book()
    bad = replace(book, income=book.income[1:])
    path = tmp_path / "差.xlsx"
    write_book(bad, path)
    assert run(["build", str(path), "--out", str(tmp_path), "--formats", "html"]) == 1
    assert "账套中的问题" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--formats", "docx,exe"], "没有这种格式"),
        (["--edition", "atlantis"], "没有这套表式"),
    ],
)
def test_wrong_wishes_are_one_line(
    workbook: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(workbook), *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.strip().splitlines()) == 1


def test_what_is_no_book_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in (("空.xlsx", b""), ("文.xlsx", b"hello"), ("无.xlsx", None)):
        path = tmp_path / name
        if data is not None:
            path.write_bytes(data)
        assert run(["build", str(path)]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_editions_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["editions"]) == 0
    assert "henan\t可生成" in capsys.readouterr().out


def test_a_book_is_read_and_checked_as_what_it_compiles_to(workbook: Path, built: api.Built) -> None:
    found = api.read(workbook)
    assert (found.document.file, found.document.format) == ("账套.xlsx", "xlsx")
    assert figures(found) == figures(built.disclosure)
    assert not api.check(workbook).summary.error


def test_a_book_is_compared_with_what_was_made_of_it(workbook: Path, built: api.Built) -> None:
    page = next(path for path in built.written if path.suffix == ".html")
    found = api.diff(workbook, page).diff
    assert not found.of_kind("changed")
    assert not found.of_kind("removed")
    assert len(found.of_kind("same")) > 300
    assert all(change.slice.endswith(".count") for change in found.of_kind("added")), "counts in people's own words"


def test_a_new_book_is_empty_and_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "新.xlsx"
    assert run(["new", str(path), "--edition", "ningxia", "--year", "2027"]) == 0
    book, _ = api.compile_file(path)
    assert (book.edition, book.fiscal_year, book.lines) == ("ningxia", 2027, ())
    before = path.read_bytes()
    assert run(["new", str(path), "--edition", "henan"]) == 2
    assert path.read_bytes() == before
    assert "已经存在" in capsys.readouterr().err


def test_a_new_book_from_last_year_has_its_names_projects_and_figures(built: api.Built, tmp_path: Path) -> None:
    page = next(path for path in built.written if path.suffix == ".docx")
    path = tmp_path / "新.xlsx"
    assert run(["new", str(path), "--from", str(page)]) == 0
    book, _ = api.compile_file(path)
    old = budget_book()
    assert (book.fiscal_year, book.edition) == (old.fiscal_year + 1, old.edition)
    assert {unit.name for unit in book.units} >= {unit.name for unit in old.units}
    stated = {str(one.slice): one.value for one in book.stated if one.slice is not None}
    printed = {str(c.slice): c.amount for _, _, c in built.disclosure.figures() if c.amount is not None}
    shared = stated.keys() & printed.keys()
    assert len(shared) > 50
    assert all(stated[key] == (printed[key] or 0) * 100 for key in shared)


def test_tables_of_a_platform_are_turned_back_into_lines(built: api.Built, tmp_path: Path) -> None:
    tables = next(path for path in built.written if path.suffix == ".xlsx")
    again = api.build(tables, tmp_path, "henan", ("html",))
    want = figures(built.disclosure)
    assert (want & figures(again.disclosure)).total() > 0.97 * want.total()
    assert not [problem for problem in again.problems if problem.rule == "restored.missed"]


def test_an_empty_form_is_no_book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "空表.txt"
    path.write_text("2026年部门收支总体情况表\n单位：万元\n项目\t金额\n收入总计\t\n", "utf-8")
    assert run(["build", str(path), "--edition", "henan", "--out", str(tmp_path)]) == 2
    assert "不是账套" in capsys.readouterr().err
