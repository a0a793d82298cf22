"""A document in its parts: lines of the cover, headings, paragraphs, tables."""

from __future__ import annotations

from dataclasses import dataclass, field

LEFT, ABOVE = "<", "^"
"""Marks of a cell merged with the one to its left, or above it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: header rows with marks of merging, rows of texts, what stands above and below it."""

    title: str
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    number: str = ""
    caption: str = ""
    unit: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A line or paragraph; `kind` is cover, contents, part, heading or body."""

    kind: str
    text: str


@dataclass(slots=True)
class Book:
    """A document while it is written."""

    parts: list[Part | Sheet] = field(default_factory=list)

    def add(self, kind: str, *texts: str) -> None:
        """Add lines of a kind."""
        self.parts += [Part(kind, text) for text in texts]

    def section(self, heading: str, *paragraphs: str) -> None:
        """Add a heading and its paragraphs."""
        self.add("heading", heading)
        self.add("body", *paragraphs)

    @property
    def sheets(self) -> list[Sheet]:
        """Give the tables."""
        return [part for part in self.parts if isinstance(part, Sheet)]


def header(*lines: str) -> tuple[tuple[str, ...], ...]:
    """Read header rows written with | between cells."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)


def as_text(book: Book) -> str:
    """Write a document as text, the cells of tables parted by tabs."""
    blocks: list[str] = []
    for part in book.parts:
        blocks += [part.text] if isinstance(part, Part) else sheet_blocks(part)
    return "\n\n".join(blocks) + "\n"


def sheet_blocks(sheet: Sheet) -> list[str]:
    """Write a table and what stands around it."""
    rows = [*sheet.header, *sheet.rows]
    lines = ["\t".join("" if cell in {LEFT, ABOVE} else cell for cell in row) for row in rows]
    around = (sheet.title, sheet.number, sheet.caption, f"单位：{sheet.unit}" if sheet.unit else "")
    return [*filter(None, around), "\n".join(lines), *sheet.notes]
