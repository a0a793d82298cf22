"""Looking at figures: choosing documents, the charts, and the way from a figure to its place."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from yujue.web import downloads
from yujue.web.accounts import visible
from yujue.web.desk import RefusedError, begin
from yujue.web.models import Document, Job
from yujue.web.pages.checks import waiting_context
from yujue.web.pages.common import documents_seen, done_job, job_of, page_of, telling
from yujue.web.uploads import ACCEPTED, take_example, take_in

MOST = 8
"""Documents side by side."""
MOST_OFFERED = 60


@require_http_methods(["GET", "POST"])
@telling
def looks(request: HttpRequest) -> HttpResponse:
    """Show the form and what was looked at; begin looking."""
    if request.method == "POST":
        fresh = [take_in(file.name or "", file) for file in request.FILES.getlist("file")]
        return redirect("look", begin_look([*_chosen(request.POST.getlist("document")), *fresh]).pk)
    offered = documents_seen().order_by("-id")[:MOST_OFFERED]
    more = {"documents": offered, "accepted": ",".join(ACCEPTED), "most": MOST}
    return render(request, "workbench/looks.html", {"page": page_of(request, "look"), **more})


def _chosen(numbers: list[str]) -> list[Document]:
    plain = [int(number[:18]) for number in numbers if number.isascii() and number.isdigit()]
    return list(documents_seen().filter(pk__in=plain).order_by("id"))


def begin_look(documents: list[Document]) -> Job:
    """Begin to make charts of documents; those never checked are checked too, so that figures lead to their places."""
    several = list(dict.fromkeys(documents))
    if not several:
        raise RefusedError("没有选择文件，请上传一份或从列表里选")
    if len(several) > MOST:
        raise RefusedError(f"一次最多看 {MOST} 份文件，请少选几份")
    job = begin("look", several[0], more=several[1:])
    for document in several:
        if not visible(document.jobs.filter(kind="check")).exclude(status__in=("unusable", "fault")).exists():
            begin("check", document)
    return job


@require_POST
@telling
def example(request: HttpRequest) -> HttpResponse:
    """Look at the figures of the example without mistakes."""
    del request
    return redirect("look", begin_look([take_example("clean")]).pk)


@require_GET
def look(request: HttpRequest, number: int) -> HttpResponse:
    """Show the charts."""
    job = job_of("look", number)
    if job.status != "done":
        return render(request, "workbench/waiting.html", waiting_context(job))
    documents = documents_of(job)
    pair = documents if len(documents) == 2 else []
    parts = downloads.read_json(job, "parts.json")
    return render(request, "workbench/look.html", {"job": job, "documents": documents, "pair": pair, **_shown(parts)})


def documents_of(job: Job) -> list[Document]:
    """Give the documents of a look, in the order in which they were chosen."""
    found = Document.objects.in_bulk([job.document.pk, *job.summary.get("more", [])])
    return list(found.values())


def _shown(parts: dict[str, Any]) -> dict[str, Any]:
    charts = parts["charts"]
    return {"names": parts["documents"], "charts": charts, "there": [one for one in charts if not one["missing"]]}


@require_GET
@telling
def place(request: HttpRequest, sha256: str) -> HttpResponse:
    """Lead to the result page of a document; the browser keeps the mark of the figure's place."""
    del request
    document = Document.objects.filter(sha256=sha256).first()
    checks = visible(document.jobs.filter(kind="check")) if document else Job.objects.none()
    job = checks.filter(status="done").first() or checks.filter(status__in=("waiting", "running")).first()
    if job is None:
        raise RefusedError("这份文件没有可以打开的检查结果，请到“检查”里检查它，再回来点这个数")
    return redirect(reverse("check", args=[job.pk]))


@require_GET
@telling
def download(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """Send the charts as JSON or as a page."""
    del request
    return downloads.result(done_job("look", number), form, "看数")
