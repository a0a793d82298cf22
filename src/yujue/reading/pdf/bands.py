"""Printed lines as rows of pieces, as tables without ruling lines are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from statistics import median

from yujue.reading.pdf.alignment import Row
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.pieces import CLOSE, Piece, pieces_of

PITCH = 3.2
"""Font sizes between rows of one table, and between the lines of its header, at most."""
_COUNT = re.compile(r"\d{1,2}|[栏行]次")
_CODE = re.compile(r"\d{2,7}")
_CODES = re.compile(r"\d{2}|[235]\d{2}(?:\d{2}){0,2}")
_ECONOMIC = re.compile(r"\d{2}|[35]\d{2}(?:\d{2})?")
_ORDINAL = re.compile(r"[（(]?[一二三四五六七八九十]+[)）、.]")


@dataclass(frozen=True, slots=True)
class Band:
    """A printed row and its pieces, parted at wide gaps and at every gap; `lines` are what it was printed on."""

    lines: tuple[list[Char], ...]
    wide: Row
    fine: Row

    @property
    def figures(self) -> int:
        """How many pieces are numbers, when the row has more than one piece."""
        return sum(piece.numeric for piece in self.fine) if len(self.fine) > 1 else 0

    @property
    def counts(self) -> bool:
        """Whether the row only numbers the columns: 栏次 1 2 3."""
        return len(self.fine) > 1 and all(_COUNT.fullmatch(piece.text) for piece in self.fine)

    @property
    def y(self) -> float:
        """The baseline."""
        return self.lines[0][0].y

    @property
    def size(self) -> float:
        """The font size."""
        return median(char.size for char in self.lines[0])


def band_of(line: list[Char]) -> Band:
    """Part a printed line; bare digits before the first words are a code (201 05 02 一般行政管理事务), not figures."""
    return Band((line,), pieces_of(line), with_codes(pieces_of(line, CLOSE)))


def with_codes(row: Row) -> Row:
    """Mark the pieces that are a code."""
    if all(_CODES.fullmatch(piece.text) for piece in row):
        return tuple(replace(piece, label=True) for piece in row)
    first = next((index for index, piece in enumerate(row) if not piece.numeric), 1)
    leading = range(first) if all(_CODE.fullmatch(piece.text) for piece in row[:first]) else range(0)
    return tuple(
        replace(piece, label=True) if n in leading or (n >= first and is_code(piece, after)) else piece
        for n, (piece, after) in enumerate(zip_longest(row, row[1:]))
    )


def is_code(piece: Piece, after: Piece | None) -> bool:
    """Tell whether a piece further on is the economic code of the label after it: lists stand side by side."""
    named = after is not None and not after.numeric and not _ORDINAL.match(after.text)
    return named and bool(_ECONOMIC.fullmatch(piece.text))
