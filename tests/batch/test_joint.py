"""Narrative and tables in two files of a folder are checked as one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from yujue import api
from yujue.api.batch.joint import groups
from yujue.api.example import EXAMPLE

CLEAN = EXAMPLE.parent / "qinghe-2026-budget-clean.txt"


def entry(file: str, forms: list[str], *, narrative: bool, **changed: Any) -> dict[str, Any]:
    part = {"organisation": "清河市科学技术局", "fiscal_year": 2026, "kind": "budget", "forms": forms}
    return {"file": file, "part": {**part, "narrative": narrative, **changed}}


def together(*entries: dict[str, Any]) -> list[list[str]]:
    return [[one["file"] for one in group] for group in groups(entries)]


def test_what_belongs_together() -> None:
    text = entry("a/文.pdf", [], narrative=True, organisation="市科学技术局")
    tables = entry("a/表.xlsx", ["budget_summary", "revenue"], narrative=False)
    assert together(tables, text) == [["a/表.xlsx", "a/文.pdf"]]
    more = entry("a/表二.xlsx", ["three_public"], narrative=False)
    assert together(text, tables, more) == [["a/文.pdf", "a/表.xlsx", "a/表二.xlsx"]]


def test_what_does_not() -> None:
    text = entry("a/文.pdf", [], narrative=True)
    tables = entry("a/表.xlsx", ["budget_summary"], narrative=False)
    for changed in ({"fiscal_year": 2025}, {"kind": "final"}, {"organisation": "清河市教育局"}, {"organisation": None}):
        assert together(text, {**tables, "part": {**tables["part"], **changed}}) == []
    assert together(text, {**tables, "file": "b/表.xlsx"}) == []
    assert together(text, entry("a/全.pdf", ["budget_summary"], narrative=True)) == []
    assert together(text, tables, entry("a/表.pdf", ["budget_summary"], narrative=False)) == []
    assert together(text, entry("a/文二.pdf", [], narrative=True), tables) == []
    assert together(text, {"file": "a/空.pdf", "status": "unusable"}) == []


def test_a_folder_shows_them_as_one(tmp_path: Path) -> None:
    whole = CLEAN.read_text("utf-8").splitlines(keepends=True)
    folder, out = tmp_path / "公开", tmp_path / "报告"
    folder.mkdir()
    tabbed = [number for number, line in enumerate(whole) if "\t" in line]
    title = whole[0]
    (folder / "文字.txt").write_text("".join(line for line in whole if "\t" not in line), "utf-8")
    (folder / "表格.txt").write_text(title + "".join(whole[tabbed[0] - 3 : tabbed[-1] + 1]), "utf-8")
    files = sorted(folder.iterdir())
    found = api.check_folder(files, out, form="json", root=folder, jobs=1)
    (one,) = found.entries
    assert (found.joined, one["status"]) == (1, "done")
    assert (out / "文字.txt + 表格.txt.check.json").exists()
    again = api.check_folder(files, out, form="json", root=folder, jobs=1)
    assert again.entries == found.entries
    assert (out / "进度.jsonl").read_text("utf-8").count("\n") == 4
