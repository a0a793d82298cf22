"""Find where a text stands on a page."""

from __future__ import annotations

import ctypes
from typing import Any

from pypdfium2 import raw

Box = tuple[float, float, float, float]
SLACK = 2.0
SHORTEST = 2


def boxes_of_text(page: Any, wanted: str, within: Box | None) -> list[Box]:
    """Give the boxes, from the page's top left, of the first lines that show `wanted` inside `within`."""
    target = "".join(wanted.split())
    if len(target) < SHORTEST:
        return []
    textpage = page.get_textpage()
    count = raw.FPDFText_CountChars(textpage.raw)
    kept = [(i, c) for i in range(count) if not (c := chr(raw.FPDFText_GetUnicode(textpage.raw, i))).isspace()]
    kept = [(i, c) for i, c in kept if c != "\x00"]
    text = "".join(c for _, c in kept)
    at = text.find(target)
    while at >= 0:
        boxes = rects(page, textpage, kept[at][0], kept[at + len(target) - 1][0])
        if boxes and (within is None or all(_inside(box, within) for box in boxes)):
            return boxes
        at = text.find(target, at + 1)
    return []


def rects(page: Any, textpage: Any, first: int, last: int) -> list[Box]:
    """Give the boxes, from the page's top left, of a stretch of characters: one a line."""
    number = raw.FPDFText_CountRects(textpage.raw, first, last - first + 1)
    found = []
    for index in range(number):
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetRect(textpage.raw, index, left, top, right, bottom)
        found.append(_displayed(page, left.value, bottom.value, right.value, top.value))
    return found


def _displayed(page: Any, left: float, bottom: float, right: float, top: float) -> Box:
    width, height = page.get_size()
    size = (int(width * 100), int(height * 100))
    corners = []
    for x, y in ((left, top), (right, bottom)):
        device_x, device_y = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, x, y, device_x, device_y)
        corners.append((device_x.value / 100, device_y.value / 100))
    xs, ys = sorted(c[0] for c in corners), sorted(c[1] for c in corners)
    return xs[0], ys[0], xs[1], ys[1]


def _inside(box: Box, whole: Box) -> bool:
    return (
        box[0] >= whole[0] - SLACK
        and box[1] >= whole[1] - SLACK
        and box[2] <= whole[2] + SLACK
        and box[3] <= whole[3] + SLACK
    )
