"""Open any file: what it is is told by its content, never by its name."""

from __future__ import annotations

import re
from pathlib import Path

from yujue.reading.errors import (
    BrokenBoxError,
    EmptyFileError,
    MissingFileError,
    NotAFileError,
    NotPdfError,
    OversizedFileError,
    UnreadableFileError,
    UnsupportedTypeError,
)
from yujue.reading.model import Source

MEGABYTE = 1 << 20
LARGEST_FILE = 200 * MEGABYTE
"""Bytes we load at most; the largest published disclosure we have seen has 4 MB."""

PDF_MARK = b"%PDF-"
_HEADER_ROOM = 1024
"""PDF readers accept the mark anywhere in the first 1,024 bytes (PDF 1.7, appendix H.3.4.1)."""

_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "Word/Excel/ZIP 文件"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Word/Excel 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"II*\x00", "图片"),
    (b"MM\x00*", "图片"),
    (b"GIF8", "图片"),
    (b"Rar!", "RAR 压缩包"),
    (b"7z\xbc\xaf", "7z 压缩包"),
    (b"\x1f\x8b", "GZIP 压缩包"),
    (b"{\\rtf", "RTF 文件"),
    (b"\x7fELF", "程序文件"),
    (b"MZ", "程序文件"),
)
_ROOM = 4096
_WEB = re.compile(
    rb"(?:<!--.{0,2000}?-->\s*){0,5}"
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|div|table|p|h[1-6]|center)[\s>])",
    re.DOTALL,
)
"""How a page begins, or a part of one that was saved without its head."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""The marks of UTF-16."""


ZIP = b"PK\x03\x04"
BOXES = (ZIP, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""A zip archive and an OLE container: a workbook or a Word document may be in it."""


def read_file(path: Path) -> Source:
    """Read a published document; raises an `UnusableFileError` that says what to do."""
    data = load_bytes(path)
    if PDF_MARK in data[:_HEADER_ROOM]:
        from yujue.reading.pdf import read_pdf

        return read_pdf(path, data)
    found = _read_known(path, data) if path.suffix.lower() != ".pdf" else None
    if found is not None:
        return found
    refuse_known_kinds(path, data)
    from yujue.reading.text import read_text

    return read_text(path, data)


def _read_known(path: Path, data: bytes) -> Source | None:
    """Read a web page, an office document or a picture; None for any other content."""
    if is_web_page(data):
        from yujue.reading.html import read_html

        return read_html(path, data)
    from yujue.reading.html import is_mht, read_mht

    if is_mht(data):
        return read_mht(path, data)
    found = _read_box(path, data) if data.startswith(BOXES) else None
    if found is not None:
        return found
    from yujue.reading.scan import is_picture, read_picture

    if is_picture(data):
        return read_picture(path, data)
    from yujue.reading.converted import convertible, read_converted

    suffix, kind = convertible(path, data)
    return read_converted(path, data, suffix, kind) if suffix else None


def _read_box(path: Path, data: bytes) -> Source | None:
    """Read a workbook or a Word document out of its container; None where neither is in it."""
    from yujue.reading.workbook import is_workbook, read_workbook

    if is_workbook(data):
        return read_workbook(path, data)
    from yujue.reading.docx import is_document, read_docx

    return read_docx(path, data) if is_document(data) else None


def load_bytes(path: Path) -> bytes:
    """Give a file's bytes, or say why there are none."""
    name = path.name or str(path)
    try:
        if not path.exists():
            raise MissingFileError(name)
        if not path.is_file():
            raise NotAFileError(name)
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise OversizedFileError(name, size // MEGABYTE, LARGEST_FILE // MEGABYTE)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(name, error.strerror or type(error).__name__) from error
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyFileError(name)
    return data


def refuse_known_kinds(path: Path, data: bytes) -> None:
    """Refuse what is certainly not text, and whatever calls itself a PDF but is none."""
    kind = kind_of(data)
    if path.suffix.lower() == ".pdf":
        raise NotPdfError(path.name, kind or "其他内容")
    if data.startswith(ZIP):
        raise BrokenBoxError(path.name)
    if kind:
        raise UnsupportedTypeError(path.name, kind)


def is_web_page(data: bytes) -> bool:
    """Tell whether a file begins as a web page does."""
    from yujue.reading.text import wide

    start = data[:_ROOM].replace(b"\0", b"") if data.startswith(_WIDE) or wide(data) else data[:_ROOM]
    start = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith(b"<?xml"):
        return b"<html" in start
    return bool(_WEB.match(start))


def kind_of(data: bytes) -> str:
    """Name the kind of a file that we do not read; empty when it may be text."""
    for mark, kind in _KINDS:
        if data.startswith(mark):
            return kind
    if is_web_page(data):
        return "网页"
    if data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<svg")):
        return "XML 文件"
    from yujue.reading.text import wide

    sixteen = data.startswith(_WIDE) or wide(data)
    return "二进制文件" if b"\0" in data[:4096] and not sixteen else ""
