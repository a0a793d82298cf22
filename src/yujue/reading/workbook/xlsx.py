"""Visible sheets of an xlsx workbook, read from its XML: formats, hidden rows and cached values are only there."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from yujue.reading.container import Container
from yujue.reading.errors import UnsafeOfficeError
from yujue.reading.workbook.errors import BrokenWorkbookError, OversizedSheetError
from yujue.reading.workbook.part import Part
from yujue.reading.workbook.sheet import MOST_CELLS, MOST_STYLED, Sheet
from yujue.reading.workbook.showing import Showing, joined
from yujue.reading.workbook.styles import MAIN, looks

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TRUE = {"1", "true"}
_DAYS_1904 = 1462
WORKBOOK = "xl/workbook.xml"


def read_xlsx(file: str, data: bytes) -> list[Sheet]:
    """Give the visible sheets in the workbook's order."""
    try:
        return list(_sheets(Container(file, data)))
    except (
        ParseError,
        zipfile.BadZipFile,
        zlib.error,
        LookupError,
        ValueError,
        EOFError,
        NotImplementedError,
    ) as error:
        raise BrokenWorkbookError(file) from error


def _sheets(box: Container) -> Iterator[Sheet]:
    book = _root(box, WORKBOOK)
    relations = {e.get("Id"): e.get("Target", "") for e in _root(box, "xl/_rels/workbook.xml.rels")}
    styles = _root(box, "xl/styles.xml") if "xl/styles.xml" in box.names else None
    properties = book.find(f"{MAIN}workbookPr")
    shift = _DAYS_1904 if properties is not None and properties.get("date1904") in _TRUE else 0
    reader = _Reader(box, Showing(_strings(box), looks(styles), shift))
    for entry in book.iterfind(f"{MAIN}sheets/{MAIN}sheet"):
        target = relations.get(entry.get(_RELATION) or entry.get(_STRICT_RELATION), "")
        if entry.get("state", "visible") == "visible" and "worksheets/" in target:
            yield reader.sheet(entry.get("name", ""), target[1:] if target.startswith("/") else f"xl/{target}")


def _root(box: Container, name: str) -> Element:
    data = box.read(name)
    if data.count(b"<") > MOST_STYLED:
        raise UnsafeOfficeError(box.file, "内容过多")
    return fromstring(data)  # noqa: S314 — the container refuses entities


def _strings(box: Container) -> list[str]:
    if "xl/sharedStrings.xml" not in box.names:
        return []
    return [joined(item) for item in _root(box, "xl/sharedStrings.xml").iterfind(f"{MAIN}si")]


class _Reader:
    """Reads sheets of one workbook."""

    def __init__(self, box: Container, showing: Showing) -> None:
        self.box = box
        self.showing = showing

    def sheet(self, name: str, part: str) -> Sheet:
        """Read a sheet row by row, so that a long one does not stand in memory."""
        found = Part(self.showing)
        seen, body = 0, None
        stream = io.BytesIO(self.box.read(part))
        for event, element in iterparse(stream, events=("start", "end")):  # noqa: S314 — the container refuses entities
            tag = element.tag.rpartition("}")[2]
            if event == "start":
                body = element if tag == "sheetData" else body
                seen += tag == "c"
            else:
                found.take(tag, element)
                if tag == "row" and body is not None:
                    body.clear()
            if seen > MOST_STYLED:
                raise OversizedSheetError(self.box.file, name, MOST_STYLED)
            if len(found.texts) > MOST_CELLS or len(found.merged) > MOST_CELLS:
                raise OversizedSheetError(self.box.file, name, MOST_CELLS)
        return found.sheet(name)
