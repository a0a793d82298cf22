"""Characters with their places, ordered by their origin on the baseline: glyph boxes scramble points and commas."""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import pypdfium2.raw as pdfium

from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.lookalikes import unify

_SKIPPED = frozenset("\r\n\0\t \u00a0\u200b\u200c\u200d\ufeff\u00ad\ufffe\uffff\u0002")


class Char(NamedTuple):
    """A shown character: left and right edge, baseline and height in upright points, and its place in content order."""

    x0: float
    x1: float
    y: float
    size: float
    text: str
    ordinal: int


def read_chars(text_page: pdfium.FPDF_TEXTPAGE, frame: Frame) -> list[Char]:
    """Give the characters that lie on the page, each once, in content order. Blanks are gaps, not characters."""
    texts = page_texts(text_page)
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_ref, x_ref, y_ref = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    loose, origin = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    a, b, c, d, e, f = frame.a, frame.b, frame.c, frame.d, frame.e, frame.f
    width, height = frame.width, frame.height
    chars: list[Char] = []
    for index, text in enumerate(texts):
        if text in _SKIPPED:
            continue
        loose(text_page, index, box_ref)
        origin(text_page, index, x_ref, y_ref)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        xs = a * left + c * bottom + e, a * right + c * top + e
        ys = b * left + d * bottom + f, b * right + d * top + f
        x0, x1 = (xs[0], xs[1]) if xs[0] <= xs[1] else (xs[1], xs[0])
        y0, y1 = (ys[0], ys[1]) if ys[0] <= ys[1] else (ys[1], ys[0])
        baseline = b * x.value + d * y.value + f
        middle = (y0 + y1) / 2
        if x1 > 0 and x0 < width and 0 < middle < height:
            chars.append(Char(x0, x1, baseline, y1 - y0, text, index))
    return without_duplicates(chars)


def page_texts(text_page: pdfium.FPDF_TEXTPAGE) -> list[str]:
    """Give the text of each character index of a page, look-alikes unified."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return []
    buffer = (ctypes.c_ushort * (count * 2 + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
    if len(text) != count:  # some index has no text, so positions in the text are not indices
        text = "".join(chr(pdfium.FPDFText_GetUnicode(text_page, index) or 0) for index in range(count))
    return list(unify(text))


def without_duplicates(chars: list[Char]) -> list[Char]:
    """Drop a character drawn again at its place: shadows and poor man's bold."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Char] = []
    for char in chars:
        key = (char.text, round(char.x0), round(char.y))
        if key not in seen:
            seen.add(key)
            kept.append(char)
    return kept
