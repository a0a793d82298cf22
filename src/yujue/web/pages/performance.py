"""The year of performance of a book: ratios, monitoring, self-evaluation, use of results, reports."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from yujue.web import downloads
from yujue.web.books import performance as desk
from yujue.web.books.keep import book_of
from yujue.web.books.tasks import REPORTS
from yujue.web.desk import RefusedError
from yujue.web.pages.common import telling

LONGEST_DATE = 20
FORMS = (("docx", "Word"), ("xlsx", "Excel"), ("pdf", "PDF"), ("html", "网页"))


@require_GET
@telling
def performance(request: HttpRequest, number: int) -> HttpResponse:
    """Show a part at a date."""
    book, parts = book_of(number), desk.parts()
    part = request.GET.get("part", next(iter(parts)))
    if part not in parts:
        raise Http404
    at = request.GET.get("at", "")[:LONGEST_DATE] or desk.usual_date(book)
    found, message = {}, ""
    if part != REPORTS:
        try:
            found = desk.page_of(book, part, at)
        except RefusedError as error:
            message = str(error)
    context = {
        "book": book,
        "parts": parts,
        "part": part,
        "title": parts[part],
        "at": at,
        "message": message,
        "forms": FORMS,
    }
    return render(request, "workbench/performance.html", {**context, **found, "reports": part == REPORTS})


@require_GET
@telling
def file(request: HttpRequest, number: int, part: str, form: str) -> FileResponse:
    """Send a part as a form, or the reports as a zip."""
    book, parts = book_of(number), desk.parts()
    if part not in parts or form not in ({"zip"} if part == REPORTS else desk.FORMS):
        raise Http404
    at = request.GET.get("at", "")[:LONGEST_DATE] or desk.usual_date(book)
    return downloads.attached(desk.made(book, part, at, form), f"{book.name}-{parts[part]}.{form}")
