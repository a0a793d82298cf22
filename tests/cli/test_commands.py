"""The command line keeps its promises: formats, exit codes, one clear line for each file it cannot use."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from yujue import api
from yujue.api.example import CLEAN_TEXT, EXAMPLE, EXAMPLE_TEXT
from yujue.cli import run

Shown = pytest.CaptureFixture[str]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return Path(shutil.copy(CLEAN_TEXT, tmp_path / "good.txt"))


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLE_TEXT, tmp_path / "bad.txt"))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"no pdf at all")
    return path


def test_a_document_that_holds_gives_zero(good: Path, capsys: Shown) -> None:
    assert run(["check", str(good)]) == 0
    assert "错误 0" in capsys.readouterr().out


def test_errors_found_give_one(bad: Path) -> None:
    assert run(["check", str(bad)]) == 1


def test_an_unusable_file_is_one_line_and_the_others_are_done(broken: Path, good: Path, capsys: Shown) -> None:
    assert run(["check", "--format", "json", str(broken), str(good), str(good.with_name("none.txt"))]) == 2
    shown = capsys.readouterr()
    assert [line.partition("：")[0] for line in shown.err.splitlines()] == ["broken.pdf", "none.txt"]
    assert json.loads(shown.out)["document"]["file"] == "good.txt"


def test_json_is_one_object_a_line(good: Path, bad: Path, capsys: Shown) -> None:
    assert run(["check", "--format", "json", str(good), str(bad)]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["schema"], line["document"]["file"]) for line in lines] == [
        ("yujue.check/1", "good.txt"),
        ("yujue.check/1", "bad.txt"),
    ]


def test_read_gives_json_a_line_a_file_or_text(good: Path, bad: Path, capsys: Shown) -> None:
    assert run(["read", "--format", "json", str(good), str(bad)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["schema"] for line in lines] == ["yujue.read/1"] * 2
    assert run(["read", str(good)]) == 0
    assert "青禾县科学普及局 · 2026 年部门预算" in capsys.readouterr().out


def test_a_folder_stands_for_its_documents(good: Path, bad: Path, capsys: Shown) -> None:
    assert run(["check", "--format", "json", str(good.parent)]) == 1
    files = [json.loads(line)["document"]["file"] for line in capsys.readouterr().out.splitlines()]
    assert files == [bad.name, good.name]


def test_an_empty_folder_is_said(tmp_path: Path, capsys: Shown) -> None:
    assert run(["check", str(tmp_path)]) == 2
    assert "没有可读的文件" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_format_that_does_not_fit_is_said_in_one_line(form: str, good: Path, capsys: Shown) -> None:
    assert run(["check", "--format", form, str(good)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_check_sheets_of_a_batch_come_with_a_summary(good: Path, tmp_path: Path, capsys: Shown) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(good.read_bytes())
    assert run(["check", "--format", "xlsx", "--out", str(tmp_path / "out"), str(good), str(other)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert {p.name for p in (tmp_path / "out").iterdir()} == {
        "good.check.xlsx",
        "other.check.xlsx",
        "检查汇总.xlsx",
    }


@pytest.mark.parametrize("line", [["check"], ["check", "--format", "odt", "x"], ["nothing"], ["check", "--odd", "x"]])
def test_a_wrong_command_line_is_one_line(line: list[str], capsys: Shown) -> None:
    assert run(line) == 2
    shown = capsys.readouterr()
    assert len(shown.err.splitlines()) == 1
    assert shown.err.startswith("命令有误：")


def test_reports_go_where_out_says(good: Path, bad: Path, tmp_path: Path) -> None:
    folder, single = tmp_path / "reports", tmp_path / "one.html"
    assert run(["check", "--format", "html", "--out", str(folder), str(good), str(bad)]) == 1
    assert sorted(path.name for path in folder.iterdir()) == ["bad.check.html", "good.check.html"]
    assert run(["check", "--format", "html", "--out", str(single), str(good)]) == 0
    assert single.read_text("utf-8").startswith("<!DOCTYPE html>")
    lines = tmp_path / "all.jsonl"
    assert run(["check", "--format", "json", "--out", str(lines), str(good), str(bad)]) == 1
    assert len(lines.read_text("utf-8").splitlines()) == 2


def test_many_reports_need_a_folder(good: Path, bad: Path, tmp_path: Path, capsys: Shown) -> None:
    assert run(["check", "--format", "html", "--out", str(tmp_path / "one.html"), str(good), str(bad)]) == 2
    assert "请给 --out 文件夹的名字" in capsys.readouterr().err
    assert not (tmp_path / "one.html").exists()


def test_a_place_that_cannot_be_written_is_said(good: Path, capsys: Shown) -> None:
    assert run(["check", "--format", "html", "--out", str(good / "below.html"), str(good)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_files_together_are_one_disclosure(good: Path, bad: Path, capsys: Shown) -> None:
    run(["check", "--together", "--format", "json", str(good), str(bad)])
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_last_year_that_cannot_be_read_is_said_once(good: Path, broken: Path, capsys: Shown) -> None:
    assert run(["check", "--previous", str(broken), str(good), str(good)]) == 2
    assert [line.partition("：")[0] for line in capsys.readouterr().err.splitlines()] == ["broken.pdf"]


def test_an_internal_fault_is_a_report_and_the_others_are_done(
    good: Path, bad: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    real = api.check
    monkeypatch.setattr(api, "check", lambda path, prev=None: 1 / 0 if path.name == "bad.txt" else real(path, prev))
    assert run(["check", "--format", "json", str(bad), str(good)]) == 3
    shown = capsys.readouterr()
    place = Path(shown.err.partition("报告在 ")[2].partition("，请")[0])
    assert "ZeroDivisionError" in place.read_text("utf-8")
    assert "Traceback" not in shown.err
    assert len(shown.out.splitlines()) == 1
    shutil.rmtree(place.parent)


def test_the_demo_finds_what_was_put_in(tmp_path: Path, capsys: Shown) -> None:
    assert run(["demo", "--out", str(tmp_path / "out")]) == 1
    assert str(tmp_path / "out" / "demo.html") in capsys.readouterr().out
    assert (tmp_path / "out" / "demo.html").is_file()


def test_rules_are_listed_and_explained(capsys: Shown) -> None:
    assert run(["rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(api.rules())
    assert run(["explain", "identities.sum"]) == 0
    assert "依据" in capsys.readouterr().out
    assert run(["explain", "sum"]) == 2
    assert "identities.sum" in capsys.readouterr().err


def test_the_version_is_the_package_s(capsys: Shown) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.strip() == "yujue 0.1.0"


def test_interruption_is_one_line(good: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "check", stop)
    assert run(["check", str(good)]) == 130
    assert capsys.readouterr().err == "已中断\n"


def test_a_signal_stops_the_work_in_one_line(good: Path) -> None:
    line = [sys.executable, "-m", "yujue", "check", "--format", "json", str(good.parent)]
    for n in range(40):
        shutil.copy(good, good.with_name(f"copy{n}.txt"))
    env = {"PATH": "/usr/bin", "PYTHONPATH": ":".join(sys.path)}
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as process:
        assert process.stdout
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode("utf-8")) == (130, "已中断\n")


def test_a_terminal_that_is_not_unicode_stops_nothing(good: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "yujue", "check", "--format", "json", str(good)],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin", "PYTHONPATH": ":".join(sys.path)},
        check=False,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["document"]["organisation"] == "青禾县科学普及局"


def test_a_closed_pipe_is_quiet(bad: Path) -> None:
    line = f'"{sys.executable}" -m yujue check {f"{bad} " * 3}| head -n 1'
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)},
        check=False,
    )
    assert done.stderr == b""


def test_help_is_chinese(capsys: Shown) -> None:
    assert run(["check", "--help"]) == 0
    assert "上年的文件" in capsys.readouterr().out


def test_the_example_is_a_pdf_and_a_text() -> None:
    assert EXAMPLE.read_bytes().startswith(b"%PDF")
    assert EXAMPLE_TEXT.read_text("utf-8").startswith("2026年度青禾县科学普及局")


@pytest.mark.parametrize("to_folder", [False, True])
def test_what_a_folder_holds_and_is_not_read_is_named(
    good: Path, capsys: Shown, tmp_path: Path, to_folder: bool
) -> None:
    (folder := tmp_path / "各单位").mkdir()
    shutil.copy(good, folder / "甲.txt")
    (folder / "乙.rar").write_bytes(b"Rar!")
    (folder / "~$丙.rar").write_bytes(b"x")
    run(["check", str(folder), *(["--out", str(tmp_path / "out")] if to_folder else [])])
    lines = [line for line in capsys.readouterr().err.splitlines() if "没有检查" in line]
    assert len(lines) == 1
    assert "乙.rar的类型不能读" in lines[0]
