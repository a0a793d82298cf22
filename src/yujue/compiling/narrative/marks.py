"""Figures within rendered text: set between private-use characters that no document prints, taken out afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable

OPEN, SPLIT, CLOSE = "\ue000", "\ue001", "\ue002"
LITERAL = "\ue003"
"""Stands before a line that people wrote: it is a paragraph, whatever it begins with."""
COMMAND, END = "\ue004", "\ue005"
_OURS = re.compile("[\ue000-\ue005]")
_FIGURE = re.compile(f"{OPEN}(\\d+){SPLIT}([^{CLOSE}]*){CLOSE}")
_COMMAND = re.compile(f"{COMMAND}(\\d+){END}")


def marked(number: int, text: str) -> str:
    """Give a figure's text with its number in the register."""
    return f"{OPEN}{number}{SPLIT}{text}{CLOSE}"


def command(number: int) -> str:
    """Give a line that stands for something that is no text: a table, a chart, a page break."""
    return f"{COMMAND}{number}{END}"


def command_in(line: str) -> int | None:
    """Give the number of the command that a line is, None when it is text."""
    found = _COMMAND.fullmatch(line.strip())
    return int(found[1]) if found else None


def written(text: str) -> str:
    """Give a text of people so that nothing in it is taken for a mark: each line a paragraph of its own."""
    lines = [" ".join(line.split()) for line in _OURS.sub("", text).splitlines()]
    return "\n\n".join(LITERAL + line for line in lines if line)


def phrase(text: str) -> str:
    """Give a text of people that goes on within a sentence: one line, without a stop at its end."""
    return " ".join(_OURS.sub("", text).split()).rstrip("。；，、;,. ")


def taken_out(text: str) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """Give the text as printed and its figures: number in the register, start, end."""
    pieces: list[str] = []
    figures: list[tuple[int, int, int]] = []
    at = length = 0
    for found in _FIGURE.finditer(text):
        before = _OURS.sub("", text[at : found.start()])
        start = length + len(before)
        length = start + len(found[2])
        figures.append((int(found[1]), start, length))
        pieces += [before, found[2]]
        at = found.end()
    pieces.append(_OURS.sub("", text[at:]))
    return "".join(pieces), tuple(figures)


def plain(texts: Iterable[str]) -> str:
    """Join texts and take all marks out."""
    return taken_out("".join(texts))[0]
