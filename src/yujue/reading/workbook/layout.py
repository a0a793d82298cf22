"""What lies on a sheet: lines of text and tables, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yujue.forms import looks_like_title
from yujue.reading.model import Block, Grid, GridCell, Paragraph
from yujue.reading.workbook.sheet import Range, Sheet

_CAPTION = re.compile(r"(?:单位|部门)[^：:]{0,6}[：:]")
_NOTE = re.compile(r"^[(（]?(?:备注|说明|附注|注)\d?[)）]?\s*[：:.]|^\*")
LONG = 60
"""Characters of a text that is a sentence rather than a row's name."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that shows something: its number, its texts by column."""

    number: int
    texts: dict[int, str]

    @property
    def single(self) -> str:
        return next(iter(self.texts.values())) if len(self.texts) == 1 else ""

    @property
    def captions(self) -> bool:
        """Tell whether the row names unit or department above a table: 编制部门：…  单位：元."""
        texts = list(self.texts.values())
        return len(texts) <= 3 and any(_CAPTION.match(text.strip()) for text in texts)


def blocks(sheet: Sheet, page: int) -> Iterator[Block]:
    """Give a sheet's paragraphs and grids from the top down."""
    rows = _rows(sheet)
    for band in _bands(rows, sheet.merged):
        start = 0
        while start < len(band) and (band[start].single or band[start].captions):
            start += 1
        stop = len(band)
        while stop > start and _is_note(band[stop - 1]):
            stop -= 1
        for row in band[:start]:
            yield from _paragraphs(row, page)
        if start < stop:
            yield _grid(sheet, band[start].number, band[stop - 1].number, page)
        for row in band[stop:]:
            yield from _paragraphs(row, page)


def _rows(sheet: Sheet) -> list[_Row]:
    found: dict[int, dict[int, str]] = {}
    for (row, column), text in sorted(sheet.texts.items()):
        found.setdefault(row, {})[column] = text
    return [_Row(number, texts) for number, texts in found.items()]


def _bands(rows: list[_Row], merged: tuple[Range, ...]) -> Iterator[list[_Row]]:
    """Cut where, after an empty row or a note, a title or a caption begins another table."""
    covered = {row for first, _, last, _ in merged for row in range(first + 1, min(last, first + 200) + 1)}
    band: list[_Row] = []
    for row in rows:
        gap = bool(band) and row.number > band[-1].number + 1 and row.number - 1 not in covered
        opens = row.captions or looks_like_title(row.single)
        if any(not (r.single or r.captions) for r in band) and opens and (gap or _is_note(band[-1])):
            yield band
            band = []
        band.append(row)
    if band:
        yield band


def _is_note(row: _Row) -> bool:
    text = row.single.strip()
    return bool(text) and (len(text) > LONG or bool(_NOTE.match(text)))


def _paragraphs(row: _Row, page: int) -> Iterator[Paragraph]:
    for text in row.texts.values():
        for line in text.splitlines():
            if line.strip():
                yield Paragraph(line.strip(), page=page)


def _grid(sheet: Sheet, first: int, last: int, page: int) -> Grid:
    """Make the grid of rows `first` to `last`, as wide as what they show."""
    ranges = {(r.top, r.left): r for r in _spans(sheet.merged, first, last)}
    shown = [position for position in sheet.texts if first <= position[0] <= last]
    left = min(column for _, column in shown)
    right = max(ranges[p].right if p in ranges else p[1] for p in shown)
    bottom = max(last, *(ranges[p].bottom if p in ranges else p[0] for p in shown))
    hidden = {
        (r, c)
        for span in ranges.values()
        for r in range(span.top, span.bottom + 1)
        for c in range(max(left, span.left), min(right, span.right) + 1)
    } - set(ranges)
    cells = []
    for r in range(first, bottom + 1):
        for c in range(left, right + 1):
            if (r, c) in hidden:
                continue
            span = ranges.get((r, c), _Span(r, c, r, c))
            wide = min(span.right, right) - c + 1
            cells.append(GridCell(r - first, c - left, sheet.texts.get((r, c), ""), span.bottom - r + 1, wide, page))
    return Grid(tuple(cells), bottom - first + 1, right - left + 1, page=page)


@dataclass(frozen=True, slots=True)
class _Span:
    top: int
    left: int
    bottom: int
    right: int


def _spans(merged: tuple[Range, ...], first: int, last: int) -> Iterator[_Span]:
    for top, left, bottom, right in merged:
        if first <= top <= last:
            yield _Span(top, left, min(bottom, last), right)
