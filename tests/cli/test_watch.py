"""A single file is ended in one line when it never gets on, or takes too much memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.reading.drawing import Drawing
from yujue import api
from yujue.cli.codes import Code
from yujue.cli.files import alone
from yujue.cli.watch import watched

PROGRAM = (
    "import time\nfrom yujue.cli.watch import watched\nwith watched('甲.pdf', {}) as alive:\n    {}\nprint('done')"
)


def run(limits: str, work: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-c", PROGRAM.format(limits, work)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)


def test_work_without_progress_is_ended() -> None:
    ended = run("0.5", "time.sleep(50)")
    assert ended.returncode == 2
    assert ended.stderr.startswith("甲.pdf：0.5 秒没有进展")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the memory in use")
def test_work_that_takes_too_much_memory_is_ended() -> None:
    ended = run("600, 1 << 20", "time.sleep(50)")
    assert ended.returncode == 2
    assert "内存用到上限（1 MB）" in ended.stderr


def test_the_files_that_are_not_done_are_counted() -> None:
    ended = run("0.5, after=3", "time.sleep(50)")
    assert ended.returncode == 2
    assert "后面的 3 份没有处理" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_pages_that_are_read_are_progress(tmp_path: Path) -> None:
    drawn = Drawing()
    for number in range(3):
        drawn.text(60, 60, f"第{number}页").page()
    (path := tmp_path / "甲.pdf").write_bytes(drawn.data())
    heard: list[int] = []

    @contextmanager
    def counted(*_: object, **__: object) -> Iterator[Callable[[], None]]:
        yield lambda: heard.append(1)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("yujue.cli.files.watched", counted)
        assert alone("甲.pdf", lambda: Code.DONE if api.read(path) else Code.FAULT) is Code.DONE
    assert len(heard) >= 3


def test_work_that_gets_on_is_not_ended() -> None:
    went = run("5", "[(time.sleep(1), alive()) for _ in range(7)]")
    assert (went.returncode, went.stdout.strip()) == (0, "done")


def test_an_exception_passes_and_ends_the_watch() -> None:
    with pytest.raises(ValueError, match="x"), watched("甲.pdf"):
        raise ValueError("x")
