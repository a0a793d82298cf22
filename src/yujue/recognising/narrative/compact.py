"""A paragraph without spaces and quotation marks, in one spelling, that remembers where each character stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DROPPED = frozenset("“”\"‘’'「」『』*#\u200b\ufeff")
_SPELLING = str.maketrans("０１２３４５６７８９（）：；％－−．!?", "0123456789():;%--.！？")
_TO_CHINESE = str.maketrans("():;", "（）：；")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d)|(?<=\d)，(?=\d{3}(?!\d))")
_COMMA = re.compile(r",(?!\d)|(?<!\d),")


@dataclass(frozen=True, slots=True)
class Compact:
    """`text` for matching; `offsets[i]` is where its i-th character stands in the printed paragraph."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the printed span of `text[start:end]` (not empty)."""
        return self.offsets[start], self.offsets[end - 1] + 1


def compact(printed: str) -> Compact:
    """Drop spaces and quotation marks; unify width of digits and punctuation.

    A space is kept between two digits and after a point that a digit follows: they are two numbers.
    """
    kept: list[str] = []
    offsets: list[int] = []
    gap = False
    for at, char in enumerate(printed.translate(_SPELLING)):
        if char.isspace():
            gap = True
        elif char not in _DROPPED:
            if gap and kept and (kept[-1].isdigit() or kept[-1] == ".") and char.isdigit():
                kept.append(" ")
                offsets.append(at - 1)
            gap = False
            kept.append(char)
            offsets.append(at)
    text = "".join(kept).translate(_TO_CHINESE)
    text = _THOUSANDS.sub(",", _COMMA.sub("，", text))
    return Compact(text, tuple(offsets))
