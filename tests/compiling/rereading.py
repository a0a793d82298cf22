"""Print compiled tables as plain grids and read them back, without any file format between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yujue.disclosure import Disclosure, Table
from yujue.facts.book import Book
from yujue.forms.printing import captions
from yujue.reading import Block, Grid, GridCell, Page, Paragraph, Source
from yujue.recognising import recognise


def reread(book: Book, title: str, tables: Sequence[Table]) -> Disclosure:
    """Read what a document with these tables and this title would be read as."""
    blocks: list[Block] = [Paragraph(title, 1, size=22.0)]
    for number, table in enumerate(tables, start=2):
        around = captions(book.edition, table.title, table.unit, table.department)
        blocks += [Paragraph(table.title, number, size=16.0)]
        blocks += [Paragraph(text, number) for text in (around.label, around.left, around.right) if text]
        blocks += [_grid(table, number), *(Paragraph(note, number) for note in table.notes)]
    pages = tuple(Page(n, 600, 800, 1000) for n in range(1, len(tables) + 2))
    return recognise(Source("book.pdf", "0" * 64, "pdf", pages, tuple(blocks)))


def _grid(table: Table, page: int) -> Grid:
    depth = max(len(column.path) for column in table.columns)
    cells = list(_head([column.path for column in table.columns], 0, 0, depth, page))
    for n, row in enumerate(table.rows):
        cells += [GridCell(depth + n, cell.column, cell.text, page=page) for cell in row.cells]
    return Grid(tuple(cells), depth + len(table.rows), len(table.columns), page=page)


def _head(paths: list[tuple[str, ...]], row: int, left: int, depth: int, page: int) -> Iterator[GridCell]:
    """Merge neighbours of one name; a header with nothing below goes down to the body."""
    start = 0
    while start < len(paths):
        end = start + 1
        branching = len(paths[start]) > 1
        while branching and end < len(paths) and len(paths[end]) > 1 and paths[end][0] == paths[start][0]:
            end += 1
        down = 1 if branching else depth - row
        yield GridCell(row, left + start, paths[start][0], down, end - start, page)
        if branching:
            yield from _head([path[1:] for path in paths[start:end]], row + 1, left + start, depth, page)
        start = end
