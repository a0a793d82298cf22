"""A workbook becomes a source: its visible sheets are the pages, numbered from 1."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

from yujue.reading.errors import EncryptedOfficeError
from yujue.reading.model import Block, Grid, Page, Source
from yujue.reading.workbook.errors import NoSheetError, OversizedSheetError, WideSheetError
from yujue.reading.workbook.layout import blocks
from yujue.reading.workbook.sheet import MOST_SPREAD, Sheet, spread
from yujue.reading.workbook.xlsx import WORKBOOK, read_xlsx

MOST_COLUMNS = 1000
"""HTML's own bound of a column span; far beyond any published table."""

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = tuple(name.encode("utf-16-le") + b"\0\0" for name in ("Workbook", "Book"))
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SHEETS = b"xl/workbook.xml"


def is_workbook(data: bytes) -> bool:
    """Tell by content whether this is an xlsx or xls workbook, or an encrypted package of either's family."""
    if data.startswith(ZIP):
        try:
            return WORKBOOK in zipfile.ZipFile(io.BytesIO(data)).namelist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            return _SHEETS in data
    return data.startswith(OLE) and (_LOCKED in data or any(name in data for name in _STREAMS))


def read_workbook(path: Path | str, data: bytes) -> Source:
    """Read a workbook; raises the errors of `reading.workbook.errors`."""
    file = Path(path).name
    kind, sheets = _opened(file, data)
    if not any(sheet.texts for sheet in sheets):
        raise NoSheetError(file)
    pages: list[Page] = []
    found: list[Block] = []
    for number, sheet in enumerate(sheets, 1):
        if spread(sheet.texts) > MOST_SPREAD:
            raise OversizedSheetError(file, sheet.name, MOST_SPREAD)
        pages.append(Page(number, 0.0, 0.0, sum(len("".join(text.split())) for text in sheet.texts.values())))
        found += blocks(sheet, number)
        if any(isinstance(block, Grid) and block.n_columns > MOST_COLUMNS for block in found):
            raise WideSheetError(file, sheet.name, MOST_COLUMNS)
    return Source(file, hashlib.sha256(data).hexdigest(), kind, tuple(pages), tuple(found))


def _opened(file: str, data: bytes) -> tuple[str, list[Sheet]]:
    if data.startswith(ZIP):
        return "xlsx", read_xlsx(file, data)
    if _LOCKED in data:
        raise EncryptedOfficeError(file)
    from yujue.reading.workbook.apart import read_apart

    return "xls", read_apart(file, data)
