"""What a document shows line by line: paragraphs, and rows of tables with their cells, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Element = Any
"""An element of lxml, which brings no types."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText"))
_BOX = W + "txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph (`cells` empty), or a row with its cells, each as the paragraphs in it; `plain` without blanks."""

    plain: str
    paragraphs: tuple[Element, ...]
    cells: tuple[tuple[str, tuple[Element, ...]], ...] = ()


def squashed(text: str) -> str:
    """Give a text without blanks, for comparing."""
    return "".join(text.split())


def texts_of(paragraph: Element) -> Iterator[Element]:
    """Give the elements of a paragraph that hold visible text; boxes anchored in it are lines of their own."""
    for part in paragraph:
        if part.tag == W + "t":
            yield part
        elif part.tag not in _UNSEEN and part.tag not in {_BOX, _FALLBACK} and isinstance(part.tag, str):
            yield from texts_of(part)


def text_of(paragraph: Element) -> str:
    """Give the visible text of a paragraph."""
    return "".join(part.text or "" for part in texts_of(paragraph))


def lines_of(element: Element) -> Iterator[Line]:
    """Walk over what an element shows."""
    for part in element:
        if part.tag == W + "p":
            yield Line(squashed(text_of(part)), (part,))
            yield from _boxed(part, part)
        elif part.tag == W + "tr":
            yield from _row(part)
        elif part.tag not in {_FALLBACK, W + "sectPr"} and isinstance(part.tag, str):
            yield from lines_of(part)


def _row(row: Element) -> Iterator[Line]:
    cells = []
    inner: list[Line] = []
    for cell in row.iter(W + "tc"):
        if next(cell.iterancestors(W + "tr")) is not row:
            continue
        own = tuple(p for p in cell.iter(W + "p") if next(p.iterancestors(W + "tc")) is cell)
        cells.append(("".join(squashed(text_of(p)) for p in own), own))
        for table in (t for t in cell.iter(W + "tbl") if next(t.iterancestors(W + "tc")) is cell):
            inner += lines_of(table)
    yield Line("".join(text for text, _ in cells), tuple(p for _, own in cells for p in own), tuple(cells))
    yield from inner


def _boxed(paragraph: Element, anchor: Element) -> Iterator[Line]:
    """Give the texts of boxes; a comment on them is anchored in the paragraph that holds the box."""
    for part in paragraph:
        if part.tag == _BOX:
            for line in lines_of(part):
                yield Line(line.plain, (anchor,))
        elif part.tag not in {_FALLBACK, W + "p"} and isinstance(part.tag, str):
            yield from _boxed(part, anchor)
