"""Making books and finding them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django.db import transaction
from django.http import Http404

from yujue import api
from yujue.web.accounts import current, own, visible
from yujue.web.journal import note
from yujue.web.models import Book, BookRow, Change

GAP = 1 << 32
"""Between the positions of two rows that follow each other: room for rows to come between."""
SHEETS = frozenset(sheet["key"] for sheet in api.book_sheets(""))


def begin_book(name: str, rows: api.BookRows, notes: Sequence[str] = (), **source: Any) -> Book:
    """Keep a new book; `source` says in the journal what it was made from."""
    with transaction.atomic():
        book = Book.objects.create(name=name[:120] or "未命名账套", change=1, notes=list(notes), **own())
        for sheet in sorted(SHEETS):
            found = rows.get(sheet, ()) or ([{}] if sheet == "cover" else ())
            BookRow.objects.bulk_create(
                BookRow(book=book, sheet=sheet, position=at * GAP, values=dict(row), change=1)
                for at, row in enumerate(found, 1)
            )
        Change.objects.create(book=book, number=1, kind="begin", **made_by())
        repeat_cover(book)
        count = {sheet: len(found) for sheet, found in rows.items() if found}
        note("新建账套", book.name, book=book.pk, rows=count, **source)
    return cast("Book", book)


def made_by() -> dict[str, Any]:
    """Give the values that mark a change as made by the present actor."""
    actor = current()
    return {"who": actor.name[:60], "user_id": actor.user}


def book_of(number: int) -> Book:
    """Give a book; 404 when there is none that the present actor may see (or change, if that is asked)."""
    book = visible(Book.objects.all()).filter(pk=number).first()
    if book is None:
        raise Http404
    return cast("Book", book)


def named_rows(book: Book) -> dict[str, list[tuple[int, dict[str, str]]]]:
    """Give the rows of a book by sheet, each with its number, in their order."""
    found: dict[str, list[tuple[int, dict[str, str]]]] = {sheet: [] for sheet in sorted(SHEETS)}
    for number, sheet, values in rows_present(book).values_list("pk", "sheet", "values"):
        found[sheet].append((number, values))
    return found


def rows_present(book: Book) -> Any:
    """Give the rows that are not removed."""
    return BookRow.objects.filter(book=book, gone=False)


def plain_rows(named: Mapping[str, Sequence[tuple[int, Mapping[str, str]]]]) -> dict[str, list[Mapping[str, str]]]:
    """Give the rows without their numbers."""
    return {sheet: [values for _, values in rows] for sheet, rows in named.items()}


def repeat_cover(book: Book) -> None:
    """Take edition, year and organisation over from the cover."""
    row = rows_present(book).filter(sheet="cover").first()
    said = api.book_cover(row.values if row else {})
    book.edition, book.fiscal_year, book.holder = said.edition, said.fiscal_year or None, said.organisation[:120]
    book.save(update_fields=["edition", "fiscal_year", "holder", "change", "updated"])
