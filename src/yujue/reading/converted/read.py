"""Which documents need the converter, and what is read of them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from yujue.reading.converted.converter import converted
from yujue.reading.docx import read_docx
from yujue.reading.errors import UnsafeOfficeError
from yujue.reading.model import Source
from yujue.reading.workbook import read_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD_STREAM = "WordDocument".encode("utf-16-le")
ODF = b"mimetypeapplication/vnd.oasis.opendocument."
_ODF = {b"text": (".odt", "OpenDocument 文档"), b"spreadsheet": (".ods", "OpenDocument 表格")}
_XML = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", (".xml", "Excel 2003 XML 表格")),
    (b"http://schemas.microsoft.com/office/word/2003/wordml", (".xml", "Word 2003 XML 文档")),
)
"""Office files of one XML each, which old platforms export under the name of xls and doc."""
_SHEETS = frozenset({"OpenDocument 表格", "Excel 2003 XML 表格"})
_ROOM = 4096


def convertible(path: Path, data: bytes) -> tuple[str, str]:
    """Give the suffix and the kind in words of a document that a converter reads; ("", "") for any other."""
    if data.startswith(OLE) and WORD_STREAM in data:
        return (".wps", "WPS 文字文档") if path.suffix.lower() == ".wps" else (".doc", "旧版 Word 文档（doc）")
    if data.startswith(b"{\\rtf"):
        return ".rtf", "RTF 文档"
    if data[30 : 30 + len(ODF)] == ODF:
        return next((told for kind, told in _ODF.items() if data[30 + len(ODF) :].startswith(kind)), ("", ""))
    start = data[:_ROOM]
    if not start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return "", ""
    return next((told for name, told in _XML if name in start), ("", ""))


def read_converted(path: Path, data: bytes, suffix: str, kind: str) -> Source:
    """Read a document or a workbook through the converter; its identity is the original's, its format doc or xls."""
    if suffix == ".xml" and (b"<!DOCTYPE" in data or b"<!ENTITY" in data):
        raise UnsafeOfficeError(path.name, "XML 中定义了实体")
    sheets = kind in _SHEETS
    made = converted(path.name, data, suffix, kind, "xlsx" if sheets else "docx")
    source = read_workbook(path, made) if sheets else read_docx(path, made)
    digest = hashlib.sha256(data).hexdigest()
    return replace(source, file=path.name, sha256=digest, format="xls" if sheets else "doc")
