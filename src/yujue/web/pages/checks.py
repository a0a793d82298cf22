"""Checking: the list, the result, decisions and downloads."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from yujue.web import batches, downloads, stages
from yujue.web.accounts import visible
from yujue.web.desk import RefusedError, begin, decide, folder_of
from yujue.web.desk import cancel as cancel_job
from yujue.web.models import Batch, Document, Job
from yujue.web.pages.batches import batch_of
from yujue.web.pages.common import done_job, job_of, page_of, telling, uploaded
from yujue.web.pages.result import result_context
from yujue.web.uploads import path_of, take_in

MOST_BATCHES = 8
KIND_PAGES = {"check": "check", "diff": "diff", "build": "build", "look": "look"}
STEM_WORDS = {"xlsx": "检查表", "marked": "批注", "html": "检查", "json": "检查"}
MADE = {"xlsx": downloads.sheet, "html": downloads.page, "marked": downloads.marked}


@require_http_methods(["GET", "POST"])
@telling
def checks(request: HttpRequest) -> HttpResponse:
    """List the checks; take in documents to check."""
    if request.method == "GET":
        recent = visible(Batch.objects.all())[:MOST_BATCHES]
        return render(request, "workbench/checks.html", {"page": page_of(request, "check"), "batches": recent})
    files = request.FILES.getlist("file")
    if not files:
        raise RefusedError("没有选择文件，请先选择要检查的文件")
    address = _taken(request, files)
    return JsonResponse({"go": address}) if _scripted(request) else redirect(address)


def _taken(request: HttpRequest, files: list[Any]) -> str:
    """Begin the work on what was uploaded; give the address of its result.

    One file is a check; several are a batch, or with `together` one disclosure; a file of a `batch` joins it.
    """
    wanted = request.POST.get("batch", "")
    if wanted.isdigit():
        found = batch_of(int(wanted))
        job = batches.add(found, take_in(files[0].name or "", files[0]), request.POST.get("path", "") or files[0].name)
        return reverse("check", args=[job.pk])
    previous = uploaded(request, "previous")
    documents = [take_in(file.name or "", file) for file in files]
    if len(documents) == 1 or request.POST.get("together"):
        first, *more = dict.fromkeys(documents)
        return reverse("check", args=[begin("check", first, previous, more=more).pk])
    made = batches.open_batch(f"{files[0].name} 等 {len(files)} 份", len(files), previous)
    for file, document in zip(files, documents, strict=True):
        batches.add(made, document, file.name or document.name)
    batches.close(made)
    return reverse("batch", args=[made.pk])


def _scripted(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """Check the same document anew."""
    del request
    job = job_of("check", number)
    more = Document.objects.filter(pk__in=job.summary.get("more", [])).order_by("id")
    return redirect("check", begin("check", job.document, job.other, more=list(more)).pk)


@require_POST
@telling
def cancel(request: HttpRequest, number: int) -> HttpResponse:
    """Call a piece of work off."""
    job = visible(Job.objects.filter(pk=number)).first()
    if job is None:
        raise Http404
    cancel_job(job)
    return JsonResponse({"status": "cancelled"}) if _scripted(request) else redirect(KIND_PAGES[job.kind], number)


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
    told = stages.told(folder_of(job)) if job.status == "running" else {}
    more = {**told, "words": stages.words(told)} if told else {}
    return JsonResponse({"status": job.status, "before": waiting_context(job)["before"], **more})


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
