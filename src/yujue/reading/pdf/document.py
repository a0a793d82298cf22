"""A PDF's bytes → Source, page by page; each page is closed before the next is opened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from yujue.reading.errors import (
    BrokenPdfError,
    EncryptedPdfError,
    NoTextLayerError,
    TooManyPagesError,
    TooMuchTextError,
)
from yujue.reading.model import Grid, Page, Source
from yujue.reading.pdf.cells import make_grid, take_chars
from yujue.reading.pdf.chars import read_chars
from yujue.reading.pdf.frame import frame_of
from yujue.reading.pdf.lattice import find_lattices
from yujue.reading.pdf.paragraphs import arrange
from yujue.reading.pdf.printing import PrintedLine, print_line, split_lines
from yujue.reading.pdf.rulings import read_objects

MOST_PAGES = 1000
"""A district's largest disclosure has some 300 pages."""
MOST_CHARACTERS = 200_000
"""Characters on one page; a full page of small print has 5,000."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """What stands on one page, not yet put into reading order."""

    page: Page
    grids: tuple[Grid, ...]
    lines: tuple[PrintedLine, ...]


def read_pdf(path: Path, data: bytes) -> Source:
    """Read a PDF; raises an `UnusableFileError` when it cannot be used."""
    with opened(path.name, data) as document:
        contents = [read_page(path.name, document, number) for number in range(1, len(document) + 1)]
        title = document.get_metadata_value("Title")
    if not any(content.page.characters for content in contents):
        raise NoTextLayerError(path.name, len(contents))
    pages, blocks = arrange([(each.page, each.grids, each.lines) for each in contents])
    return Source(path.name, hashlib.sha256(data).hexdigest(), "pdf", pages, blocks, title.strip())


@contextmanager
def opened(name: str, data: bytes) -> Iterator[pdfium2.PdfDocument]:
    """Open a PDF and close it whatever happens."""
    try:
        document = pdfium2.PdfDocument(data)
    except pdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise EncryptedPdfError(name) from error
        raise BrokenPdfError(name) from error
    try:
        if len(document) == 0:
            raise BrokenPdfError(name)
        if len(document) > MOST_PAGES:
            raise TooManyPagesError(name, len(document), MOST_PAGES)
        yield document
    finally:
        document.close()


def read_page(name: str, document: pdfium2.PdfDocument, number: int) -> PageContent:
    """Read one page (numbered from 1)."""
    page = pdfium.FPDF_LoadPage(document.raw, number - 1)
    if not page:
        raise BrokenPdfError(name)
    try:
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            raise BrokenPdfError(name)
        try:
            return read_content(name, page, text_page, number)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
    finally:
        pdfium.FPDF_ClosePage(page)


def read_content(name: str, page: pdfium.FPDF_PAGE, text_page: pdfium.FPDF_TEXTPAGE, number: int) -> PageContent:
    """Read what an open page shows."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count > MOST_CHARACTERS:
        raise TooMuchTextError(name, number, count, MOST_CHARACTERS)
    frame = frame_of(page)
    chars = read_chars(text_page, frame)
    shown = Page(number, frame.width, frame.height, len(chars))
    grids: list[Grid] = []
    for lattice in find_lattices(read_objects(page, frame).rulings):
        inside, outside = take_chars(lattice, chars)
        if inside and len(lattice.cells) > 1:
            chars = outside
            grids.append(make_grid(lattice, inside, number))
    return PageContent(shown, tuple(grids), tuple(print_line(line) for line in split_lines(chars)))
