"""An increase and a rate that stand together and tell opposite directions: 增加 0.83 万元，下降 2.48%."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.said import Said
from yujue.disclosure import Quantity

RULE = "sentences.direction"


def opposed_words(said: Iterable[Said]) -> Iterator[Finding]:
    """Report each pair of an amount and the rate right after it whose words contradict each other."""
    for paragraph in said:
        deltas = list(paragraph.quantities("delta"))
        for rate, figure in paragraph.quantities("rate"):
            before = [pair for pair in deltas if pair[0].end <= rate.start]
            if before and _together(paragraph.statement.text, before[-1][0], rate):
                yield _finding(before[-1], (rate, figure))


def _together(text: str, delta: Quantity, rate: Quantity) -> bool:
    """Tell whether nothing but a direction word stands between, and it is the other direction."""
    between = re.fullmatch(words()["opposed"]["between"], "".join(text[delta.end : rate.start].split()))
    positive = delta.value > 0 and rate.value > 0
    return between is not None and positive and (delta.direction or 0) * (rate.direction or 0) == -1


def _finding(delta: tuple[Quantity, Figure], rate: tuple[Quantity, Figure]) -> Finding:
    first, second = (f"{quantity.word}{figure.text}" for quantity, figure in (delta, rate))
    figure = delta[1]
    message = f"{figure.subject}：“{first}”与“{second}”方向相反"
    return Finding(RULE, "error", message, (figure.place, *figure.copies), (first, second))
