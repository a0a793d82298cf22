"""The blocks of a text: paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from yujue.reading.docx.errors import OversizedDocumentError
from yujue.reading.docx.inline import Inline, Reader
from yujue.reading.docx.names import MC, Element, W, child, on, properties, val, value, whole
from yujue.reading.docx.numbering import Numbering
from yujue.reading.docx.pages import Pages
from yujue.reading.docx.styles import PLAIN, Style
from yujue.reading.docx.tables import Seat, Seating, seating
from yujue.reading.model import Block, Grid, GridCell, Paragraph

_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body"))
_PPR, _STYLE, _BREAK, _NUMBERED, _MARK, _SECTION = (
    W + name for name in ("pPr", "pStyle", "pageBreakBefore", "numPr", "rPr", "sectPr")
)
MOST_CELLS = 400_000
"""Cells of all tables, and places of one, whatever its cells span."""
_AWAY = frozenset({W + "del", W + "moveFrom"})
LEADER = "……"
_NEXT_PAGE = frozenset({"nextPage", "oddPage", "evenPage"})


@dataclass(slots=True)
class Body:
    """Walks over a text. `notes` are footnotes and endnotes by kind and id."""

    file: str
    styles: dict[str, Style]
    numbering: Numbering
    pages: Pages
    notes: dict[tuple[str, str], Element]
    inline: Reader
    cells: int = 0
    torn: str = ""

    def blocks(self, holder: Element) -> Iterator[Block]:
        """Give the blocks of an element that holds paragraphs and tables."""
        for part in holder:
            if part.tag == W + "p":
                yield from self._paragraph(part)
            elif part.tag == W + "tbl":
                yield from self._table(part)
            elif part.tag in _HOLDERS:
                yield from self.blocks(part)
            elif part.tag == MC + "AlternateContent":
                choice = part.find(MC + "Choice")
                yield from self.blocks(part if choice is None else choice)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        own = properties(paragraph, _PPR)
        if on(own.get(_BREAK)):
            self.pages.turn()
        name = val(own.get(_STYLE)) or ""
        style = self.styles.get(name) or self.styles.get("", PLAIN)
        inline = self.inline.read(paragraph, style, self.torn + self._number(paragraph, own, style, name))
        self.torn = ""
        if _mark_deleted(own.get(_MARK)) and inline.text:
            self.torn = inline.text
        else:
            yield from _paragraphs(inline, style)
        yield from self._beside(inline)
        section = own.get(_SECTION)
        if section is not None and (value(section, "type") or "nextPage") in _NEXT_PAGE:
            self.pages.turn()

    def _number(self, paragraph: Element, own: dict[str, Element], style: Style, name: str) -> str:
        """Give the number that is printed before a paragraph's text."""
        listed = own.get(_NUMBERED)
        number, level = style.numbering or 0, style.level
        if listed is not None:
            number = whole(value(listed, "numId"), number)
            level = whole(value(listed, "ilvl"), level)
        elif number:
            level = self.numbering.level_of_style(number, name) or level
        printed = self.numbering.next(number, level) if number and _shows(paragraph) else ""
        return printed + (" " if printed[-1:].isalnum() and printed.isascii() else "")

    def _beside(self, inline: Inline) -> Iterator[Block]:
        """Give what hangs on a paragraph: the texts of its boxes and its footnotes."""
        for box in inline.boxes:
            yield from self.blocks(box)
        for key in inline.notes:
            if (note := self.notes.pop(key, None)) is not None:
                yield from self.blocks(note)

    def _table(self, table: Element) -> Iterator[Block]:
        seats = seating(table)
        if all(len(row) < 2 for row in seats.rows):
            for row in seats.rows:
                for seat in row:
                    yield from self.blocks(seat.element)
            return
        inner: list[Block] = []
        cells: list[GridCell] = []
        self.cells += sum(map(len, seats.rows))
        if self.cells > MOST_CELLS or len(seats.rows) * seats.n_columns > MOST_CELLS:
            raise OversizedDocumentError(self.file, MOST_CELLS)
        first: int | None = None
        for row in seats.rows:
            cells += self._row(row, inner)
            first = first or next((cell.page for cell in cells if cell.page), None)
        yield _grid(seats, cells, first or self.pages.page)
        yield from inner

    def _row(self, row: tuple[Seat, ...], inner: list[Block]) -> Iterator[GridCell]:
        """Read a row's cells; a break in several of them is one, of the row."""
        start, last, begun = self.pages.number, self.pages.number, False
        for seat in row:
            if begun:
                self.pages.number, self.pages.shown = start, True
            text, page = self._cell(seat.element, inner)
            if text and not begun:
                begun, start = True, page or self.pages.number
            last = max(last, self.pages.number)
            shown = page if text else self.pages.page
            yield GridCell(seat.row, seat.column, text, seat.down, seat.across, shown)
        self.pages.number = last

    def _cell(self, cell: Element, inner: list[Block]) -> tuple[str, int | None]:
        lines: list[str] = []
        page: int | None = None
        for block in self.blocks(cell):
            if isinstance(block, Grid):
                inner.append(block)
            elif block.text:
                page = page or block.page
                lines.append(block.text)
        return "\n".join(lines), page


def _paragraphs(inline: Inline, style: Style) -> Iterator[Paragraph]:
    for line in inline.lines:
        text = line.text.strip(" \u3000\t")
        if style.lists and "\t" in text:
            head, _, tail = text.rpartition("\t")
            text = f"{head}{LEADER}{tail}"
        if text:
            yield Paragraph(text, page=line.page, bold=style.outline is not None or line.bold)


def _shows(paragraph: Element) -> bool:
    """Tell whether a paragraph shows any text: Word numbers empty ones too, but nobody means it."""
    return any(text.text and text.text.strip() and not _gone(text) for text in paragraph.iter(W + "t"))


def _gone(text: Element) -> bool:
    """Tell whether a text was moved away, or its run is hidden: a list does not count it."""
    run = text.getparent()
    hidden = run is not None and on(properties(run, _MARK).get(W + "vanish"))
    return bool(hidden) or any(holder.tag in _AWAY for holder in text.iterancestors())


def _mark_deleted(marks: Element | None) -> bool:
    """Tell whether the paragraph's end was deleted, so that it goes on in the next one."""
    return marks is not None and (child(marks, "del") is not None or child(marks, "moveFrom") is not None)


def _grid(seats: Seating, cells: list[GridCell], page: int | None) -> Grid:
    return Grid(tuple(cells), len(seats.rows), seats.n_columns, page=page)


def with_lines(blocks: Iterator[Block]) -> Iterator[Block]:
    """Give the blocks of a text that notes no pages their lines, a table counting one for each row."""
    line = 1
    for block in blocks:
        if block.page is not None:
            yield block
        elif isinstance(block, Paragraph):
            yield replace(block, line=line)
            line += 1
        else:
            cells = tuple(replace(cell, line=line + cell.row) for cell in block.cells)
            yield replace(block, cells=cells, line=line)
            line += block.n_rows
