"""Folders: documents that were given together, each checked, and those that are one disclosure checked as one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from django.db import transaction

from yujue import api
from yujue.web.accounts import LOCAL, acting, own
from yujue.web.desk import GOING, LONGEST_PATH, RefusedError, begin, cancel, folder_of, refuse_unkept
from yujue.web.journal import note
from yujue.web.models import Batch, Document, Job

MOST_FILES = 2000
LONGEST_NAME = 200


def open_batch(name: str, expected: int, previous: Document | None = None) -> Batch:
    """Announce a folder of so many files; `previous` is last year's document for all of them."""
    if not 0 < expected <= MOST_FILES:
        raise RefusedError(f"一次最多放 {MOST_FILES} 份文件，请分几次")
    refuse_unkept(name)
    with transaction.atomic():
        named = (name.strip() or "一批文件")[:LONGEST_NAME]
        made: Batch = Batch.objects.create(name=named, expected=expected, previous=previous, **own())
        note("批次", made.name, batch=made.pk, files=expected)
    return made


def add(batch: Batch, document: Document, path: str) -> Job:
    """Check a document of the folder; one that is there already, for its sending was repeated, is not begun again."""
    with transaction.atomic():
        held = Batch.objects.select_for_update().get(pk=batch.pk)
        there = (
            Job.objects.filter(batch=held, document=document, path=path[-LONGEST_PATH:])
            .exclude(status="cancelled")
            .first()
        )
        if there is not None:
            return cast("Job", there)
        if held.closed:
            raise RefusedError("这一批已经收齐，请另开一批")
        return begin("check", document, held.previous, batch=held, path=path)


def close(batch: Batch) -> None:
    """Say that no more files come."""
    Batch.objects.filter(pk=batch.pk).update(closed=True)
    settle(batch.pk)


def settle(number: int) -> None:
    """When all documents of a closed batch are done, check those as one that are one disclosure."""
    with transaction.atomic():
        batch = Batch.objects.select_for_update().get(pk=number)
        if not batch.closed or batch.joined or Job.objects.filter(batch=batch, status__in=GOING).exists():
            return
        Batch.objects.filter(pk=number).update(joined=True)
        jobs = {str(job.pk): job for job in batch.jobs.filter(status="done").select_related("document").order_by("id")}
        with acting(LOCAL):
            for group in api.groups([_entry(job) for job in jobs.values()]):
                first, *rest = (jobs[Path(entry["file"]).name] for entry in group)
                joint = begin(
                    "check",
                    first.document,
                    batch.previous,
                    more=[job.document for job in rest],
                    batch=batch,
                    path=first.path,
                )
                joint.summary = {**joint.summary, "parts": [first.pk, *(job.pk for job in rest)]}
                joint.save(update_fields=["summary"])


def resume() -> None:
    """Go on with batches whose documents were all done when the server stopped."""
    for number in Batch.objects.filter(closed=True, joined=False).values_list("pk", flat=True):
        settle(number)


def _entry(job: Job) -> dict[str, Any]:
    """Give a document as the finder of parts wants it: its folder, then its job's number in place of its name."""
    plain = json.loads((folder_of(job) / "part.json").read_text("utf-8"))
    return {"file": str(Path(job.path).parent / str(job.pk)), "part": plain or None}


def stop(batch: Batch) -> int:
    """Call off what is not done yet; give how many."""
    going = list(batch.jobs.filter(status__in=GOING))
    for job in going:
        cancel(job)
    return len(going)


def shown(batch: Batch) -> list[Job]:
    """Give the checks of a batch as they are told: parts of one disclosure as one."""
    jobs = list(batch.jobs.select_related("document").order_by("id"))
    joint = [job for job in jobs if job.summary.get("parts") and job.status == "done"]
    inside = {part for job in joint for part in job.summary["parts"]}
    waiting = {job.pk for job in jobs if job.summary.get("parts") and job.status != "done"}
    return [job for job in jobs if job.pk not in inside | waiting]


def name_of(job: Job) -> str:
    """Give the name of a check: its file in the folder, and the others that it goes over."""
    first = job.path or job.document.name
    more = Document.objects.filter(pk__in=job.summary.get("more", [])).order_by("id").values_list("name", flat=True)
    return " + ".join((first, *more))
