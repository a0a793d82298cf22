"""A backup holds everything of one moment; restored elsewhere it is the same; a damaged one changes nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest

from tests.web.databases import database_of
from tests.web.serving import served
from tests.web.test_in_browser import multipart
from yujue import api


def command(data: Path, *line: str, **more: str) -> tuple[int, str]:
    whole = [sys.executable, "-m", "yujue", *line, "--data", str(data)]
    environment = {**os.environ, "YUJUE_DATABASE_URL": database_of(data), "PYTHONIOENCODING": "utf-8", **more}
    done = subprocess.run(
        whole, capture_output=True, text=True, encoding="utf-8", env=environment, check=False, timeout=120
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make a workbench with a check and a decision, and a backup of it while it runs."""
    room = tmp_path_factory.mktemp("备份")
    data, kept = room / "数据", room / "备份.zip"
    with served(data) as (address, _):
        body, kind = multipart(api.EXAMPLE)
        request = urllib.request.Request(f"{address}/api/check", body, {"Content-Type": kind})  # noqa: S310
        with urllib.request.urlopen(request):  # noqa: S310
            pass
        found = b""
        while b'"done"' not in found:
            with urllib.request.urlopen(f"{address}/api/checks") as answer:  # noqa: S310
                found = answer.read()
        given = json.dumps({"finding": "f1", "verdict": "accepted", "reason": "底稿如此"}).encode()
        decide = urllib.request.Request(  # noqa: S310
            f"{address}/api/checks/1/decisions", given, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(decide):  # noqa: S310
            pass
        assert command(data, "backup", str(kept))[0] == 0
    return data, kept


def test_what_is_restored_is_what_was_there(full: tuple[Path, Path], tmp_path: Path) -> None:
    fresh = tmp_path / "新"
    code, words = command(fresh, "restore", str(full[1]))
    assert code == 0, words
    before, after = (command(data, "journal") for data in (full[0], fresh))
    assert before == after
    assert "记录完整" in after[1]
    answers = []
    for data in (full[0], fresh):
        with served(data) as (address, _), urllib.request.urlopen(f"{address}/api/checks/1") as answer:  # noqa: S310
            answers.append(json.loads(answer.read()))
    assert answers[0] == answers[1]
    assert sum(each["id"] == "f1" for each in answers[1]["report"]["findings"]) == 1


def test_what_follows_a_restore_gets_numbers_of_its_own(full: tuple[Path, Path], tmp_path: Path) -> None:
    fresh = tmp_path / "新"
    assert command(fresh, "restore", str(full[1]))[0] == 0
    with served(fresh) as (address, _):
        body, kind = multipart(api.EXAMPLE)
        request = urllib.request.Request(f"{address}/api/check", body, {"Content-Type": kind})  # noqa: S310
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            assert json.loads(answer.read())["id"] == 2
    assert command(fresh, "journal")[0] == 0


def test_nothing_is_overwritten(full: tuple[Path, Path]) -> None:
    code, words = command(full[0], "backup", str(full[1]))
    assert (code, "不覆盖" in words) == (2, True)
    code, words = command(full[0], "restore", str(full[1]))
    assert (code, "已有内容" in words) == (2, True)


@pytest.mark.parametrize("harm", ["cut", "digit", "extra", "outside", "other", "none"])
def test_a_damaged_backup_is_one_line_and_restores_nothing(full: tuple[Path, Path], tmp_path: Path, harm: str) -> None:
    bad, fresh = tmp_path / "坏.zip", tmp_path / "新"
    spoil(full[1], bad, harm)
    code, words = command(fresh, "restore", str(bad))
    assert code == 2, words
    assert words.count("\n") == 1
    assert not list((fresh / "documents").glob("*"))
    assert "共 0 行" in command(fresh, "journal")[1]


def spoil(source: Path, target: Path, harm: str) -> None:
    """Write a damaged copy."""
    data = source.read_bytes()
    if harm == "cut":
        target.write_bytes(data[: len(data) // 2])
    elif harm == "other":
        target.write_bytes(b"no zip at all")
    elif harm != "none":
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
            for name in old.namelist():
                part = old.read(name)
                new.writestr(name, part.replace(b"accepted", b"rejected") if harm == "digit" else part)
            if harm in {"extra", "outside"}:
                new.writestr("../outside.txt" if harm == "outside" else "documents/x/more.txt", "x")


def test_users_are_added_and_listed(tmp_path: Path) -> None:
    secret = {"YUJUE_PASSWORD": "清河-四月-雨水"}
    code, words = command(
        tmp_path, "users", "add", "li", "--organisation", "财政局/科技局", "--role", "clerk", **secret
    )
    assert (code, "li" in words) == (0, True)
    assert "科技局 单位经办" in command(tmp_path, "users", "list")[1]
    assert command(tmp_path, "users", "add", "li", "--organisation", "财政局", **secret)[0] == 2
    assert command(tmp_path, "users", "add", "wu", "--role", "king", **secret)[0] == 2
    assert "wu" not in command(tmp_path, "users", "list")[1]


def test_a_shared_server_without_users_does_not_start(tmp_path: Path) -> None:
    code, words = command(tmp_path, "serve", "--shared", "--port", "0")
    assert (code, "users add" in words) == (2, True)
