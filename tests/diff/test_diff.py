"""Two documents compared: a copy of the bundled example with known changes, all of them found, and nothing else."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.api.schema import violations
from yujue import api
from yujue.api.example import EXAMPLE
from yujue.api.schemas import load_schema
from yujue.cli import run

CLEAN = EXAMPLE.parent / "qinghe-2026-budget-clean.txt"


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    text = CLEAN.read_text("utf-8").replace("科普活动", "科学普及活动").replace("24.69", "25.69")
    path = tmp_path / "新.txt"
    path.write_text(text, "utf-8")
    return path


def test_a_document_does_not_differ_from_itself() -> None:
    found = api.diff(CLEAN, CLEAN)
    assert {change.kind for change in found.diff.changes} == {"same"}
    assert found.diff.renames == ()
    assert len(found.diff.changes) > 100


def test_changed_amounts_and_names_are_found_and_nothing_else(newer: Path) -> None:
    found = api.diff(CLEAN, newer).diff
    changed = found.of_kind("changed")
    assert changed
    assert {(c.old.value, c.new.value) for c in changed if c.old and c.new} == {(Decimal(246900), Decimal(256900))}
    assert {change.delta for change in changed} == {Decimal(10000)}
    assert {change.rate for change in changed} == {Decimal("4.05")}
    assert not found.of_kind("added")
    assert not found.of_kind("removed")
    assert ("2060702", "科普活动", "科学普及活动") in {(r.code, r.old, r.new) for r in found.renames}


def test_the_same_money_under_another_heading_is_an_echo(newer: Path) -> None:
    changed = api.diff(CLEAN, newer).diff.of_kind("changed")
    assert any(change.echo for change in changed)
    assert not changed[0].echo


def test_reasons_of_the_newer_document_are_quoted(tmp_path: Path) -> None:
    older = tmp_path / "旧.txt"
    older.write_text(CLEAN.read_text("utf-8").replace("557.25", "555.25"), "utf-8")
    quoted = [change.reasons for change in api.diff(older, CLEAN).diff.of_kind("changed") if change.reasons]
    assert quoted
    text = CLEAN.read_text("utf-8")
    assert all(reason in text for reasons in quoted for reason in reasons)


def test_the_json_keeps_its_schema(newer: Path) -> None:
    schema = load_schema("diff-1")
    plain = json.loads(json.dumps(api.diff_json(api.diff(CLEAN, newer)), allow_nan=False))
    assert list(violations(plain, schema, schema)) == []
    plain["changes"][0]["kind"] = "other"
    assert len(list(violations(plain, schema, schema))) == 1


def test_the_text_and_the_page_name_the_change(newer: Path) -> None:
    found = api.diff(CLEAN, newer)
    assert "24.69 万元 → 25.69 万元  +1.00 万元  +4.05%" in api.diff_text(found)
    page = api.diff_html(found)
    assert '<html lang="zh-CN">' in page
    assert "科学普及活动" in page
    assert "25.69 万元" in page


def test_names_are_escaped_in_the_page(tmp_path: Path) -> None:
    path = tmp_path / "<b>.txt"
    path.write_text(CLEAN.read_text("utf-8"), "utf-8")
    assert "<b>.txt" not in api.diff_html(api.diff(CLEAN, path))


def test_the_command_writes_and_gives_its_code(newer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "对比.html"
    assert run(["diff", str(CLEAN), str(newer), "--format", "html", "--out", str(out)]) == 0
    assert "25.69" in out.read_text("utf-8")
    assert run(["diff", str(CLEAN), str(newer), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "yujue.diff/1"
    assert run(["diff", str(CLEAN), str(tmp_path / "没有.txt")]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
