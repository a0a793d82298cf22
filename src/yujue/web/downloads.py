"""Files to take away: the 检查表, the marked original, JSON."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.http import FileResponse, HttpResponse, JsonResponse

from yujue import api
from yujue.web import stages
from yujue.web.desk import RefusedError, folder_of, more_of, report_of, verdicts_of
from yujue.web.models import Job
from yujue.web.task import Task
from yujue.web.uploads import path_of
from yujue.web.waited import waited


def sheet(job: Job) -> Path:
    """Give the 检查表 of a check as it is decided now."""
    return _made(job, "sheet", ".xlsx")


def marked(job: Job) -> Path:
    """Give the marked original of a check as it is decided now."""
    suffix = path_of(job.document).suffix
    if suffix[1:] not in api.MARKED or more_of(job):
        raise RefusedError("只有单个的 PDF 和 Word（docx）能做成带批注的原文，请改用检查表")
    return _made(job, "marked", suffix)


def page(job: Job) -> Path:
    """Give the report as one web page, as it is decided now."""
    return _made(job, "page", ".html")


def _made(job: Job, kind: str, suffix: str) -> Path:
    """Make the file, once for each state of the decisions."""
    verdicts = verdicts_of(job)
    state = hashlib.sha256(repr(verdicts).encode()).hexdigest()[:12]
    target = folder_of(job) / f"{kind}-{state}{suffix}"
    if not target.exists():
        other = str(path_of(job.other)) if job.other else ""
        task = Task(kind, str(path_of(job.document)), str(target), other, verdicts=verdicts, more=more_of(job))
        try:
            waited(task)
        finally:
            stages.forget(target)
    return target


def check_json(job: Job) -> dict[str, Any]:
    """Give the check as yujue.check/1 as it is decided now."""
    return api.report_json(report_of(job))


def read_json(job: Job, name: str) -> dict[str, Any]:
    """Read one of the results."""
    plain: dict[str, Any] = json.loads((folder_of(job) / name).read_text("utf-8"))
    return plain


def result(job: Job, form: str, title: str) -> HttpResponse:
    """Send what a comparison or a look gave, as JSON or as a page."""
    if form == "json":
        return attached_json(read_json(job, f"{job.kind}.json"), f"{title}.json")
    return attached(folder_of(job) / f"{job.kind}.html", f"{title}.html")


def attached(path: Path, name: str) -> FileResponse:
    """Send a file under a name."""
    return FileResponse(path.open("rb"), as_attachment=True, filename=name)


def attached_bytes(content: bytes, name: str) -> HttpResponse:
    """Send bytes under a name."""
    response = HttpResponse(content, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f"attachment; filename*=utf-8''{quote(name)}"
    return response


def attached_json(plain: dict[str, Any], name: str) -> HttpResponse:
    """Send JSON as a file under a name."""
    response = JsonResponse(plain, json_dumps_params={"ensure_ascii": False})
    response.headers["Content-Disposition"] = f"attachment; filename*=utf-8''{quote(name)}"
    return response
