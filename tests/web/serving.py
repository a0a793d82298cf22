"""A workbench as it is started, in a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.web.databases import database_of


@contextmanager
def served(data: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Start `yujue serve` on a free port; give its address and process."""
    line = [sys.executable, "-m", "yujue", "serve", "--data", str(data), "--port", "0", *options]
    environment = {**os.environ, "YUJUE_DATABASE_URL": database_of(data)}
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment) as process:
        try:
            assert process.stdout is not None
            told = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
            assert told is not None
            yield told[0], process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)
