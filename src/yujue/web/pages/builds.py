"""Building a whole disclosure from a book."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from yujue import api
from yujue.api import words
from yujue.web import downloads
from yujue.web.desk import RefusedError, begin, folder_of
from yujue.web.pages.checks import waiting_context
from yujue.web.pages.common import done_job, job_of, page_of, telling, uploaded
from yujue.web.uploads import ACCEPTED, take_in

FORMAT_WORDS = {
    ".docx": "Word 文档",
    ".xlsx": "Excel 工作簿",
    ".pdf": "PDF",
    ".html": "网页",
    ".zip": "开放数据（CSV 压缩包）",
}


def buildable() -> list[tuple[str, str]]:
    """Give the editions that can be built, with their titles."""
    return [(one.name, one.title) for one in api.editions() if api.can_build(one.name)]


@require_http_methods(["GET", "POST"])
@telling
def builds(request: HttpRequest) -> HttpResponse:
    """Show the form and what was built; begin building."""
    if request.method == "POST":
        edition = request.POST.get("edition", "")
        if edition and edition not in dict(buildable()):
            raise RefusedError("没有这套表式，请从列表里选")
        book = uploaded(request, "book")
        if book is None:
            raise RefusedError("没有选择账套，请先选择填好的账套工作簿")
        return redirect("build", begin("build", book, edition=edition).pk)
    more = {"editions": buildable(), "accepted": ",".join(ACCEPTED)}
    return render(request, "workbench/builds.html", {"page": page_of(request, "build"), **more})


@require_GET
@telling
def blank(request: HttpRequest) -> HttpResponse:
    """Send an empty book of an edition."""
    name = request.GET.get("edition", "")
    if name not in dict(buildable()):
        raise RefusedError("没有这套表式，请从列表里选")
    with tempfile.TemporaryDirectory(dir=settings.YUJUE_PLACES.results) as folder:
        target = Path(folder) / "账套.xlsx"
        api.begin_book(target, name)
        content = target.read_bytes()
    response = HttpResponse(content, content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    response.headers["Content-Disposition"] = f'attachment; filename="yujue-{name}.xlsx"'
    return response


@require_GET
def build(request: HttpRequest, number: int) -> HttpResponse:
    """Show what a book gave."""
    job = job_of("build", number)
    if job.status != "done":
        return render(request, "workbench/waiting.html", waiting_context(job))
    built = downloads.read_json(job, "build.json")
    files = [
        (name, FORMAT_WORDS.get(Path(name).suffix, name), _size(folder_of(job) / name)) for name in built["written"]
    ]
    problems = [{**each, "word": words.SEVERITY_WORDS.get(each["severity"], "")} for each in built["problems"]]
    more = {"problems": problems, "needs": built["needs"], "document": built["document"]}
    return render(request, "workbench/build.html", {"job": job, "files": files, **more})


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _file(number: int, name: str) -> Path:
    job = done_job("build", number)
    if name not in job.summary.get("files", []):
        raise Http404
    return folder_of(job) / name


@require_GET
@telling
def file(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """Send one of the files."""
    del request
    return downloads.attached(_file(number, name), name)


@require_POST
@telling
def check_built(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """Check one of the files like any other document."""
    del request
    path = _file(number, name)
    with path.open("rb") as source:
        document = take_in(path.name, source)
    return redirect("check", begin("check", document).pk)
