"""Every task comes back once: done, or lost with the reason; the others do not wait for it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.batch.slow import convert, pages, start, work
from yujue.api.batch.pool import Lost, work_through
from yujue.reading.progress import Step


def run(tasks: list[tuple[str, int]], jobs: int = 2, seconds: float = 20) -> dict[tuple[str, int], object]:
    return dict(work_through(tasks, work, jobs=jobs, seconds=seconds))


def test_all_tasks_are_done_once() -> None:
    tasks = [("ok", n) for n in range(7)]
    assert run(tasks) == {task: task[1] * 2 for task in tasks}


def test_a_process_that_dies_takes_only_its_own_task() -> None:
    found = run([("die", 0), ("ok", 1), ("ok", 2), ("die", 3)], jobs=1)
    assert found["ok", 1] == 2
    assert found["ok", 2] == 4
    assert all(isinstance(lost := found["die", n], Lost) and lost.kind == "died" for n in (0, 3))


def test_a_task_that_hangs_is_ended() -> None:
    found = run([("hang", 0), ("ok", 1), ("ok", 2)], seconds=30)
    hung = found["hang", 0]
    assert isinstance(hung, Lost)
    assert hung.kind == "late"
    assert found["ok", 2] == 4


def test_no_tasks_need_no_processes() -> None:
    assert run([]) == {}


def running(number: int) -> bool:
    """Tell whether a process is there, and not only waits to be forgotten."""
    stat = Path(f"/proc/{number}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def numbers_of(note: Path) -> list[int]:
    return [int(word) for word in note.read_text().split()] if note.exists() else []


def ended(numbers: list[int]) -> bool:
    deadline = time.monotonic() + 60
    while any(map(running, numbers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not any(map(running, numbers))


def lost(task: Any, what: Callable[[Any], Any], note: Path, many: int) -> list[int]:
    """Let a task take too long; give the processes that it had started by then."""
    seconds = 4.0
    while True:
        note.unlink(missing_ok=True)
        ((_, result),) = work_through([task], what, jobs=1, seconds=seconds)
        assert isinstance(result, Lost)
        if len(numbers_of(note)) == many:
            return numbers_of(note)
        seconds *= 2  # a busy machine: the worker was ended before it had started anything


on_linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")


@on_linux
def test_what_a_worker_started_ends_with_it(tmp_path: Path) -> None:
    note = tmp_path / "numbers"
    assert ended(lost(("start", str(note)), start, note, 1))


@on_linux
def test_a_converter_and_what_it_started_end_with_the_worker(tmp_path: Path) -> None:
    note, program, document = tmp_path / "numbers", tmp_path / "soffice", tmp_path / "预算.rtf"
    program.write_text(f'#!/bin/sh\nsleep 600 &\necho $$ $! > "{note}.part"\nmv "{note}.part" "{note}"\nwait\n')
    program.chmod(0o755)
    document.write_bytes(rb"{\rtf1\ansi 1.50\par}")
    started = lost(("convert", str(document), str(program)), convert, note, 2)
    assert os.getpid() not in started
    assert ended(started)


def test_pages_that_are_recognised_are_told_and_give_more_time() -> None:
    heard: list[tuple[Any, Step]] = []
    task = ("图.pdf", 6, 1.0)
    room = {"jobs": 1, "seconds": 4.0, "page_seconds": 60.0}
    ((_, result),) = work_through([task], pages, stepped=lambda *each: heard.append(each), **room)  # type: ignore[arg-type]
    assert result == 6
    assert heard == [(task, Step("图.pdf", number, 6)) for number in range(1, 7)]


def test_pages_that_take_too_long_are_ended_all_the_same() -> None:
    ((_, result),) = work_through([("图.pdf", 1, 600.0)], pages, jobs=1, seconds=3.0, page_seconds=1.0)
    assert isinstance(result, Lost)
    assert result.kind == "late"
