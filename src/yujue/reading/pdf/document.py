"""A PDF's bytes → Source, page by page; each page is closed before the next is opened."""

from __future__ import annotations

import gc
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
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
from yujue.reading.model import Box, Grid, Page, Source
from yujue.reading.pdf.abutting import split_abutting
from yujue.reading.pdf.cells import fill
from yujue.reading.pdf.chars import Char, read_runs, without_duplicates
from yujue.reading.pdf.columns import find_columns, split
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.frame import Frame, frame_of
from yujue.reading.pdf.lattice import Lattice, find_lattices
from yujue.reading.pdf.objects import PageObjects, outlines, read_objects
from yujue.reading.pdf.paragraphs import arrange
from yujue.reading.pdf.printing import print_line, print_turned, split_lines
from yujue.reading.pdf.row_lines import row_lattices
from yujue.reading.pdf.rulings import Rulings
from yujue.reading.pdf.unruled import find_unruled
from yujue.reading.pdf.visibility import Looker, pictured, pictures
from yujue.reading.progress import Step, turn

MOST_PAGES = 1000
"""A district's largest disclosure has some 300 pages."""
_TAIL = 4096
"""Bytes at the end of a PDF within which its end mark must stand; servers append a few."""
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d+)")
_STRAY = 5
"""Characters a page that a scan may carry (a stamped page number) without having a text layer."""
_MOST = 0.6
"""Share of a page's characters that must lie on their side for the page to be read turned."""
_WRITTEN = 0.4
_BOXES = 6
"""Filled areas on a page from which on they may be the cells of a table."""
MOST_CHARACTERS = 200_000
"""Characters on one page; a full page of small print has 5,000."""


def read_pdf(path: Path, data: bytes) -> Source:
    """Read a PDF; raises an `UnusableFileError` when it cannot be used."""
    if cut_off(data):
        raise BrokenPdfError(path.name)
    with opened(path.name, data) as document, uncollected():
        contents: list[PageContent] = []
        for number in range(1, len(document) + 1):
            turn(Step(path.name, number, len(document)))
            contents.append(read_page(path.name, document, number, contents[-1] if contents else None))
        title = document.get_metadata_value("Title")
        scanned = 2 * sum(content.page.pictured for content in contents) > len(contents)
        if sum(content.page.characters for content in contents) <= (_STRAY * len(contents) if scanned else 0):
            if not scanned:
                raise NoTextLayerError(path.name, len(contents))
            from yujue.reading.scan import read_scan

            return read_scan(path.name, data, document)
    pages, blocks = arrange(contents)
    kind = "scan" if scanned else "pdf"
    return Source(path.name, hashlib.sha256(data).hexdigest(), kind, pages, blocks, title.strip())


def cut_off(data: bytes) -> bool:
    """Tell whether the end of a PDF is missing: pdfium would repair it and silently show fewer pages."""
    length = _LINEARIZED.search(data[:2048])
    if length and int(length[1]) > len(data):
        return True
    return b"startxref" not in data[-_TAIL:] and b"%%EOF" not in data[-_TAIL:]


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


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collector of cycles: reading makes many small tuples and no cycles, and visiting them takes a third."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def read_page(name: str, document: pdfium2.PdfDocument, number: int, before: PageContent | None = None) -> PageContent:
    """Read one page (numbered from 1); `before` is the page before, whose columns may go on."""
    page = pdfium.FPDF_LoadPage(document.raw, number - 1)
    if not page:
        raise BrokenPdfError(name)
    try:
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            raise BrokenPdfError(name)
        try:
            return read_content(name, page, text_page, number, before)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
    finally:
        pdfium.FPDF_ClosePage(page)


