"""What several operations answer with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Schema, UploadedFile

from yujue.web.models import Document, Job
from yujue.web.uploads import take_in


class Told(Schema):
    """Why something cannot be done, in a line."""

    detail: str


class JobOut(Schema):
    """A piece of work: `status` waiting | running | done | unusable | fault | cancelled; `message` says why."""

    id: int
    kind: str
    status: str
    message: str
    file: str
    sha256: str
    created: datetime
    finished: datetime | None
    summary: dict[str, Any]


class HeldOut(Schema):
    """A role as somebody has it: its code and name, the number and name of the organisation where."""

    role: str
    title: str
    organisation: int
    organisation_name: str


ERRORS = {404: Told, 422: Told, 413: Told}
MOST_LISTED = 200
LAST_OFFSET = 10**9
"""SQLite takes no offset of any size."""


def newest(rows: Any, limit: int, before: int | None = None, by: str = "pk") -> Any:
    """Give the newest rows, 1 to 200, of those whose number (`by`) is below `before`."""
    chosen = rows if before is None else rows.filter(**{f"{by}__lt": before})
    return chosen[: within(limit)]


def within(limit: int) -> int:
    """Give how many rows are listed at once when `limit` are asked for."""
    return max(1, min(limit, MOST_LISTED))


def job_json(job: Job) -> dict[str, Any]:
    """Give a piece of work as JobOut."""
    plain = {name: getattr(job, name) for name in ("kind", "status", "message", "created", "finished", "summary")}
    return {"id": job.pk, "file": job.document.name, "sha256": job.document.sha256, **plain}


def optional(file: UploadedFile | None) -> Document | None:
    """Take in a file that may be left out."""
    return None if file is None else take_in(file.name or "", file)
