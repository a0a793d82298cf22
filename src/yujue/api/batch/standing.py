"""One process that stays for task after task: for work that somebody waits for, and that can be called off."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from yujue.api.batch.pool import PAGE_SECONDS, Lost, Work, Worker
from yujue.reading.progress import Step

LOOK = 0.1
MOST = 300
"""Tasks that one process does before it is replaced, so that its memory stays flat."""


Stepped = Callable[[Step], None]


def _never() -> bool:
    return False


def _unheard(step: Step) -> None:
    del step


class Standing:
    """Does one task at a time; the process is begun with the first, and anew when it was lost or called off."""

    def __init__(self, work: Work, prepare: Callable[[], None] | None = None) -> None:
        self._work = work
        self._prepare = prepare
        self._turn = threading.Lock()
        self._worker: Worker | None = None
        self._done = 0

    def ask(
        self, task: Any, seconds: float, called_off: Callable[[], bool] = _never, stepped: Stepped = _unheard
    ) -> Any:
        """Give the result, or a `Lost` (late, died, called off) when there is none; `stepped` hears its steps."""
        with self._turn:
            worker = self._worker = self._worker or Worker(self._work, self._prepare)
            try:
                worker.give(task)
                result = self._awaited(worker, time.monotonic() + seconds, called_off, stepped)
            except (OSError, EOFError):
                result = Lost("died")
            self._done += 1
            if isinstance(result, Lost) or self._done >= MOST:
                self.end()
            return result

    def _awaited(self, worker: Worker, until: float, called_off: Callable[[], bool], stepped: Stepped) -> Any:
        """Wait for the result; a step (a page that is recognised) gives more time, as in the pool."""
        while True:
            while not worker.connection.poll(LOOK):
                if called_off():
                    return Lost("called off")
                if time.monotonic() > until:
                    return Lost("late")
            told = worker.connection.recv()
            if not isinstance(told, Step):
                return told
            until += PAGE_SECONDS
            stepped(told)

    def end(self) -> None:
        """End the process; the next task begins another."""
        worker, self._worker, self._done = self._worker, None, 0
        if worker is not None:
            worker.end()
