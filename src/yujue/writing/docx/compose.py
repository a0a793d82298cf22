"""From the layout model to sections of pieces: which page is turned, what begins a page, what the contents list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from yujue.layout import Block, ChartBlock, Contents, Cover, Heading, Laid, LaidTable, PageBreak, Paragraph
from yujue.writing.charts.picture import drawn
from yujue.writing.docx.grid import grid_of
from yujue.writing.docx.measure import balanced, lines_of
from yujue.writing.docx.paginate import NUMBER
from yujue.writing.docx.pieces import Entry, Listing, Para, Picture, Piece, Section, Table
from yujue.writing.docx.typography import looks, sheet

LISTED = 2
"""The deepest level of heading that the contents list; tables count as that level."""
FEW = 3
"""Paragraphs below a lying table that may be its notes; more are running text."""
LEAST_LINE = 1.3
"""The least height of a line of the contents by its font size."""
UNIT = 0.75
"""Points of one unit of a chart's drawing."""


def compose(laid: Laid) -> list[Section]:
    """Make the sections of a document, its contents filled in."""
    composer = _Composer()
    for block, landscape in zip(laid.blocks, _turned(laid.blocks), strict=True):
        composer.take(block, landscape=landscape)
    composer.list_contents()
    return composer.sections or [Section(sheet(landscape=False))]


def _turned(blocks: Sequence[Block]) -> list[bool]:
    """Tell for each block whether its page lies: headings right above and a few lines below go with a lying table."""
    turned = [isinstance(block, LaidTable) and block.landscape for block in blocks]
    for n in range(len(blocks) - 2, -1, -1):
        turned[n] = turned[n] or (isinstance(blocks[n], Heading) and turned[n + 1])
    for n, block in enumerate(blocks):
        if isinstance(block, LaidTable) and block.landscape:
            below = list(takewhile(lambda other: isinstance(other, Paragraph), blocks[n + 1 : n + 2 + FEW]))
            if len(below) <= FEW:
                turned[n + 1 : n + 1 + len(below)] = [True] * len(below)
    return turned


class _Composer:
    """Takes blocks one by one."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.listing: Listing | None = None
        self.entries: list[Entry] = []
        self.turns = False

    def take(self, block: Block, *, landscape: bool) -> None:
        """Add what a block is made of."""
        if isinstance(block, PageBreak):
            self.turns = True
            return
        self._open(landscape=landscape)
        before = len(self.sections[-1].pieces)
        for piece in self._pieces(block):
            self._add(piece)
        if isinstance(block, Cover):
            self.sections[-1].cover = before == 0 and len(self.sections) == 1
        self.turns = self.turns or isinstance(block, Cover | Contents)

    def _open(self, *, landscape: bool) -> None:
        if not self.sections or self.sections[-1].sheet.landscape != landscape:
            self.sections.append(Section(sheet(landscape=landscape)))
            self.turns = False

    def _add(self, piece: Piece) -> None:
        pieces = self.sections[-1].pieces
        if isinstance(piece, Para | Picture) and self.turns:
            piece.turns, self.turns = bool(pieces), False
        pieces.append(piece)

    @property
    def room(self) -> float:
        """The width of the text of the section at hand."""
        return self.sections[-1].sheet.room

    def _pieces(self, block: Block) -> Iterator[Piece]:
        known = looks()
        if isinstance(block, Heading):
            yield self._listed(Para(known[f"Heading{min(4, block.level)}"], block.text), block.text, block.level)
        elif isinstance(block, Paragraph):
            yield Para(known["Body"], block.text)
        elif isinstance(block, LaidTable):
            yield from self._table(block)
        elif isinstance(block, ChartBlock):
            drawing = drawn(block.chart)
            scale = min(1.0, self.room / (drawing.width * UNIT)) * UNIT
            yield Picture(block.chart, drawing.width * scale, drawing.height * scale, known["Figure"])
            yield Para(known["FigureTitle"], block.chart.title)
        elif isinstance(block, Cover):
            yield from _cover(block, self.sections[-1].sheet.depth)
        elif isinstance(block, Contents):
            self.turns = True
            yield Para(known["TOCHeading"], block.title)
            self.listing = Listing(self.entries)
            yield self.listing

    def _table(self, table: LaidTable) -> Iterator[Piece]:
        known = looks()
        lines = [Para(known["TableLabel"], table.label)] if table.label else []
        if table.title:
            title = Para(known["TableTitle"], table.title)
            lines.append(self._listed(title, table.title, LISTED) if table.listed else title)
        if table.left or table.right or not lines:
            aside = f"{table.left}\t{table.right}" if table.right else table.left
            lines.append(Para(known["TableLine"], aside, tab=self.room))
        yield from lines
        if table.columns and table.head_rows + table.body_rows:
            yield Table(grid_of(table, self.room, self.sections[-1].sheet.depth, self._above()), table.title)
        yield from (Para(known["TableNote"], note) for note in table.notes)

    def _above(self) -> float:
        """Give the height of the headings and lines that a table stands below on its page."""
        found = 0.0
        for piece in reversed(self.sections[-1].pieces):
            if not isinstance(piece, Para) or not piece.look.keep:
                break
            look = piece.look
            lines = 1 if piece.tab else lines_of(piece.text, self.room / look.size - look.left, look.first)
            found += look.before + look.line * lines + look.after
            if piece.turns:
                break
        return found

    def _listed(self, para: Para, text: str, level: int) -> Para:
        if level <= LISTED:
            para.mark = f"_Toc{len(self.entries) + 1:06d}"
            self.entries.append(Entry(text, level, para))
        return para

    def list_contents(self) -> None:
        """Make the lines of the contents, now that all entries are known."""
        if self.listing is not None:
            page, known = sheet(landscape=False), looks()
            head = known["TOCHeading"]
            looked = [(entry.text, known[f"TOC{entry.level}"]) for entry in self.entries]
            lines = sum(lines_of(text, page.room / look.size - look.left - NUMBER) for text, look in looked)
            line = (page.depth - head.before - head.line - head.after) / max(1, lines)
            for entry in self.entries:
                look = known[f"TOC{entry.level}"]
                close = LEAST_LINE * look.size <= line < look.line  # what goes on one page stands on one page
                look = replace(look, line=int(2 * line) / 2) if close else look
                self.listing.lines.append(Para(look, entry.text, tab=page.room, above=look.before if close else None))


def _cover(cover: Cover, depth: float) -> Iterator[Para]:
    """Put the title a third down the page, its lines below the middle."""
    known = looks()
    look = known["CoverTitle"]
    yield Para(look, balanced(cover.title, sheet(landscape=False).room / look.size), above=depth * 0.24)
    for number, line in enumerate(cover.lines):
        yield Para(known["CoverLine"], line, above=depth * 0.3 if number == 0 else None)
