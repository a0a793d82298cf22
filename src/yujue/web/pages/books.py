"""Books: the list, the editor with its preview, the workbook, the history."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from yujue import api
from yujue.web import downloads
from yujue.web.accounts import visible
from yujue.web.books.keep import book_of, named_rows, plain_rows
from yujue.web.books.shown import shown_changes
from yujue.web.books.sources import book_from
from yujue.web.books.versions import build_book
from yujue.web.desk import RefusedError
from yujue.web.models import Book, Change
from yujue.web.pages.builds import buildable
from yujue.web.pages.common import paged, telling
from yujue.web.uploads import ACCEPTED


@require_http_methods(["GET", "POST"])
@telling
def books(request: HttpRequest) -> HttpResponse:
    """List the books; make one."""
    if request.method == "POST":
        said = request.POST
        year, other = (_number(said.get(name, "")) for name in ("year", "book"))
        made = book_from(said.get("source", ""), said.get("edition", ""), year, other, request.FILES.get("file"))
        return redirect("book", made.pk)
    page = paged(request, visible(Book.objects.all()))
    titles = {one.name: one.title for one in api.editions()}
    for each in page:
        each.title = titles.get(each.edition, "")
        each.version = each.versions.first()
    more = {"editions": buildable(), "accepted": ",".join(ACCEPTED)}
    return render(request, "workbench/books.html", {"page": page, **more})


def _number(text: str) -> int | None:
    if text and not (text.isdecimal() and len(text) < 10):
        raise RefusedError("年度应是四位数，例如 2026")
    return int(text) if text else None


@require_GET
def book(request: HttpRequest, number: int) -> HttpResponse:
    """Show the editor; its script fetches the rows."""
    found = book_of(number)
    title = next((one.title for one in api.editions() if one.name == found.edition), "还没有选公开格式")
    return render(request, "workbench/book.html", {"book": found, "title": title})


@require_GET
def frame(request: HttpRequest, number: int) -> HttpResponse:
    """Give the empty page that the preview is shown in."""
    return render(request, "workbench/book_frame.html", {"book": book_of(number)})


@require_GET
@telling
def workbook(request: HttpRequest, number: int) -> HttpResponse:
    """Send the workbook of a book as it is now."""
    del request
    found = book_of(number)
    with tempfile.TemporaryDirectory(dir=settings.YUJUE_PLACES.incoming) as folder:
        path = api.write_rows(plain_rows(named_rows(found)), Path(folder) / "账套.xlsx")
        return downloads.attached_bytes(path.read_bytes(), f"{found.name}.xlsx")


@require_POST
@telling
def build(request: HttpRequest, number: int) -> HttpResponse:
    """Build all formats of a book as it is now."""
    del request
    return redirect("build", build_book(book_of(number)).pk)


@require_GET
def history(request: HttpRequest, number: int) -> HttpResponse:
    """Show who changed what."""
    found = book_of(number)
    page = paged(request, Change.objects.filter(book=found))
    for each in page:
        each.lines = shown_changes(each.ops)
    return render(request, "workbench/book_history.html", {"book": found, "page": page})
