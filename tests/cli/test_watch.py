"""A single file is ended in one line when it never gets on, or takes too much memory."""

from __future__ import annotations

import subprocess
import sys

import pytest

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


def test_work_that_gets_on_is_not_ended() -> None:
    went = run("5", "[(time.sleep(1), alive()) for _ in range(7)]")
    assert (went.returncode, went.stdout.strip()) == (0, "done")


def test_an_exception_passes_and_ends_the_watch() -> None:
    with pytest.raises(ValueError, match="x"), watched("甲.pdf"):
        raise ValueError("x")
