"""Characters → printed lines: what stands on one baseline, from left to right, gaps as blanks."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from yujue.reading.model import Box
from yujue.reading.pdf.chars import Char

SAME_LINE = 0.45
"""Share of the font size by which baselines of one line may differ (points, commas and superscripts do)."""
_SPREAD_FROM = 4
_LETTER_GAP, _WORD_GAP = 0.18, 0.4
"""Shares of the font size: gaps above which a blank was printed between Latin letters, and elsewhere."""
_PARTS_GAP = 2.5
"""A gap of so many font sizes sets parts of a line apart: 编制部门：…    单位：元."""


class PrintedLine(NamedTuple):
    """One line as printed: its text, its place (upright), its font size and whether its first character is bold."""

    text: str
    box: Box
    size: float
    bold: bool = False


def split_lines(chars: list[Char]) -> list[list[Char]]:
    """Group characters by baseline, top first, each line from left to right."""
    if all_on_one_line(chars):
        return [sorted(chars)]
    lines: list[list[Char]] = []
    level, height = 0.0, 0.0
    for char in sorted(chars, key=itemgetter(2)):
        if lines and char.y - level <= SAME_LINE * min(char.size, height):
            lines[-1].append(char)
            height = max(height, char.size)
        else:
            lines.append([char])
            level, height = char.y, char.size
    for line in lines:
        line.sort()
    return lines


def all_on_one_line(chars: list[Char]) -> bool:
    """Tell whether all characters have one baseline, as most cells' have."""
    level = chars[0].y if chars else 0.0
    return bool(chars) and all(char.y == level for char in chars)


def line_text(line: list[Char]) -> str:
    """Write a line: a wide gap between parts becomes two blanks, a gap between words one."""
    gaps = [char.x0 - before.x1 for before, char in pairwise(line)]
    least = _LETTER_GAP * line[0].size
    if not gaps or max(gaps) <= least:
        return "".join([char.text for char in line])
    spread = letter_spacing(gaps)
    pieces = [line[0].text]
    for before, char, gap in zip(line, line[1:], gaps, strict=False):
        pieces.append(blanks(before, char, gap - spread) if gap - spread > least else "")
        pieces.append(char.text)
    return "".join(pieces)


def letter_spacing(gaps: list[float]) -> float:
    """Give the gap (points) that a spread line has between all of its characters; 0 for one set solid."""
    if len(gaps) < _SPREAD_FROM:
        return 0.0
    return max(sorted(gaps)[len(gaps) // 3], 0.0)


def blanks(before: Char, char: Char, gap: float) -> str:
    """Give the blanks that a gap stands for: Latin letters part at narrow gaps, everything else at wide ones."""
    if gap > _PARTS_GAP * char.size:
        return "  "
    latin = before.text.isascii() and char.text.isascii()
    letters = latin and not (before.text.isdigit() or char.text.isdigit())
    return " " if gap > (_LETTER_GAP if letters else _WORD_GAP) * min(before.size, char.size) else ""


def print_line(line: list[Char]) -> PrintedLine:
    """Make a printed line of its characters (left to right)."""
    size = font_size(line)
    bottom = max(char.y for char in line)
    box = line[0].x0, min(char.y for char in line) - size * 0.86, max(char.x1 for char in line), bottom + size * 0.14
    return PrintedLine(line_text(line), box, size, line[0].style.bold)


def print_turned(chars: list[Char]) -> list[PrintedLine]:
    """Print turned text outside of tables: each line keeps its place and is read along its own baseline."""
    printed: list[PrintedLine] = []
    for turn in sorted({char.style.turn for char in chars}):
        turned = [char for char in chars if char.style.turn == turn]
        places = {char.ordinal: char for char in turned}
        for line in split_lines(unturned(turned, turn)):
            printed.append(print_turned_line(line, [places[char.ordinal] for char in line]))
    return printed


def print_turned_line(line: list[Char], placed: list[Char]) -> PrintedLine:
    """Make a printed line of turned characters, given as laid upright and as placed on the page."""
    ys = [char.middle[1] for char in placed]
    half = max(char.size for char in placed) / 2
    box = min(char.x0 for char in placed), min(ys) - half, max(char.x1 for char in placed), max(ys) + half
    return PrintedLine(line_text(line), box, font_size(line), line[0].style.bold)


def font_size(line: list[Char]) -> float:
    """Give the font size: an ideograph is as wide as its font is large, a digit half as wide; else the height."""
    wide = [round(char.x1 - char.x0, 1) for char in line if is_wide(char.text)]
    digits = [round(2 * (char.x1 - char.x0), 1) for char in line if char.text in "0123456789"]
    sizes = wide or digits or [round(char.size, 1) for char in line]
    return Counter(sizes).most_common(1)[0][0]


def is_wide(text: str) -> bool:
    """Tell whether a character fills its em: ideographs and full-width marks."""
    return "\u4e00" <= text <= "\u9fff" or "\u3001" <= text <= "\u3017" or "\uff01" <= text <= "\uff5e"


def block_text(chars: list[Char]) -> str:
    """Write a cell's characters: its lines joined by newlines, turned text after upright text."""
    by_turn: dict[int, list[Char]] = {}
    for char in chars:
        by_turn.setdefault(char.style.turn, []).append(char)
    return "\n".join(line_text(line) for turn in sorted(by_turn) for line in split_lines(unturned(by_turn[turn], turn)))


def unturned(chars: list[Char], turn: int) -> list[Char]:
    """Lay turned characters as if the page were turned so that they stand upright."""
    if turn == 0:
        return chars
    laid: list[Char] = []
    for char in chars:
        (x, y), half, height = char.middle, char.size / 2, char.x1 - char.x0
        if turn == 2:
            laid.append(char._replace(x0=-char.x1, x1=-char.x0, y=-y))
        elif turn == 1:
            laid.append(char._replace(x0=y - half, x1=y + half, y=-x, size=height))
        else:
            laid.append(char._replace(x0=-y - half, x1=half - y, y=x, size=height))
    return laid
