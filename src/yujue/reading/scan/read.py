"""Scanned PDFs and pictures → Source."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from yujue.reading.errors import TooManyPagesError
from yujue.reading.model import Source
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.paragraphs import arrange
from yujue.reading.progress import Step, tell
from yujue.reading.scan.engine import engine
from yujue.reading.scan.errors import BrokenPictureError, OversizedPictureError
from yujue.reading.scan.page import read_image

if TYPE_CHECKING:
    import pypdfium2
    from PIL.Image import Image as Picture

DPI = 200.0
MOST_PAGES = 200
"""Pages that are recognised of one file, at some ten seconds each."""
MEGAPIXELS = 60
"""An A3 page at 400 dpi has 31 million points."""
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
A4_INCHES = 297.0 / 25.4


def is_picture(data: bytes) -> bool:
    """Tell whether bytes are a PNG, JPEG or TIFF picture."""
    return data.startswith(PICTURES)


def read_scan(file: str, data: bytes, document: pypdfium2.PdfDocument) -> Source:
    """Read a PDF that shows pictures of pages only; `NoOcrError` without the extra."""
    if len(document) > MOST_PAGES:
        raise TooManyPagesError(file, len(document), MOST_PAGES)
    engine(file)
    pictures = ((_rendered(document, n), DPI) for n in range(len(document)))
    return _source(file, data, _contents(file, pictures, len(document)))


def read_picture(path: Path, data: bytes) -> Source:
    """Read a picture, or each page of a TIFF."""
    engine(path.name)
    pictures = ((frame, _dpi(frame)) for frame in _frames(path.name, data))
    return _source(path.name, data, _contents(path.name, pictures, 0))


def _contents(file: str, pictures: Iterator[tuple[Picture, float]], pages: int) -> list[PageContent]:
    """Recognise pages one after the other, and tell before each which it is."""
    found: list[PageContent] = []
    tell(Step(file, 1, pages))
    for number, (picture, dpi) in enumerate(pictures, 1):
        if number > MOST_PAGES:
            raise TooManyPagesError(file, number, MOST_PAGES)
        if number > 1:
            tell(Step(file, number, pages))
        found.append(read_image(file, picture, number, dpi, found[-1] if found else None))
    return found


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
        if (pages := getattr(picture, "n_frames", 1)) > MOST_PAGES:
            raise TooManyPagesError(file, pages, MOST_PAGES)
        for frame in ImageSequence.Iterator(picture):
            size = frame.width * frame.height // 1_000_000
            if size > MEGAPIXELS:
                raise OversizedPictureError(file, size, MEGAPIXELS)
            yield frame.convert("RGB")
    except Image.DecompressionBombError as error:
        raise OversizedPictureError(file, 2 * (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000, MEGAPIXELS) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise BrokenPictureError(file) from error


def _dpi(picture: Picture) -> float:
    """Give points an inch, taking the longer side for that of A4: what files state of it is often wrong."""
    return max(picture.size) / A4_INCHES
