"""Every task comes back once: done, or lost with the reason; the others do not wait for it."""

from __future__ import annotations

from tests.batch.slow import work
from yujue.api.batch.pool import Lost, work_through


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
