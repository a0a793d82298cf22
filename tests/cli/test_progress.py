"""The bar is for the person at the terminal; what a command writes goes where it was sent."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from yujue.api import Step
from yujue.api.example import EXAMPLE
from yujue.cli.codes import Code
from yujue.cli.files import progress, recognising, step_words
from yujue.reading.progress import tell

pty = pytest.importorskip("pty")


def on_terminal(*words: str) -> tuple[str, str]:
    """Run the command with a terminal as standard error and a pipe as standard output; give what both got."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}
    command = [sys.executable, "-m", "yujue", *words]
    process = subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, env=environment)
    os.close(theirs)
    with ThreadPoolExecutor(1) as reader:
        shown = reader.submit(everything, ours)
        out = process.communicate()[0].decode("utf-8")
        return out, shown.result().decode("utf-8", "replace")


def everything(terminal: int) -> bytes:
    """Read a terminal until nobody writes to it any more."""
    shown = b""
    with contextlib.suppress(OSError):
        while piece := os.read(terminal, 65536):
            shown += piece
    os.close(terminal)
    return shown


def test_reports_go_to_the_file_though_a_bar_is_on_the_terminal(tmp_path: Path) -> None:
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / name).write_bytes(EXAMPLE.read_bytes())
    out, shown = on_terminal("check", str(tmp_path / "甲.txt"), str(tmp_path / "乙.txt"), "--format", "json")
    assert len(out.splitlines()) == 2
    assert "yujue.check" not in shown


def test_each_page_that_is_recognised_is_told() -> None:
    heard = []

    class Bar:
        def add_task(self, *_: object, **__: object) -> int:
            return 0

        def update(self, _: int, **how: object) -> None:
            heard.append((how["description"], how["completed"], how["total"]))

        def remove_task(self, _: int) -> None:
            heard.append(("removed", 0, 0))

    def work() -> Code:
        tell(Step("图.pdf", 1, 2))
        tell(Step("图.pdf", 2, 2))
        return Code.DONE

    assert recognising(Bar(), "图.pdf", work) is Code.DONE  # type: ignore[arg-type]
    pages = ["图.pdf：正在识别第 1 页，共 2 页", "图.pdf：正在识别第 2 页，共 2 页"]
    assert heard == [(pages[0], 0, 2), (pages[1], 1, 2), ("removed", 0, 0)]
    tell(Step("图.pdf", 1, 2))
    assert len(heard) == 3, "nobody listens any more"


def test_pages_of_unknown_number_are_counted() -> None:
    assert step_words(Step("图.tif", 3, 0)) == "图.tif：正在识别第 3 页"


def test_there_is_no_bar_where_nobody_looks() -> None:
    assert progress().disable
