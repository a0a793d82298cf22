"""Raw sheets of cells: from xlsx and xls, from CSV files in a folder or a zip archive."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from yujue.reading.archive.unpacking import is_archive, unpack
from yujue.reading.book.errors import NotABookError
from yujue.reading.book.formulas import BARE, bare_formulas, column_number
from yujue.reading.container import Container
from yujue.reading.errors import EmptyFileError, UnreadableFileError
from yujue.reading.files import load_bytes
from yujue.reading.text.decoding import decode
from yujue.reading.workbook.apart import read_apart
from yujue.reading.workbook.errors import BrokenWorkbookError, OversizedSheetError
from yujue.reading.workbook.reader import OLE, ZIP, is_workbook
from yujue.reading.workbook.sheet import MOST_SPREAD

Value = int | float | str | bool | time | date | datetime | timedelta
MOST_FILES = 200
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr=[\"'](\d+)")
_FULL = re.compile(rb"<(?:\w+:)?c\b[^>]*?\sr=[\"']([A-Za-z]+)(\d+)[^>]*(?<!/)>")
"""A cell that holds something: blank ones that are only styled take no place."""
_LOOSE = re.compile(rb"<(?:\w+:)?c(?![^>]*\sr=)[\s>]")


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet: its name and all its rows from the first, each a list of values ("" for a blank cell)."""

    name: str
    rows: list[list[Value]]


def raw_sheets(path: Path) -> list[RawSheet]:
    """Give the sheets of a workbook, or the CSV files of a folder or archive; raises UnusableFileError."""
    if path.is_dir():
        return list(_folder(path))
    data = load_bytes(path)
    if is_workbook(data):
        return _workbook(path.name, data)
    if is_archive(data):
        return _archive(path, data)
    if data.startswith(OLE):
        raise NotABookError(path.name)
    if path.suffix.lower() == ".csv":
        return [_csv(path.name, data)]
    raise NotABookError(path.name)


def _workbook(file: str, data: bytes) -> list[RawSheet]:
    bare = _looked_through(file, data) if data.startswith(ZIP) else _tried_apart(file, data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [each.name for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
        return [_sheet(file, book.get_sheet_by_name(name), bare.get(name, [])) for name in names]
    except (CalamineError, OSError, ValueError) as error:
        raise BrokenWorkbookError(file) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise BrokenWorkbookError(file) from None


def _sheet(file: str, found: CalamineSheet, bare: list[tuple[int, int]]) -> RawSheet:
    if found.total_height * found.total_width > MOST_SPREAD:
        raise OversizedSheetError(file, found.name, MOST_SPREAD)
    rows: list[list[Value]] = found.to_python(skip_empty_area=False)
    for row, column in bare:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = BARE
    return RawSheet(found.name, rows)


def _tried_apart(file: str, data: bytes) -> dict[str, list[tuple[int, int]]]:
    """Read an xls workbook in a process of its own first: what makes the library abort ends that one only."""
    read_apart(file, data)
    return {}


def _looked_through(file: str, data: bytes) -> dict[str, list[tuple[int, int]]]:
    """Unpack each XML part within limits first, and give the formulas without value by sheet."""
    try:
        box = Container(file, data)
        for name in box.names:
            if name.endswith((".xml", ".rels")):
                _bounded(file, name, box.read(name))
        return bare_formulas(box)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ParseError,
        LookupError,
        EOFError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise BrokenWorkbookError(file) from error


def _bounded(file: str, name: str, part: bytes) -> None:
    """Refuse a sheet whose farthest row and column span more cells than we hold: the library lays them all out."""
    if not name.startswith("xl/worksheets/"):
        return
    cells = _FULL.findall(part)
    numbers = [*(number for _, number in cells), *(_ROW.findall(part) if _LOOSE.search(part) else ())]
    rows = max(map(int, numbers), default=0)
    columns = max((column_number(letters.upper()) for letters in {letters for letters, _ in cells}), default=0) + 1
    if rows * columns > MOST_SPREAD:
        raise OversizedSheetError(file, name.rpartition("/")[2], MOST_SPREAD)


def _folder(path: Path) -> Iterator[RawSheet]:
    files = sorted(each for each in path.iterdir() if _is_csv(each))
    for each in files[:MOST_FILES]:
        yield _csv_file(each)


def _archive(path: Path, data: bytes) -> list[RawSheet]:
    with TemporaryDirectory() as folder:
        found = [each for each in unpack(path, data, Path(folder)) if _is_csv(each)]
        return [_csv_file(each) for each in found[:MOST_FILES]]


def _is_csv(path: Path) -> bool:
    return path.suffix.lower() == ".csv" and path.is_file()


def _csv_file(path: Path) -> RawSheet:
    """Read one of several files; platforms export empty ones too."""
    try:
        return _csv(path.name, load_bytes(path))
    except EmptyFileError:
        return RawSheet(path.stem, [])


def _csv(name: str, data: bytes) -> RawSheet:
    try:
        text = decode(name, data)
        first = text.partition("\n")[0]
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t" if "\t" in first else ","))
    except csv.Error as error:
        raise UnreadableFileError(name, "不是 CSV") from error
    cells: list[list[Value]] = [list(row) for row in rows]
    return RawSheet(name.rpartition(".")[0], cells)
