"""Processes that work through tasks one at a time; one that takes too long or dies is ended and replaced."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from yujue.reading.progress import Step, listening

TICK = 0.5
PAGE_SECONDS = 30.0
"""Seconds more for each page that is recognised; one takes some ten, readers bound how many there are."""
_CONTEXT = multiprocessing.get_context("spawn")
Work = Callable[[Any], Any]
Stepped = Callable[[Any, Step], None]


class Lost:
    """Why a task has no result: `kind` late | died (out of memory, a fault of a library) | called off."""

    def __init__(self, kind: str) -> None:
        self.kind = kind


class Worker:
    """A process, its task, since when it works on it, and how many steps it has told."""

    def __init__(self, work: Work, prepare: Callable[[], None] | None) -> None:
        ours, theirs = _CONTEXT.Pipe()
        self.connection: Connection = ours
        self.process: BaseProcess = _CONTEXT.Process(target=_serve, args=(theirs, work, prepare), daemon=True)
        self.process.start()
        theirs.close()
        self.task: Any = None
        self.since = 0.0
        self.steps = 0

    def give(self, task: Any) -> None:
        """Hand it a task."""
        self.task, self.since, self.steps = task, time.monotonic(), 0
        self.connection.send(task)

    def end(self) -> None:
        """End it with all that it has started."""
        self.connection.close()
        end_group(self.process.pid)
        self.process.kill()
        self.process.join()


def end_group(group: int | None) -> None:
    """End what a worker has started and left in its group; systems without groups have none."""
    if group is not None and hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)


def _serve(connection: Connection, work: Work, prepare: Callable[[], None] | None) -> None:
    """Work in a process group of its own, so that all of it can be ended together."""
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)
    if prepare is not None:
        prepare()
    while True:
        try:
            task = connection.recv()
        except (EOFError, OSError):
            return
        with listening(connection.send):
            result = work(task)
        connection.send(result)


def work_through(  # noqa: PLR0913 — a pool has its settings
    tasks: Iterable[Any],
    work: Work,
    *,
    jobs: int,
    seconds: float,
    page_seconds: float = PAGE_SECONDS,
    prepare: Callable[[], None] | None = None,
    stepped: Stepped | None = None,
) -> Iterator[tuple[Any, Any]]:
    """Give (task, result) as they are done; the result is a `Lost` where there is none.

    `work` and `prepare` must be importable functions. No more than `jobs` tasks are in flight, so memory stays flat.
    `stepped` hears a task's steps (pages that are recognised); each gives it `page_seconds` more.
    """
    room = _Room(work, prepare, seconds, page_seconds, stepped)
    waiting = iter(tasks)
    busy: list[Worker] = []
    try:
        for task in _take(waiting, jobs):
            worker = room.worker()
            worker.give(task)
            busy.append(worker)
        while busy:
            yield from _round(busy, waiting, room)
    finally:
        for worker in busy:
            worker.end()


def _take(tasks: Iterator[Any], many: int) -> Iterator[Any]:
    for _, task in zip(range(many), tasks, strict=False):
        yield task


@dataclass(frozen=True, slots=True)
class _Room:
    """What all workers of a run share."""

    work: Work
    prepare: Callable[[], None] | None
    seconds: float
    page_seconds: float
    stepped: Stepped | None

    def worker(self) -> Worker:
        return Worker(self.work, self.prepare)

    def late(self, worker: Worker) -> bool:
        return time.monotonic() - worker.since > self.seconds + worker.steps * self.page_seconds

    def heard(self, worker: Worker, step: Step) -> None:
        worker.steps += 1
        if self.stepped is not None:
            self.stepped(worker.task, step)


def _round(busy: list[Worker], waiting: Iterator[Any], room: _Room) -> Iterator[tuple[Any, Any]]:
    ready = set(wait([worker.connection for worker in busy], TICK))
    for place, worker in enumerate(list(busy)):
        if worker.connection not in ready and not room.late(worker):
            continue
        result = _result(worker) if worker.connection in ready else Lost("late")
        if isinstance(result, Step):
            room.heard(worker, result)
            continue
        done = worker.task
        worker.task = None
        if isinstance(result, Lost):
            worker.end()
            busy[place] = room.worker()
        _next(busy[place], waiting)
        yield done, result
    for worker in [worker for worker in busy if worker.task is None]:
        worker.end()
        busy.remove(worker)


def _result(worker: Worker) -> Any:
    try:
        return worker.connection.recv()
    except (EOFError, OSError):
        return Lost("died")


def _next(worker: Worker, waiting: Iterator[Any]) -> None:
    for task in _take(waiting, 1):
        worker.give(task)
