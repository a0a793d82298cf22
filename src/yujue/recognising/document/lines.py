"""A flat view of a document: printed lines with their place and the block they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yujue.reading import Block, Grid, Paragraph
from yujue.reading.model import Box
from yujue.recognising.document.wordings import compact


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: `block` is its block's index in the source, `plain` its text without white space."""

    text: str
    block: int
    page: int | None = None
    line: int | None = None
    box: Box | None = None
    plain: str = ""


def printed_lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """Give printed lines: paragraphs cut at their line breaks, grids row by row."""
    for index, block in enumerate(blocks):
        yield from _of_grid(block, index) if isinstance(block, Grid) else _of_paragraph(block, index)


def _of_paragraph(paragraph: Paragraph, index: int) -> Iterator[Line]:
    starts = paragraph.line_boxes or ((0, paragraph.page or 0, paragraph.box or (0.0, 0.0, 0.0, 0.0)),)
    ends = [start for start, _, _ in starts[1:]] + [len(paragraph.text)]
    for (start, page, box), end in zip(starts, ends, strict=True):
        text = paragraph.text[start:end].strip()
        if text:
            yield Line(text, index, page or None, paragraph.line, box, compact(text))


def _of_grid(grid: Grid, index: int) -> Iterator[Line]:
    rows: dict[int, list[tuple[int, str, int | None]]] = {}
    for cell in grid.cells:
        if cell.text.strip():
            rows.setdefault(cell.row, []).append((cell.column, " ".join(cell.text.split()), cell.line))
    for row in sorted(rows):
        cells = sorted(rows[row], key=lambda cell: cell[0])
        text = " ".join(text for _, text, _ in cells)
        yield Line(text, index, grid.page, cells[0][2], plain=compact(text))
