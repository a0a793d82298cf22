"""Parts of a printed line that stand apart from one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.printing import line_text

APART = 1.1
"""Font sizes of gap that part what certainly are different cells."""
CLOSE = 0.35
"""Font sizes of gap that may part cells, where alignment says so."""
_NUMBER = re.compile(r"[-−－]?[(（]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[)）]?[%％]?")
_CAPTION = re.compile(r"[（(]?[^：:，。]{0,6}(?:单位|部门)[^：:，。]{0,4}[：:]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: its characters, text and place; `label` says that its digits are no figure but a code."""

    chars: tuple[Char, ...]
    text: str
    x0: float
    x1: float
    label: bool = False

    @property
    def numeric(self) -> bool:
        """Whether it is one number."""
        return not self.label and bool(_NUMBER.fullmatch(self.text))

    @property
    def captions(self) -> bool:
        """Whether it says whose table follows, or in what unit."""
        return bool(_CAPTION.match(self.text))

    @property
    def size(self) -> float:
        """The font size of its first character (points)."""
        return self.chars[0].size


def pieces_of(line: list[Char], gap: float = APART) -> tuple[Piece, ...]:
    """Part a line (left to right) at gaps of so many font sizes."""
    parts = [[line[0]]]
    for before, char in pairwise(line):
        if char.x0 - before.x1 > gap * max(char.size, before.size):
            parts.append([])
        parts[-1].append(char)
    return tuple(map(piece_of, parts))


def piece_of(chars: list[Char]) -> Piece:
    """Make a piece of characters (left to right)."""
    return Piece(tuple(chars), line_text(chars), chars[0].x0, chars[-1].x1)
