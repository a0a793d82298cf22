"""Books: read and compiled."""

from __future__ import annotations

import hashlib
import html
import re
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

from yujue.api.goal_problems import book_and_goals
from yujue.api.publish.tables import book_of_tables
from yujue.compiling import Compiled, compile_book
from yujue.disclosure import Disclosure
from yujue.facts.book import Book, Problem
from yujue.forms import Edition, edition, edition_file
from yujue.forms.book import sheet_for
from yujue.forms.data import edition_names
from yujue.reading.book import NotABookError, read_book
from yujue.reading.errors import UnusableFileError

LIST_OF_SHEETS = "xl/workbook.xml"
MOST_NAMES = 1 << 20
WORKBOOKS, PARTS = (".xlsx", ".xls"), (".zip", ".csv")
TELLING = frozenset({"cover", "lines", "texts"})
"""Sheets that only a book has together, by their keys."""
_NAME = re.compile(r'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"')


def is_book(path: Path) -> bool:
    """Tell whether a file is a book's workbook, by the names of its sheets."""
    try:
        with zipfile.ZipFile(path) as box, box.open(LIST_OF_SHEETS) as part:
            names = part.read(MOST_NAMES)
    except (OSError, KeyError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return False
    found = (sheet_for(html.unescape(name)) for name in _NAME.findall(names.decode("utf-8", "replace")))
    return {sheet.key for sheet in found if sheet is not None} >= TELLING


def disclosure_of_book(path: Path) -> Disclosure:
    """Give the disclosure that a book compiles to, named after its file."""
    _, compiled = compile_file(path)
    whole = compiled.disclosure
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return replace(whole, document=replace(whole.document, file=path.name, sha256=sha256, format="xlsx"))


def compile_file(path: Path | str, edition_name: str | None = None) -> tuple[Book, Compiled]:
    """Read a book (workbook, folder or zip of CSV) and compile it; `edition_name` goes before the book's own.

    Tables that are no book (a budget platform's export, a published document) are turned back into lines first.
    Raises `UnusableFileError` when it is no book or names an edition that nobody declared.
    """
    chosen, problems = read_any_book(path, edition_name)
    compiled = compile_book(chosen)
    return chosen, replace(compiled, problems=(*problems, *book_and_goals(compiled.problems, chosen)))


def read_any_book(path: Path | str, edition_name: str | None = None) -> tuple[Book, tuple[Problem, ...]]:
    """Read a book, or tables that are turned back into one, with the problems of reading; its edition is declared."""
    book, problems = _book(Path(path), edition_name)
    form = declared(edition_name or book.edition)
    return replace(book, edition=form.name, kind=form.kind, level=form.level or book.level), problems


def _book(path: Path, edition_name: str | None) -> tuple[Book, tuple[Problem, ...]]:
    """Read what is a book as one, else turn its tables back into one; a sheet named alike makes no book."""
    suffix = path.suffix.lower()
    if path.is_dir() or not path.exists() or suffix in PARTS or (suffix in WORKBOOKS and is_book(path)):
        return read_book(path)
    if suffix not in WORKBOOKS:
        return book_of_tables(path, edition_name)
    try:
        book, problems = read_book(path)
    except NotABookError:
        return book_of_tables(path, edition_name)
    return (book, problems) if book.fiscal_year else book_of_tables(path, edition_name)


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
