"""Where the header ends, and the path of header texts over each column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.forms import looks_like_title, plain
from yujue.recognising.tables.captions import department_in, unit_in
from yujue.recognising.tables.headrows import (
    SPLIT_CODE,
    has_figures,
    is_header,
    is_heading_row,
    is_numbering,
    is_split,
    numbers_only,
)
from yujue.recognising.tables.matrix import UNRULED, Matrix
from yujue.recognising.tables.tabheader import stacked_paths, tab_paths

MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table: its paths, the rows before the body, captions printed inside the grid.

    `first` is the first body row; `split` is a body row whose leading cells (类 款 项) are header still.
    """

    paths: tuple[tuple[str, ...], ...]
    first: int
    split: int | None = None
    title: str = ""
    unit: str | None = None
    department: str | None = None


def read_header(table: Matrix, *, form_sheet: bool = False) -> Header:
    """Read the header; a form sheet (performance) that begins with label and value has none."""
    top, title, unit, department = _inner_captions(table)
    if form_sheet and not is_heading_row(table, top):
        return Header(tuple(() for _ in range(table.width)), top, None, title, unit, department)
    rows, split = _header_rows(table, top)
    paths = _paths(table, rows, split)
    first = (rows[-1] + 1 if rows else top) if split is None else split
    while first < len(table.cells) and (is_numbering(table, first) or (first == split and numbers_only(table, first))):
        first += 1
    return Header(paths, first, split, title, unit, department)


def _paths(table: Matrix, rows: list[int], split: int | None) -> tuple[tuple[str, ...], ...]:
    texts = [table.texts(r) for r in rows]
    if table.source == "tabs":
        return tab_paths(texts, table.width)
    if table.source in UNRULED and not table.header_rows:
        return stacked_paths(texts, table.width)
    return _span_paths(table, rows, split)


def _inner_captions(table: Matrix) -> tuple[int, str, str | None, str | None]:
    """Take title, unit and department lines that stand inside the grid's first rows."""
    row, title, unit, department = 0, "", None, None
    while row < min(4, len(table.cells)):
        texts = [plain(text) for text in table.texts(row) if text.strip()]
        if not texts or len(texts) > 3:
            break
        flat = " ".join(texts)
        found_unit, found_department = unit_in(flat), department_in(texts[0])
        if len(texts) == 1 and looks_like_title(texts[0]):
            title = texts[0]
        elif (found_unit or found_department is not None) and not has_figures(table, row) and "资金" not in flat:
            unit, department = unit or found_unit, department or found_department
        elif not (len(texts) == 1 and re.fullmatch(r"[（(]?20\d\d年度?[)）]?", texts[0])):
            break
        row += 1
    return row, title, unit, department


def _header_rows(table: Matrix, top: int) -> tuple[list[int], int | None]:
    if table.header_rows:
        return list(range(table.header_rows)), None
    rows: list[int] = []
    for r in range(top, min(top + MOST_ROWS, len(table.cells))):
        if is_split(table, r):
            return rows, r
        if not any(t.strip() for t in table.texts(r)):
            covered = any(cell is not None and table.cells[r][c] is not cell for c, cell in enumerate(table.cover[r]))
            if rows and covered and not table.tabs:
                rows.append(r)
                continue
            break
        if not is_header(table, r, top) or (rows and is_numbering(table, r)):
            break
        rows.append(r)
    return rows, None


def _span_paths(table: Matrix, rows: list[int], split: int | None) -> tuple[tuple[str, ...], ...]:
    paths = []
    for c in range(table.width):
        covering = [table.cover[r][c] for r in rows]
        if split is not None and plain(table.text(split, c)) in SPLIT_CODE:
            covering.append(table.cover[split][c])
        path: list[str] = []
        last = None
        for cell in covering:
            if cell is not None and cell is not last and cell.text.strip():
                path.append(plain(cell.text))
            last = cell if cell is not None else last
        paths.append(tuple(path))
    return _named(paths)


def _named(paths: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Let a column without any header belong to the one on its left (项目名称 over two columns)."""
    for c in range(1, len(paths)):
        if not paths[c]:
            paths[c] = paths[c - 1]
    return tuple(paths)
