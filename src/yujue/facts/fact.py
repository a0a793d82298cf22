"""Facts: exact amounts at their coordinates, and sums over slices of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from yujue.facts.slice import Slice, member_inside


@dataclass(frozen=True, slots=True)
class Fact:
    """An amount in 分 at its coordinates: a slice that names a member in every dimension the fact has."""

    slice: Slice
    fen: int


class FactSet:
    """Facts that can be summed over slices.

    `topics` says what a topic's money is in other dimensions (三公经费 → economic classes): the sum of a topic is that
    of the union of its slices, unless facts name the topic themselves. `stated` are figures known only as totals
    (last year's published ones), by slice. Sums are over integers; the index holds one bit a fact and member.
    """

    def __init__(
        self,
        facts: Iterable[Fact],
        *,
        stated: Mapping[Slice, int] | None = None,
        topics: Mapping[str, Sequence[Slice]] | None = None,
    ) -> None:
        self.facts = tuple(facts)
        self.stated = dict(stated or {})
        self.topics = {name: tuple(parts) for name, parts in (topics or {}).items()}
        self._all = (1 << len(self.facts)) - 1
        self._index: dict[tuple[str, str], int] = {}
        for n, fact in enumerate(self.facts):
            for pair in fact.slice.members:
                self._index[pair] = self._index.get(pair, 0) | 1 << n
        self._cache: dict[Slice, int] = {}
        self._with_topic = self._having("topic")

    def total(self, of: Slice) -> int | None:
        """Give the exact sum in 分 of a slice; None when nothing is known of it (blank, not zero)."""
        if of in self.stated:
            return self.stated[of]
        chosen = self._chosen(of)
        return sum(fact.fen for fact in self._pick(chosen)) if chosen else None

    def within(self, of: Slice) -> tuple[Fact, ...]:
        """Give the facts of a slice, in the order of the book."""
        return tuple(self._pick(self._chosen(of)))

    def members(self, dimension: str, of: Slice) -> tuple[str, ...]:
        """Give the members of a dimension that occur in a slice, in the order of the book."""
        found = (fact.slice.get(dimension) for fact in self.within(of))
        return tuple(dict.fromkeys(member for member in found if member is not None))

    def _chosen(self, of: Slice) -> int:
        if of not in self._cache:
            self._cache[of] = self._choose(of)
        return self._cache[of]

    def _choose(self, of: Slice) -> int:
        topic = of.get("topic")
        if topic is None:
            return self._match(of) & ~self._with_topic
        declared = self._match(of)
        if declared:
            return declared
        rest = of.without("topic")
        chosen = 0
        for name, parts in self.topics.items():
            if member_inside("topic", name, topic):
                for part in parts:
                    both = rest & part
                    chosen |= self._match(both) & ~self._with_topic if both is not None else 0
        return chosen

    def _match(self, of: Slice) -> int:
        chosen = self._all
        for name, member in of.members:
            inside = 0
            for (dimension, at), bits in self._index.items():
                if dimension == name and member_inside(name, at, member):
                    inside |= bits
            chosen &= inside
            if not chosen:
                return 0
        return chosen

    def _having(self, dimension: str) -> int:
        found = 0
        for (name, _), bits in self._index.items():
            found |= bits if name == dimension else 0
        return found

    def _pick(self, chosen: int) -> Iterable[Fact]:
        while chosen:
            low = chosen & -chosen
            yield self.facts[low.bit_length() - 1]
            chosen ^= low
