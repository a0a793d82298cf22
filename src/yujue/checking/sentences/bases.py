"""Last year's figures that the narrative implies: this year's less the increase, the same wherever it is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import Linear
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.said import Said
from yujue.disclosure import SumGroup
from yujue.facts import Slice

_WHOLES = frozenset({"flow", "fund_type_code", "use", "origin"})
_FUNDS = frozenset({"1", "11"})
_NEXT_TO_NOTHING = Decimal("0.0005")


@dataclass(frozen=True, slots=True)
class Change:
    """A level and its increase: `base = this − sign × delta`; `key` says what the base measures."""

    key: tuple[Slice, int | None, str | None]
    this: Figure
    delta: Figure
    sign: int


def changes_of(said: Iterable[Said]) -> Iterator[Change]:
    """Walk over all increases of levels on a slice."""
    for paragraph in said:
        for quantity, delta in paragraph.quantities("delta"):
            this = paragraph.at(quantity.of)
            if (
                this is not None
                and this.slice is not None
                and quantity.direction
                and this.kind == delta.kind == "amount"
            ):
                measured = this.slice.without("fiscal_year", "stage")
                yield Change((measured, quantity.base_year, quantity.base_stage), this, delta, quantity.direction)


def bases(said: tuple[Said, ...]) -> Iterator[Relation]:
    """Give the identities between all implied bases of one measure, and of parts with their whole."""
    groups: dict[tuple[Slice, int | None, str | None], list[Change]] = {}
    for change in changes_of(said):
        groups.setdefault(change.key, []).append(change)
    for first, *others in groups.values():
        yield from (_same_base(first, other) for other in others)
    for paragraph in said:
        for group in paragraph.statement.sums:
            yield from _parts(paragraph, group)


def _same_base(one: Change, other: Change) -> Relation:
    members = (other.delta, other.this, one.delta, one.this)
    return Relation("sentences.base", members, Linear((-other.sign, 1, one.sign, -1)))


def _parts(paragraph: Said, group: SumGroup) -> Iterator[Relation]:
    """Give the identity between the increase of a whole and those of all its parts."""
    if not group.complete:
        return
    of = {q.of: (f, q.direction) for q, f in paragraph.quantities("delta") if q.direction}
    found = [of.get(n) for n in (group.whole, *group.parts)]
    if all(item is not None for item in found):
        members = tuple(item[0] for item in found if item is not None)
        signs = [item[1] or 0 for item in found if item is not None]
        yield Relation("sentences.sum", members, Linear((signs[0], *(-sign for sign in signs[1:]))))


def alike_bases(said: tuple[Said, ...]) -> Iterator[Relation]:
    """Give doubtful identities between bases of revenue and expenditure, of 财政拨款 and 一般公共预算, now the same.

    What is the same amount this year need not have been last year; but where the bases differ by next to nothing,
    one of the increases was copied wrong.
    """
    firsts: dict[tuple[Slice, int | None, str | None], Change] = {}
    for change in changes_of(said):
        firsts.setdefault(change.key, change)
    changes = [c for c in firsts.values() if set(c.key[0]) <= _WHOLES and c.key[0].get("fund_type_code") in _FUNDS]
    for n, one in enumerate(changes):
        for other in changes[:n]:
            if one.key[1:] == other.key[1:] and one.this.interval.meets(other.this.interval) and _near(one, other):
                yield replace(_same_base(other, one), ceiling="doubtful")


def _near(one: Change, other: Change) -> bool:
    gap = abs((one.this.value - one.sign * one.delta.value) - (other.this.value - other.sign * other.delta.value))
    return gap <= _NEXT_TO_NOTHING * one.this.value
