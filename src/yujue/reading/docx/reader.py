"""A Word document becomes a source; headers and footers are furniture, hidden text is not there."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from yujue.reading.docx.body import Body, with_lines
from yujue.reading.docx.errors import BrokenDocumentError, NoContentError
from yujue.reading.docx.fields import unended
from yujue.reading.docx.inline import Reader
from yujue.reading.docx.names import Element, W
from yujue.reading.docx.numbering import Numbering
from yujue.reading.docx.package import MAIN, Package
from yujue.reading.docx.pages import Pages
from yujue.reading.docx.styles import read_styles
from yujue.reading.model import Block, Grid, Page, Paragraph, Source

_TYPES = "[Content_Types].xml"
_KIND = b"wordprocessingml"
_NOTES = ("footnotes", "endnotes")
_FURNITURE = ("header", "footer")


def is_document(data: bytes) -> bool:
    """Tell by content whether a zip archive is a Word document (docx, docm, dotx), damaged ones included."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return MAIN.encode() in data
    return _TYPES in names and any(name.startswith("word/") for name in names)


def read_docx(path: Path | str, data: bytes) -> Source:
    """Read a Word document; raises the errors of `reading.docx.errors`."""
    file = Path(path).name
    try:
        return _read(file, data)
    except (
        *(etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error),
        *(KeyError, ValueError, EOFError, NotImplementedError),
    ) as error:
        raise BrokenDocumentError(file) from error


def _read(file: str, data: bytes) -> Source:
    package = Package(file, data)
    root = package.root(package.main)
    pages = Pages(root.find(f".//{W}lastRenderedPageBreak") is not None)
    body = _body(package, pages, root)
    blocks = tuple(with_lines(body.blocks(root)))
    if not any(_shows(block) for block in blocks):
        raise NoContentError(file)
    furniture = _furniture(package, body)
    last = pages.number if pages.noted else 1
    sheets = tuple(_page(pages, n, furniture if n == 1 else ()) for n in range(1, last + 1))
    return Source(file, hashlib.sha256(data).hexdigest(), "docx", sheets, blocks, package.title)


def _page(pages: Pages, number: int, furniture: tuple[Paragraph, ...]) -> Page:
    shown = pages.pictures if pages.noted else {1: [size for sizes in pages.pictures.values() for size in sizes]}
    return Page(number, 0.0, 0.0, _on(pages, number), furniture, pictures=tuple(shown.get(number, ())))


def _on(pages: Pages, number: int) -> int:
    return pages.characters.get(number, 0) if pages.noted else sum(pages.characters.values())


def _body(package: Package, pages: Pages, root: Element) -> Body:
    styles = read_styles(package.part("styles"))
    notes = {
        (kind, note.get(W + "id", "")): note
        for kind in _NOTES
        for root in package.parts(kind)
        for note in root
        if isinstance(note.tag, str) and note.get(W + "type", "normal") == "normal"
    }
    numbering = Numbering(package.part("numbering"))
    return Body(package.file, styles, numbering, pages, notes, Reader(styles, pages, unended(root)))


def _shows(block: Block) -> bool:
    return any(cell.text for cell in block.cells) if isinstance(block, Grid) else bool(block.text)


def _furniture(package: Package, body: Body) -> tuple[Paragraph, ...]:
    """Give each text of the headers and footers once."""
    pages = Pages(noted=False)
    apart = Body(body.file, body.styles, body.numbering, pages, {}, Reader(body.styles, pages))
    texts = {
        block.text: block
        for kind in _FURNITURE
        for root in package.parts(kind)
        for block in apart.blocks(root)
        if isinstance(block, Paragraph)
    }
    return tuple(texts.values())
