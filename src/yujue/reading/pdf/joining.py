"""Whether a printed line begins a paragraph or goes on with the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from yujue.reading.pdf.margins import Margins
from yujue.reading.pdf.printing import PrintedLine

SENTENCE_END = "。！？!?"
_CLAUSE_END = SENTENCE_END + "；：;:"
_LEADERS = re.compile(r"(?:…{2,}|\.{4,}|·{4,}|．{4,}|_{4,})[\s\d.…·]*$")
_WORD = re.compile(r"([（(“《〈]*)(?:([0-9A-Za-z.,%％/\-]+(?: ?[%％])?)|.)([，。、；：！？）》”’％%,.;:!?)]*)")
"""What cannot be parted at a line's end: opening marks, a number, a Latin word or one ideograph, closing marks."""
_CHINESE = "[一二三四五六七八九十]{1,3}"
_HEADING = re.compile(rf"第{_CHINESE}(?:部分|章|节)|{_CHINESE}、|[（(]{_CHINESE}[）)]")
_ITEM = re.compile(r"[（(]?\d{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳]|表[一二三四五六七八九十\d]")
_IN_PROSE = "，。；"
"""Marks that titles do not hold: a text with one of them that stops without another goes on."""
_CLOSING = "）)”"
_GOES_ON = "，、（(“《第及和与的,"
_INDENT = 0.8
"""Font sizes by which a line must stand in to begin a paragraph."""
_TALLEST = 2.8
"""Font sizes between the tops of two lines of one paragraph, at most."""
_SAME_SIZE = 0.07
_SAME_TITLE = 0.3
_LONG_TITLE = 0.75
"""Share of the text's width that a title's first line fills, at least, when it goes on in a second."""
_WIDER, _LIKE = 1.4, 1.15
"""Shares of the usual pitch: a gap this wide parts paragraphs, a gap up to the second is within one."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page sets its text.

    `pitch` is the usual distance from line to line (points; 0: unknown), `spaced` tells whether wider distances
    part its paragraphs, `column` that it is one of two columns: each has a setting of its own.
    """

    margins: Margins
    pitch: float
    spaced: bool
    column: bool = False


def setting_of(lines: list[PrintedLine], margins: Margins, *, column: bool = False) -> Setting:
    """Observe how the lines (top first) of a page or a column are set."""
    steps = sorted(
        step
        for before, line in pairwise(lines)
        if same_size(before, line) and 0.8 * line.size < (step := line.box[1] - before.box[1]) < 4 * line.size
    )
    if len(steps) < 3:
        return Setting(margins, 0.0, spaced=False, column=column)
    pitch = steps[len(steps) // 5]
    return Setting(margins, pitch, spaced=steps[-1 - len(steps) // 10] > _WIDER * pitch, column=column)


def same_size(one: PrintedLine, other: PrintedLine) -> bool:
    """Tell whether two lines are set in the same size."""
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def continues(lines: list[PrintedLine], line: PrintedLine, setting: Setting, *, below: bool) -> bool:
    """Tell whether a line goes on with the paragraph of `lines`.

    `below` says that it stands on their page and in their column, else it is the first of the next.
    """
    last = lines[-1]
    if not same_size(last, line) or _LEADERS.search(last.text) or "  " in last.text:
        return False
    if below and not near(last, line):
        return False
    if below and centred_on(last, line, setting.margins):
        return True
    edge = setting.margins.left + _INDENT * last.size
    indented = lines[0].box[0] > edge
    broken = breaks_off(last, setting.margins)
    if line.box[0] > edge:
        broken = broken and last.text[-1] not in _CLOSING
        return broken and not begins(line.text) and any(mark in each.text for each in lines for mark in _IN_PROSE)
    if not fills(last, line, setting.margins) and not (indented and broken):
        return False
    close = below and setting.spaced and line.box[1] - last.box[1] < _LIKE * setting.pitch
    return reads_on(last.text, line.text, same_paragraph=indented or close)


def reads_on(last: str, text: str, *, same_paragraph: bool) -> bool:
    """Tell whether a text that fills its line is carried on by the next.

    `same_paragraph` says that the setting (an indent before, a narrow distance) shows that it does.
    """
    if _HEADING.match(text):
        return last[-1] in _GOES_ON
    if last[-1] not in _CLAUSE_END:
        return True
    return not _ITEM.match(text) and (same_paragraph or last[-1] not in SENTENCE_END)


def begins(text: str) -> bool:
    """Tell whether a text begins with the number of a heading or of an item."""
    return bool(_HEADING.match(text) or _ITEM.match(text))


def near(last: PrintedLine, line: PrintedLine) -> bool:
    """Tell whether a line stands right under another."""
    return 0 < line.box[1] - last.box[1] < _TALLEST * last.size


def fills(last: PrintedLine, line: PrintedLine, margins: Margins) -> bool:
    """Tell whether the next line's first word had no room at the end of the last line."""
    return margins.right - last.box[2] < (first_word(line.text) + 0.6) * last.size


def breaks_off(last: PrintedLine, margins: Margins) -> bool:
    """Tell whether a long line stops in the middle of a sentence, short of the margin."""
    return last.text[-1] not in _CLAUSE_END and last.box[2] > margins.left + _LONG_TITLE * (
        margins.right - margins.left
    )


def first_word(text: str) -> float:
    """Give the width (font sizes) of the first piece of a text that cannot be parted."""
    match = _WORD.match(text)
    if match is None:
        return 1.0
    opening, latin, closing = match.groups()
    return len(opening) + (0.55 * len(latin) if latin else 1.0) + len(closing)


def centred_on(last: PrintedLine, line: PrintedLine, margins: Margins) -> bool:
    """Tell whether two lines are one centred title that was too long for one line."""
    width = margins.right - margins.left
    offset = (last.box[0] + last.box[2] - line.box[0] - line.box[2]) / 2
    return (
        last.text[-1] not in SENTENCE_END
        and abs(last.size - line.size) < _SAME_TITLE
        and last.bold == line.bold
        and last.box[2] - last.box[0] > _LONG_TITLE * width > line.box[2] - line.box[0]
        and line.box[0] > max(last.box[0], margins.left) + _INDENT * line.size
        and abs(offset) < line.size
    )
