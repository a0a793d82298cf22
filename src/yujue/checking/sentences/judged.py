"""What is believed of the identities that the narrative states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yujue.checking.sentences.doubts import DOUBTFUL, Believed, believed
from yujue.checking.sentences.gather import identities_of
from yujue.checking.sentences.localise import roots
from yujue.checking.sentences.material import Material
from yujue.checking.sentences.relation import Relation, Unlinked, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """Relations by their verdict; `doubted` holds the root causes of the broken ones and those not judged.

    `unlinked` says what could not be linked at all.
    """

    rounded: tuple[Relation, ...]
    holding: tuple[Relation, ...]
    broken: tuple[Relation, ...]
    unsure: tuple[Relation, ...]
    doubted: Believed
    unlinked: tuple[Unlinked, ...]

    def each(self) -> Iterator[tuple[Relation, Verdict, str]]:
        """Give every relation with its verdict, and why it was not evaluated."""
        why = {id(r): told.reason for r, told in zip(self.doubted.unjudged, self.doubted.reasons, strict=True)}
        rounded = {id(r) for r in self.rounded}
        for relation in self.holding:
            yield relation, Verdict.ROUNDING if id(relation) in rounded else Verdict.EXACT, ""
        for relation in self.broken:
            reason = why.get(id(relation), "")
            yield relation, Verdict.NOT_EVALUATED if reason else Verdict.IMPOSSIBLE, reason
        for relation in self.unsure:
            yield relation, Verdict.NOT_EVALUATED, "基数为零或可能为零，无法计算"


def judged(given: Material) -> Judged:
    """Judge every relation; broken ones that are perhaps not meant count only when others bear them out."""
    relations, unlinked = identities_of(given)
    pairs = [(relation, relation.verdict) for relation in relations]
    by = {verdict: tuple(r for r, found in pairs if found is verdict) for verdict in Verdict}
    holding = tuple(r for r, verdict in pairs if verdict in {Verdict.EXACT, Verdict.ROUNDING})
    # Shares forced to make 100 % say nothing for any one of them.
    ties = tuple(r for r in holding if r.rule != "sentences.shares")
    broken = by[Verdict.IMPOSSIBLE]
    certain = roots(tuple(r for r in broken if r.ceiling != DOUBTFUL), ties)
    doubted = believed(tuple(r for r in broken if r.ceiling == DOUBTFUL), certain, ties)
    return Judged(by[Verdict.ROUNDING], holding, broken, by[Verdict.NOT_EVALUATED], doubted, unlinked)
