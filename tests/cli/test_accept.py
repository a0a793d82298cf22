"""A reviewer's decisions: what is decided is not listed again, what is new is taken down."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from bench.labels import lines, today

from tests.api.reports import findings, report
from yujue.api.example import EXAMPLE_TEXT
from yujue.checking.decisions import Decision, fingerprint
from yujue.checking.decisions import decide as apply
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
    assert (len(again["findings"]), again["decided"], again["summary"]["error"]) == (many, many, 0)
    assert {finding["decision"]["verdict"] for finding in again["findings"]} == {"false"}
    assert "failed" not in {one["status"] for one in again["obligations"]}
    assert "待裁定 0 条" in shown.err


def test_what_is_new_is_listed_and_taken_down(bad: Path, capsys: Shown) -> None:
    file = bad.with_name("bad.accept.json")
    run(["check", str(bad), "--accept", str(file)])
    many = decide(file, "true")
    bad.write_text(bad.read_text("utf-8").replace("共有车辆2辆", "共有车辆2辆。。"), "utf-8")
    capsys.readouterr()
    run(["check", str(bad), "--accept", str(file), "--format", "json"])
    listed = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["found"] for finding in listed if finding["decision"] is None] == [["。。"]]
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
    assert fingerprint(replace(first, message="另一种说法", expected=("2",))) == fingerprint(first)


def test_a_true_finding_still_fails_its_obligation() -> None:
    key = fingerprint(findings()[0])
    statuses = {
        verdict: apply(report(), {key: Decision(key, verdict)}).obligations[0].status
        for verdict in ("true", "false", "accepted", "")
    }
    assert statuses == {"true": "failed", "false": "passed", "accepted": "passed", "": "failed"}


def accept(path: Path, capsys: Shown, *more: str) -> tuple[int, str]:
    code = run(["check", str(path), *more])
    return code, capsys.readouterr().out


def test_what_is_true_counts_and_stands_apart(bad: Path, capsys: Shown) -> None:
    file = bad.with_name("bad.accept.json")
    accept(bad, capsys, "--accept", str(file))
    many = decide(file, "true")
    code, shown = accept(bad, capsys, "--accept", str(file))
    assert code == 1
    assert f"已裁定（{many}）" in shown
    assert "[属实]" in shown
    assert "错误（" not in shown


def test_a_file_in_toml_is_filled_in_by_hand(bad: Path, capsys: Shown) -> None:
    file = bad.with_name("by hand.toml")
    accept(bad, capsys, "--accept", str(file))
    text = file.read_text("utf-8")
    assert text.count("[[decisions]]") == text.count('decision = ""') > 0
    said = 'decision = false\nreason = "上年\\"口径\\"不同"\nreviewer = "张三"\ndate = 2026-01-31'
    for old in ('reason = ""\n', 'reviewer = ""\n', 'date = ""'):
        text = text.replace(old, "")
    file.write_text(text.replace('decision = ""', said), "utf-8")
    code, shown = accept(bad, capsys, "--accept", str(file))
    assert code == 0
    assert '[误报：上年"口径"不同，张三，2026-01-31]' in shown
    kept = file.read_text("utf-8")
    assert accept(bad, capsys, "--accept", str(file)) == (code, shown)
    assert file.read_text("utf-8") == kept


def test_decisions_beside_the_document_are_taken_and_left_as_they_are(bad: Path, capsys: Shown) -> None:
    file = bad.with_name("bad.txt.decisions.json")
    accept(bad, capsys, "--accept", str(file))
    decide(file, "accepted")
    before = file.read_bytes()
    code, shown = accept(bad, capsys)
    assert (code, "[认可]" in shown, file.read_bytes()) == (0, True, before)


def test_the_page_lists_what_is_settled_apart(bad: Path, capsys: Shown) -> None:
    file = bad.with_name("bad.txt.decisions.toml")
    accept(bad, capsys, "--accept", str(file))
    text = file.read_text("utf-8").replace('decision = ""', 'decision = "false"', 1)
    file.write_text(text.replace('decision = ""', 'decision = "true"'), "utf-8")
    _, page = accept(bad, capsys, "--format", "html")
    assert "已裁定为误报或认可（1）" in page
    assert "已裁定：属实" in page


def test_decisions_are_labels() -> None:
    entries = [
        {"file": "a.pdf", "severity": severity, "decision": decision}
        for severity, decision in (("error", "true"), ("error", "false"), ("warning", "accepted"), ("warning", ""))
    ]
    first, whole = lines(entries)
    assert " ".join(first.split()) == "a.pdf errors true 1/2 (50.0%) warnings true 1/1 (100.0%) open 1"
    assert whole.split()[1:] == first.split()[1:]


def test_what_is_found_today_is_counted_by_the_decisions(bad: Path) -> None:
    first = today([bad], [])
    assert first
    assert {entry["decision"] for entry in first} == {""}
    again = today([bad], [{**first[0], "decision": "true"}])
    assert [entry["decision"] for entry in again].count("true") == 1
