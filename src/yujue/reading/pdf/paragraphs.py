"""Printed lines → paragraphs, and everything on all pages into reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.reading.model import Block, Box, Grid, GridCell, Page, Paragraph
from yujue.reading.pdf.content import PageContent
from yujue.reading.pdf.frame import turn_box
from yujue.reading.pdf.furniture import split_furniture
from yujue.reading.pdf.joining import Setting, continues, setting_of
from yujue.reading.pdf.margins import page_margins
from yujue.reading.pdf.printing import PrintedLine

Item = tuple[int, Grid | PrintedLine]
"""A page number with what stands there."""


def arrange(contents: list[PageContent]) -> tuple[tuple[Page, ...], tuple[Block, ...]]:
    """Put pages in order: furniture taken off, lines joined to paragraphs, tables between them."""
    split = split_furniture(contents)
    bodies = [body for body, _ in split]
    margins = page_margins([(each.page, body) for each, body in zip(contents, bodies, strict=True)])
    settings = [
        setting_of(sorted(body, key=lambda line: line.box[1]), margin)
        for body, margin in zip(bodies, margins, strict=True)
    ]
    items = [
        (each.page.number, item)
        for each, body in zip(contents, bodies, strict=True)
        for item in in_order(each.grids, body)
    ]
    first = contents[0].page.number if contents else 1
    blocks = list(join(items, settings, first))
    pages = [with_furniture(each.page, odd) for each, (_, odd) in zip(contents, split, strict=True)]
    return turned_back(contents, pages, blocks)


def with_furniture(page: Page, odd: list[PrintedLine]) -> Page:
    """Keep what is no text with the page, and out of the count of its characters: a mere page number fills no page."""
    lines = tuple(paragraph([(page.number, line)]) for line in odd)
    printed = sum(len(line.text) - line.text.count(" ") for line in odd)
    return replace(page, furniture=lines, characters=page.characters - printed)


def join(items: list[Item], settings: list[Setting], first_page: int) -> Iterator[Block]:
    """Join lines to paragraphs; tables stay as they are and end the paragraph before."""
    draft: list[tuple[int, PrintedLine]] = []
    for number, item in items:
        if isinstance(item, Grid):
            if draft:
                yield paragraph(draft)
            draft = []
            yield item
        elif draft and continues(draft, number, item, settings[number - first_page]):
            draft.append((number, item))
        else:
            if draft:
                yield paragraph(draft)
            draft = [(number, item)]
    if draft:
        yield paragraph(draft)


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
    box = union([line.box for number, line in lines if number == page])
    return Paragraph(text, page, None, box, first.size, first.bold, tuple(boxes))


def in_order(grids: tuple[Grid, ...], lines: list[PrintedLine]) -> list[Grid | PrintedLine]:
    """Sort by top edge, then from left to right."""
    items: list[Grid | PrintedLine] = [*grids, *lines]
    return sorted(items, key=lambda item: (item.box[1], item.box[0]) if item.box else (0.0, 0.0))


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
