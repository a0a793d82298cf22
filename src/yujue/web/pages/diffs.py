"""Comparing two documents."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from yujue import api
from yujue.web import downloads
from yujue.web.desk import RefusedError, begin, folder_of
from yujue.web.models import Document
from yujue.web.pages.checks import waiting_context
from yujue.web.pages.common import documents_seen, done_job, job_of, page_of, telling, uploaded
from yujue.web.uploads import ACCEPTED

MOST_OFFERED = 200


@require_http_methods(["GET", "POST"])
@telling
def diffs(request: HttpRequest) -> HttpResponse:
    """Show the form and the comparisons made; begin one."""
    if request.method == "POST":
        old, new = (_chosen(request, side) for side in ("old", "new"))
        if old == new:
            raise RefusedError("两边是同一份文件（内容完全一样），没有可比的，请换一份")
        return redirect("diff", begin("diff", new, old).pk)
    offered = documents_seen().order_by("-id")[:MOST_OFFERED]
    more = {"documents": offered, "accepted": ",".join(ACCEPTED)}
    return render(request, "workbench/diffs.html", {"page": page_of(request, "diff"), **more})


def _chosen(request: HttpRequest, side: str) -> Document:
    """Give the document of a side: a new file goes before one chosen from the list."""
    fresh = uploaded(request, side)
    if fresh is not None:
        return fresh
    number = request.POST.get(f"{side}_id", "")
    found = documents_seen().filter(pk=int(number[:18])).first() if number.isascii() and number.isdigit() else None
    if found is None:
        raise RefusedError(f"没有选择{'旧' if side == 'old' else '新'}的文件，请上传一份或从列表里选")
    return found


@require_GET
def diff(request: HttpRequest, number: int) -> HttpResponse:
    """Show a comparison."""
    job = job_of("diff", number)
    if job.status != "done":
        return render(request, "workbench/waiting.html", waiting_context(job))
    return render(request, "workbench/diff.html", {"job": job})


@require_GET
@telling
def page(request: HttpRequest, number: int) -> HttpResponse:
    """Give the comparison's own page, which holds its style and script: allowed by their digests, no others."""
    del request
    text = (folder_of(done_job("diff", number)) / "diff.html").read_text("utf-8")
    response = HttpResponse(text)
    response.headers["Content-Security-Policy"] = diff_policy()
    return response


@cache
def diff_policy() -> str:
    """Give the policy of that page; widths of bars are style attributes."""
    style, script = (_digest(name) for name in ("diff.css", "diff.js"))
    return (
        f"default-src 'none'; script-src {script}; style-src-elem {style}; style-src-attr 'unsafe-inline'; "
        "img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
    )


def _digest(name: str) -> str:
    text = (api.DIFF_ASSETS / name).read_bytes()
    return f"'sha256-{b64encode(sha256(text).digest()).decode('ascii')}'"


@require_GET
@telling
def download(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """Send the comparison as JSON or as a page."""
    del request
    return downloads.result(done_job("diff", number), form, "对比")
