"""A paragraph without spaces and quotation marks, in one spelling, that remembers where each character stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

_RUN = re.compile(r"[^\s“”\"‘’'「」『』*#\u200b\ufeff]+")
_SPACE = re.compile(r"\s")
_NUMERIC = frozenset("0123456789.")
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
    plain = printed.translate(_SPELLING)
    kept: list[str] = []
    offsets: list[int] = []
    last, stop = "", 0
    for run in _RUN.finditer(plain):
        start, end = run.span()
        if last in _NUMERIC and plain[start].isdigit() and _SPACE.search(plain, stop, start):
            kept.append(" ")
            offsets.append(start - 1)
        kept.append(run.group())
        offsets.extend(range(start, end))
        last, stop = plain[end - 1], end
    text = "".join(kept).translate(_TO_CHINESE)
    text = _THOUSANDS.sub(",", _COMMA.sub("，", text))
    return Compact(text, tuple(offsets))
