"""Versions of a book that were published."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from yujue.web import downloads
from yujue.web.books.keep import book_of
from yujue.web.books.reckoner import reckoner
from yujue.web.books.versions import difference_by_line, file_of, publish, version_of, what_is_open
from yujue.web.pages.changed import changed_view
from yujue.web.pages.common import paged, telling
from yujue.web.uploads import path_of


@require_http_methods(["GET", "POST"])
@telling
def versions(request: HttpRequest, number: int) -> HttpResponse:
    """List the versions; publish the next one."""
    book = book_of(number)
    if request.method == "POST":
        publish(book, request.POST.get("note", "").strip(), accept=request.POST.get("accept") == "yes")
        return redirect("versions", number)
    page = paged(request, book.versions.select_related("job").prefetch_related("files"))
    for each in page:
        each.older = each.number - 1  # numbers are given one after another, none is taken away
    last = book.versions.first()
    changed = last is None or last.change != book.change
    wrong = what_is_open(reckoner("whole").of(book)) if changed else {}
    more = {"changed": changed, "wrong": wrong, "any_wrong": any(wrong.values())}
    return render(request, "workbench/versions.html", {"book": book, "page": page, **more})


@require_GET
@telling
def workbook(request: HttpRequest, number: int, version: int) -> HttpResponse:
    """Send the workbook of a version."""
    del request
    found = version_of(book_of(number), version)
    return downloads.attached(path_of(found.document), found.document.name)


@require_GET
@telling
def file(request: HttpRequest, number: int, version: int, name: str) -> HttpResponse:
    """Send a file of a version, the same bytes every time."""
    del request
    return downloads.attached(file_of(version_of(book_of(number), version), name), name)


@require_GET
def since(request: HttpRequest, number: int, version: int, older: int) -> HttpResponse:
    """Show the lines that differ between two versions."""
    book = book_of(number)
    new, old = version_of(book, version), version_of(book, older)
    more = {"new": new, "old": old, "sheets": list(changed_view(difference_by_line(new, old)))}
    return render(request, "workbench/version_since.html", {"book": book, **more})
