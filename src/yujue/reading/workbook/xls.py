"""Visible sheets of an old xls workbook, as they are shown where its formats can be read.

A damaged workbook may still give its values, without formats: then precision is told by column.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from yujue.reading.errors import EncryptedOfficeError
from yujue.reading.workbook.biff import read_biff
from yujue.reading.workbook.digits import general
from yujue.reading.workbook.errors import BrokenWorkbookError, OversizedSheetError
from yujue.reading.workbook.hush import hushed
from yujue.reading.workbook.sheet import MOST_SPREAD, Sheet
from yujue.reading.workbook.shown import exact

Value = int | float | str | bool | time | date | datetime | timedelta
CENTS = 2
_PANIC = "PanicException"
"""What a panic of the library is called; its class cannot be imported."""


def read_xls(file: str, data: bytes) -> list[Sheet]:
    """Give the visible sheets in the workbook's order."""
    try:
        with hushed():
            return _sheets(file, data)
    except PasswordError as error:
        raise EncryptedOfficeError(file) from error
    except (CalamineError, OSError, ValueError) as error:
        raise BrokenWorkbookError(file) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise BrokenWorkbookError(file) from None


def _sheets(file: str, data: bytes) -> list[Sheet]:
    try:
        return read_biff(file, data)
    except OversizedSheetError:
        raise
    except Exception:  # noqa: BLE001 — whatever a damaged format makes the library raise
        return _values(file, data)


def _values(file: str, data: bytes) -> list[Sheet]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [
        _sheet(file, book.get_sheet_by_name(found.name))
        for found in book.sheets_metadata
        if found.visible == SheetVisibleEnum.Visible and found.typ == SheetTypeEnum.WorkSheet
    ]


def _sheet(file: str, found: CalamineSheet) -> Sheet:
    if found.total_height * found.total_width > MOST_SPREAD:
        raise OversizedSheetError(file, found.name, MOST_SPREAD)
    rows: list[list[Value]] = found.to_python(skip_empty_area=False)
    cents = {c for c in range(found.total_width) if _in_cents([row[c] for row in rows if c < len(row)])}
    texts = {
        (r, c): text
        for r, row in enumerate(rows)
        for c, value in enumerate(row)
        if (text := printed(value, cents=c in cents).strip())
    }
    merged = tuple((*start, *stop) for start, stop in found.merged_cell_ranges or ())
    return Sheet(found.name, texts, merged)


def _in_cents(column: list[Value]) -> bool:
    """Tell whether a column's numbers are money to the cent: some have a fraction, none beyond two places."""
    numbers = [exact(v) for v in column if isinstance(v, float) or (isinstance(v, int) and not isinstance(v, bool))]
    places = [len(general(number).partition(".")[2]) for number in numbers]
    return bool(places) and 0 < max(places) <= CENTS


def printed(value: Value, *, cents: bool) -> str:
    """Print a value of the library."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        number = exact(value)
        return format(number.quantize(Decimal(1).scaleb(-CENTS)), "f") if cents else general(number)
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    return str(value)
