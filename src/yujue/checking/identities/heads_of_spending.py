"""人员经费 and 公用经费 as sums of economic classes, which other tables or other lanes print."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.board import Figure, Identity
from yujue.checking.identities.across import pair, specific
from yujue.checking.identities.index import Index
from yujue.checking.identities.rows import two_sided
from yujue.derive import widest
from yujue.derive.partitions import Correspondence
from yujue.facts import Slice


def class_sums(index: Index) -> Iterator[Identity]:
    """Sum a head of spending from its economic classes, in another table or another lane of the same."""
    for figure, slice_ in index.slices.items():
        for rule in index.rules.across:
            mine = slice_.get(rule.dimension) == rule.whole and slice_.get(rule.other) is None
            if mine and figure.printed and specific(slice_) and index.comparable(figure.table):
                yield from _classes(index, figure, slice_, rule)


def _classes(index: Index, figure: Figure, slice_: Slice, rule: Correspondence) -> Iterator[Identity]:
    base = slice_.replaced(**{rule.dimension: rule.whole.rpartition(".")[0]})
    lanes = two_sided(index.board)
    for t in index.splitting(rule.other, base):
        if index.comparable(t) and (t != figure.table or t in lanes):
            parts = _of_rule(index, t, base, rule)
            if any(part.printed for part in parts):
                terms = tuple((part, 1) for part in parts)
                lines = tuple(misplaced(index, figure, rule))
                doubt, family = index.doubt(base, parts), pair(figure.table, t)
                yield Identity("class_sum", figure, terms, "=", family, rule.basis, doubt, lines)


def _of_rule(index: Index, table: int, base: Slice, rule: Correspondence) -> list[Figure]:
    near = index.splitting(rule.other, base)[table]
    inside = [f for f in near if index.member(f, rule.other).startswith(rule.parts)]
    members = widest(rule.other, (index.member(f, rule.other) for f in inside))
    return index.tops(table, [f for f in inside if index.member(f, rule.other) in members])


def misplaced(index: Index, figure: Figure, rule: Correspondence) -> Iterator[Figure]:
    """Give the lines under a head of spending whose economic class belongs under another head."""
    near = index.splitting(rule.other, index.slices[figure]).get(figure.table, [])
    return (f for f in near if f.value and not index.member(f, rule.other).startswith(rule.parts))
