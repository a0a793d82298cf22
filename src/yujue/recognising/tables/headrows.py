"""Which rows of a grid are header: by their words, their numbers and what covers them."""

from __future__ import annotations

import re
import unicodedata

from yujue.forms import is_header_word, key, ordinal_level, plain, row_term
from yujue.recognising.tables.matrix import UNRULED, Matrix

_FIGURE = re.compile(r"^[-−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)\.\d+$|^[-−]?\d{1,3}(?:[,，]\d{3})+$")
_WHOLE = re.compile(r"^\d+$")
_CODE = re.compile(r"^\d{3}(?:\d{2}){0,2}$|^\d{6,}$")
SPLIT_CODE = frozenset({"类", "款", "项", "节", "目"})
_NUMBERING = frozenset({"栏次", "行次"})


def _digits(text: str) -> str:
    """Give a text that has no letter as it would be printed closely and in half width."""
    flat = plain(text)
    return flat if any(map(str.isalpha, flat)) else "".join(unicodedata.normalize("NFKC", flat).split())


def numbers_only(table: Matrix, row: int) -> bool:
    """Tell whether beside 类 款 项 a row only numbers the columns."""
    rest = [plain(t) for t in table.texts(row) if t.strip() and plain(t) not in SPLIT_CODE]
    return bool(rest) and all(_WHOLE.match(t) or key(t) in _NUMBERING for t in rest)


def is_numbering(table: Matrix, row: int) -> bool:
    """Tell whether a row only numbers the columns: 栏次 1 2 3."""
    texts = [plain(t) for t in table.texts(row) if t.strip()]
    numbers = [int(t) for t in texts if _WHOLE.match(t)]
    words = [t for t in texts if not _WHOLE.match(t)]
    counting = len(numbers) >= 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    labelled = bool(words) and all(key(w) in _NUMBERING for w in words)
    return counting and (labelled or (not words and len(numbers) > 2 and numbers[0] == 1))


def is_split(table: Matrix, row: int) -> bool:
    """Tell whether a body row shares its line with the header cells 类 款 项."""
    texts = [plain(t) for t in table.texts(row)]
    heads = [t for t in texts if t in SPLIT_CODE]
    rest = [t for t in texts if t and t not in SPLIT_CODE]
    return (len(heads) >= 2 and bool(rest) and not all(is_header_word(t) for t in rest[1:])) or (
        len(heads) >= 2 and bool(rest) and key(rest[0]) in {"合计", "总计", "栏次"}
    )


def has_figures(table: Matrix, row: int) -> bool:
    """Tell whether a row prints amounts."""
    return any(_FIGURE.match(_digits(t)) for t in table.texts(row))


def is_header(table: Matrix, row: int, top: int) -> bool:
    """Tell whether a row belongs to the header that begins at row `top`."""
    texts = [plain(t) for t in table.texts(row) if t.strip()]
    if not texts or any(_FIGURE.match(_digits(t)) or _CODE.match(t) for t in texts):
        return False
    if table.source in UNRULED:
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


def is_heading_row(table: Matrix, row: int) -> bool:
    """Tell whether every text of a row is a heading."""
    texts = [text for text in table.texts(row) if text.strip()] if row < len(table.cells) else []
    return len(texts) > 1 and all(is_header_word(text) for text in texts)
