"""Visible sheets of an xls workbook (BIFF 5 and 8) as shown: number formats, hidden rows and columns, colours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import xlrd

from yujue.reading.workbook.errors import OversizedSheetError
from yujue.reading.workbook.ink import Colour, invisible
from yujue.reading.workbook.sheet import MOST_SPREAD, Sheet, without_covered, without_hidden
from yujue.reading.workbook.shown import BUILT_IN, exact, shown

SHIFT_1904 = 1462
"""Days between the two calendars of workbooks."""
_SOLID = 1
_ERROR = "#VALUE!"


def read_biff(file: str, data: bytes) -> list[Sheet]:
    """Give the visible sheets in the workbook's order; the library raises many kinds of errors for damaged ones."""
    quiet = io.StringIO()
    book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=quiet)
    return [_sheet(file, book, found) for found in book.sheets() if not found.visibility]


def _sheet(file: str, book: Any, found: Any) -> Sheet:
    if found.nrows * found.ncols > MOST_SPREAD:
        raise OversizedSheetError(file, found.name, MOST_SPREAD)
    styles = _Styles(book)
    texts = {
        (r, c): text
        for r in range(found.nrows)
        for c, cell in enumerate(found.row(r))
        if (text := _text(cell, styles, zeros=bool(found.show_zero_values)).strip())
    }
    merged = tuple((top, left, bottom - 1, right - 1) for top, bottom, left, right in found.merged_cells)
    rows, columns = set(_unseen(found.rowinfo_map, "height")), set(_unseen(found.colinfo_map, "width"))
    return without_hidden(without_covered(Sheet(found.name, texts, merged)), rows, columns)


def _unseen(extents: dict[int, Any], extent: str) -> Iterator[int]:
    """Give the rows or columns that are hidden, or have no height or width."""
    return (n for n, told in extents.items() if told.hidden or getattr(told, extent) == 0)


def _text(cell: Any, styles: _Styles, *, zeros: bool) -> str:
    if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK} or styles.unseen(cell.xf_index):
        return ""
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, _ERROR))
    if not zeros and cell.value == 0:
        return ""
    return shown(exact(cell.value), styles.code(cell.xf_index), styles.shift)


class _Styles:
    """What the formats of a workbook say, by the number that a cell gives."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.shift = SHIFT_1904 if book.datemode else 0
        self.codes: dict[int, str] = {}
        self.hidden: dict[int, bool] = {}

    def code(self, style: int) -> str:
        """Give the number format of a style."""
        if style not in self.codes:
            key = self.book.xf_list[style].format_key
            known = self.book.format_map.get(key)
            self.codes[style] = (known.format_str if known else "") or BUILT_IN.get(key, "General")
        return self.codes[style]

    def unseen(self, style: int) -> bool:
        """Tell whether the letters of a style have the colour of their ground."""
        if style not in self.hidden:
            xf = self.book.xf_list[style]
            letters = self._colour(self.book.font_list[xf.font_index].colour_index)
            fill = xf.background
            known = fill.fill_pattern in {0, _SOLID}
            ground = self._colour(fill.pattern_colour_index) if fill.fill_pattern == _SOLID else None
            self.hidden[style] = known and invisible(letters, ground) and (ground is not None or not fill.fill_pattern)
        return self.hidden[style]

    def _colour(self, index: int) -> Colour | None:
        found = self.book.colour_map.get(index)
        return (found[0], found[1], found[2]) if found else None
