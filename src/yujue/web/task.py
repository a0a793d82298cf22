"""A piece of work for a process of its own, and how its results are put down."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yujue import api


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work: `kind` is one of `WORK`; `target` its folder, or its file.

    rows | next give the rows of a book as their summary and write nothing; `other` is the year of next, or "".
    """

    kind: str
    path: str
    target: str
    other: str = ""
    edition: str = ""
    verdicts: tuple[api.Decision, ...] = ()
    more: tuple[str, ...] = ()
    page: int = 0


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)


def put_json(path: Path, plain: dict[str, Any]) -> None:
    """Write JSON."""
    path.write_text(json.dumps(plain, ensure_ascii=False, allow_nan=False), "utf-8")
