"""A folder checked in parallel: a report each, a summary, and work that goes on where it stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from yujue import api
from yujue.api.example import EXAMPLE
from yujue.cli import run

CLEAN = EXAMPLE.parent / "qinghe-2026-budget-clean.txt"
FAULTY = EXAMPLE.parent / "qinghe-2026-budget.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "公开" / "教育口"
    inner.mkdir(parents=True)
    (inner.parent / "甲.txt").write_bytes(CLEAN.read_bytes())
    (inner / "甲.txt").write_bytes(FAULTY.read_bytes())
    (inner / "空.pdf").write_bytes(b"")
    return inner.parent


def batch(folder: Path, out: Path) -> api.Batch:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return api.check_folder(files, out, form="json", root=folder, jobs=2)


def test_each_document_has_its_report_and_the_summary_says_all(folder: Path, tmp_path: Path) -> None:
    found = batch(folder, tmp_path / "报告")
    assert (found.count("done"), found.count("unusable")) == (2, 1)
    assert found.with_errors == 1
    reports = {path.relative_to(tmp_path / "报告").as_posix() for path in (tmp_path / "报告").rglob("*.json")}
    assert reports == {"甲.txt.check.json", "教育口/甲.txt.check.json"}
    sheets = CalamineWorkbook.from_path(str(found.summary))
    assert len(sheets.get_sheet_by_name("汇总").to_python()) == 3
    assert any("空.pdf" in str(row) for row in sheets.get_sheet_by_name("未能使用的文件").to_python())
    assert len(sheets.get_sheet_by_name("未检查事项").to_python()) > 1


def test_what_is_done_is_not_done_again(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "报告"
    assert batch(folder, out).resumed == 0
    (out / "甲.txt.check.json").unlink()
    (folder / "教育口" / "空.pdf").write_bytes(b"%PDF-1.4 torn")
    again = batch(folder, out)
    assert again.resumed == 1
    assert json.loads((out / "甲.txt.check.json").read_text("utf-8"))["schema"] == "yujue.check/1"


def test_a_torn_journal_loses_only_its_last_line(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "报告"
    batch(folder, out)
    journal = out / "进度.jsonl"
    whole = journal.read_text("utf-8").rstrip("\n")
    journal.write_text(whole[:-20], "utf-8")
    assert batch(folder, out).resumed == 2


def test_other_settings_begin_anew(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "报告"
    batch(folder, out)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert api.check_folder(files, out, form="text", root=folder, jobs=1).resumed == 0


def test_the_command_says_what_came_of_it(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(folder), "--out", str(tmp_path / "报告"), "--format", "html", "--jobs", "1"]) == 2
    told = capsys.readouterr()
    assert "共 3 份：有错误 1 份，没有错误 1 份，未能使用 1 份" in told.out
    assert "空.pdf" in told.err


def test_findings_stay_in_the_journal_and_out_of_memory(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "报告"
    first, again = batch(folder, out), batch(folder, out)
    assert again.resumed == 3
    assert not any({"findings", "open"} & set(entry) for entry in (*first.entries, *again.entries))
    lines = [json.loads(line) for line in (out / "进度.jsonl").read_text("utf-8").splitlines()[1:]]
    assert sorted(line["file"] for line in lines) == sorted(entry["file"] for entry in again.entries)
    assert any(line.get("findings") for line in lines)
    rows = CalamineWorkbook.from_path(str(again.summary)).get_sheet_by_name("问题清单").to_python()
    assert len(rows) == 1 + sum(len(line.get("findings", ())) for line in lines)
