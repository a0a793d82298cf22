"""Wholes and parts that stand in one section, though no sentence lists them: what the field declares to be complete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import total_of
from yujue.checking.sentences.printed_tables import plain
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.derive import rules
from yujue.derive.partitions import Partition
from yujue.facts import Slice

# Divisions that departments may extend with kinds of their own (预留机动经费 …) are left to the lists.
FIRM = frozenset(
    {("topic", "three_public"), ("topic", "three_public.vehicle"), ("nature", "basic"), ("procurement", "")}
)


def declared_parts(said: Iterable[Said]) -> Iterator[Relation]:
    """Give an identity for each declared division whose whole and parts a section prints."""
    sections: dict[str, dict[Slice, Figure]] = {}
    for paragraph in said:
        for quantity, figure in paragraph.quantities("level"):
            if quantity.kind == "amount" and figure.slice is not None:
                levels = sections.setdefault(paragraph.statement.section, {})
                levels.setdefault(plain(figure.slice), figure)
    for levels in sections.values():
        for where, whole in levels.items():
            yield from _divided(where, whole, levels)


def _divided(where: Slice, whole: Figure, levels: dict[Slice, Figure]) -> Iterator[Relation]:
    for one in rules().partitions:
        if (one.dimension, one.whole) in FIRM and _is_whole(where, one):
            parts = [levels.get(where.replaced(**{one.dimension: part})) for part in one.parts]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                yield Relation("sentences.sum", (whole, *known), total_of(len(known)))


def _is_whole(where: Slice, one: Partition) -> bool:
    procured = one.dimension != "procurement" or where.get("topic") == "procurement"
    return (where.get(one.dimension) or "") == one.whole and procured
