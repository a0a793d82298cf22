"""A page of a PDF as a picture, and where on it things stand that are looked for."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from yujue.writing.marks.seek import boxes_of_text

Box = tuple[float, float, float, float]
WIDEST = 1400
"""Pixels of a picture's longer side; a page is never drawn at more than `FINEST` pixels a point."""
FINEST = 2.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something to find: the first of `texts` that stands inside `box`, else the box itself."""

    texts: tuple[str, ...]
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page: its size in points as displayed, its picture, and the boxes found (points from the top left)."""

    width: float
    height: float
    picture: bytes
    boxes: tuple[tuple[Box, ...], ...]


def page_picture(original: Path, number: int, wanted: Iterable[Wanted], form: str = "WEBP") -> PagePicture | None:
    """Draw a page (from 1) and look for things on it; None when the document has no such page."""
    document = pdfium.PdfDocument(original)
    try:
        if not 0 < number <= len(document):
            return None
        page = document[number - 1]
        width, height = page.get_size()
        boxes = tuple(tuple(boxes_wanted(page, one)) for one in wanted)
        return PagePicture(width, height, _drawn(page, max(width, height), form), boxes)
    finally:
        document.close()


def boxes_wanted(page: Any, wanted: Wanted) -> list[Box]:
    """Give the boxes of what is looked for, none when it is not on the page."""
    for text in wanted.texts:
        found = boxes_of_text(page, text, wanted.box)
        if found:
            return found[: 1 if wanted.box is None else None]
    return [] if wanted.box is None else [wanted.box]


def _drawn(page: Any, longer: float, form: str) -> bytes:
    image = page.render(scale=min(FINEST, WIDEST / longer)).to_pil().convert("RGB")
    buffer = io.BytesIO()
    image.save(buffer, form, quality=80)
    return buffer.getvalue()


def sizes_of_pages(original: Path) -> list[tuple[float, float]]:
    """Give the size of each page in points as displayed."""
    document = pdfium.PdfDocument(original)
    try:
        return [document.get_page_size(number) for number in range(len(document))]
    finally:
        document.close()
