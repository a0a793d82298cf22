"""Printed lines → paragraphs, and everything on all pages into reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from yujue.reading.model import Block, Box, Grid, Page, Paragraph
from yujue.reading.pdf.furniture import split_furniture
from yujue.reading.pdf.margins import Margins, page_margins
from yujue.reading.pdf.printing import PrintedLine

_SENTENCE_END = "。！？；：!?;:"
_LEADERS = re.compile(r"…{2,}|\.{4,}|·{4,}|．{4,}|_{4,}")
_UNBREAKABLE = re.compile(r"[0-9A-Za-z.,%％/\-]+[%％]?")
_ENUMERATOR = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）、]|[.．](?!\d))|第[一二三四五六七八九十]{1,3}(?:部分|章|节|条)|[①-⑳]|表[一二三四五六七八九十\d]"
)
_CLOSING = "，。、；：！？）》”’％%,.;:!?)"
_INDENT = 0.8
"""Font sizes by which a line must stand in to begin a paragraph."""
_LINE_PITCH = 2.8
"""Font sizes between the tops of two lines of one paragraph, at most."""


@dataclass(slots=True)
class _Draft:
    """A paragraph while its lines come in."""

    lines: list[tuple[int, PrintedLine]] = field(default_factory=list)

    def finish(self) -> Paragraph:
        """Join the lines."""
        text, boxes = "", []
        for page, line in self.lines:
            if text and needs_blank(text, line.text):
                text += " "
            boxes.append((len(text), page, line.box))
            text += line.text
        page, first = self.lines[0]
        box = union([line.box for number, line in self.lines if number == page])
        return Paragraph(text, page, None, box, first.size, first.bold, tuple(boxes))


def arrange(
    contents: list[tuple[Page, tuple[Grid, ...], tuple[PrintedLine, ...]]],
) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
    """Put pages in order: furniture taken off, lines joined to paragraphs, grids between them."""
    printed = [(page, list(lines)) for page, _, lines in contents]
    split = split_furniture(printed)
    margins = page_margins([(page, body) for (page, _), (body, _) in zip(printed, split, strict=True)])
    blocks: list[Block] = []
    draft = _Draft()
    for (page, grids, _), (body, _), margin in zip(contents, split, margins, strict=True):
        for item in in_order(grids, body):
            if isinstance(item, PrintedLine) and draft.lines and continues(draft.lines, page.number, item, margin):
                draft.lines.append((page.number, item))
                continue
            if draft.lines:
                blocks.append(draft.finish())
                draft = _Draft()
            if isinstance(item, Grid):
                blocks.append(item)
            else:
                draft.lines.append((page.number, item))
    if draft.lines:
        blocks.append(draft.finish())
    return tuple(with_furniture(page, odd) for (page, _, _), (_, odd) in zip(contents, split, strict=True)), tuple(
        blocks
    )


def with_furniture(page: Page, odd: list[PrintedLine]) -> Page:
    """Keep a page's running headers, footers and number with the page."""
    found = tuple(Paragraph(line.text, page.number, None, line.box, line.size, line.bold) for line in odd)
    return replace(page, furniture=found)


def in_order(grids: tuple[Grid, ...], lines: list[PrintedLine]) -> list[Grid | PrintedLine]:
    """Sort by top edge, then from left to right."""
    items: list[Grid | PrintedLine] = [*grids, *lines]
    return sorted(items, key=lambda item: (item.box[1], item.box[0]) if item.box else (0.0, 0.0))


def continues(lines: list[tuple[int, PrintedLine]], page: int, line: PrintedLine, margins: Margins) -> bool:
    """Tell whether a line goes on with the paragraph so far."""
    last_page, last = lines[-1]
    size = last.size
    if abs(line.size - size) > 0.12 * size or _LEADERS.search(last.text) or "  " in last.text:
        return False
    if last_page == page and not 0 < line.box[1] - last.box[1] < _LINE_PITCH * size:
        return False
    if last_page not in {page, page - 1}:
        return False
    if line.box[0] > margins.left + _INDENT * size or not fills(last, line, margins):
        return False
    first = lines[0][1]
    indented = first.box[0] > margins.left + _INDENT * size
    ended = last.text[-1] in _SENTENCE_END
    return not ended or (indented and not _ENUMERATOR.match(line.text))


def fills(last: PrintedLine, line: PrintedLine, margins: Margins) -> bool:
    """Tell whether the next line's first word had no room at the end of the last line."""
    word = _UNBREAKABLE.match(line.text)
    needed = len(word.group()) * 0.55 * last.size if word else last.size
    after = line.text[len(word.group()) if word else 1 :]
    needed += last.size * (len(after) - len(after.lstrip(_CLOSING)))
    return margins.right - last.box[2] < needed + 0.5 * last.size


def needs_blank(before: str, after: str) -> bool:
    """Tell whether a line break stood between two Latin words."""
    return before[-1].isascii() and before[-1].isalpha() and after[0].isascii() and after[0].isalpha()


def union(boxes: list[Box]) -> Box:
    """Give the smallest box around boxes."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)
