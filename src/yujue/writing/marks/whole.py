"""The text of a whole PDF, to find on which page and where something is printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from yujue.writing.marks.seek import Box, rects

SHORTEST = 4
"""Characters that a text must have to be looked for in a whole document."""


class WholeText:
    """The characters of all pages, blanks left out. The document must stay open as long as this is used."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._pages: list[tuple[Any, Any]] = []
        self._texts: list[str] = []
        self._at: list[list[int]] = []
        for page in document:
            textpage = page.get_textpage()
            count = raw.FPDFText_CountChars(textpage.raw)
            kept = [(i, c) for i in range(count) if not (c := chr(raw.FPDFText_GetUnicode(textpage.raw, i))).isspace()]
            kept = [(i, c) for i, c in kept if c != "\x00"]
            self._pages.append((page, textpage))
            self._texts.append("".join(c for _, c in kept))
            self._at.append([i for i, _ in kept])

    def places(self, wanted: str) -> list[tuple[int, Box]]:
        """Give page (from 1) and box of each place where a text is printed, in their order; none for a short text."""
        target = "".join(wanted.split())
        if len(target) < SHORTEST:
            return []
        return [place for number in range(len(self._texts)) for place in self._on(number, target)]

    def _on(self, number: int, target: str) -> Iterator[tuple[int, Box]]:
        text, at = self._texts[number], self._at[number]
        start = text.find(target)
        while start >= 0:
            boxes = rects(*self._pages[number], at[start], at[start + len(target) - 1])
            if boxes:
                yield number + 1, _around(boxes)
            start = text.find(target, start + len(target))


def _around(boxes: list[Box]) -> Box:
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
