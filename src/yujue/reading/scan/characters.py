"""Recognised words as characters with places, so that they fall into cells as those of a PDF do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.rulings import Rulings
from yujue.reading.scan.engine import Word

EDGE = 0.12
"""Share of a box's height by which the engine draws it too wide."""
INSIDE = 0.45
"""Share of the height by which a ruling must lie inside a box to cut it."""
Recognise = Callable[[Word], tuple[str, float]]


def cut_at_rulings(words: Sequence[Word], rulings: Rulings, scale: float, again: Recognise) -> list[Word]:
    """Cut words through which a vertical ruling runs: they belong to two cells. The pieces are recognised anew.

    `scale` is points a pixel.
    """
    found: list[Word] = []
    for word in words:
        edges = [word.x0, *_crossing(word, rulings, scale), word.x1]
        if len(edges) == 2:
            found.append(word)
            continue
        pieces = (word._replace(x0=left, x1=right) for left, right in pairwise(edges))
        found += [piece._replace(text=text, score=score) for piece in pieces for text, score in (again(piece),) if text]
    return found


def _crossing(word: Word, rulings: Rulings, scale: float) -> list[float]:
    middle, inside = (word.y0 + word.y1) / 2, INSIDE * (word.y1 - word.y0)
    places = (line.at / scale for line in rulings.vertical if line.start / scale <= middle <= line.end / scale)
    return sorted(place for place in places if word.x0 + inside < place < word.x1 - inside)


def characters(words: Sequence[Word], scale: float) -> list[list[Char]]:
    """Spread each word's characters over its box: a Chinese one twice as wide as a digit. In points, one run a word."""
    ordered = sorted(words, key=lambda word: (round(word.y1 / max(word.y1 - word.y0, 1)), word.x0))
    counter = iter(range(1 << 30))
    return [list(_spread(word, scale, counter)) for word in ordered if word.text.strip()]


def _spread(word: Word, scale: float, counter: Iterator[int]) -> Iterator[Char]:
    height = word.y1 - word.y0
    left, right = word.x0 + EDGE * height, word.x1 - EDGE * height
    weights = [_weight(char) for char in word.text]
    unit = max(right - left, 1.0) / sum(weights)
    size = 0.75 * height * scale
    baseline = (word.y0 + word.y1) / 2 * scale + 0.35 * size
    for char, weight in zip(word.text, weights, strict=True):
        if not char.isspace():
            yield Char(left * scale, (left + weight * unit) * scale, baseline, size, char, next(counter))
        left += weight * unit


def _weight(char: str) -> float:
    if char > "\u2e7f":
        return 2.0
    return 0.6 if char in ",.:;'|" else 1.1
