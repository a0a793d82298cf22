"""How wide texts are and where their lines break: ideographs are as wide as high, Latin as in Times."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from yujue.writing.docx.typography import typography

_NARROW = dict.fromkeys(" .,:;'`|iljt/\\!", 0.28) | dict.fromkeys('()[]{}-fr"', 0.35) | dict.fromkeys("*sczaeJ", 0.45)
_WIDE = dict.fromkeys("mwABCDEFGHKLNOPQRTUVXYZ", 0.72) | dict.fromkeys("%WM@", 0.9) | dict.fromkeys("+=<>~", 0.57)
_ADVANCES = _NARROW | _WIDE
CLOSING = frozenset("，。、；：！？）》」』】〕”’％…—·,.;:!?)]}%")
"""Signs that begin no line."""
OPENING = frozenset("（《「『【〔“‘([{")
"""Signs that end no line."""
HANGING = frozenset("，。、；：！？")
"""Signs that may hang over the margin."""
HANG = 0.6
GAP = 0.2
"""Between an ideograph and a digit, in font sizes."""


@lru_cache(maxsize=8192)
def advance(char: str) -> float:
    """Give the width of a character in its font size."""
    known = _ADVANCES.get(char)
    if known is not None:
        return known
    return 0.5 if char < "\x80" or unicodedata.east_asian_width(char) in {"Na", "N", "H"} else 1.0


@lru_cache(maxsize=65536)
def width_of(text: str) -> float:
    """Give the width of a text in its font size."""
    return sum(map(advance, text))


def line_starts(text: str, room: float, first: float = 0.0) -> list[int]:
    """Give the offset at which each line begins; `room` and the indent of the first line in font sizes."""
    starts = [0]
    left = room - first
    for start, stop in _units(text, room):
        gap = GAP if start > starts[-1] and _apart(text[start - 1], text[start]) else 0.0
        wide = gap + width_of(text[start:stop])
        hangs = stop - start == 1 and text[start] in HANGING and left > -HANG
        if wide > left and start > starts[-1] and not hangs:
            starts.append(start)
            left, wide = room, wide - gap
        left -= wide
    return starts


def _apart(one: str, other: str) -> bool:
    """Tell whether programs put a gap between two characters: an ideograph beside a Latin letter or digit."""
    ideographs = (one >= "\u3400") + (other >= "\u3400")
    plain = one.isalnum() or one == "%", other.isalnum() or other == "%"
    return ideographs == 1 and all(plain) and max(one, other) < "\uff00"


def lines_of(text: str, room: float, first: float = 0.0) -> int:
    """Count the lines of a text, which may hold line breaks."""
    if width_of(text) <= room - first and "\n" not in text:
        return 1
    parts = text.split("\n")
    return sum(len(line_starts(part, room, first if n == 0 else 0.0)) for n, part in enumerate(parts))


def balanced(text: str, room: float) -> str:
    """Break a title that is too long for a line where its last phrase begins, best so that both parts then fit."""
    if width_of(text) <= room or "\n" in text:
        return text
    cover = typography()["cover"]
    places = [at for phrase in cover["phrases"] if (at := text.rfind(phrase)) > 0 and width_of(text[at:]) <= room]
    at = next((at for at in places if width_of(text[:at]) <= room), places[0] if places else 0)
    if not at:
        return text
    year = next((text.find(word) + len(word) for word in cover["years"] if word in text[:at]), 0)
    first = text[:at] if width_of(text[:at]) <= room or not year else f"{text[:year]}\n{text[year:at]}"
    return f"{first}\n{text[at:]}"


def _units(text: str, room: float) -> Iterator[tuple[int, int]]:
    """Cut a text where a line may break: between ideographs, not within Latin words and numbers that fit a line."""
    start = 0
    for n in range(1, len(text)):
        before, after = text[n - 1], text[n]
        latin = before < "\x80" and after < "\x80" and not (before.isspace() or after.isspace())
        held = (after in CLOSING and after not in HANGING) or before in OPENING
        if not (latin or held) or (n - start) * 0.5 >= room - 0.5:
            yield start, n
            start = n
    if text:
        yield start, len(text)
