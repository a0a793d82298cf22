"""Looking at figures: charts as yujue.look/1."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import File, Router, Status, UploadedFile

from yujue.web import downloads
from yujue.web.operations.common import ERRORS, JobOut, job_json
from yujue.web.pages.common import job_of
from yujue.web.pages.looks import begin_look
from yujue.web.uploads import take_in

router = Router()


class LookOut(JobOut):
    """A look with its charts (yujue.look/1) when it is done."""

    look: dict[str, Any] | None


@router.post("", response={202: JobOut, **ERRORS}, summary="看一份文件的数，或同一单位的几份并排")
def look(request: HttpRequest, files: File[list[UploadedFile]]) -> Any:
    """Take in documents and begin to make their charts."""
    del request
    return Status(202, job_json(begin_look([take_in(file.name or "", file) for file in files])))


@router.get("/{number}", response={200: LookOut, **ERRORS}, summary="一次看数，做完后带各图的数")
def one_look(request: HttpRequest, number: int) -> dict[str, Any]:
    """Give the charts."""
    del request
    job = job_of("look", number)
    return {**job_json(job), "look": downloads.read_json(job, "look.json") if job.status == "done" else None}
