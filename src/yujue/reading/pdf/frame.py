"""The page as a reader sees it: points from its top left corner, y downwards, upright."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from yujue.reading.model import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """How PDF user space maps to the upright page: x = a·X + c·Y + e, y = b·X + d·Y + f (points).

    `turns` are the clockwise quarter turns from user space to upright; `width` and `height` are upright.
    """

    turns: int
    width: float
    height: float
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Map a point of user space."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Map a rectangle of user space to (x0, y0, x1, y1)."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def frame_of(page: pdfium.FPDF_PAGE, extra_turns: int = 0) -> Frame:
    """Give the frame of an open page; `extra_turns` rights a page whose text lies on its side."""
    bounds = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(bounds))
    turns = (pdfium.FPDFPage_GetRotation(page) + extra_turns) % 4
    return make_frame(turns, (bounds.left, bounds.bottom, bounds.right, bounds.top))


def make_frame(turns: int, bounds: Box) -> Frame:
    """Give the frame of a page box (left, bottom, right, top) turned clockwise by `turns` quarters."""
    left, bottom, right, top = bounds
    width, height = right - left, top - bottom
    if turns == 0:
        return Frame(0, width, height, 1, 0, 0, -1, -left, top)
    if turns == 1:
        return Frame(1, height, width, 0, 1, 1, 0, -bottom, -left)
    if turns == 2:
        return Frame(2, width, height, -1, 0, 0, 1, right, -bottom)
    return Frame(3, height, width, 0, -1, -1, 0, top, right)


def turn_box(box: Box, turns: int, width: float, height: float) -> Box:
    """Turn a box of a page of this width and height clockwise by quarters, top left origin kept."""
    x0, y0, x1, y1 = box
    if turns == 1:
        return height - y1, x0, height - y0, x1
    if turns == 2:
        return width - x1, height - y1, width - x0, height - y0
    if turns == 3:
        return y0, width - x1, y1, width - x0
    return box