def read_content(
    name: str, page: pdfium.FPDF_PAGE, text_page: pdfium.FPDF_TEXTPAGE, number: int, before: PageContent | None
) -> PageContent:
    """Read what an open page shows; a page whose text lies on its side is read again turned."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count > MOST_CHARACTERS:
        raise TooMuchTextError(name, number, count, MOST_CHARACTERS)
    frame = frame_of(page)
    objects = read_objects(page, frame)
    runs, cut = shown_runs(text_page, frame, objects)
    extra = turns_to_right(runs)
    if extra:
        frame = frame_of(page, extra)
        objects = read_objects(page, frame)
        runs, cut = shown_runs(text_page, frame, objects)
    shown = Page(
        number,
        frame.width,
        frame.height,
        sum(map(len, runs)),
        pictured=pictured(frame, objects.areas),
        pictures=pictures(frame, objects.areas),
        cut=cut,
    )
    return fill_page(shown, objects, runs, extra, before)


def shown_runs(
    text_page: pdfium.FPDF_TEXTPAGE, frame: Frame, objects: PageObjects
) -> tuple[list[list[Char]], tuple[tuple[Box, str], ...]]:
    """Give the runs of characters that a reader sees, and the lines that are cut off."""
    looker = Looker(text_page, frame, objects)
    runs = without_duplicates(looker.shown(read_runs(text_page, frame)))
    return runs, tuple(looker.cut)


def turns_to_right(runs: list[list[Char]]) -> int:
    """Give the clockwise quarter turns that bring most of a page's text upright."""
    turns = Counter(char.style.turn for run in runs for char in run)
    if not turns:
        return 0
    turn, count = turns.most_common(1)[0]
    return (4 - turn) % 4 if count > _MOST * turns.total() else 0


def fill_page(
    page: Page, objects: PageObjects, runs: list[list[Char]], extra: int, before: PageContent | None = None
) -> PageContent:
    """Put characters into tables and lines; boxes and bare alignment are tables only where no line rules one."""
    grids, runs = fill_lattices(page, objects.rulings, runs)
    if not grids and len(objects.areas) >= _BOXES:
        boxed, left = fill_lattices(page, outlines(objects.areas), runs)
        if boxed and all(map(well_filled, boxed)):
            grids, runs = boxed, left
    chars = [char for run in runs for char in run]
    if not grids and len(objects.rulings.horizontal) > len(objects.rulings.vertical):
        grids, runs = fill_all(page, row_lattices(objects.rulings.horizontal, chars), runs)
        grids = [replace(grid, source="unruled") for grid in grids]
        chars = [char for run in runs for char in run]
    upright = split_lines([char for char in chars if not char.style.turn])
    columns = find_columns(upright, before.columns[-1] if before and before.columns else None)
    outside, within = split(upright, columns) if columns else (upright, [])
    unruled = find_unruled(outside, page.number, before.unruled if before else None)
    printed = [*map(print_line, [*unruled.lines, *within]), *print_turned([char for char in chars if char.style.turn])]
    return PageContent(page, (*grids, *unruled.grids), tuple(printed), extra, tuple(columns), unruled.columns)


def well_filled(grid: Grid) -> bool:
    """Tell whether boxes are the cells of a table, not decoration: rows and columns, and text in many of them."""
    written = sum(bool(cell.text) for cell in grid.cells)
    return min(grid.n_rows, grid.n_columns) > 1 and written >= _WRITTEN * len(grid.cells)


def fill_lattices(page: Page, rulings: Rulings, runs: list[list[Char]]) -> tuple[list[Grid], list[list[Char]]]:
    """Give the tables that lines rule, and the runs outside of them."""
    return fill_all(page, [part for whole in find_lattices(rulings) for part in split_abutting(whole)], runs)


def fill_all(page: Page, lattices: list[Lattice], runs: list[list[Char]]) -> tuple[list[Grid], list[list[Char]]]:
    """Fill lattices of more than one cell, and give the runs outside of them."""
    grids: list[Grid] = []
    for lattice in lattices:
        if len(lattice.cells) > 1:
            grid, runs = fill(lattice, runs, page.number)
            grids += [grid] if grid else []
    return grids, runs
