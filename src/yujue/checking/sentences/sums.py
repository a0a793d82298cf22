"""Parts that a sentence, or the lines after it, list under a whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import Linear, total_of
from yujue.checking.sentences.listed import lists
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.derive import is_complete, rules
from yujue.disclosure import SumGroup
from yujue.facts import Slice

FAR = Decimal("0.2")


def sums(said: tuple[Said, ...], kind: str) -> Iterator[Relation]:
    """Give the identities of all lists: complete ones add up, in others no part exceeds the whole.

    `kind` is the document's, budget or final.
    """
    for paragraph in said:
        for group in paragraph.statement.sums:
            yield from _group(paragraph, group, kind)
    for listed in lists(said):
        certain = listed.complete or declared(listed.whole, listed.parts, kind)
        yield total(listed.whole, listed.parts, certain=certain)


def _group(paragraph: Said, group: SumGroup, kind: str) -> Iterator[Relation]:
    whole = paragraph.figures[group.whole]
    parts = [paragraph.figures[n] for n in group.parts]
    if any(part.kind != whole.kind or (part.kind != "amount" and part.unit != whole.unit) for part in parts):
        return
    if whole.rough or any(part.rough for part in parts):
        return
    certain = group.complete or shares_are_all(paragraph, group) or declared(whole, parts, kind)
    if len(parts) > 1 or group.complete:
        yield total(whole, parts, certain=certain)
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
    """Tell whether the slices, or for things that are counted the measures, say that these are parts of this whole."""
    if whole.measure.endswith(".total") and whole.kind == "count":
        stem = whole.measure.removesuffix("total")
        return all(part.measure.startswith(stem) for part in parts)
    if whole.slice is None:
        return False
    return all(p.slice is not None and p.slice != whole.slice and p.slice.within(whole.slice) for p in parts)


def declared(whole: Figure, parts: list[Figure], kind: str) -> bool:
    """Tell whether the slices of the parts split that of the whole, by declaration."""
    if whole.slice is None or any(part.slice is None for part in parts):
        return False
    top, below = _said_slice(whole.slice), [_said_slice(part.slice) for part in parts if part.slice is not None]
    names = {name for one in below for name in one if one.get(name) != top.get(name)}
    if len(names) != 1:
        return False
    name = names.pop()
    alike = all(one.without(name) == top.without(name) for one in below)
    members = [one.get(name) or "" for one in below]
    return alike and len(set(members)) == len(members) and is_complete(name, top.get(name), members, kind, rules())


def _said_slice(one: Slice) -> Slice:
    """Set aside 本年, which sentences say or leave out."""
    return one.without(*(name for name in ("use", "origin") if one.get(name) == "current"))


def shares_are_all(paragraph: Said, group: SumGroup) -> bool:
    """Tell whether each part has its share, and the shares say that nothing is left out."""
    of = {q.of: q.value for q, _ in paragraph.quantities("share") if q.whole in {group.whole, None}}
    found = [of[part] for part in group.parts if part in of]
    return len(found) == len(group.parts) and abs(sum(found, Decimal(0)) - 100) <= Decimal("0.5")
