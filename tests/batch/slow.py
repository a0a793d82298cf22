"""Work for the pool's tests: importable, as spawned processes want it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from yujue import api
from yujue.reading.converted import converter
from yujue.reading.progress import Step, tell


def work(task: tuple[str, int]) -> int:
    kind, number = task
    if kind == "hang":
        time.sleep(600)
    if kind == "die":
        os._exit(9)
    return number * 2


def convert(task: tuple[str, str, str]) -> None:
    """Check a document that needs a converter, with the program named as converter."""
    _, document, program = task
    converter.converter = lambda: program
    api.check(document)


def start(task: tuple[str, str]) -> None:
    """Start a process that outlives us unless it is ended with our group, note its number, and hang."""
    _, note = task
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(note).write_text(str(child.pid))
    time.sleep(600)


def pages(task: tuple[str, int, float]) -> int:
    """Tell so many pages, each of which takes so long."""
    name, many, seconds = task
    for number in range(many):
        tell(Step(name, number + 1, many))
        time.sleep(seconds)
    return many
