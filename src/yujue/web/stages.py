"""How far a piece of work is: written by the process that does it, read by who waits. No Django here."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

READING, RECOGNISING, CHECKING, WRITING = "reading", "recognising", "checking", "writing"
WORDS = {READING: "读取", RECOGNISING: "识别扫描件", CHECKING: "核对", WRITING: "整理结果"}


def _place(target: Path) -> Path:
    return target.with_name(f".{target.name}.part-stage")


def tell(target: Path, stage: str, page: int = 0, pages: int = 0) -> None:
    """Note how far the work on a target is; a folder that cannot be written is no reason to stop."""
    with contextlib.suppress(OSError):
        fresh = target.with_name(f".{target.name}.part-stage-new")
        fresh.write_text(json.dumps({"stage": stage, "page": page, "pages": pages}), "utf-8")
        fresh.replace(_place(target))


def told(target: Path) -> dict[str, Any]:
    """Give how far the work is: `stage` ("" unknown), `page` and `pages` where it goes page by page."""
    with contextlib.suppress(OSError, ValueError):
        plain: dict[str, Any] = json.loads(_place(target).read_text("utf-8"))
        return plain
    return {"stage": "", "page": 0, "pages": 0}


def forget(target: Path) -> None:
    """Forget it: the work is done."""
    _place(target).unlink(missing_ok=True)


def words(plain: dict[str, Any]) -> str:
    """Say it for people."""
    stage = WORDS.get(plain["stage"], "")
    return f"{stage}第 {plain['page']} 页，共 {plain['pages']} 页" if stage and plain["pages"] else stage
