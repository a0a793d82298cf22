"""Scanned PDFs and pictures → Source."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from yujue.reading.model import Source
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.paragraphs import arrange
from yujue.reading.scan.engine import engine
from yujue.reading.scan.errors import BrokenPictureError, OversizedPictureError
from yujue.reading.scan.page import read_image

if TYPE_CHECKING:
    import pypdfium2
    from PIL.Image import Image as Picture

DPI = 200.0
MEGAPIXELS = 60
"""An A3 page at 400 dpi has 31 million points."""
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
A4_INCHES = 297.0 / 25.4


def is_picture(data: bytes) -> bool:
    """Tell whether bytes are a PNG, JPEG or TIFF picture."""
    return data.startswith(PICTURES)


def read_scan(file: str, data: bytes, document: pypdfium2.PdfDocument) -> Source:
    """Read a PDF that shows pictures of pages only; `NoOcrError` without the extra."""
    engine(file)
    contents = [read_image(file, _rendered(document, n), n + 1, DPI) for n in range(len(document))]
    return _source(file, data, contents)


def read_picture(path: Path, data: bytes) -> Source:
    """Read a picture, or each page of a TIFF."""
    engine(path.name)
    contents = [read_image(path.name, frame, n, _dpi(frame)) for n, frame in enumerate(_frames(path.name, data), 1)]
    return _source(path.name, data, contents)


def _source(file: str, data: bytes, contents: list[PageContent]) -> Source:
    pages, blocks = arrange(contents)
    return Source(file, hashlib.sha256(data).hexdigest(), "scan", pages, blocks)


def _rendered(document: pypdfium2.PdfDocument, number: int) -> Picture:
    page = document[number]
    scale = min(DPI / 72, (MEGAPIXELS * 1e6 / max(page.get_width() * page.get_height(), 1)) ** 0.5)
    picture: Picture = page.render(scale=scale).to_pil()
    return picture


def _frames(file: str, data: bytes) -> Iterator[Picture]:
    from PIL import Image, ImageSequence, UnidentifiedImageError

    try:
        picture = Image.open(io.BytesIO(data))
        for frame in ImageSequence.Iterator(picture):
            size = frame.width * frame.height // 1_000_000
            if size > MEGAPIXELS:
                raise OversizedPictureError(file, size, MEGAPIXELS)
            yield frame.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BrokenPictureError(file) from error


def _dpi(picture: Picture) -> float:
    """Give points an inch, taking the longer side for that of A4: what files state of it is often wrong."""
    return max(picture.size) / A4_INCHES
