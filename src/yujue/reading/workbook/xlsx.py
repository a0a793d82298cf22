"""Visible sheets of an xlsx workbook, read from its XML: formats, hidden rows and cached values are only there."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from yujue.reading.container import Container
from yujue.reading.errors import UnsafeOfficeError
from yujue.reading.workbook.errors import BrokenWorkbookError, OversizedSheetError
from yujue.reading.workbook.sheet import MOST_CELLS, MOST_STYLED, Range, Sheet, without_hidden
from yujue.reading.workbook.shown import exact, shown
from yujue.reading.workbook.styles import MAIN, number_formats

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
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
    strings = _strings(box)
    properties = book.find(f"{MAIN}workbookPr")
    shift = _DAYS_1904 if properties is not None and properties.get("date1904") in _TRUE else 0
    reader = _Reader(box, strings, number_formats(styles), shift)
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
    return [_text(item) for item in _root(box, "xl/sharedStrings.xml").iterfind(f"{MAIN}si")]


def _text(item: Element) -> str:
    """Join the runs of a rich text; the phonetic guides over them are no text."""
    parts = [*item.iterfind(f"{MAIN}t"), *item.iterfind(f"{MAIN}r/{MAIN}t")]
    return "".join(part.text or "" for part in parts)


class _Reader:
    """Reads sheets of one workbook."""

    def __init__(self, box: Container, strings: list[str], formats: list[str], shift: int) -> None:
        self.box = box
        self.strings = strings
        self.formats = formats
        self.shift = shift

    def sheet(self, name: str, part: str) -> Sheet:
        """Read a sheet row by row, so that a long one does not stand in memory."""
        texts: dict[tuple[int, int], str] = {}
        merged: list[Range] = []
        rows: set[int] = set()
        columns: set[int] = set()
        row, seen, body = -1, 0, None
        stream = io.BytesIO(self.box.read(part))
        for event, element in iterparse(stream, events=("start", "end")):  # noqa: S314 — the container refuses entities
            tag = element.tag.rpartition("}")[2]
            if event == "start":
                body = element if tag == "sheetData" else body
                seen += tag == "c"
            elif tag == "row":
                row = int(element.get("r", row + 2)) - 1
                self._row(row, element, texts)
                rows |= {row} if _unseen(element, "ht") else set()
                if body is not None:
                    body.clear()
            elif tag == "col" and _unseen(element, "width"):
                columns |= set(range(int(element.get("min", 1)) - 1, min(int(element.get("max", 1)), 16_384)))
            elif tag == "mergeCell":
                merged.append(_range(element.get("ref", "")))
            if seen > MOST_STYLED:
                raise OversizedSheetError(self.box.file, name, MOST_STYLED)
            if len(texts) > MOST_CELLS or len(merged) > MOST_CELLS:
                raise OversizedSheetError(self.box.file, name, MOST_CELLS)
        return without_hidden(Sheet(name, texts, tuple(merged)), rows, columns)

    def _row(self, row: int, element: Element, texts: dict[tuple[int, int], str]) -> None:
        column = -1
        for cell in element.iterfind(f"{MAIN}c"):
            reference = cell.get("r")
            column = _position(reference)[1] if reference else column + 1
            if text := self._shown(cell).strip():
                texts[row, column] = text

    def _shown(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(f"{MAIN}is")
            return "" if inline is None else _text(inline)
        formula, value = cell.find(f"{MAIN}f"), cell.findtext(f"{MAIN}v")
        if value is None or (not value and kind == "n"):
            return "" if formula is None else f"={formula.text or ''}"
        if kind == "s":
            return self._shared(int(value))
        return self._number(value, int(cell.get("s", 0))) if kind == "n" else value

    def _shared(self, number: int) -> str:
        if not 0 <= number < len(self.strings):
            raise ValueError(f"no shared string {number}")
        return self.strings[number]

    def _number(self, value: str, style: int) -> str:
        code = self.formats[style] if 0 <= style < len(self.formats) else "General"
        return shown(exact(float(value)), code, self.shift)


def _unseen(element: Element, extent: str) -> bool:
    """Tell whether a row or column is hidden, or has no height or width."""
    return element.get("hidden") in _TRUE or float(element.get(extent, 1)) == 0


def _position(reference: str) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _range(reference: str) -> Range:
    start, _, stop = reference.partition(":")
    return (*_position(start), *_position(stop or start))
