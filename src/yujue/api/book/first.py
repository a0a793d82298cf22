"""Books to begin with: empty, from last year, the examples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from yujue.api.book.rows import BookRows, book_from_rows, rows_from_book
from yujue.api.example.spoilt import EXAMPLE_BOOK
from yujue.api.publish.begin import empty_for
from yujue.api.publish.books import declared
from yujue.api.read import read
from yujue.compiling import compile_book
from yujue.facts.book import Book
from yujue.reading.errors import UnusableFileError
from yujue.recognising.book import last_year

EXAMPLE_BOOKS = {"qinghe": EXAMPLE_BOOK}
"""The books of invented departments that come with the program, by name."""


def begin_rows(edition_name: str, year: int | None = None) -> dict[str, list[dict[str, str]]]:
    """Give the rows of an empty book; `UnusableFileError` for an edition that nobody declared."""
    declared(edition_name)
    return rows_from_book(empty_for(edition_name, year))


def next_year_rows(
    source: Path | str | BookRows, edition_name: str | None = None, year: int | None = None
) -> dict[str, list[dict[str, str]]]:
    """Give the rows of the next year's book, begun from last year's: a document that was published, or a book's rows.

    Names, units, projects and lasting texts stay, last year's figures stand as such. Raises `UnusableFileError`.
    """
    if edition_name is not None:
        declared(edition_name)
    if not isinstance(source, str | Path):
        return rows_from_book(_from_book(book_from_rows(source)[0], edition_name, year))
    disclosure = read(Path(source))
    if edition_name is None and disclosure.document.edition is None:
        raise UnusableFileError("上年文件", "看不出是哪套表式，请选一套")
    return rows_from_book(last_year(disclosure, edition=edition_name, year=year))


def _from_book(book: Book, edition_name: str | None, year: int | None) -> Book:
    """Begin from a book: what it says itself goes before what its document shows."""
    begun = last_year(compile_book(book).disclosure, edition=edition_name, year=year)
    return replace(
        begun,
        agency_code=book.agency_code,
        units=book.units,
        projects=book.projects,
        tasks=book.tasks,
        indicators=book.indicators,
    )
