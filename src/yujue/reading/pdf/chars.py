"""Characters with their places, ordered by their origin on the baseline: glyph boxes scramble points and commas."""

from __future__ import annotations

import ctypes
from collections import deque
from itertools import repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from yujue.reading.pdf.frame import Frame
from yujue.reading.pdf.lookalikes import unify
from yujue.reading.pdf.native import Buffer, address, char_origin, loose_char_box

_SKIPPED = frozenset(
    "\r\n\0\t \u00a0\u00ad\u200b\u200c\u200d\u202f\u205f\u3000\ufeff\uffff" + "".join(map(chr, range(0x2000, 0x200B)))
)
"""Blanks of every width and marks without shape; the gap that they leave is what is read."""

_SQUARE = 4.0
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


Glyph = tuple[float, float, float, float, str, int]
"""A character before it is known whether it is seen: the fields of Char without its style."""


def read_runs(page: pdfium.FPDF_TEXTPAGE, frame: Frame) -> list[list[Glyph]]:
    """Give the characters that lie on the page in content order; blanks are gaps, not characters.

    A run ends where the baseline changes or a gap as wide as the font opens. A character drawn again at its place
    right after (poor man's bold) is dropped. One loop, because it is where reading spends its time.
    """
    texts = page_texts(page)
    runs: list[list[Glyph]] = []
    end, baseline, height, last, start = 0.0, -1.0, 0.0, "", 0.0
    for index, (text, x0, x1, top, bottom, y) in enumerate(zip(texts, *places(page, len(texts), frame), strict=True)):
        if text in _SKIPPED or x1 <= 0 or x0 >= frame.width or not 0 < top + bottom < 2 * frame.height:
            continue
        size = abs(bottom - top)
        glyph = (x0, x1, y, size, text, index)
        if abs(y - baseline) < 0.3 * height and -0.5 * height < x0 - end < height:
            runs[-1].append(glyph)
        elif text != last or abs(x0 - start) > _SHADOW * height or abs(y - baseline) > _SHADOW * height:
            runs.append([glyph])
        start, end, baseline, height, last = x0, x1, y, size, text
    return runs


def places(page: pdfium.FPDF_TEXTPAGE, count: int, frame: Frame) -> tuple[list[float], ...]:
    """Give all characters' left and right edges, tops and bottoms (either way round), and baselines."""
    boxes, origins, handle = Buffer(16 * count), Buffer(16 * count), address(page)
    ends = boxes.start + 16 * count, origins.start + 16 * count
    deque(map(loose_char_box, repeat(handle, count), range(count), range(boxes.start, ends[0], 16)), 0)
    xs, ys = range(origins.start, ends[1], 16), range(origins.start + 8, ends[1] + 8, 16)
    deque(map(char_origin, repeat(handle, count), range(count), xs, ys), 0)
    return mapped(boxes.numbers("f"), origins.numbers("d"), frame)


def mapped(boxes: list[float], origins: list[float], frame: Frame) -> tuple[list[float], ...]:
    """Map pdfium's boxes (left, top, right, bottom) and origins (x, y) into the upright frame."""
    lefts, tops, rights, bottoms = (boxes[first::4] for first in range(4))
    xs, ys = origins[::2], origins[1::2]
    a, b, c, d, e, f = frame.a, frame.b, frame.c, frame.d, frame.e, frame.f
    if frame.turns % 2:
        starts, ends = [c * bottom + e for bottom in bottoms], [c * top + e for top in tops]
        upper, lower = [b * left + f for left in lefts], [b * right + f for right in rights]
        base = [b * x + f for x in xs]
    else:
        starts, ends = [a * left + e for left in lefts], [a * right + e for right in rights]
        upper, lower = [d * top + f for top in tops], [d * bottom + f for bottom in bottoms]
        base = [d * y + f for y in ys]
    return (ends, starts, upper, lower, base) if a + c < 0 else (starts, ends, upper, lower, base)


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


def same_place(one: Char, other: Char) -> bool:
    """Tell whether two characters stand on one another, as shadows do."""
    near = _SHADOW * other.size
    return abs(one.x0 - other.x0) < near and abs(one.y - other.y) < near


def without_duplicates(runs: list[list[Char]]) -> list[list[Char]]:
    """Drop a run drawn again at its place; only what stands in the same or the next square is compared."""
    seen: dict[tuple[str, int, int], Char] = {}
    kept: list[list[Char]] = []
    for run in runs:
        first = run[0]
        text, across, down = "".join([char.text for char in run]), int(first.x0 / _SQUARE), int(first.y / _SQUARE)
        near = [seen.get((text, across + x, down + y)) for x in (0, -1, 1) for y in (0, -1, 1)]
        if not any(other is not None and same_place(first, other) for other in near):
            seen.setdefault((text, across, down), first)
            kept.append(run)
    return kept
