"""The memory of a process and of all it has started."""

from __future__ import annotations

import os
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")
PARENT, RESIDENT = 1, 1


def megabytes(pid: int) -> int:
    """Give the resident memory of a process and its descendants, in MB (shared pages count for each)."""
    parents = {int(each.name): _parent(each) for each in Path("/proc").iterdir() if each.name.isdigit()}
    mine = {pid}
    while fresh := {each for each, parent in parents.items() if parent in mine} - mine:
        mine |= fresh
    return sum(_resident(each) for each in mine) // 2**20


def _parent(folder: Path) -> int:
    try:
        return int((folder / "stat").read_text().rsplit(")", 1)[1].split()[PARENT])
    except OSError:
        return -1


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[RESIDENT]) * PAGE
    except OSError:
        return 0
