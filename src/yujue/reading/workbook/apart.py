"""Read an old xls workbook in a process of its own: the library can ask for too much memory, and then aborts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from yujue.reading.errors import EncryptedOfficeError
from yujue.reading.workbook.errors import BrokenWorkbookError, OversizedSheetError
from yujue.reading.workbook.sheet import MOST_SPREAD, Sheet

SECONDS = 60
CHILD = "yujue.reading.workbook.child"


def read_apart(file: str, data: bytes) -> list[Sheet]:
    """Give the visible sheets; a process that dies or takes too long means that the workbook is broken."""
    command = [sys.executable, "-m", CHILD, file]
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603 — ourselves
            command, input=data, capture_output=True, timeout=SECONDS, check=False, env=paths
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        raise BrokenWorkbookError(file) from error
    if "error" in told:
        raise _refusal(file, told)
    return [_sheet(one) for one in told["sheets"]]


def _refusal(file: str, told: dict[str, Any]) -> Exception:
    if told["error"] == "encrypted":
        return EncryptedOfficeError(file)
    if told["error"] == "oversized":
        return OversizedSheetError(file, told["sheet"], MOST_SPREAD)
    return BrokenWorkbookError(file)


def _sheet(one: dict[str, Any]) -> Sheet:
    texts = {(row, column): text for row, column, text in one["texts"]}
    merged = tuple((a, b, c, d) for a, b, c, d in one["merged"])
    return Sheet(one["name"], texts, merged)
