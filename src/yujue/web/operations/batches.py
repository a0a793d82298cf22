"""Folders: announced, sent file by file, checked each and what belongs together as one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import File, Form, Router, Schema, Status, UploadedFile

from yujue.web import batches as desk
from yujue.web.accounts import visible
from yujue.web.desk import RefusedError
from yujue.web.models import Batch
from yujue.web.operations.common import ERRORS, JobOut, job_json, newest, optional
from yujue.web.pages.batches import batch_of, progress, row_of, summary_file, tally
from yujue.web.uploads import take_in

router = Router()


class BatchOut(Schema):
    """A folder: `expected` files announced, `received` in, `done` of `all` checks; `finished` when nothing is left."""

    id: int
    name: str
    created: datetime
    expected: int
    received: int
    done: int
    all: int
    closed: bool
    finished: bool


class CheckedOut(JobOut):
    """A check of a folder: `name` with the files it goes over, `unmade` the checks that lacked their data."""

    name: str
    counts: dict[str, int]
    unmade: list[str]


class BatchChecksOut(BatchOut):
    """A folder with its checks; `tally` counts the documents with an error, without one, and not usable."""

    tally: dict[str, int]
    checks: list[CheckedOut]


def batch_json(batch: Batch) -> dict[str, Any]:
    """Give a folder as BatchOut."""
    told = progress(batch)
    told["received"] = told.pop("in")
    return {"id": batch.pk, "name": batch.name, "created": batch.created, **told}


def _checked(row: dict[str, Any]) -> dict[str, Any]:
    unmade = [one.title for one in row["unmade"]]
    return {**job_json(row["job"]), "name": row["name"], "counts": row["counts"], "unmade": unmade}


def _whole(batch: Batch) -> dict[str, Any]:
    rows = [row_of(job) for job in desk.shown(batch)]
    return {**batch_json(batch), "tally": tally(rows), "checks": [_checked(row) for row in rows]}


@router.get("", response=list[BatchOut], summary="检查过的文件夹，新的在前")
def folders(request: HttpRequest, before: int | None = None, limit: int = 50) -> list[dict[str, Any]]:
    """List up to `limit` (200) folders; `before` an id the older ones."""
    del request
    return [batch_json(each) for each in newest(visible(Batch.objects.all()), limit, before)]


@router.post("", response={201: BatchOut, **ERRORS}, summary="开一批：说明名称和份数，可带上年文件")
def announce(
    request: HttpRequest, name: Form[str], files: Form[int], previous: File[UploadedFile | None] = None
) -> Any:
    """Announce a folder; its files are sent after. `previous` is last year's document for all of them."""
    del request
    return Status(201, batch_json(desk.open_batch(name, files, optional(previous))))


@router.post("/{number}/files", response={202: JobOut, **ERRORS}, summary="送一份文件；重复送的不重做")
def send(request: HttpRequest, number: int, file: File[UploadedFile | None] = None, path: Form[str] = "") -> Any:
    """Take in a document of the folder and begin to check it; `path` is where it lay."""
    del request
    batch = batch_of(number)
    if file is None:
        raise RefusedError("没有选择文件，请先选择要检查的文件")
    return Status(202, job_json(desk.add(batch, take_in(file.name or "", file), path or file.name or "")))


@router.post("/{number}/close", response={200: BatchOut, **ERRORS}, summary="文件送齐了")
def close(request: HttpRequest, number: int) -> dict[str, Any]:
    """Say that no more files come; what is one disclosure is checked as one when all are done."""
    del request
    desk.close(batch_of(number))
    return batch_json(batch_of(number))


@router.post("/{number}/cancel", response={200: BatchOut, **ERRORS}, summary="停止没有做完的")
def cancel(request: HttpRequest, number: int) -> dict[str, Any]:
    """Call off what is not done."""
    del request
    batch = batch_of(number)
    desk.stop(batch)
    desk.close(batch)
    return batch_json(batch_of(number))


@router.get("/{number}", response={200: BatchChecksOut, **ERRORS}, summary="一批的进度和每份的结果")
def folder(request: HttpRequest, number: int) -> dict[str, Any]:
    """Give a folder with its checks."""
    del request
    return _whole(batch_of(number))


@router.get(
    "/{number}/summary", summary="检查汇总（Excel）", openapi_extra={"responses": {"200": {"description": "xlsx"}}}
)
def summary(request: HttpRequest, number: int) -> HttpResponse:
    """Send the summary as a workbook."""
    del request
    return summary_file(batch_of(number))
