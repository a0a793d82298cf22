"""Books: rows, changes, what they give, versions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import File, Form, Router, Schema, Status, UploadedFile
from pydantic import Field

from yujue import api
from yujue.web.accounts import visible
from yujue.web.books import plain
from yujue.web.books.edit import ConflictError, Wanted, patch
from yujue.web.books.keep import book_of, named_rows, plain_rows
from yujue.web.books.reckoner import reckoner
from yujue.web.books.sources import book_from
from yujue.web.books.undo import redo, undo
from yujue.web.books.versions import build_book, difference, difference_by_line, publish, version_of
from yujue.web.models import Book, Change
from yujue.web.operations.common import ERRORS, LAST_OFFSET, JobOut, Told, job_json, newest, within

router = Router(tags=["books"])
Plain = dict[str, Any]


class BookOut(Schema):
    """A book; `change` is the number of its last change."""

    id: int
    name: str
    holder: str
    edition: str
    fiscal_year: int | None
    change: int
    created: datetime
    updated: datetime


class ChangeIn(Schema):
    """A change of a row: `op` set | add | remove; `version` is the one that was seen; see the reference of JSON."""

    op: str
    row: int | None = None
    version: int | None = None
    sheet: str = ""
    values: dict[str, str] = Field(default_factory=dict)
    after: int | None = None
    key: str = ""


class BeginIn(Schema):
    """Where a book begins: `source` example | empty | file | last_year (of the file, or of another `book`)."""

    source: str = ""
    edition: str = ""
    year: int | None = None
    book: int | None = None


class PatchIn(Schema):
    """A batch of changes: one step, saved whole or not at all."""

    changes: list[ChangeIn]


class ConflictOut(Told):
    """Rows that others changed meanwhile, with both values; nothing was saved."""

    conflicts: list[Plain]


class HaveIn(Schema):
    """The digests of the pieces that the asker has; these are not sent again."""

    have: list[str] = Field(default_factory=list)


class PublishIn(Schema):
    """What the version is for; `accept` publishes with errors and texts to be written."""

    note: str = ""
    accept: bool = False


@router.get("", response=list[BookOut], summary="账套，最近改的在前")
def books(request: HttpRequest, offset: int = 0, limit: int = 50) -> list[Plain]:
    """List up to `limit` (200) books after the first `offset`: editing a book puts it first again."""
    del request
    first = max(0, min(offset, LAST_OFFSET))
    return [plain.book_plain(one) for one in visible(Book.objects.all())[first : first + within(limit)]]


@router.post("", response={201: BookOut, **ERRORS}, summary="新建账套：示例、空白、由文件、由上年")
def begin(
    request: HttpRequest,
    begun: Form[BeginIn],
    file: File[UploadedFile | None] = None,
) -> Any:
    """Make a book."""
    del request
    return Status(201, plain.book_plain(book_from(begun.source, begun.edition, begun.year, begun.book, file)))


@router.get("/{number}", response={200: Plain, **ERRORS}, summary="一本账套的表和行（yujue.book-rows/1）")
def rows(request: HttpRequest, number: int) -> Plain:
    """Give sheets, columns and rows."""
    del request
    return plain.whole_plain(book_of(number))


@router.get("/{number}/since/{change}", response={200: Plain, **ERRORS}, summary="某一步以后改过的行")
def since(request: HttpRequest, number: int, change: int) -> Plain:
    """Give the rows touched since."""
    del request
    return plain.since_plain(book_of(number), change)


@router.get("/{number}/changes", response={200: list[Plain], **ERRORS}, summary="改动的历史，新的在前")
def changes(request: HttpRequest, number: int, before: int | None = None, limit: int = 50) -> list[Plain]:
    """List up to `limit` (200) steps; `before` a number the older ones."""
    del request
    found = Change.objects.filter(book=book_of(number))
    return [plain.change_plain(one) for one in newest(found, limit, before, "number")]


@router.patch("/{number}", response={200: Plain, 409: ConflictOut, **ERRORS}, summary="改行、加行、删行，一次算一步")
def change_rows(request: HttpRequest, number: int, batch: PatchIn) -> Any:
    """Save a batch of changes."""
    del request
    book = book_of(number)
    try:
        saved = patch(book, [Wanted(**one.dict()) for one in batch.changes])
    except ConflictError as error:
        told = [{name: getattr(one, name) for name in one.__slots__} for one in error.conflicts]
        return Status(409, {"detail": str(error), "conflicts": told})
    return plain.saved_plain(book, saved)


@router.post("/{number}/undo", response={200: Plain, **ERRORS}, summary="撤销自己的上一步")
def take_back(request: HttpRequest, number: int) -> Plain:
    """Take back the last step."""
    del request
    book = book_of(number)
    return plain.saved_plain(book, undo(book))


@router.post("/{number}/redo", response={200: Plain, **ERRORS}, summary="重做撤销的一步")
def do_again(request: HttpRequest, number: int) -> Plain:
    """Do again what was taken back."""
    del request
    book = book_of(number)
    return plain.saved_plain(book, redo(book))


@router.get("/{number}/problems", response={200: Plain, **ERRORS}, summary="账套的问题和合计")
def problems(request: HttpRequest, number: int) -> Plain:
    """Give problems with row and field, and totals."""
    del request
    found = reckoner("quick").of(book_of(number))
    return {name: found[name] for name in ("change", "problems", "totals")}


@router.post("/{number}/preview", response={200: Plain, **ERRORS}, summary="编出的公开文件，分块，及其检查发现")
def preview(request: HttpRequest, number: int, asked: HaveIn) -> Plain:
    """Give the document in pieces: `order` of digests, the pieces not had yet, findings, texts still needed."""
    del request
    found = reckoner("whole").of(book_of(number))
    have = set(asked.have)
    pieces = {one["digest"]: one for one in found["pieces"] if one["digest"] not in have}
    order = [one["digest"] for one in found["pieces"]]
    rest = {name: found[name] for name in ("change", "problems", "totals", "findings", "needs")}
    return {"order": order, "pieces": pieces, **rest}


@router.get("/{number}/lists/{name}", response={200: Plain, **ERRORS}, summary="一列可选的值：编码、名称、拼音首字母")
def choices(request: HttpRequest, number: int, name: str) -> Plain:
    """Give the values as they are in the book's year."""
    del request
    book = book_of(number)
    try:
        own = name in {"agency", "project"}
        found = api.own_choices(plain_rows(named_rows(book)), name) if own else api.book_choices(name, book.fiscal_year)
    except KeyError:
        raise Http404 from None
    return {"name": name, "year": book.fiscal_year, "values": [[c.code, c.label, c.initials] for c in found]}


