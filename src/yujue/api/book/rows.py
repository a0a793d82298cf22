"""Rows of a book ⇄ files and `facts.Book`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from yujue.api.publish.books import PARTS, WORKBOOKS, compile_file, is_book
from yujue.compiling.asking import asked_by
from yujue.facts.book import Book, Problem
from yujue.forms.book import Row, Sheet, rows_of, sheets
from yujue.forms.data import edition_names
from yujue.forms.editions import edition
from yujue.reading.book import NotABookError, read_typed, typed_book, typed_cells
from yujue.reading.errors import UnusableFileError
from yujue.writing.book import Choices, write_book, yuan

BookRows = Mapping[str, Sequence[Mapping[str, str]]]
"""For each sheet (by the key of its declaration) its rows: texts by field, as they are typed. Amounts are in 元."""


def book_rows(path: Path | str) -> tuple[dict[str, list[dict[str, str]]], tuple[Problem, ...]]:
    """Read a book's workbook (or CSV files) as rows, every cell as it stands there.

    Tables that are no book (a platform's export, a published document) are turned back into lines first. The problems
    are those that the rows cannot show themselves. Raises `UnusableFileError`.
    """
    file = Path(path)
    suffix = file.suffix.lower()
    if suffix in PARTS or (suffix in WORKBOOKS and is_book(file)) or file.is_dir():
        return typed_book(file)
    if suffix in WORKBOOKS:
        try:
            found, problems = typed_book(file)
        except NotABookError:
            pass
        else:
            if found["cover"][0].get("fiscal_year"):
                return found, problems
    book, compiled = compile_file(file)
    return rows_from_book(book), tuple(one for one in compiled.problems if one.rule == "restored.missed")


def rows_from_book(book: Book) -> dict[str, list[dict[str, str]]]:
    """Give the rows of a book, and rows to fill for what its edition asks for."""
    known = book.edition in edition_names()
    asked = asked_by(book) if known else {}
    choices = Choices(book)
    return {sheet.key: [_typed(row, sheet, choices) for row in rows_of(book, sheet, asked)] for sheet in sheets()}


def _typed(row: Row, sheet: Sheet, choices: Choices) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, value in row.items():
        column = sheet.column(field)
        if value is None or value == "":
            continue
        if column is not None and column.type == "amount" and not isinstance(value, str):
            found[field] = f"{yuan(Decimal(value)):f}"
        elif column is not None and isinstance(value, str):
            found[field] = choices.shown(column, value)
        elif column is not None or field.startswith("fields."):
            found[field] = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return found


def book_from_rows(rows: BookRows) -> tuple[Book, tuple[Problem, ...]]:
    """Read rows as a book, by the rules for a workbook; the kind and level are those of its edition.

    What cannot be read is a problem and blank in the book. Raises `UnusableFileError` without a known edition.
    """
    book, problems = read_typed(rows)
    if book.edition not in edition_names():
        raise UnusableFileError("封面", "还没有选公开格式，请在“封面”里选一套")
    form = edition(book.edition)
    return replace(book, kind=form.kind, level=form.level or book.level), problems


def book_cover(values: Mapping[str, str]) -> Book:
    """Give a book that says no more than its cover; what the cover does not say is "" or 0."""
    return read_typed({"cover": [values]})[0]


def write_rows(rows: BookRows, target: Path | str) -> Path:
    """Write the workbook of a book; cells that cannot be read stand in it as they were typed."""
    book, _ = read_typed(rows)
    path = Path(target)
    write_book(book, path, {}, typed_cells(rows))
    return path
