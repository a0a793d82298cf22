"""The whole workbook: guide, cover, one sheet a part of the book, totals, the hidden lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from yujue.facts.book import Book
from yujue.forms.book import Row, rows_of, sheets, usually_asked
from yujue.writing.book.choices import LOCAL, Choices
from yujue.writing.book.choices import NAME as LISTS
from yujue.writing.book.form import write_form
from yujue.writing.book.guide import NAME as GUIDE
from yujue.writing.book.guide import write_guide
from yujue.writing.book.listing import Listing
from yujue.writing.book.looks import DEFAULT, Looks
from yujue.writing.book.summary import NAME as SUMMARY
from yujue.writing.book.summary import write_summary

TAB, TAB_REST = "#E0A800", "#8FA3B8"
FIRST_TO_FILL = {"cover", "units", "income", "lines", "projects"}


def write_book(
    book: Book,
    path: Path | str,
    asked: Mapping[str, str] | None = None,
    rows: Mapping[str, Sequence[Row]] | None = None,
) -> None:
    """Write a book as .xlsx, for people to fill and for `read_book` to read: the same book comes back.

    `asked` are texts and figures to ask for (label by key: duties, reason.revenue, last.revenue,
    count.assets.vehicles.total); those that the book lacks come as rows to fill. None: what is usually asked.
    `rows` stand in the sheets of their keys instead of the book's own.
    """
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"default_format_properties": DEFAULT}) as out:
        wanted = usually_asked(book) if asked is None else asked
        looks, choices = Looks(out), Choices(book)
        pages = {name: out.add_worksheet(name) for name in (GUIDE, *(s.name for s in sheets()), SUMMARY, LISTS)}
        choices.write(pages[LISTS], _lists())
        write_guide(pages[GUIDE], book, looks, choices)
        for declared in sheets():
            page = pages[declared.name]
            own = (rows or {}).get(declared.key)
            cells = rows_of(book, declared, wanted) if own is None else own
            page.set_tab_color(TAB if declared.key in FIRST_TO_FILL else TAB_REST)
            if declared.layout == "form":
                write_form(page, declared, cells[0], looks, choices)
            else:
                title = f"{declared.name}（{book.fiscal_year}年）"
                Listing(page, declared, looks, choices).write(book.kind, title, cells)
        write_summary(pages[SUMMARY], book, looks, choices)
        pages[GUIDE].activate()


def _lists() -> tuple[str, ...]:
    """Give the lists that the hidden sheet holds."""
    named = (column.choices for sheet in sheets() for column in sheet.columns if column.choices)
    return tuple(dict.fromkeys(name for name in named if name not in LOCAL))
