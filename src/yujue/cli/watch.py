"""Ends the program in one line when a single file takes too much memory, or goes on for long without a page done.

A library that is busy with a hostile file cannot be interrupted from within; a thread can still end the process.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from yujue.cli.codes import Code
from yujue.cli.output import say

SECONDS = 300.0
"""Seconds that a file may go on without telling of another page."""
MEMORY = 4 << 30
"""Bytes in memory, the same as a file of a folder may have."""
_EACH = 0.25


@contextmanager
def watched(name: str, seconds: float = SECONDS, memory: int = MEMORY, after: int = 0) -> Iterator[Callable[[], None]]:
    """Watch over the work on a file; gives what is to be called whenever the work gets on.

    `after` is the number of files that come after it and are not done when it is ended.
    """
    last = [time.monotonic()]
    done = threading.Event()
    rest = f"；后面的 {after} 份没有处理，请把这份移开再运行" if after else ""

    def watch() -> None:
        while not done.wait(_EACH):
            if time.monotonic() - last[0] > seconds:
                _end(f"{name}：{seconds:g} 秒没有进展，已停止，不像正常的公开文件，请用原程序另存后再试{rest}")
            if _resident() > memory:
                _end(f"{name}：内存用到上限（{memory >> 20} MB），已停止，请拆分文件后再试{rest}")

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield lambda: last.__setitem__(0, time.monotonic())
    finally:
        done.set()


def _end(line: str) -> None:
    say(line)
    sys.stderr.flush()
    os._exit(Code.UNUSABLE)


def _resident() -> int:
    """Give the bytes this process has in memory; 0 where the system does not tell."""
    try:
        told = Path("/proc/self/statm").read_text("ascii")
        return int(told.split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0
