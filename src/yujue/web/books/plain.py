"""Books, rows, changes and versions as plain values, for pages and API alike."""

from __future__ import annotations

from typing import Any

from yujue import api
from yujue.web.books.edit import Saved
from yujue.web.books.keep import rows_present
from yujue.web.books.undo import steps
from yujue.web.models import Book, BookRow, Change, Version

SCHEMA = "yujue.book-rows/1"
Plain = dict[str, Any]


def book_plain(book: Book) -> Plain:
    """Give what lists show of a book."""
    names = ("name", "holder", "edition", "fiscal_year", "change", "created", "updated")
    return {"id": book.pk, **{name: getattr(book, name) for name in names}}


def kind_of(book: Book) -> str:
    """Give the kind of a book's edition, "" while there is none."""
    return next((one.kind for one in api.editions() if one.name == book.edition), "")


def whole_plain(book: Book) -> Plain:
    """Give a book with its sheets and rows, as yujue.book-rows/1."""
    rows: dict[str, list[Plain]] = {}
    for row in rows_present(book):
        rows.setdefault(row.sheet, []).append(row_plain(row))
    more = {"sheets": api.book_sheets(kind_of(book)), "rows": rows, "notes": book.notes, "steps": steps(book)}
    return {"schema": SCHEMA, **book_plain(book), **more}


def row_plain(row: BookRow) -> Plain:
    """Give a row; `position` orders the rows of its sheet."""
    names = ("sheet", "version", "position", "values", "gone")
    plain = {"id": row.pk, **{name: getattr(row, name) for name in names}}
    return {**plain, "position": str(row.position)}


def saved_plain(book: Book, saved: Saved) -> Plain:
    """Give what a step changed."""
    rows = [row_plain(row) for row in saved.rows]
    return {"change": saved.change, "rows": rows, "keys": dict(saved.keys), "steps": steps(book)}


def since_plain(book: Book, change: int) -> Plain:
    """Give the rows that were touched after a change, removed ones too, and who touched them."""
    rows = BookRow.objects.filter(book=book, change__gt=change)
    who = Change.objects.filter(book=book, number__gt=change).order_by("number").values_list("who", flat=True)
    found = [row_plain(row) for row in rows]
    return {"change": book.change, "rows": found, "who": list(dict.fromkeys(who)), "steps": steps(book)}


def change_plain(change: Change) -> Plain:
    """Give a step of the history."""
    names = ("number", "at", "who", "kind", "of", "undone", "ops")
    return {name: getattr(change, name) for name in names}


def version_plain(version: Version) -> Plain:
    """Give a version with its files; there are none until they are written."""
    names = ("number", "change", "at", "who", "note", "sha256", "open")
    files = [{"name": one.name, "sha256": one.sha256, "size": one.size} for one in version.files.all()]
    return {**{name: getattr(version, name) for name in names}, "status": version.job.status, "files": files}
