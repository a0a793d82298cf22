"""What is written as a workbook is read back as the same book."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from tests.books.strategies import books, content
from yujue.facts.book import Book
from yujue.reading.book import read_book
from yujue.writing.book import write_book


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(books())
def test_a_written_book_reads_back_the_same(book: Book) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        write_book(book, path)
        found, problems = read_book(path)
    assert problems == ()
    assert content(found) == content(book)
