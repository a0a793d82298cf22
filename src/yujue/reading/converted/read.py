"""Which documents need the converter, and what is read of them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from yujue.reading.converted.converter import converted
from yujue.reading.docx import read_docx
from yujue.reading.model import Source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD_STREAM = "WordDocument".encode("utf-16-le")
ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"


def convertible(path: Path, data: bytes) -> tuple[str, str]:
    """Give the suffix and the kind in words of a document that a converter reads; ("", "") for any other."""
    if data.startswith(OLE) and WORD_STREAM in data:
        return (".wps", "WPS 文字文档") if path.suffix.lower() == ".wps" else (".doc", "旧版 Word 文档（doc）")
    if data.startswith(b"{\\rtf"):
        return ".rtf", "RTF 文档"
    return (".odt", "OpenDocument 文档") if data[30:77] == ODT else ("", "")


def read_converted(path: Path, data: bytes, suffix: str, kind: str) -> Source:
    """Read a document through the converter; its identity is the original's, its format doc."""
    source = read_docx(path, converted(path.name, data, suffix, kind))
    return replace(source, file=path.name, sha256=hashlib.sha256(data).hexdigest(), format="doc")
