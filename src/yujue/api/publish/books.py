"""Books: read and compiled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from yujue.compiling import Compiled, compile_book
from yujue.facts.book import Book
from yujue.forms import Edition, edition, edition_file
from yujue.forms.data import edition_names
from yujue.reading.book import read_book
from yujue.reading.errors import UnusableFileError

BOOK_MARK = "封面".encode()
"""The name of the sheet that only a book has."""


def compile_file(path: Path | str, edition_name: str | None = None) -> tuple[Book, Compiled]:
    """Read a book (workbook, folder or zip of CSV) and compile it; `edition_name` goes before the book's own.

    Raises `UnusableFileError` when it is no book or names an edition that nobody declared.
    """
    book, problems = read_book(Path(path))
    chosen = replace(book, edition=edition_name) if edition_name else book
    if edition_name is not None:
        chosen = replace(chosen, kind=declared(edition_name).kind)
    else:
        declared(chosen.edition)
    compiled = compile_book(chosen)
    return chosen, replace(compiled, problems=(*problems, *compiled.problems))


def declared(name: str) -> Edition:
    """Give an edition; one that nobody declared is one line that names those that are."""
    try:
        return edition(name)
    except KeyError:
        known = "、".join(edition_names())
        raise UnusableFileError(name or "表式", f"没有这套表式，可用的是 {known}") from None


def can_build(name: str) -> bool:
    """Tell whether a whole document can be compiled of an edition, its text included."""
    return edition_file(name, "document.j2") is not None
