"""What keeps `yujue serve` from starting is one line in Chinese and exit code 2."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.web.serving import served
from yujue import api
from yujue.web.lock import hold


def start(data: Path, *more: str, **environment: str) -> tuple[int, str]:
    line = [sys.executable, "-m", "yujue", "serve", "--data", str(data), *more]
    done = subprocess.run(
        line,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        timeout=120,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    return done.returncode, done.stderr


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, words = start(tmp_path, "--port", str(taken.getsockname()[1]), YUJUE_DATABASE_URL="")
    assert code == 2
    assert "请用 --port 换一个" in words


def test_a_folder_that_another_server_uses(tmp_path: Path) -> None:
    with hold(tmp_path):
        code, words = start(tmp_path)
    assert code == 2
    assert "另一个工作台" in words
    hold(tmp_path).close()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    code, words = start(tmp_path / "file")
    assert code == 2
    assert "请用 --data 换一个" in words


def test_a_database_that_is_not_one(tmp_path: Path) -> None:
    code, words = start(tmp_path, YUJUE_DATABASE_URL="mysql://x/y")
    assert code == 2
    assert "postgresql://" in words


def test_a_database_that_is_not_there(tmp_path: Path) -> None:
    code, words = start(tmp_path, YUJUE_DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert code == 2
    assert "打不开数据库" in words


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_the_examples_are_checked_once_and_signals_end_it_cleanly(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        with served(tmp_path, "--examples") as (address, process):
            with urllib.request.urlopen(f"{address}/api/checks") as answer:  # noqa: S310
                assert len(json.load(answer)) == len(api.example_documents())
            process.send_signal(getattr(signal, name))
            assert process.wait(60) == 0
