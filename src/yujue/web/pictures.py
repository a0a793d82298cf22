"""Pages of a checked document as pictures: drawn when first asked for, kept within bounds."""

from __future__ import annotations

import json
import shutil
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from django.conf import settings

from yujue import api
from yujue.web import stages, workers
from yujue.web.desk import RefusedError, folder_of, more_of
from yujue.web.faults import write_fault
from yujue.web.models import Job
from yujue.web.settings import MEGABYTE
from yujue.web.task import Task
from yujue.web.uploads import path_of

SECONDS = 30.0
MOST_WAITING = 4
MOST_KEPT = 512 * MEGABYTE
TIDY_EVERY = 50
_waiting = threading.BoundedSemaphore(MOST_WAITING)
_drawn = iter(range(1, 1 << 62))


class BusyError(Exception):
    """Too many pages are being waited for; ask again."""


_printing: dict[int, Future[dict[str, Any]]] = {}
_turn = threading.Lock()


def _pages(job: Job) -> tuple[Path, Path]:
    """Give the PDF whose pages are shown, and the file that says what is on them."""
    folder = folder_of(job)
    if (folder / "paged").exists():
        return folder / "paged" / "document.pdf", folder / "paged" / "pages.json"
    return path_of(job.document), folder / "pages.json"


def sizes(job: Job) -> list[list[float]]:
    """Give the pages' sizes in points; none where the document cannot be shown as pictures, or not yet."""
    path = _pages(job)[1]
    found: list[list[float]] = json.loads(path.read_text("utf-8"))["sizes"] if path.exists() else []
    return found


def where(job: Job) -> dict[str, int]:
    """Give the page on which each thing stands."""
    plain = json.loads(_pages(job)[1].read_text("utf-8"))["on"]
    return {thing["id"]: int(page) for page in reversed(plain) for thing in plain[page]}


def printable(job: Job) -> bool:
    """Tell whether the document has no pages of its own, but can be printed on this machine."""
    return not more_of(job) and api.can_print(path_of(job.document))


def print_out(job: Job) -> None:
    """Print the document, once; `BusyError` until it is done."""
    if sizes(job):
        return
    if not printable(job):
        raise RefusedError("这份文件没有页面图，请看识别结果")
    with _turn:
        work = _printing.get(job.pk)
        if work is None:
            other = str(path_of(job.other)) if job.other else ""
            task = Task("paged", str(path_of(job.document)), str(folder_of(job) / "paged"), other)
            work = _printing[job.pk] = workers.counter().submit(workers.run, task)
    if not work.done():
        raise BusyError
    with _turn:
        _printing.pop(job.pk, None)
    stages.forget(folder_of(job) / "paged")
    _refuse(work.result(), "paged")


def picture(job: Job, page: int) -> Path:
    """Give the folder of a page: `page.webp`, `page.json`. `BusyError` when too many are waited for."""
    original, things = _pages(job)
    if not things.exists():
        raise RefusedError("这份文件没有页面图，请看识别结果")
    target = Path(settings.YUJUE_PLACES.pictures) / str(job.pk) / str(page)
    if not target.exists():
        _draw(Task("picture", str(original), str(target), other=str(things), page=page))
    return target


def _draw(task: Task) -> None:
    if not _waiting.acquire(blocking=False):
        raise BusyError
    try:
        Path(task.target).parent.mkdir(parents=True, exist_ok=True)
        outcome: dict[str, Any] = workers.told(workers.studio().ask(task, SECONDS, workers.stopping.is_set))
    finally:
        _waiting.release()
    _refuse(outcome, task.kind)
    if next(_drawn) % TIDY_EVERY == 0:
        tidy(Path(settings.YUJUE_PLACES.pictures), MOST_KEPT)


def _refuse(outcome: dict[str, Any], kind: str) -> None:
    if outcome["status"] == "fault":
        raise RefusedError(f"画页面时出错，报告在 {write_fault(outcome['trace'], kind)}，请看识别结果")
    if outcome["status"] != "done":
        raise RefusedError(outcome["message"])


def tidy(folder: Path, most: int) -> None:
    """Throw the oldest pictures away until no more than `most` bytes are left."""
    pages = sorted(((page.stat().st_mtime, page) for page in folder.glob("*/*/page.webp")), reverse=True)
    kept = 0
    for _, page in pages:
        kept += page.stat().st_size
        if kept > most:
            shutil.rmtree(page.parent, ignore_errors=True)
