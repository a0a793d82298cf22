"""How a sheet prints: A4, upright or on its side, as wide as the page, with page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

A4 = 9
INCH = 25.4
UPRIGHT_MARGINS = {"left": 28 / INCH, "right": 26 / INCH, "top": 37 / INCH, "bottom": 35 / INCH}
WIDE_MARGINS = dict.fromkeys(("left", "right", "top", "bottom"), 20 / INCH)
FOOTER = '&C&"宋体"&12— {sheet}-&P —'
"""The sheet's number, to which the contents lead, and the page of the sheet."""


def set_up(sheet: Any, *, landscape: bool = False, repeated: Sequence[int] = ()) -> None:
    """Set a sheet up for printing; `repeated` are the first and the last row that stand on every page."""
    sheet.set_paper(A4)
    if landscape:
        sheet.set_landscape()
    sheet.set_margins(**(WIDE_MARGINS if landscape else UPRIGHT_MARGINS))
    sheet.center_horizontally()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(FOOTER.format(sheet=sheet.index + 1))
    sheet.set_start_page(1)
    sheet.hide_gridlines(2)
    if repeated:
        sheet.repeat_rows(*repeated)


def set_columns(sheet: Any, points: Sequence[float]) -> None:
    """Set the widths of columns in points."""
    for column, width in enumerate(points):
        sheet.set_column_pixels(column, column, round(width * 96 / 72))
