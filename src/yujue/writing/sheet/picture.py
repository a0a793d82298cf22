"""A picture of a marked place: the strip of the page around it, with a frame."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
from PIL import ImageDraw

from yujue.disclosure import Place

SCALE = 1.6
AROUND = 26
COLOUR = (200, 30, 30)


def picture(original: Path, place: Place) -> bytes | None:
    """Give a PNG of the strip of the page around a place, its box framed; None for a place without a box."""
    if place.page is None or place.box is None:
        return None
    document = pdfium.PdfDocument(original)
    try:
        if place.page > len(document):
            return None
        page = document[place.page - 1]
        image = page.render(scale=SCALE).to_pil().convert("RGB")
    finally:
        document.close()
    x0, y0, x1, y1 = (value * SCALE for value in place.box)
    ImageDraw.Draw(image).rectangle((x0 - 3, y0 - 3, x1 + 3, y1 + 3), outline=COLOUR, width=2)
    strip = image.crop((0, max(0, int(y0 - AROUND * SCALE)), image.width, min(image.height, int(y1 + AROUND * SCALE))))
    buffer = io.BytesIO()
    strip.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
