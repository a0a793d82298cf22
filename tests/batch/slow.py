"""Work for the pool's tests: importable, as spawned processes want it."""

from __future__ import annotations

import os
import time


def work(task: tuple[str, int]) -> int:
    kind, number = task
    if kind == "hang":
        time.sleep(600)
    if kind == "die":
        os._exit(9)
    return number * 2
