"""Parts that a sentence lists under a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.sentences.form import Linear, total_of
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.disclosure import SumGroup


def sums(said: Iterable[Said]) -> Iterator[Relation]:
    """Give the identities of all lists: complete ones add up, in others no part exceeds the whole."""
    for paragraph in said:
        for group in paragraph.statement.sums:
            yield from _group(paragraph, group)


def _group(paragraph: Said, group: SumGroup) -> Iterator[Relation]:
    whole = paragraph.figures[group.whole]
    parts = [paragraph.figures[n] for n in group.parts]
    if any(part.kind != whole.kind for part in parts):
        return
    if group.complete:
        yield Relation("sentences.sum", (whole, *parts), total_of(len(parts)))
        return
    for part in parts:
        yield Relation("sentences.part", (part, whole), Linear((1, -1), at_most=True))
