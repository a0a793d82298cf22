"""What a document is made of before it is written: paragraphs, tables, pictures and the contents, in sections."""

from __future__ import annotations

from dataclasses import dataclass, field

from yujue.disclosure import Chart
from yujue.writing.docx.grid import Grid
from yujue.writing.docx.typography import Look, Sheet


@dataclass(slots=True)
class Para:
    """A paragraph. `mark` is its bookmark ("" none), `turns` begins a page, `above` the space above it in points.

    `page` and `breaks` are where it was last seen: its first page, and the offsets at which pages begin in it.
    """

    look: Look
    text: str
    mark: str = ""
    turns: bool = False
    above: float | None = None
    tab: float = 0.0
    page: int = 0
    breaks: tuple[int, ...] = ()


@dataclass(slots=True)
class Table:
    """A table. `page` is that of its first row, `breaks` the body rows that begin a page.

    `torn` are rows higher than the room left, with the number of pages that begin inside of them.
    """

    grid: Grid
    title: str
    page: int = 0
    breaks: frozenset[int] = frozenset()
    torn: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Picture:
    """A chart with its size in points."""

    chart: Chart
    width: float
    height: float
    look: Look
    turns: bool = False
    page: int = 0
    breaks: tuple[int, ...] = ()


@dataclass(slots=True)
class Entry:
    """A line of the contents; `target` is the paragraph that it names."""

    text: str
    level: int
    target: Para


@dataclass(slots=True)
class Listing:
    """The contents page: a paragraph for each entry; `lines` are filled in once all entries are known."""

    entries: list[Entry] = field(default_factory=list)
    lines: list[Para] = field(default_factory=list)


Piece = Para | Table | Picture | Listing


@dataclass(slots=True)
class Section:
    """Pages of one kind. `cover` tells that its first page bears neither header nor footer."""

    sheet: Sheet
    pieces: list[Piece] = field(default_factory=list)
    cover: bool = False
