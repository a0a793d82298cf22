"""Marks in a copy of the PDF: on the right figure, with the finding as a note, the original untouched."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw
from reportlab.pdfgen.canvas import Canvas

from yujue.checking import Finding, Report, Summary
from yujue.disclosure import DocumentInfo, Place
from yujue.writing.marks import mark_pdf

INFO = DocumentInfo("a.pdf", "", "pdf", "", "budget", "department", None, 2030, None, 1)


def drawn(path: Path, rotation: int = 0) -> Path:
    canvas = Canvas(str(path), pagesize=(300, 200))
    canvas.setPageRotation(rotation)
    canvas.drawString(40, 150, "total 120.00")
    canvas.drawString(40, 100, "parts 110.00")
    canvas.save()
    return path


def report(*findings: Finding) -> Report:
    return Report(INFO, (), findings, Summary(len(findings), 0, 0, 0, 0, 0, 0, 0))


def marks_in(path: Path) -> list[tuple[str, tuple[float, float, float, float]]]:
    document = pdfium.PdfDocument(path)
    page = document[0]
    found = []
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        box = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
        found.append((contents(annotation), (box.left, box.bottom, box.right, box.top)))
    document.close()
    return found


def contents(annotation: Any) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, b"Contents", ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw[:size].decode("utf-16-le").rstrip("\x00")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_mark_is_on_the_figure_however_the_page_is_turned(tmp_path: Path, rotation: int) -> None:
    original = drawn(tmp_path / "a.pdf", rotation)
    before = original.read_bytes()
    finding = Finding("r", "error", "不相等", (Place(page=1, text="total 120.00"),), ("120.00",), ("110.00",))
    assert mark_pdf(original, report(finding), tmp_path / "b.pdf") == 1
    ((text, (left, bottom, right, top)),) = marks_in(tmp_path / "b.pdf")
    assert "不相等" in text
    assert "110.00" in text
    assert 60 < left < right < 125
    assert 140 < bottom < 151 < top < 165
    assert original.read_bytes() == before


def test_a_box_without_the_text_is_marked_as_it_is(tmp_path: Path) -> None:
    place = Place(page=1, text="x", box=(40, 90, 100, 110))
    finding = Finding("r", "warning", "词语", (place,), ("没有这些字",))
    assert mark_pdf(drawn(tmp_path / "a.pdf"), report(finding), tmp_path / "b.pdf") == 1
    ((_, box),) = marks_in(tmp_path / "b.pdf")
    assert tuple(round(v) for v in box) == (40, 90, 100, 110)


def test_what_has_no_page_or_is_not_grave_gets_no_mark(tmp_path: Path) -> None:
    nowhere = Finding("r", "error", "缺说明", (Place(text="无"),))
    beyond = Finding("r", "error", "越页", (Place(page=9, text="total"),))
    slight = Finding("r", "rounding", "尾差", (Place(page=1, text="total 120.00"),), ("120.00",))
    assert mark_pdf(drawn(tmp_path / "a.pdf"), report(nowhere, beyond, slight), tmp_path / "b.pdf") == 0
