"""Characters with their places, ordered by their origin on the baseline: glyph boxes scramble points and commas."""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import pypdfium2.raw as pdfium

from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.lookalikes import unify

_SKIPPED = frozenset("\r\n\0\t \u00a0\u200b\u200c\u200d\ufeff\u00ad\ufffe\uffff\u0002")

_SHADOW = 0.25
"""Font heights by which a character drawn twice may be moved."""


class Style(NamedTuple):
    """What characters of one run share: weight, clockwise quarter turns against the page, cut by a clip."""

    bold: bool = False
    turn: int = 0
    cut: bool = False


PLAIN = Style()


class Char(NamedTuple):
    """A shown character: left and right edge, baseline and height in upright points, and its place in content order.

    A turned character (`style.turn`) has the middle of its box at y - 0.35 size, like an upright one.
    """

    x0: float
    x1: float
    y: float
    size: float
    text: str
    ordinal: int
    style: Style = PLAIN

    @property
    def middle(self) -> tuple[float, float]:
        """The point that tells where the character belongs."""
        return (self.x0 + self.x1) / 2, self.y - 0.35 * self.size


def read_chars(text_page: pdfium.FPDF_TEXTPAGE, frame: Frame) -> list[Char]:
    """Give the characters that lie on the page in content order. Blanks are gaps, not characters."""
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
        x0, x1 = a * left + c * bottom + e, a * right + c * top + e
        y0, y1 = b * left + d * bottom + f, b * right + d * top + f
        if x0 > x1:
            x0, x1 = x1, x0
        if x1 > 0 and x0 < width and 0 < y0 + y1 < 2 * height:
            chars.append(Char(x0, x1, b * x.value + d * y.value + f, abs(y1 - y0), text, index))
    return chars


def page_texts(text_page: pdfium.FPDF_TEXTPAGE) -> list[str]:
    """Give the text of each character index of a page, look-alikes unified."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return []
    buffer = (ctypes.c_ushort * (count * 2 + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
    if len(text) != count:  # some index has no text, so positions in the text are not indices
        text = "".join(chr(pdfium.FPDFText_GetUnicode(text_page, index)) for index in range(count))
    return list(unify(text))


def split_runs(chars: list[Char]) -> list[list[Char]]:
    """Split characters in content order where the baseline changes or a gap as wide as the font opens.

    A character drawn again at its place right after (poor man's bold) is dropped.
    """
    runs: list[list[Char]] = []
    before: Char | None = None
    for char in chars:
        if before is not None and abs(char.y - before.y) < 0.3 * before.size:
            gap = char.x0 - before.x1
            if -0.5 * before.size < gap < before.size:
                runs[-1].append(char)
            elif char.text != before.text or not same_place(char, before):
                runs.append([char])
        else:
            runs.append([char])
        before = char
    return runs


def same_place(one: Char, other: Char) -> bool:
    """Tell whether two characters stand on one another, as shadows do."""
    near = _SHADOW * other.size
    return abs(one.x0 - other.x0) < near and abs(one.y - other.y) < near


def without_duplicates(runs: list[list[Char]]) -> list[list[Char]]:
    """Drop a run drawn again at its place."""
    seen: dict[str, list[Char]] = {}
    kept: list[list[Char]] = []
    for run in runs:
        others = seen.setdefault("".join([char.text for char in run]), [])
        if not any(same_place(run[0], other) for other in others):
            others.append(run[0])
            kept.append(run)
    return kept
