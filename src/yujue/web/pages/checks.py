"""Checking: the list, the result, decisions and downloads."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from yujue.web import downloads
from yujue.web.accounts import visible
from yujue.web.desk import RefusedError, begin, decide
from yujue.web.models import Job
from yujue.web.pages.common import done_job, job_of, page_of, telling
from yujue.web.pages.result import result_context
from yujue.web.uploads import path_of, take_in

STEM_WORDS = {"xlsx": "检查表", "marked": "批注", "html": "检查", "json": "检查"}
MADE = {"xlsx": downloads.sheet, "html": downloads.page, "marked": downloads.marked}


@require_http_methods(["GET", "POST"])
@telling
def checks(request: HttpRequest) -> HttpResponse:
    """List the checks; take in documents to check."""
    if request.method == "GET":
        return render(request, "workbench/checks.html", {"page": page_of(request, "check")})
    files = request.FILES.getlist("file")
    if not files:
        raise RefusedError("没有选择文件，请先选择要检查的文件")
    jobs = [begin("check", take_in(file.name or "", file)) for file in files]
    address = reverse("check", args=[jobs[0].pk]) if len(jobs) == 1 else reverse("checks")
    return JsonResponse({"go": address}) if _scripted(request) else redirect(address)


def _scripted(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """Check the same document anew."""
    del request
    return redirect("check", begin("check", job_of("check", number).document).pk)


@require_GET
def check(request: HttpRequest, number: int) -> HttpResponse:
    """Show a check: how far it is, why there is no result, or the result."""
    job = job_of("check", number)
    if job.status != "done":
        return render(request, "workbench/waiting.html", waiting_context(job))
    return render(request, "workbench/check.html", result_context(job))


def waiting_context(job: Job) -> dict[str, Any]:
    """Give what the waiting page says."""
    before = Job.objects.filter(status__in=("waiting", "running"), pk__lt=job.pk).count()
    return {"job": job, "before": before, "state": reverse("state", args=[job.pk])}


@require_GET
def state(request: HttpRequest, number: int) -> HttpResponse:
    """Say how far a piece of work is, for the waiting page."""
    del request
    job = visible(Job.objects.filter(pk=number)).first()
    if job is None:
        return JsonResponse({"status": "missing", "before": 0}, status=404)
    return JsonResponse({"status": job.status, "before": waiting_context(job)["before"]})


@require_POST
@telling
def decisions(request: HttpRequest, number: int) -> HttpResponse:
    """Decide a finding."""
    job = done_job("check", number)
    decide(job, request.POST.get("key", ""), request.POST.get("verdict", "?"), request.POST.get("reason", ""))
    finding = request.POST.get("finding", "")
    mark = f"#{finding}" if finding.isascii() and finding.isalnum() else ""
    return redirect(reverse("check", args=[number]) + mark)


@require_GET
@telling
def download(request: HttpRequest, number: int, form: str) -> HttpResponse | FileResponse:
    """Send the 检查表 (xlsx), a web page (html), JSON, the marked original (marked) or the document (original)."""
    del request
    job = done_job("check", number)
    path = path_of(job.document)
    if form == "original":
        return downloads.attached(path, job.document.name)
    name = f"{path.stem}.{STEM_WORDS.get(form, form)}"
    if form == "json":
        return downloads.attached_json(downloads.check_json(job), f"{name}.json")
    if form not in MADE:
        raise Http404
    made = MADE[form](job)
    return downloads.attached(made, name + made.suffix)
