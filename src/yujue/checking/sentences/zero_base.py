"""Rates and completion rates whose base is nothing: they mean nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.printed_tables import plain
from yujue.checking.sentences.said import Said
from yujue.disclosure import Place, Quantity
from yujue.facts import Slice

RULE = "sentences.zero_base"


def zero_bases(said: Iterable[Said], blank: Collection[Slice] = ()) -> tuple[Finding, ...]:
    """Report all of them as one finding; `blank` are the slices whose table cell is empty."""
    found = list(_found(said, blank))
    if not found:
        return ()
    named = "；".join(f"{rate.subject}：{base}，写{rate.name}{rate.text}" for rate, base in found[:3])
    more = f"等共{len(found)}处" if len(found) > 3 else f"，共{len(found)}处" if len(found) > 1 else ""
    message = f"对比数为0，增减率、完成率没有意义：{named}{more}"
    places = tuple(dict.fromkeys(p for rate, _ in found for p in _places(rate)))
    texts = tuple(dict.fromkeys(rate.text for rate, _ in found))
    return (Finding(RULE, "warning", message, places, texts),)


def _places(figure: Figure) -> tuple[Place, ...]:
    return (figure.place, *figure.copies)


def _found(said: Iterable[Said], blank: Collection[Slice]) -> Iterator[tuple[Figure, str]]:
    for paragraph in said:
        for quantity, figure in paragraph.quantities("rate", "completion"):
            base = paragraph.at(quantity.base if quantity.role == "rate" else quantity.whole)
            if base is not None and base.value == 0:
                yield figure, f"{base.name}{base.text}"
            elif base is None and _without_budget(paragraph, quantity, blank):
                yield figure, f"{paragraph.figures[quantity.of or 0].name}在表中没有预算数"


def _without_budget(paragraph: Said, quantity: Quantity, blank: Collection[Slice]) -> bool:
    done = paragraph.at(quantity.of)
    if quantity.role != "completion" or done is None or done.slice is None:
        return False
    return plain(done.slice.replaced(stage="budget")) in blank
