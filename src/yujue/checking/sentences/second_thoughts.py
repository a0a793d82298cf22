"""Before an identity is called broken: whether it would hold, had the sentence been read a little differently.

A share that fits another whole of the section, a rate that fits other amounts of the sentence, a list that adds up with
one amount more or less: then the link was probably read wrong, and the identity is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import total_of
from yujue.checking.sentences.measures import digits
from yujue.checking.sentences.relation import Relation, Verdict
from yujue.checking.sentences.said import Said
from yujue.checking.sentences.sums import same_measures

TELLING, MOST = 3, 60
RATIOS = frozenset({"sentences.share", "sentences.completion", "sentences.rate", "sentences.delta"})


def second_thoughts(relations: Iterable[Relation], said: tuple[Said, ...]) -> tuple[Relation, ...]:
    """Give the identities, those that another reading would mend marked as doubtful."""
    sections: dict[str, list[Figure]] = {}
    for paragraph in said:
        levels = [f for q, f in paragraph.quantities("level", "delta") if q.kind == "amount" and f.value]
        sections.setdefault(paragraph.statement.section, []).extend(levels)
    return tuple(_considered(relation, said, sections) for relation in relations)


def _considered(relation: Relation, said: tuple[Said, ...], sections: dict[str, list[Figure]]) -> Relation:
    first = relation.members[0]
    if relation.ceiling != "error" or first.statement is None or relation.verdict is not Verdict.IMPOSSIBLE:
        return relation
    section = sections.get(said[first.statement].statement.section, [])
    near = section if relation.rule == "sentences.share" else [f for f in section if f.statement == first.statement]
    readings = _readings(relation, near[:MOST])
    return replace(relation, ceiling="doubtful") if any(r.verdict is Verdict.EXACT for r in readings) else relation


def _readings(relation: Relation, near: list[Figure]) -> Iterator[Relation]:
    if relation.rule in RATIOS and digits(relation.members[0]) >= TELLING:
        yield from _with_others(relation, near)
    elif relation.rule == "sentences.sum" and relation.form == total_of(len(relation.members) - 1):
        yield from _one_less(relation)
        yield from _one_more(relation, near)
    elif relation.rule == "sentences.part" and not same_measures(relation.members[1], [relation.members[0]]):
        yield from _with_others(relation, [f for f in near if f.statement == relation.members[0].statement])


def _with_others(relation: Relation, near: list[Figure]) -> Iterator[Relation]:
    """Put another amount of the same role in the place of one."""
    for n, member in enumerate(relation.members):
        for other in near if n else ():
            if other.role == member.role and not relation.has(other) and other.value != member.value:
                yield replace(relation, members=(*relation.members[:n], other, *relation.members[n + 1 :]))


def _one_less(relation: Relation) -> Iterator[Relation]:
    whole, *parts = relation.members
    for n, part in enumerate(parts):
        if part.value and len(parts) > 2:
            rest = (*parts[:n], *parts[n + 1 :])
            yield replace(relation, members=(whole, *rest), form=total_of(len(rest)))


def _one_more(relation: Relation, near: list[Figure]) -> Iterator[Relation]:
    whole, *parts = relation.members
    for other in near:
        if other.role == whole.role and not relation.has(other) and digits(other) >= TELLING:
            yield replace(relation, members=(whole, *parts, other), form=total_of(len(parts) + 1))
