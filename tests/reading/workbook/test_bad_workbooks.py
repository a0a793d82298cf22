from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from yujue.reading.errors import EncryptedOfficeError, UnsafeOfficeError, UnusableFileError
from yujue.reading.files import read_file
from yujue.reading.workbook.errors import (
    BrokenWorkbookError,
    NoSheetError,
    OversizedSheetError,
    WideSheetError,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def workbook(*cells: tuple[int, int]) -> bytes:
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer)
    sheet = made.add_worksheet()
    for row, column in cells:
        sheet.write(row, column, "合计")
    made.close()
    return buffer.getvalue()


def with_part(name: str, part: bytes) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook((0, 0)))) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            new.writestr(entry, part if entry == name else old.read(entry))
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
ROWS = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
ENTITY = b'<!DOCTYPE s [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (workbook((0, 0))[:-300], BrokenWorkbookError),
        (with_part(SHEET, b"<worksheet><sheetData><row>"), BrokenWorkbookError),
        (OLE + bytes(600) + "Workbook".encode("utf-16-le") + bytes(600), BrokenWorkbookError),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), EncryptedOfficeError),
        (with_part(SHEET, b" " * (20 << 20)), UnsafeOfficeError),
        (with_part("xl/sharedStrings.xml", ENTITY), UnsafeOfficeError),
        (with_part(SHEET, ROWS % (b"<row>%s</row>" % (b"<c/>" * 2_000_001))), OversizedSheetError),
        (workbook((0, 0), (1_048_575, 16_383)), OversizedSheetError),
        (workbook((0, 0), (0, 1), (1, 0), (1, 5000)), WideSheetError),
        (workbook(), NoSheetError),
        (with_part(SHEET, ROWS % b'<row><c t="s"><v>99</v></c></row>'), BrokenWorkbookError),
        (with_part(SHEET, ROWS % b'<row><c t="s"><v>-1</v></c></row>'), BrokenWorkbookError),
    ],
    ids=["cut", "xml", "ole", "locked", "bomb", "entity", "cells", "far", "wide", "empty", "string", "negative"],
)
def test_bad_workbooks_say_one_line(tmp_path: Path, data: bytes, error: type[UnusableFileError]) -> None:
    path = tmp_path / "坏.xlsx"
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        read_file(path)
    assert re.fullmatch(r"坏\.xlsx：[^\n]*请[^\n]*", str(caught.value))


def test_a_million_rows_of_nothing_are_passed_over(tmp_path: Path) -> None:
    rows = b"".join(b'<row r="%d" ht="%d"/>' % (n, n % 97) for n in range(2, 1_048_577))
    first = b'<row r="1"><c r="A1" t="inlineStr"><is><t>\xe5\x90\x88\xe8\xae\xa1</t></is></c></row>'
    path = tmp_path / "长.xlsx"
    path.write_bytes(with_part(SHEET, ROWS % (first + rows)))
    assert [getattr(b, "text", None) for b in read_file(path).blocks] == ["合计"]


def test_a_formula_without_a_cached_value_is_not_zero(tmp_path: Path) -> None:
    cell = b'<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c></row>'
    path = tmp_path / "式.xlsx"
    path.write_bytes(with_part(SHEET, ROWS % cell))
    assert [getattr(b, "text", None) for b in read_file(path).blocks] == ["=SUM(B1:B9)"]


def test_an_encoding_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "码.xlsx"
    path.write_bytes(with_part(SHEET, b'<?xml version="1.0" encoding="UTF--1"?>' + ROWS % b""))
    with pytest.raises(UnusableFileError) as error:
        read_file(path)
    assert len(str(error.value).splitlines()) == 1
