"""Small tables for tests: text with tabs becomes a grid, its captions become paragraphs."""

from __future__ import annotations

from yujue.disclosure import DocumentInfo, Table
from yujue.reading import Block, Grid, GridCell, Paragraph
from yujue.recognising.tables import recognise_tables

INFO = DocumentInfo("a.txt", "", "txt", "甲局2030年部门预算", "budget", "department", "甲局", 2030, None, 1)


def grid(text: str, line: int = 1, source: str = "tabs") -> Grid:
    """Make a grid of lines whose cells are parted by `|`; `^` is a cell covered from above, `<` from the left."""
    rows = [[cell.strip() for cell in row.split("|")] for row in text.strip("\n").split("\n")]
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    cells = tuple(
        GridCell(r, c, text.replace("\\n", "\n"), _down(rows, r, c), _right(rows, r, c), line=line + r)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text not in {"^", "<"}
    )
    return Grid(cells, len(rows), width, line=line, source=source)


def _down(rows: list[list[str]], row: int, column: int) -> int:
    return 1 + next((n for n, r in enumerate(rows[row + 1 :]) if r[column] != "^"), len(rows) - row - 1)


def _right(rows: list[list[str]], row: int, column: int) -> int:
    rest = rows[row][column + 1 :]
    return 1 + next((n for n, text in enumerate(rest) if text != "<"), len(rest))


def tables(*parts: str | Grid, info: DocumentInfo = INFO) -> tuple[Table, ...]:
    """Recognise the tables of captions and grids in reading order."""
    blocks: list[Block] = []
    line = 1
    for part in parts:
        if isinstance(part, Grid):
            blocks.append(part)
            line = (part.line or line) + part.n_rows + 1
        else:
            blocks.append(Paragraph(part, line=line))
            line += 2
    return tuple(found.table for found in recognise_tables(tuple(blocks), info))
