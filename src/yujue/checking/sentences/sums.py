"""Parts that a sentence, or the lines after it, list under a whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import Linear, total_of
from yujue.checking.sentences.listed import lists
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.disclosure import SumGroup

FAR = Decimal("0.2")


def sums(said: tuple[Said, ...]) -> Iterator[Relation]:
    """Give the identities of all lists: complete ones add up, in others no part exceeds the whole."""
    for paragraph in said:
        for group in paragraph.statement.sums:
            yield from _group(paragraph, group)
    for listed in lists(said):
        yield total(listed.whole, listed.parts, certain=listed.complete)


def _group(paragraph: Said, group: SumGroup) -> Iterator[Relation]:
    whole = paragraph.figures[group.whole]
    parts = [paragraph.figures[n] for n in group.parts]
    if any(part.kind != whole.kind or (part.kind != "amount" and part.unit != whole.unit) for part in parts):
        return
    if whole.rough or any(part.rough for part in parts):
        return
    shared = shares_are_all(paragraph, group)
    if len(parts) > 1 or group.complete:
        yield total(whole, parts, certain=group.complete or shared)
    if not group.complete and whole.kind == "amount":
        for part in parts:
            yield Relation("sentences.part", (part, whole), Linear((1, -1), at_most=True))


def total(whole: Figure, parts: list[Figure], *, certain: bool) -> Relation:
    """Give the identity of a whole and its parts; a sum that is far off was probably never meant."""
    relation = Relation("sentences.sum", (whole, *parts), total_of(len(parts)))
    computed = relation.computed
    far = computed is not None and abs(computed.middle - whole.value) > FAR * abs(whole.value)
    trusted = certain and (not far or same_measures(whole, parts))
    return relation if trusted else Relation(relation.rule, relation.members, relation.form, "doubtful")


def same_measures(whole: Figure, parts: list[Figure]) -> bool:
    """Tell whether the slices themselves say that these are parts of this whole."""
    if whole.slice is None:
        return False
    return all(p.slice is not None and p.slice != whole.slice and p.slice.within(whole.slice) for p in parts)


def shares_are_all(paragraph: Said, group: SumGroup) -> bool:
    """Tell whether each part has its share, and the shares say that nothing is left out."""
    of = {q.of: q.value for q, _ in paragraph.quantities("share") if q.whole in {group.whole, None}}
    found = [of[part] for part in group.parts if part in of]
    return len(found) == len(group.parts) and abs(sum(found, Decimal(0)) - 100) <= Decimal("0.5")
