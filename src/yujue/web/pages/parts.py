"""Parts of a result page that come when they are wanted: stretches of the document, pages as pictures, figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from yujue import api
from yujue.web.desk import RefusedError, folder_of
from yujue.web.downloads import read_json
from yujue.web.models import Job
from yujue.web.pages.common import done_job, telling
from yujue.web.pages.problems import problem
from yujue.web.pictures import BusyError, picture, print_out, sizes, where

LASTING = "private, max-age=3600, immutable"
"""The parts of a check never change: another check of the document has another address."""
STATUS = ("violated", "rounding", "exact", "not_evaluated")


@require_GET
@telling
def chunk(request: HttpRequest, number: int, at: int) -> HttpResponse:
    """Send a stretch of the document, with its marks, as HTML."""
    del request
    return _lasting(HttpResponse(chunk_html(done_job("check", number), at)))


def chunk_html(job: Job, at: int) -> str:
    """Give a stretch of the document as HTML; 404 where there is none."""
    path = folder_of(job) / "chunks" / f"{at}.html"
    if not path.exists():
        raise Http404
    return path.read_text("utf-8")


@require_GET
@telling
def page_layout(request: HttpRequest, number: int, page: int) -> HttpResponse:
    """Say how large a page is and where on it things stand."""
    return _page(request, number, page, "page.json")


@require_GET
@telling
def page_image(request: HttpRequest, number: int, page: int) -> HttpResponse:
    """Send the picture of a page."""
    return _page(request, number, page, "page.webp")


def _page(request: HttpRequest, number: int, page: int, name: str) -> HttpResponse:
    try:
        folder = picture(done_job("check", number), page)
    except BusyError:
        return _later(request)
    return _lasting(_sent(folder / name))


def _later(request: HttpRequest) -> HttpResponse:
    response = problem(request, 503, "页面图正在排队，请稍候")
    response.headers["Retry-After"] = "1"
    return response


def _sent(path: Path) -> HttpResponse:
    kind = "image/webp" if path.suffix == ".webp" else "application/json"
    response: HttpResponse = FileResponse(path.open("rb"), content_type=kind)
    return response


def _lasting(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = LASTING
    return response


@require_GET
@telling
def paged(request: HttpRequest, number: int) -> HttpResponse:
    """Say how large the pages are and on which each thing stands; a document without pages is printed first."""
    del request
    job = done_job("check", number)
    try:
        print_out(job)
    except BusyError:
        return JsonResponse({"detail": "正在排出页面"}, status=202)
    return JsonResponse({"sizes": sizes_words(job), "where": where(job)})


def sizes_words(job: Job) -> str:
    """Give the sizes of the pages as the page's script takes them."""
    return ";".join(f"{width:.0f},{height:.0f}" for width, height in sizes(job))


def explained(job: Job, figure: str) -> dict[str, Any]:
    """Explain a figure of a checked document as yujue.explain/1."""
    if not (folder_of(job) / "explain.json").exists():
        raise RefusedError("这次检查没有留下数字的说明，请重新检查一次")
    try:
        return api.explained(read_json(job, "explain.json"), figure)
    except KeyError:
        raise RefusedError("这个数没有说明：它不是金额、数量或比率") from None


@require_GET
@telling
def figure(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """Explain a figure: as a panel of the page, or as JSON to who asks for it."""
    plain = explained(done_job("check", number), name)
    if "application/json" in request.headers.get("Accept", ""):
        return _lasting(JsonResponse(plain, json_dumps_params={"ensure_ascii": False}))
    return _lasting(render(request, "workbench/figure.html", panel(plain)))


def panel(plain: dict[str, Any]) -> dict[str, Any]:
    """Give what the panel shows."""
    words = api.explain_words()
    own = plain["figure"]
    return {
        **plain,
        "where": api.place_line(own["place"]),
        "role": "" if own["role"] == "level" else words["role"][own["role"]],
        "elsewhere": [
            {**one, "where": api.place_line(one["place"]), "agrees_words": words["agrees"][one["agrees"]]}
            for one in plain["elsewhere"]
        ],
        "groups": [_group(plain, status, words) for status in STATUS if _of(plain, status)],
    }


def _of(plain: dict[str, Any], status: str) -> list[dict[str, Any]]:
    return [one for one in plain["identities"] if one["status"] == status]


def _group(plain: dict[str, Any], status: str, words: dict[str, dict[str, str]]) -> dict[str, Any]:
    found = [{**one, "terms": list(map(_term, one["terms"])), "apart": _apart(one)} for one in _of(plain, status)]
    for one in found:
        own = next((term for term in one["terms"] if term["own"]), one["terms"][0])
        for term in one["terms"]:
            term["name"] = api.term_name(term, own)
    return {"status": status, "word": words["status"][status], "identities": found, "many": len(found)}


def _apart(one: dict[str, Any]) -> str:
    return str(one["apart"]) if one["status"] in {"violated", "rounding"} else ""


def _term(term: dict[str, Any]) -> dict[str, Any]:
    place = term["place"]
    return {**term, "where": api.place_line(place) if place else "", "page": place["page"] if place else None}
