"""A new book to fill: empty, or begun from last year's document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from yujue.api.publish.books import declared
from yujue.api.read import read
from yujue.compiling.asking import asked_by
from yujue.facts.book import Book
from yujue.forms.book import empty_book
from yujue.reading.errors import UnusableFileError
from yujue.recognising.book import last_year
from yujue.writing.book import write_book

USUAL = "henan"
"""The edition of a new book when neither the user nor last year's document names one."""


def begin_book(
    target: Path | str, edition_name: str | None = None, source: Path | str | None = None, year: int | None = None
) -> Book:
    """Write the workbook to fill in and give its book.

    Begun from `source` (last year's published document, any format that `read` takes) it has its names, units, texts,
    projects to continue, and last year's figures as they were printed. An existing file is never written over.
    Raises `UnusableFileError`.
    """
    path = Path(target)
    if path.exists():
        raise UnusableFileError(str(path), "这个文件已经存在，为免覆盖请换一个名字")
    if edition_name is not None:
        declared(edition_name)
    book = empty_for(edition_name or USUAL, year) if source is None else _continued(Path(source), edition_name, year)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_book(book, path, asked_by(book))
    except OSError as error:
        raise UnusableFileError(str(path), f"写不了这个文件（{error.strerror}），请换一个位置") from error
    return book


def empty_for(name: str, year: int | None) -> Book:
    """Give an empty book of an edition, of the usual year when none is said."""
    return empty_book(name, year or _usual_year(name))


def _continued(source: Path, name: str | None, year: int | None) -> Book:
    disclosure = read(source)
    if name is None and disclosure.document.edition is None:
        raise UnusableFileError(source.name, "看不出是哪套表式，请用 --edition 说明（见 yujue editions）")
    return last_year(disclosure, edition=name, year=year)


def _usual_year(name: str) -> int:
    """Give the year that a book begun today is most likely for: final accounts are made in the year after theirs."""
    return date.today().year - (declared(name).kind == "final")  # noqa: DTZ011 — the user's own day