@router.post("/{number}/build", response={202: JobOut, **ERRORS}, summary="按现在的账套编出各种格式")
def build(request: HttpRequest, number: int) -> Any:
    """Begin to build all formats."""
    del request
    return Status(202, job_json(build_book(book_of(number))))


@router.post("/{number}/publish", response={201: Plain, **ERRORS}, summary="发布：冻结为一个版本")
def freeze(request: HttpRequest, number: int, said: PublishIn) -> Any:
    """Publish."""
    del request
    return Status(201, plain.version_plain(publish(book_of(number), said.note, accept=said.accept)))


@router.get("/{number}/versions", response={200: list[Plain], **ERRORS}, summary="发布过的版本，新的在前")
def versions(request: HttpRequest, number: int, before: int | None = None, limit: int = 50) -> list[Plain]:
    """List up to `limit` (200) versions; `before` a number the older ones."""
    del request
    found = book_of(number).versions.select_related("job").prefetch_related("files")
    return [plain.version_plain(one) for one in newest(found, limit, before, "number")]


@router.get("/{number}/versions/{version}/difference/{older}", response={200: Plain, **ERRORS}, summary="两版的差别")
def differ(request: HttpRequest, number: int, version: int, older: int) -> Plain:
    """Give the cells that differ, and the same by sheet and line."""
    del request
    book = book_of(number)
    new, old = version_of(book, version), version_of(book, older)
    changed = [{name: getattr(one, name) for name in one.__slots__} for one in difference(new, old)]
    sheets = api.changed_json(difference_by_line(new, old))
    return {"version": version, "older": older, "changes": changed, "sheets": sheets}
