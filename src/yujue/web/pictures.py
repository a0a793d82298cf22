"""Pages of a checked document as pictures: drawn when first asked for, kept within bounds."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path
from typing import Any

from django.conf import settings

from yujue.web import workers
from yujue.web.desk import RefusedError, folder_of
from yujue.web.faults import write_fault
from yujue.web.models import Job
from yujue.web.settings import MEGABYTE
from yujue.web.tasks import Task
from yujue.web.uploads import path_of

SECONDS = 30.0
MOST_WAITING = 4
MOST_KEPT = 512 * MEGABYTE
TIDY_EVERY = 50
_waiting = threading.BoundedSemaphore(MOST_WAITING)
_drawn = iter(range(1, 1 << 62))


class BusyError(Exception):
    """Too many pages are being waited for; ask again."""


def sizes(job: Job) -> list[list[float]]:
    """Give the pages' sizes in points; none where the document cannot be shown as pictures."""
    path = folder_of(job) / "pages.json"
    found: list[list[float]] = json.loads(path.read_text("utf-8"))["sizes"] if path.exists() else []
    return found


def picture(job: Job, page: int) -> Path:
    """Give the folder of a page: `page.webp`, `page.json`. `BusyError` when too many are waited for."""
    things = folder_of(job) / "pages.json"
    if not things.exists():
        raise RefusedError("这份文件没有页面图，请看识别结果")
    target = Path(settings.YUJUE_PLACES.pictures) / str(job.pk) / str(page)
    if not target.exists():
        _draw(Task("picture", str(path_of(job.document)), str(target), other=str(things), page=page))
    return target


def _draw(task: Task) -> None:
    if not _waiting.acquire(blocking=False):
        raise BusyError
    try:
        Path(task.target).parent.mkdir(parents=True, exist_ok=True)
        outcome: dict[str, Any] = workers.told(workers.studio().ask(task, SECONDS, workers.stopping.is_set))
    finally:
        _waiting.release()
    if outcome["status"] == "fault":
        raise RefusedError(f"画这一页时出错，报告在 {write_fault(outcome['trace'], task.kind)}，请看识别结果")
    if outcome["status"] != "done":
        raise RefusedError(outcome["message"])
    if next(_drawn) % TIDY_EVERY == 0:
        tidy(Path(settings.YUJUE_PLACES.pictures), MOST_KEPT)


def tidy(folder: Path, most: int) -> None:
    """Throw the oldest pictures away until no more than `most` bytes are left."""
    pages = sorted(((page.stat().st_mtime, page) for page in folder.glob("*/*/page.webp")), reverse=True)
    kept = 0
    for _, page in pages:
        kept += page.stat().st_size
        if kept > most:
            shutil.rmtree(page.parent, ignore_errors=True)
