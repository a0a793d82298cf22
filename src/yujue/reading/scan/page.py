"""One picture of a page → its tables and lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from yujue.reading.model import Grid, GridCell, Page
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.document import fill_page
from yujue.reading.pdf.objects import PageObjects
from yujue.reading.scan.characters import characters, cut_at_rulings
from yujue.reading.scan.engine import Word, word_of, words
from yujue.reading.scan.errors import OverfullPageError
from yujue.reading.scan.rulings import POINTS, rulings
from yujue.reading.scan.upright import deskewed

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_CUTS = 2000
"""Pieces of words that are recognised again on one page; a page full of figures has some hundred."""


def read_image(file: str, picture: Picture, number: int, dpi: float, before: PageContent | None = None) -> PageContent:
    """Recognise a page: set straight, its rulings found, its words cut at them, then read as a PDF's page is."""
    import numpy as np

    gray, colour = deskewed(np.asarray(picture.convert("L")), np.asarray(picture.convert("RGB")))
    lines = rulings(gray, dpi)
    scale = POINTS / dpi

    cuts = count(1)

    def again(word: Word) -> tuple[str, float]:
        if next(cuts) > MOST_CUTS:
            raise OverfullPageError(file, number)
        crop = colour[max(0, round(word.y0)) : round(word.y1), max(0, round(word.x0)) : round(word.x1)]
        return word_of(file, crop) if crop.size else ("", 1.0)

    found = cut_at_rulings(words(file, colour), lines, scale, again)
    page = Page(number, picture.width * scale, picture.height * scale, sum(len(word.text) for word in found))
    content = fill_page(page, PageObjects(lines, [], {}), characters(found, scale), 0, before)
    return replace(content, grids=tuple(_sure(grid, found, scale) for grid in content.grids))


def _sure(grid: Grid, found: Sequence[Word], scale: float) -> Grid:
    """Tell each cell how sure its least sure word is."""
    return replace(grid, cells=tuple(_sure_cell(cell, found, scale) for cell in grid.cells))


def _sure_cell(cell: GridCell, found: Sequence[Word], scale: float) -> GridCell:
    if cell.box is None or not cell.text:
        return cell
    x0, y0, x1, y1 = (edge / scale for edge in cell.box)
    inside = (w.score for w in found if x0 <= (w.x0 + w.x1) / 2 <= x1 and y0 <= (w.y0 + w.y1) / 2 <= y1)
    return replace(cell, sureness=min(inside, default=1.0))
