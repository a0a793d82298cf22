"""Printed lines → paragraphs, and everything on all pages into reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from yujue.reading.model import Block, Box, Grid, GridCell, Page, Paragraph
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.frame import turn_box
from yujue.reading.pdf.furniture import split_furniture
from yujue.reading.pdf.joining import continues
from yujue.reading.pdf.lanes import Placed, moved, placed
from yujue.reading.pdf.margins import page_margins
from yujue.reading.pdf.printing import PrintedLine


def arrange(contents: list[PageContent]) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
    """Put pages in order: furniture taken off, lines joined to paragraphs, tables between them."""
    split = split_furniture(contents)
    bodies = [body for body, _ in split]
    margins = page_margins([(each.page, body) for each, body in zip(contents, bodies, strict=True)])
    items = [
        item
        for each, body, margin in zip(contents, bodies, margins, strict=True)
        for item in placed(each, body, margin)
    ]
    blocks = list(join(items))
    pages = [with_furniture(each.page, odd) for each, (_, odd) in zip(contents, split, strict=True)]
    return turned_back(contents, pages, blocks)


def with_furniture(page: Page, odd: list[PrintedLine]) -> Page:
    """Keep what is no text with the page, and out of the count of its characters: a mere page number fills no page."""
    lines = tuple(paragraph([(page.number, line)]) for line in odd)
    printed = sum(len(line.text) - line.text.count(" ") for line in odd)
    return replace(page, furniture=lines, characters=page.characters - printed)


def join(items: list[Placed]) -> Iterator[Block]:
    """Join lines to paragraphs; tables stay as they are and end the paragraph before."""
    draft: Draft | None = None
    for each in items:
        item = each.item
        if draft is not None and isinstance(item, PrintedLine) and draft.goes_on(each, item):
            draft.add(each, item)
            continue
        if draft is not None:
            yield paragraph(draft.lines)
        draft = None if isinstance(item, Grid) else Draft(each, item)
        if isinstance(item, Grid):
            yield item
    if draft is not None:
        yield paragraph(draft.lines)


class Draft:
    """A paragraph so far: its lines with their pages, and as seen from the column of the last."""

    def __init__(self, first: Placed, line: PrintedLine) -> None:
        self.last = first
        self.lines = [(first.page, line)]
        self._seen = [line]

    def goes_on(self, each: Placed, line: PrintedLine) -> bool:
        """Tell whether a line goes on with it; from one column to the next as from page to page."""
        last, setting = self.last, each.setting
        below = last.setting is setting
        if last.page not in {each.page, each.page - 1} or last.setting.column != setting.column:
            return False
        if not below and last.page == each.page and not setting.column:
            return False
        if not below and setting.column:
            self._seen = [moved(seen, last.setting.margins, setting.margins) for seen in self._seen]
            self.last = Placed(last.page, last.item, setting)
        return continues(self._seen, line, setting, below=below)

    def add(self, each: Placed, line: PrintedLine) -> None:
        """Take a line in."""
        self.last = each
        self.lines.append((each.page, line))
        self._seen.append(line)


def paragraph(lines: list[tuple[int, PrintedLine]]) -> Paragraph:
    """Make one paragraph of its printed lines."""
    text = ""
    boxes: list[tuple[int, int, Box]] = []
    for number, line in lines:
        if text and needs_blank(text, line.text):
            text += " "
        boxes.append((len(text), number, line.box))
        text += line.text
    page, first = lines[0]
    box = union(first_place(lines))
    return Paragraph(text, page, None, box, first.size, first.bold, tuple(boxes))


def first_place(lines: list[tuple[int, PrintedLine]]) -> list[Box]:
    """Give the boxes of the lines on the first page, down to the foot of its first column."""
    boxes = [line.box for number, line in lines if number == lines[0][0]]
    turn = next((n for n, (one, other) in enumerate(pairwise(boxes), 1) if other[3] < one[1]), len(boxes))
    return boxes[:turn]


def needs_blank(before: str, after: str) -> bool:
    """Tell whether a line break stood between two Latin words."""
    return before[-1].isascii() and before[-1].isalpha() and after[0].isascii() and after[0].isalpha()


def union(boxes: list[Box]) -> Box:
    """Give the smallest box around boxes."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def turned_back(
    contents: list[PageContent], pages: list[Page], blocks: list[Block]
) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
    """Give pages and boxes as the page is displayed, where it was turned to be read."""
    turned = {each.page.number: (each.turns, each.page.width, each.page.height) for each in contents if each.turns}
    if not turned:
        return tuple(pages), tuple(blocks)

    def back(page: int | None, box: Box | None) -> Box | None:
        if page not in turned or box is None:
            return box
        turns, width, height = turned[page]
        return turn_box(box, -turns % 4, width, height)

    def cell(each: GridCell) -> GridCell:
        return replace(each, box=back(each.page, each.box))

    def block(each: Block) -> Block:
        if isinstance(each, Grid):
            return replace(each, box=back(each.page, each.box), cells=tuple(map(cell, each.cells)))
        lines = tuple((start, page, back(page, box) or box) for start, page, box in each.line_boxes)
        return replace(each, box=back(each.page, each.box), line_boxes=lines)

    def page(each: Page) -> Page:
        if each.number not in turned:
            return each
        seen = tuple(back(each.number, box) or box for box in each.pictures)
        furniture = tuple(replace(line, box=back(line.page, line.box)) for line in each.furniture)
        size = (each.height, each.width) if turned[each.number][0] % 2 else (each.width, each.height)
        cut = tuple((back(each.number, box) or box, text) for box, text in each.cut)
        return replace(each, width=size[0], height=size[1], pictures=seen, furniture=furniture, cut=cut)

    return tuple(map(page, pages)), tuple(map(block, blocks))
