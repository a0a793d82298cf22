"""What columns hold: what of it must not break, and how long their words are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from yujue.layout.model import LaidCell

LONGEST_TEXT = 18.0
"""Ems beyond which a column of words gets no more room of its own."""
LEAST_TEXT, LEAST_HEAD = 4.0, 2.0
"""Ems that words of the body and of a header at least get."""
BOLD = 1.08
"""How much wider a bold number is."""
_RUN = re.compile(r"[!-~]+")
_NARROW = {**dict.fromkeys(",.:;'|", 0.32), **dict.fromkeys("()[]-/", 0.4), **dict.fromkeys("%MWmw@", 0.95)}


@dataclass(slots=True)
class Need:
    """What a column holds, in ems: what must not break (`least`), its longest words, its header's longest words."""

    least: float = 1.0
    words: float = 0.0
    head: float = 0.0

    def at(self, lines: float) -> float:
        """Give the ems in which no words take more lines; a header may take one more, so that it widens little."""
        return max(self.least, ceil(self.words / lines), min(self.head, ceil(self.head / (lines + 1))))


def ems(text: str) -> float:
    """Give a text's width in ems of its font: 1 a Chinese character, about 0.58 a digit."""
    return sum(1.0 if char > "\u02ff" else _NARROW.get(char, 0.58) for char in text)


def unbroken(text: str) -> float:
    """Give the width of the longest piece that must not break: a number, a code, or one Chinese character."""
    runs = max((ems(run) for run in _RUN.findall(text)), default=0.0)
    return max(runs, 1.0 if text else 0.0)


def needs_of(columns: int, cells: Sequence[LaidCell], head: Sequence[LaidCell]) -> list[Need]:
    """Say what each column holds; merged cells come last, what their columns lack is shared among them."""
    needs = [Need() for _ in range(columns)]
    held = [(cell, is_head) for group, is_head in ((head, True), (cells, False)) for cell in group]
    for cell, is_head in sorted(held, key=lambda one: one[0].colspan):
        span = needs[cell.column : cell.column + cell.colspan]
        if len(span) == 1:
            _hold(span[0], cell, head=is_head)
        elif span:
            own = unbroken(cell.text) if cell.value is None else ems(cell.text)
            _spread(span, max(own, min(_longest(cell.text), LEAST_TEXT)))
    return needs


def _longest(text: str) -> float:
    return max((ems(line) for line in text.split("\n")), default=0.0)


def _hold(need: Need, cell: LaidCell, *, head: bool) -> None:
    whole = _longest(cell.text)
    if cell.value is not None:
        need.least = max(need.least, whole * (BOLD if cell.bold else 1.0))
    elif head:
        need.least = max(need.least, unbroken(cell.text), min(whole, LEAST_HEAD))
        need.head = max(need.head, whole)
    else:
        need.least = max(need.least, unbroken(cell.text), min(whole, LEAST_TEXT))
        need.words = max(need.words, min(whole, LONGEST_TEXT) + max(0.0, whole - LONGEST_TEXT) ** 0.5)


def _spread(needs: Sequence[Need], own: float) -> None:
    """Let a merged cell's longest piece fit into its columns together."""
    short = own - sum(need.least for need in needs)
    if short > 0:
        for need in needs:
            need.least += short / len(needs)
