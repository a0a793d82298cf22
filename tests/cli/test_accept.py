"""A reviewer's decisions: what is decided is not listed again, what is new is taken down."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.api.reports import findings, report
from yujue.api.example import EXAMPLE_TEXT
from yujue.checking.decisions import Decision, fingerprint, undecided
from yujue.cli import run

Shown = pytest.CaptureFixture[str]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLE_TEXT, tmp_path / "bad.txt"))


def decide(path: Path, verdict: str) -> int:
    whole = json.loads(path.read_text("utf-8"))
    for entry in whole["decisions"]:
        entry["decision"] = verdict
    path.write_text(json.dumps(whole), "utf-8")
    return len(whole["decisions"])


def test_decided_findings_are_not_listed_again(bad: Path, capsys: Shown) -> None:
    file = bad.with_name("bad.accept.json")
    assert run(["check", str(bad), "--accept", str(file)]) == 1
    many = decide(file, "false")
    capsys.readouterr()
    assert run(["check", str(bad), "--accept", str(file), "--format", "json"]) == 0
    shown = capsys.readouterr()
    again = json.loads(shown.out)
    assert (again["findings"], again["decided"], again["summary"]["error"]) == ([], many, 0)
    assert "failed" not in {one["status"] for one in again["obligations"]}
    assert "待裁定 0 条" in shown.err


def test_what_is_new_is_listed_and_taken_down(bad: Path, capsys: Shown) -> None:
    file = bad.with_name("bad.accept.json")
    run(["check", str(bad), "--accept", str(file)])
    many = decide(file, "true")
    bad.write_text(bad.read_text("utf-8").replace("共有车辆2辆", "共有车辆2辆。。"), "utf-8")
    capsys.readouterr()
    run(["check", str(bad), "--accept", str(file), "--format", "json"])
    assert [finding["found"] for finding in json.loads(capsys.readouterr().out)["findings"]] == [["。。"]]
    assert len(json.loads(file.read_text("utf-8"))["decisions"]) == many + 1


@pytest.mark.parametrize("content", ["{", "[]", '{"decisions": [{"key": "x", "decision": "maybe"}]}'])
def test_a_file_of_another_kind_is_said_in_one_line(bad: Path, content: str, capsys: Shown) -> None:
    file = bad.with_name("odd.json")
    file.write_text(content, "utf-8")
    assert run(["check", str(bad), "--accept", str(file)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert file.read_text("utf-8") == content


def test_a_finding_is_known_again_on_another_page() -> None:
    first = findings()[0]
    moved = replace(first, id="f9", places=tuple(replace(place, page=40, line=None) for place in first.places))
    assert fingerprint(moved) == fingerprint(first)
    assert fingerprint(replace(first, found=("1.00",))) != fingerprint(first)


def test_a_true_finding_still_fails_its_obligation() -> None:
    key = fingerprint(findings()[0])
    statuses = {
        verdict: undecided(report(), {key: Decision(key, verdict)}).obligations[0].status
        for verdict in ("true", "false", "accepted", "")
    }
    assert statuses == {"true": "failed", "false": "passed", "accepted": "passed", "": "failed"}
