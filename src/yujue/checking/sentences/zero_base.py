"""Rates and completion rates whose base is nothing: they mean nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.said import Said
from yujue.disclosure import Place

RULE = "sentences.zero_base"


def zero_bases(said: Iterable[Said]) -> tuple[Finding, ...]:
    """Report all of them as one finding."""
    found = list(_found(said))
    if not found:
        return ()
    named = "；".join(f"{rate.subject}：{base.name}{base.text}，写{rate.name}{rate.text}" for rate, base in found[:3])
    more = f"等共{len(found)}处" if len(found) > 3 else f"，共{len(found)}处" if len(found) > 1 else ""
    message = f"对比数为0，增减率、完成率没有意义：{named}{more}"
    places = tuple(dict.fromkeys(p for rate, _ in found for p in _places(rate)))
    texts = tuple(dict.fromkeys(rate.text for rate, _ in found))
    return (Finding(RULE, "warning", message, places, texts),)


def _places(figure: Figure) -> tuple[Place, ...]:
    return (figure.place, *figure.copies)


def _found(said: Iterable[Said]) -> Iterator[tuple[Figure, Figure]]:
    for paragraph in said:
        for quantity, figure in paragraph.quantities("rate", "completion"):
            base = paragraph.at(quantity.base if quantity.role == "rate" else quantity.whole)
            if base is not None and base.value == 0:
                yield figure, base
