"""What a reader gives: blocks in reading order, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text outside tables: one printed paragraph (lines joined, a line break inside a word undone).

    `box` is (x0, y0, x1, y1) in points from the top left corner of `page` (1-based; None for text files);
    `line` the 1-based line of a text file. `size` is the dominant font size (0: unknown). `indent` is the x of
    the first line. `line_boxes` gives each printed line's (start offset in text, page, box).
    """

    text: str
    page: int | None = None
    line: int | None = None
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    line_boxes: tuple[tuple[int, int, Box], ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid; a merged cell is listed once, at its top left position, with its spans.

    `text` joins the printed lines with a newline. `clipped` says that text was cut at the cell's edge;
    `sureness` (0 to 1) is how sure the recognition of a scan is of its least sure word.
    """

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    page: int | None = None
    line: int | None = None
    box: Box | None = None
    clipped: bool = False
    sureness: float = 1.0


@dataclass(frozen=True, slots=True)
class Grid:
    """One table on one page (or one run of tab-separated lines): cells, not yet understood.

    `source` is ruled | aligned | unruled | tabs; without ruling lines a table is aligned when all its headings and rows
    were found, unruled when only some. A table over several pages is several grids: joining them needs
    knowledge of headers, so it is the recognisers' work. `header_rows` of it are known to be the header by where they
    stand; 0 where only their words can tell.
    """

    cells: tuple[GridCell, ...]
    n_rows: int
    n_columns: int
    page: int | None = None
    line: int | None = None
    box: Box | None = None
    source: str = "ruled"
    column_edges: tuple[float, ...] = ()
    header_rows: int = 0

    def text_rows(self) -> list[list[str]]:
        """Give the texts as a dense list of rows; merged cells have their text at the top left only."""
        rows = [[""] * self.n_columns for _ in range(self.n_rows)]
        for cell in self.cells:
            rows[cell.row][cell.column] = cell.text
        return rows


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size in points, and how many characters it shows, furniture apart.

    `furniture` are its running headers, footers and printed page number: they are in no block. `pictured` says that
    a picture fills most of the page, so that text may be missing (a scan); `pictures` are the places of large pictures,
    in which tables may stand that nobody has read; `cut` are lines of which only a part of the height is visible.
    """

    number: int
    width: float
    height: float
    characters: int
    furniture: tuple[Paragraph, ...] = ()
    pictured: bool = False
    pictures: tuple[Box, ...] = ()
    cut: tuple[tuple[Box, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its identity and its blocks in reading order; `attachments` are the files that a page links to.

    `format` is pdf, scan, txt, html, docx, xlsx or xls.
    """

    file: str
    sha256: str
    format: str
    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    metadata_title: str = ""
    attachments: tuple[str, ...] = ()
