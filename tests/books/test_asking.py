"""A book is asked for what its edition's template wants; once that is filled in, nothing is missing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.books.example import example
from tests.books.strategies import content
from yujue.compiling import asked_by, compile_book
from yujue.facts.book import Book, Stated
from yujue.forms import editions
from yujue.forms.book import empty_book, figure, rows_of, sheet_of
from yujue.reading.book import read_book
from yujue.writing.book import write_book

EDITIONS = [form.name for form in editions() if form.kind in {"budget", "final"}]


def filled(book: Book) -> Book:
    """Fill in everything that a book is asked for."""
    asked = asked_by(book)
    figures: list[Stated] = []
    texts: dict[str, str] = {}
    for n, (key, label) in enumerate(asked.items()):
        one = figure(key, label, book, Decimal(100_00 * (n + 1)))
        if one is None:
            texts[key] = f"{label}的文字{n}"
        else:
            figures.append(one)
    return replace(book, texts=texts, stated=tuple(figures))


def test_a_book_with_everything_asked_for_needs_nothing(tmp_path: Path) -> None:
    book = filled(example())
    write_book(book, tmp_path / "book.xlsx")
    read, problems = read_book(tmp_path / "book.xlsx")
    assert (content(read), problems) == (content(book), ())
    assert compile_book(read).needs == ()


def test_what_is_missing_stands_as_rows_to_fill(tmp_path: Path) -> None:
    book = replace(example(), texts={}, stated=())
    asked = asked_by(book)
    assert {"duties", "reason.revenue", "last.revenue", "count.assets.vehicles.general"} <= set(asked)
    write_book(book, tmp_path / "book.xlsx", asked)
    read, problems = read_book(tmp_path / "book.xlsx")
    assert (content(read), problems) == (content(book), ())


@pytest.mark.parametrize("name", EDITIONS)
def test_an_empty_book_of_each_edition_is_written_and_read(name: str, tmp_path: Path) -> None:
    book = empty_book(name, 2026, agency_code="310", organisation="某市水文局")
    write_book(book, tmp_path / "book.xlsx", asked_by(book))
    read, problems = read_book(tmp_path / "book.xlsx")
    assert (content(read), problems) == (content(book), ())


def test_details_of_final_accounts_stand_ready() -> None:
    book = empty_book("final_national", 2025, agency_code="310", organisation="某市水文局")
    rows = rows_of(book, sheet_of("details"))
    assert {"label": "公务接待费", "slice": "fiscal_year=2025;flow=expenditure;topic=three_public.reception"} in rows


def test_an_empty_book_without_a_name_asks_for_it(tmp_path: Path) -> None:
    write_book(empty_book("henan", 2026), tmp_path / "book.xlsx")
    _, problems = read_book(tmp_path / "book.xlsx")
    assert [(one.rule, one.sheet, one.cell) for one in problems] == [
        ("book.cover", "封面", "B8"),
        ("book.cover", "封面", "B9"),
    ]
