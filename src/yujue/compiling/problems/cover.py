"""The cover: an edition that there is, of the book's kind."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.compiling.problems.words import label
from yujue.facts.book import Book, Problem
from yujue.forms import edition
from yujue.forms.book import problem, sheet_of
from yujue.forms.data import edition_names


def is_declared(book: Book) -> bool:
    """Tell whether the book's edition exists."""
    return book.edition in edition_names()


def cover_problems(book: Book) -> Iterator[Problem]:
    """Find an unknown edition, or one of the other kind."""
    sheet = sheet_of("cover").name
    if not is_declared(book):
        yield problem("book.edition_unknown", sheet=sheet, edition=book.edition)
        return
    form = edition(book.edition)
    if form.kind != book.kind:
        kinds = {"right": label("kind", form.kind, book), "kind": label("kind", book.kind, book)}
        yield problem("book.kind_and_edition", sheet=sheet, edition=form.title, **kinds)
