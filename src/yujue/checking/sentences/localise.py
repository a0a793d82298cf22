"""Which figure is wrong: the fewest figures whose change makes all identities hold.

A figure explains a broken identity when some one value for it satisfies that identity and all others that it stands
in. The figure that explains most, and breaks least of what holds, is named first; a slip of one key is preferred.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.checking.sentences.figure import TABLE, TEXT, WORD, Figure
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.slips import is_telling, likely_value
from yujue.facts import Interval

_ORDER = {"word": 0, "rate": 1, "share": 1, "completion": 1, "delta": 2, "level": 3}


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure that may be the wrong one: what it explains, what its change would break, what it should be."""

    figure: Figure
    explains: tuple[Relation, ...]
    breaks: int
    wanted: Interval | None
    slip: Decimal | None

    @property
    def rank(self) -> tuple[int, int, int, int, int]:
        """Sort key, the likeliest first."""
        order = _ORDER.get(self.figure.role, 3) + (10 if self.figure.source == TABLE else 0)
        return (self.breaks - len(self.explains), -len(self.explains), 0 if self.slip is not None else 1, order, 0)


@dataclass(frozen=True, slots=True)
class Root:
    """One root cause: the suspects, best first, and the identities that are broken because of it."""

    suspects: tuple[Suspect, ...]
    broken: tuple[Relation, ...]

    @property
    def best(self) -> Suspect:
        """The likeliest suspect."""
        return self.suspects[0]

    @property
    def located(self) -> bool:
        """Tell whether the best suspect is clearly the best."""
        if len(self.suspects) < 2:
            return True
        return self.suspects[0].rank[:3] < self.suspects[1].rank[:3]


def roots(broken: tuple[Relation, ...], holding: tuple[Relation, ...]) -> tuple[Root, ...]:
    """Give the root causes of all broken identities."""
    left, found = list(broken), []
    while left:
        suspects = sorted(_suspects(tuple(left), holding), key=lambda s: s.rank)
        best = suspects[0]
        mine = tuple(r for r in left if r.has(best.figure))
        found.append(Root(_rivals(best, suspects), mine))
        left = [r for r in left if not r.has(best.figure)]
    return tuple(found)


def _suspects(broken: tuple[Relation, ...], holding: tuple[Relation, ...]) -> list[Suspect]:
    figures = {member.id: member for relation in broken for member in relation.members}
    return [_suspect(figure, broken, holding) for figure in figures.values()]


def _suspect(figure: Figure, broken: tuple[Relation, ...], holding: tuple[Relation, ...]) -> Suspect:
    wanted: Interval | None = None
    explains: list[Relation] = []
    for relation in sorted((r for r in broken if r.has(figure)), key=_firmness):
        met = _meet(wanted, relation.solve(figure))
        if met is not None:
            wanted, explains = met, [*explains, relation]
    breaks = 0
    for relation in (r for r in holding if r.has(figure)):
        met = _meet(wanted, relation.solve(figure))
        if met is None:
            breaks += 1
    return Suspect(figure, tuple(explains), breaks, wanted, _slip(figure, wanted))


def _slip(figure: Figure, wanted: Interval | None) -> Decimal | None:
    """Give the value that one wrong key explains, where that is more than chance."""
    if wanted is None or figure.source != TEXT:
        return None
    slip = likely_value(figure, wanted)
    return slip if slip is not None and is_telling(figure, slip, wanted) else None


def _firmness(relation: Relation) -> int:
    return 0 if any(member.source == TABLE for member in relation.members) else 1


def _meet(a: Interval | None, b: Interval | None) -> Interval | None:
    """Intersect; None when they do not meet. No first interval means anything."""
    if b is None:
        return a
    if a is None:
        return b
    return Interval(max(a.low, b.low), min(a.high, b.high)) if a.meets(b) else None


def _rivals(best: Suspect, suspects: list[Suspect]) -> tuple[Suspect, ...]:
    """Give the best and those that explain all that it explains."""
    mine = {id(r) for r in best.explains}
    rivals = [s for s in suspects if s is not best and mine <= {id(r) for r in s.explains}]
    return (best, *(s for s in rivals if s.figure.source != WORD or best.figure.source == WORD))
