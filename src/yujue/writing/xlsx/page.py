"""A worksheet that is written from the top down."""

from __future__ import annotations

from decimal import Decimal
from math import ceil
from typing import Any

from yujue.writing.xlsx.heights import HIGHEST
from yujue.writing.xlsx.looks import Looks
from yujue.writing.xlsx.paper import set_columns

LONGEST = 32767
"""Characters that a cell holds."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


class TextTooLongError(ValueError):
    """A text has more characters than a cell of a workbook can hold."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text[:20]}…”有{len(text)}个字，超过一个单元格能容纳的{LONGEST}个，请分段")


class Page:
    """A worksheet with columns of `points` width; `row` is the next free row."""

    def __init__(self, sheet: Any, looks: Looks, points: tuple[float, ...]) -> None:
        self.sheet = sheet
        self.looks = looks
        self.points = points
        self.row = 0
        set_columns(sheet, points)

    @property
    def width(self) -> float:
        """Points of all columns."""
        return sum(self.points)

    @property
    def right(self) -> int:
        """The last column."""
        return len(self.points) - 1

    def line(self, text: str, look: Any, points: float) -> None:
        """Write a text over all columns, `points` high; one higher than a row may be takes several rows."""
        rows = max(1, ceil(points / HIGHEST))
        for n in range(rows):
            self.sheet.set_row(self.row + n, points / rows)
        self.put((self.row, 0, self.row + rows - 1, self.right), text, look)
        self.row += rows

    def put(self, area: Area, text: str, look: Any, value: Decimal | None = None) -> None:
        """Write a text, or the number that its look prints so, over an area; texts are never taken as formulas."""
        top, left, bottom, right = area
        if len(text) > LONGEST:
            raise TextTooLongError(text)
        if (top, left) != (bottom, right):
            self.sheet.merge_range(top, left, bottom, right, "", look)
        if value is not None:
            self.sheet.write_number(top, left, float(value), look)
        elif text:
            self.sheet.write_string(top, left, text, look)
        elif (top, left) == (bottom, right):
            self.sheet.write_blank(top, left, None, look)
