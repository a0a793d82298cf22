"""Where the header ends, and the path of header texts over each column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.forms import is_header_word, key, looks_like_title, ordinal_level, plain, row_term
from yujue.recognising.tables.captions import department_in, unit_in
from yujue.recognising.tables.matrix import Matrix
from yujue.recognising.tables.tabheader import stacked_paths, tab_paths

_FIGURE = re.compile(r"^[-−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)\.\d+$|^[-−]?\d{1,3}(?:[,，]\d{3})+$")
_WHOLE = re.compile(r"^\d+$")
_CODE = re.compile(r"^\d{3}(?:\d{2}){0,2}$|^\d{6,}$")
_SPLIT_CODE = frozenset({"类", "款", "项", "节", "目"})
_NUMBERING = frozenset({"栏次", "行次"})
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
    if form_sheet and not _is_heading_row(table, top):
        return Header(tuple(() for _ in range(table.width)), top, None, title, unit, department)
    rows, split = _header_rows(table, top)
    paths = _paths(table, rows, split)
    first = (rows[-1] + 1 if rows else top) if split is None else split
    while first < len(table.cells) and (
        _is_numbering(table, first) or (first == split and _numbers_only(table, first))
    ):
        first += 1
    return Header(paths, first, split, title, unit, department)


def _paths(table: Matrix, rows: list[int], split: int | None) -> tuple[tuple[str, ...], ...]:
    texts = [table.texts(r) for r in rows]
    if table.source == "tabs":
        return tab_paths(texts, table.width)
    if table.source == "unruled":
        return stacked_paths(texts, table.width)
    return _span_paths(table, rows, split)


def _is_heading_row(table: Matrix, row: int) -> bool:
    texts = [text for text in table.texts(row) if text.strip()]
    return len(texts) > 1 and all(is_header_word(text) for text in texts)


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
        elif (found_unit or found_department is not None) and not _has_figures(table, row) and "资金" not in flat:
            unit, department = unit or found_unit, department or found_department
        elif not (len(texts) == 1 and re.fullmatch(r"[（(]?20\d\d年度?[)）]?", texts[0])):
            break
        row += 1
    return row, title, unit, department


def _header_rows(table: Matrix, top: int) -> tuple[list[int], int | None]:
    rows: list[int] = []
    for r in range(top, min(top + MOST_ROWS, len(table.cells))):
        if _is_split(table, r):
            return rows, r
        if not any(t.strip() for t in table.texts(r)):
            covered = any(cell is not None and table.cells[r][c] is not cell for c, cell in enumerate(table.cover[r]))
            if rows and covered and not table.tabs:
                rows.append(r)
                continue
            break
        if not _is_header(table, r, top) or (rows and _is_numbering(table, r)):
            break
        rows.append(r)
    return rows, None


def _numbers_only(table: Matrix, row: int) -> bool:
    """Tell whether beside 类 款 项 a row only numbers the columns."""
    rest = [key(t) for t in table.texts(row) if t.strip() and plain(t) not in _SPLIT_CODE]
    return bool(rest) and all(_WHOLE.match(t) or t in _NUMBERING for t in rest)


def _is_numbering(table: Matrix, row: int) -> bool:
    """Tell whether a row only numbers the columns: 栏次 1 2 3."""
    texts = [key(t) for t in table.texts(row) if t.strip()]
    numbers = [int(t) for t in texts if _WHOLE.match(t)]
    words = [t for t in texts if not _WHOLE.match(t)]
    counting = len(numbers) >= 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    labelled = bool(words) and all(w in _NUMBERING for w in words)
    return counting and (labelled or (not words and len(numbers) > 2 and numbers[0] == 1))


def _is_split(table: Matrix, row: int) -> bool:
    """Tell whether a body row shares its line with the header cells 类 款 项."""
    texts = [plain(t) for t in table.texts(row)]
    heads = [t for t in texts if t in _SPLIT_CODE]
    rest = [t for t in texts if t and t not in _SPLIT_CODE]
    return (len(heads) >= 2 and bool(rest) and not all(is_header_word(t) for t in rest[1:])) or (
        len(heads) >= 2 and bool(rest) and key(rest[0]) in {"合计", "总计", "栏次"}
    )


def _has_figures(table: Matrix, row: int) -> bool:
    return any(_FIGURE.match(plain(t)) for t in table.texts(row))


def _is_header(table: Matrix, row: int, top: int) -> bool:
    texts = [plain(t) for t in table.texts(row) if t.strip()]
    if not texts or any(_FIGURE.match(t) or _CODE.match(t) for t in texts):
        return False
    if table.source == "unruled":
        return _is_line_of_headings(texts, first=row == top)
    known = sum(is_header_word(t) for t in texts)
    if known == len(texts) > 1:
        return True
    if any(ordinal_level(t) for t in texts):
        return False
    if len(texts) == 1:
        return (row == top and known == 1 and row_term(texts[0]) is None) or _under_header(table, row)
    numbered = any(_WHOLE.match(t) for t in texts)
    short = all(len(t) < 12 for t in texts) if row == top else _under_span(table, row)
    return 2 * known >= len(texts) or (not numbered and short)


def _is_line_of_headings(texts: list[str], *, first: bool) -> bool:
    """Tell whether a printed line of a table without rules belongs to its header, where headings break over lines."""
    wordy = not any(char.isdigit() for text in texts for char in text)
    return wordy and (first or not (row_term(texts[0]) or any(ordinal_level(text) for text in texts)))


def _under_span(table: Matrix, row: int) -> bool:
    """Tell whether a cell of this row stands below a header cell that spans several columns."""
    if row == 0 or table.source != "ruled":
        return False
    return any(
        cell is not None and (above := table.cover[row - 1][c]) is not None and above.column_span > cell.column_span
        for c, cell in enumerate(table.cells[row])
        if cell is not None and cell.text.strip()
    )


def _under_header(table: Matrix, row: int) -> bool:
    """Tell whether a row of one text stands below a header cell while the rest of the row is covered by the header."""
    if row == 0 or table.source != "ruled":
        return False
    own = table.cells[row]
    texts = [cell for cell in own if cell is not None and cell.text.strip()]
    if any(row_term(cell.text) is not None for cell in texts):
        return False
    mine = {id(cell) for cell in own if cell is not None}
    rest = [cell for cell in table.cover[row] if cell not in texts]
    above = all(cell is not None and id(cell) not in mine for cell in rest)
    return bool(rest) and above and (all(is_header_word(cell.text) for cell in texts) or _under_span(table, row))


def _span_paths(table: Matrix, rows: list[int], split: int | None) -> tuple[tuple[str, ...], ...]:
    paths = []
    for c in range(table.width):
        covering = [table.cover[r][c] for r in rows]
        if split is not None and plain(table.text(split, c)) in _SPLIT_CODE:
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
