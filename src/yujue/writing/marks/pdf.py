"""Highlights with notes in a copy of the PDF (ISO 32000-1, 12.5.6.10 text markup annotations)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from yujue.checking import Report
from yujue.writing.marks.notes import Note, notes
from yujue.writing.marks.seek import boxes_of_text

Box = tuple[float, float, float, float]
FINE = 100  # device units a point, when display coordinates are turned into page coordinates


def mark_pdf(original: Path, report: Report, target: Path, severities: tuple[str, ...] = ("error", "warning")) -> int:
    """Write a copy of the PDF with a highlight and a note at each place; give how many marks were set.

    The original is not touched. Raises OSError when the copy cannot be written.
    """
    document = pdfium.PdfDocument(original)
    try:
        marked = sum(_mark(document, note) for note in notes(report, severities))
        document.save(target)
    finally:
        document.close()
    return marked


def _mark(document: Any, note: Note) -> int:
    index = (note.place.page or 0) - 1
    if not 0 <= index < len(document):
        return 0
    page = document[index]
    boxes = list(boxes_to_mark(page, note))
    if boxes:
        _annotate(page, boxes, note)
    page.close()
    return 1 if boxes else 0


def boxes_to_mark(page: Any, note: Note) -> Iterator[Box]:
    """Give the boxes (x0, y0, x1, y1 from the top left, points) of what a note is about.

    Inside the place's box the printed texts named by the finding are looked for; where they are not found the
    whole box is marked, and without a box the text of the place is looked for on the page.
    """
    box = note.place.box
    for wanted in note.wanted:
        found = boxes_of_text(page, wanted, box)
        if found:
            yield from found[: 1 if box is None else None]
            return
    if box is not None:
        yield box
    elif note.place.text:
        yield from boxes_of_text(page, note.place.text, None)[:1]


def _annotate(page: Any, boxes: list[Box], note: Note) -> None:
    annotation = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_HIGHLIGHT)
    corners = [_to_page(page, box) for box in boxes]
    outer = raw.FS_RECTF(
        min(c[0] for c in corners),
        max(c[3] for c in corners),
        max(c[2] for c in corners),
        min(c[1] for c in corners),
    )
    raw.FPDFAnnot_SetRect(annotation, ctypes.byref(outer))
    for left, bottom, right, top in corners:
        quad = raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
        raw.FPDFAnnot_AppendAttachmentPoints(annotation, ctypes.byref(quad))
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *note.colour, 255)
    for key, text in ((b"Contents", note.text), (b"T", "预决")):
        raw.FPDFAnnot_SetStringValue(annotation, key, _wide(text))
    raw.FPDFPage_CloseAnnot(annotation)


def _to_page(page: Any, box: Box) -> Box:
    """Turn a box as displayed into (left, bottom, right, top) of the page's own space, whatever its rotation."""
    width, height = page.get_size()
    points = [_point(page, width, height, box[0], box[1]), _point(page, width, height, box[2], box[3])]
    xs, ys = sorted(p[0] for p in points), sorted(p[1] for p in points)
    return xs[0], ys[0], xs[1], ys[1]


def _point(page: Any, width: float, height: float, x: float, y: float) -> tuple[float, float]:
    page_x, page_y = ctypes.c_double(), ctypes.c_double()
    size = (int(width * FINE), int(height * FINE))
    raw.FPDF_DeviceToPage(page.raw, 0, 0, *size, 0, int(x * FINE), int(y * FINE), page_x, page_y)
    return page_x.value, page_y.value


def _wide(text: str) -> Any:
    data = text.encode("utf-16-le") + b"\x00\x00"
    buffer = ctypes.create_string_buffer(data, len(data))
    return ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
