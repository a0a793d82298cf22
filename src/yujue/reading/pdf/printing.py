"""Characters → printed lines: what stands on one baseline, from left to right, gaps as blanks."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import NamedTuple

from yujue.reading.model import Box
from yujue.reading.pdf.chars import Char

SAME_LINE = 0.45
"""Share of the font size by which baselines of one line may differ (points, commas and superscripts do)."""
_PARTS_GAP = 2.5
"""A gap of so many font sizes sets parts of a line apart: 编制部门：…    单位：元."""


class PrintedLine(NamedTuple):
    """One line as printed: its text, its place (upright), its font size and the index of its first character."""

    text: str
    box: Box
    size: float
    ordinal: int
    bold: bool = False


def split_lines(chars: list[Char]) -> list[list[Char]]:
    """Group characters by baseline, top first, each line from left to right."""
    lines: list[list[Char]] = []
    level, height = 0.0, 0.0
    for char in sorted(chars, key=lambda each: each.y):
        if lines and char.y - level <= SAME_LINE * min(char.size, height):
            lines[-1].append(char)
            height = max(height, char.size)
        else:
            lines.append([char])
            level, height = char.y, char.size
    for line in lines:
        line.sort()
    return lines


def line_text(line: list[Char]) -> str:
    """Write a line: a wide gap between parts becomes two blanks, a gap between words one."""
    pieces = [line[0].text]
    for before, char in itertools.pairwise(line):
        gap = char.x0 - before.x1
        if gap > _PARTS_GAP * char.size:
            pieces.append("  ")
        elif gap > word_gap(before, char):
            pieces.append(" ")
        pieces.append(char.text)
    return "".join(pieces)


def word_gap(before: Char, char: Char) -> float:
    """Give the gap (points) above which a blank was printed: narrow between Latin letters, wide beside ideographs."""
    latin = before.text.isascii() and char.text.isascii()
    letters = latin and not (before.text.isdigit() or char.text.isdigit())
    return (0.18 if letters else 0.4) * min(before.size, char.size)


def print_line(line: list[Char]) -> PrintedLine:
    """Make a printed line of its characters (left to right)."""
    size = font_size(line)
    bottom = max(char.y for char in line)
    box = line[0].x0, min(char.y for char in line) - size * 0.86, max(char.x1 for char in line), bottom + size * 0.14
    return PrintedLine(line_text(line), box, size, line[0].ordinal)


def font_size(line: list[Char]) -> float:
    """Give the font size: an ideograph is as wide as its font is large; without one, the common height."""
    wide = [round(char.x1 - char.x0, 1) for char in line if "\u4e00" <= char.text <= "\u9fff"]
    sizes = wide or [round(char.size, 1) for char in line]
    return Counter(sizes).most_common(1)[0][0]


def block_text(chars: list[Char]) -> str:
    """Write a cell's characters: its lines joined by newlines."""
    return "\n".join(line_text(line) for line in split_lines(chars))
