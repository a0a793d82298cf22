"""Laid → workbook."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from yujue.layout import Laid
from yujue.layout.tables.widths import UPRIGHT, WIDE
from yujue.writing.xlsx.contents import entries, write_contents
from yujue.writing.xlsx.grid import write_table
from yujue.writing.xlsx.looks import Looks
from yujue.writing.xlsx.page import Page
from yujue.writing.xlsx.plan import CONTENTS, Sheet, contents_title, cover, plan
from yujue.writing.xlsx.texts import write_texts

_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # widths of columns count digits of this font; one that every program has or has a metric twin of
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}


def write_xlsx(laid: Laid, path: Path | str) -> Path:
    """Write a document as a workbook and give its path: contents, texts, one sheet a table.

    The same document gives the same bytes. A text longer than a cell can hold raises TextTooLongError.
    """
    import xlsxwriter

    target = Path(path)
    sheets = plan(laid)
    with xlsxwriter.Workbook(str(target), _OPTIONS) as book:
        book.set_properties(_properties(laid))
        looks = Looks(book)
        first = Page(book.add_worksheet(CONTENTS), looks, (UPRIGHT,))
        pages = [Page(book.add_worksheet(sheet.name), looks, _columns(sheet)) for sheet in sheets]
        places = [_write(page, sheet) for page, sheet in zip(pages, sheets, strict=True)]
        title = contents_title(laid.blocks)
        write_contents(first, cover(laid.blocks, laid.title), title, entries(sheets, places))
        first.sheet.activate()
    return target


def _columns(sheet: Sheet) -> tuple[float, ...]:
    """Give the widths of a sheet's columns in points."""
    if sheet.table is None:
        return (UPRIGHT,)
    width = WIDE if sheet.table.landscape else UPRIGHT
    return tuple(share * width for share in sheet.table.widths)


def _write(page: Page, sheet: Sheet) -> dict[int, int]:
    places = write_texts(page, sheet.texts)
    if sheet.table is not None:
        write_table(page, sheet.table)
    return places


def _properties(laid: Laid) -> dict[str, object]:
    """Give the properties of the file; the day is fixed, so that the same document gives the same file."""
    return {
        "title": laid.title,
        "author": laid.organisation,
        "keywords": " ".join(word for word in (str(laid.fiscal_year or ""), laid.edition) if word),
        "created": datetime(laid.fiscal_year or 2000, 1, 1, tzinfo=UTC),
    }
