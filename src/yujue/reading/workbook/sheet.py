"""A sheet as it is shown: texts by position, merged ranges; what is hidden is taken out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import product

Position = tuple[int, int]
Range = tuple[int, int, int, int]
"""First row, first column, last row, last column; all 0-based, both ends within."""

MOST_CELLS = 400_000
"""Cells with content in one sheet; a disclosure with 500 rows in each of its forms has some 10,000."""
MOST_STYLED = 2_000_000
"""Cells in one sheet, those that are only coloured or framed included."""
MOST_SPREAD = 2_000_000
"""Rows times columns of the part of a sheet that has content."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible sheet: `texts` holds only cells that show something, merged ones at their top left."""

    name: str
    texts: dict[Position, str]
    merged: tuple[Range, ...] = ()


def without_covered(sheet: Sheet) -> Sheet:
    """Take out what stands under a merged range beside its first cell: programs leave it there, nobody sees it."""
    texts, room = dict(sheet.texts), MOST_SPREAD
    for first, left, last, right in sheet.merged:
        room -= (last - first + 1) * (right - left + 1)
        if room < 0:
            break
        under = product(range(first, last + 1), range(left, right + 1))
        for place in under:
            if place != (first, left):
                texts.pop(place, None)
    return Sheet(sheet.name, texts, sheet.merged)


def without_hidden(sheet: Sheet, rows: Collection[int], columns: Collection[int]) -> Sheet:
    """Take hidden rows and columns out; a merged range keeps its text while a part of it is seen."""
    if not rows and not columns:
        return sheet
    gone_rows, gone_columns = sorted(rows), sorted(columns)
    row_set, column_set = set(rows), set(columns)
    texts = {
        (r - bisect_left(gone_rows, r), c - bisect_left(gone_columns, c)): text
        for (r, c), text in sheet.texts.items()
        if r not in row_set and c not in column_set
    }
    merged = []
    for first, left, last, right in sheet.merged:
        seen_rows, seen_columns = _seen(first, last, gone_rows), _seen(left, right, gone_columns)
        if seen_rows and seen_columns:
            merged.append((seen_rows[0], seen_columns[0], seen_rows[1], seen_columns[1]))
            if text := sheet.texts.get((first, left)):
                texts[seen_rows[0], seen_columns[0]] = text
    return Sheet(sheet.name, texts, tuple(merged))


def _seen(first: int, last: int, gone: list[int]) -> tuple[int, int] | None:
    """Give the range in the numbering without the hidden ones; None when all of it is hidden."""
    start = first - bisect_left(gone, first)
    length = last - first + 1 - (bisect_left(gone, last + 1) - bisect_left(gone, first))
    return (start, start + length - 1) if length else None


def spread(positions: Iterable[Position]) -> int:
    """Give rows times columns of the smallest rectangle that holds all positions."""
    found = list(positions)
    if not found:
        return 0
    rows, columns = [r for r, _ in found], [c for _, c in found]
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)
