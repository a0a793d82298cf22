"""The line of work: tasks run in processes that can be ended, so that pages of others go on being served."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any

from yujue.api import Limits, Step
from yujue.api.batch.pool import Lost, end_group
from yujue.api.batch.standing import Standing
from yujue.web import stages
from yujue.web.task import Task
from yujue.web.tasks import do, get_ready

Outcome = dict[str, Any]
LOST = {
    "late": "用时超过上限，已停止，请拆分文件后再试",
    "called off": "已取消",
    "died": "检查进程意外退出（可能内存不足或文件异常），请拆分文件或另存后再试",
}

stopping = threading.Event()
"""Set when the server stops: what is broken off then is begun again at the next start, and has no outcome."""

called_off: set[int] = set()
"""Numbers of pieces of work that somebody called off while they ran."""


@cache
def line() -> ThreadPoolExecutor:
    """Give the line for checks, comparisons and builds: as many at once as leave a processor free."""
    return ThreadPoolExecutor(max(1, (os.cpu_count() or 2) - 1), "work")


@cache
def counter() -> ThreadPoolExecutor:
    """Give the line for downloads, which somebody waits for."""
    return ThreadPoolExecutor(2, "download")


@cache
def studio() -> Standing:
    """Give the process that draws pages: it stays, for a page is wanted at once and many follow."""
    return Standing(do, partial(get_ready, Limits().memory))


def run(task: Task, called_off: Callable[[], bool] = lambda: False) -> Outcome:
    """Run a task in a process of its own within the limits, and wait for it; it is ended when it is called off."""
    limits = Limits()
    process = Standing(do, partial(get_ready, limits.memory))
    try:
        return told(process.ask(task, limits.seconds, lambda: stopping.is_set() or called_off(), _stage(task)))
    finally:
        process.end()


def _stage(task: Task) -> Callable[[Step], None]:
    """Note the pages of a scan as they are recognised."""
    target = Path(task.target)
    return lambda step: stages.tell(target, stages.RECOGNISING, step.page, step.pages)


def told(result: Any) -> Outcome:
    """Give the outcome that a process gave, or why there is none."""
    if not isinstance(result, Lost):
        return dict(result)
    status = "cancelled" if result.kind == "called off" else "unusable"
    return {"status": status, "message": LOST[result.kind], "summary": {}}


def submit(work: Callable[[], None]) -> Future[None]:
    """Put work at the end of the line."""
    return line().submit(work)


def stop() -> None:
    """Break off all work and let nothing new begin."""
    stopping.set()
    for pool in (line(), counter()):
        pool.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        end_group(process.pid)
        process.kill()
