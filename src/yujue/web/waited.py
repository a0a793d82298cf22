"""Work that somebody waits for: it is done in a process of its own, or a line says why not."""

from __future__ import annotations

from typing import Any

from yujue.web import workers
from yujue.web.desk import RefusedError
from yujue.web.faults import write_fault
from yujue.web.task import Task


def waited(task: Task) -> dict[str, Any]:
    """Do a task in the line of downloads and give its summary; `RefusedError` when it cannot be done."""
    outcome = workers.counter().submit(workers.run, task).result()
    if outcome["status"] == "fault":
        raise RefusedError(f"程序内部错误，报告在 {write_fault(outcome['trace'], task.kind)}")
    if outcome["status"] != "done":
        raise RefusedError(outcome["message"])
    return dict(outcome["summary"])
