"""A folder: how far it is, who has an error, the summary."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from yujue import api
from yujue.web import batches
from yujue.web.accounts import visible
from yujue.web.desk import GOING, report_of
from yujue.web.models import Batch, Job
from yujue.web.pages.common import telling
from yujue.web.uploads import ACCEPTED


def batch_of(number: int) -> Batch:
    """Give a batch; 404 when there is none."""
    found = visible(Batch.objects.filter(pk=number)).first()
    if found is None:
        raise Http404
    return found


@require_GET
def batch(request: HttpRequest, number: int) -> HttpResponse:
    """Show a batch."""
    found = batch_of(number)
    rows = [row_of(job) for job in batches.shown(found)]
    more = {"progress": progress(found), "accepted": ",".join(ACCEPTED)}
    return render(request, "workbench/batch.html", {"batch": found, "rows": rows, "tally": tally(rows), **more})


def row_of(job: Job) -> dict[str, Any]:
    """Give a line of the list: who, how many of each, which checks could not be made."""
    unmade = []
    counts = job.summary.get("counts", {}) if job.status == "done" else {}
    if job.status == "done":
        report = report_of(job)
        counts = {name: getattr(report.summary, name) for name in ("error", "warning", "rounding", "info")}
        unmade = [one for one in report.obligations if one.status == "not_evaluated"]
    document = job.summary.get("document", {})
    return {"job": job, "name": batches.name_of(job), "document": document, "counts": counts, "unmade": unmade}


def tally(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Give how many documents have an error, none, could not be used."""
    done = [row for row in rows if row["job"].status == "done"]
    wrong = sum(row["counts"]["error"] > 0 for row in done)
    unusable = sum(row["job"].status in {"unusable", "fault"} for row in rows)
    return {"wrong": wrong, "clean": len(done) - wrong, "unusable": unusable}


def progress(found: Batch) -> dict[str, Any]:
    """Give how far a batch is: files in, documents done."""
    jobs = found.jobs.values_list("status", flat=True)
    going = sum(status in GOING for status in jobs)
    finished = found.joined and not going
    return {
        "expected": found.expected,
        "in": found.jobs.exclude(summary__has_key="parts").count(),
        "done": len(jobs) - going,
        "all": len(jobs),
        "closed": found.closed,
        "finished": finished,
    }


@require_GET
def state(request: HttpRequest, number: int) -> HttpResponse:
    """Say how far a batch is, and which files are in (path and bytes), so that sending can go on where it broke off."""
    del request
    found = batch_of(number)
    files = [
        [job.path, job.document.size] for job in found.jobs.select_related("document") if "parts" not in job.summary
    ]
    return JsonResponse({**progress(found), "files": files})


@require_POST
@telling
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Say that all files are in."""
    batches.close(batch_of(number))
    address = reverse("batch", args=[number])
    return (
        JsonResponse({"go": address}) if "application/json" in request.headers.get("Accept", "") else redirect(address)
    )


@require_POST
@telling
def cancel(request: HttpRequest, number: int) -> HttpResponse:
    """Call off what is not done."""
    del request
    found = batch_of(number)
    batches.stop(found)
    batches.close(found)
    return redirect("batch", number)


@require_GET
@telling
def summary(request: HttpRequest, number: int) -> HttpResponse:
    """Send the summary of a batch as a workbook, as it is decided now."""
    del request
    return summary_file(batch_of(number))


def summary_file(found: Batch) -> HttpResponse:
    """Give the summary of a batch as a workbook to send."""
    jobs = batches.shown(found)
    reports = [report_of(job) for job in jobs if job.status == "done"]
    unusable = [(batches.name_of(job), job.message) for job in jobs if job.status in {"unusable", "fault", "cancelled"}]
    with tempfile.NamedTemporaryFile(dir=settings.YUJUE_PLACES.incoming, suffix=".xlsx") as file:
        api.write_summary(reports, Path(file.name), unusable)
        return attached_bytes(Path(file.name).read_bytes(), f"{found.name}.检查汇总.xlsx")


def attached_bytes(content: bytes, name: str) -> HttpResponse:
    """Send a workbook under a name."""
    from urllib.parse import quote

    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f"attachment; filename*=utf-8''{quote(name)}"
    return response
