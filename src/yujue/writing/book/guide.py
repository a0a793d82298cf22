"""The first sheet: how to fill the book and what to run then."""

from __future__ import annotations

from typing import Any

from yujue.facts.book import Book
from yujue.forms.book import guide
from yujue.writing.book.choices import Choices
from yujue.writing.book.heights import line_height
from yujue.writing.book.looks import Looks

NAME = "填表说明"
WIDTH = 110


def write_guide(sheet: Any, book: Book, looks: Looks, choices: Choices) -> None:
    """Write the guide; it is all locked."""
    words = {
        "organisation": book.organisation,
        "year": str(book.fiscal_year),
        "kind": choices.values("kind").label(book.kind),
        "edition": choices.values("edition").label(book.edition),
        "edition_name": book.edition,
    }
    title, parts = guide()
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, WIDTH)
    sheet.hide_gridlines(2)
    sheet.set_row(0, 28)
    sheet.write_string(0, 0, title, looks.title)
    row = 2
    for head, lines in parts:
        sheet.write_string(row, 0, head, looks.part)
        for line in lines:
            row += 1
            text = line.format_map(words)
            sheet.set_row(row, line_height(text, WIDTH))
            sheet.write_string(row, 1, text, looks.hint)
        row += 2
    sheet.protect()
    sheet.fit_to_pages(1, 0)
