"""A figure that may be the wrong one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.checking.sentences.figure import TABLE, TEXT, Figure
from yujue.checking.sentences.relation import Relation
from yujue.checking.sentences.slips import LOOSE, is_telling, likely_value
from yujue.facts import Interval

# Identities whose figures were reckoned from just what is printed beside them.
_RECKONED = frozenset(f"sentences.{name}" for name in ("rate", "share", "completion", "sum", "items"))
_ORDER = {"word": 0, "rate": 1, "share": 1, "completion": 1, "delta": 2, "level": 3}


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure that may be the wrong one: what it explains, what its change would break, what it should be.

    `touches` counts all broken identities that it stands in; `telling` says that the slip is more than chance.
    """

    figure: Figure
    explains: tuple[Relation, ...]
    breaks: int
    wanted: Interval | None
    slip: Decimal | None
    touches: int = 0
    telling: bool = False

    @property
    def gain(self) -> int:
        """What its change breaks less what it mends: the lower, the likelier."""
        return self.breaks - len(self.explains)

    @property
    def rank(self) -> tuple[int, int, int, int, int]:
        """Sort key, the likeliest first."""
        order = _ORDER.get(self.figure.role, 3) + (10 if self.figure.source == TABLE else 0)
        return (self.gain, -len(self.explains), 0 if self.slip is not None else 1, -self.touches, order)


def suspect(figure: Figure, broken: tuple[Relation, ...], holding: tuple[Relation, ...], ties: int) -> Suspect:
    """Judge a figure; `ties` counts identities outside these that its change would break."""
    wanted: Interval | None = None
    explains: list[Relation] = []
    for relation in sorted((r for r in broken if r.has(figure)), key=_firmness):
        met = meet(wanted, relation.solve(figure))
        if met is not None:
            wanted, explains = met, [*explains, relation]
    breaks = sum(meet(wanted, r.solve(figure)) is None for r in holding if r.has(figure))
    touches = sum(relation.has(figure) for relation in broken)
    slip, telling = _slip(figure, wanted, explains)
    return Suspect(figure, tuple(explains), breaks + ties, wanted, slip, touches, telling)


def _slip(figure: Figure, wanted: Interval | None, explains: list[Relation]) -> tuple[Decimal | None, bool]:
    """Give the value that one wrong key explains, and whether that is surely more than chance."""
    if wanted is None or figure.source != TEXT:
        return None, False
    slip = likely_value(figure, wanted)
    if slip is not None and is_telling(figure, slip, wanted):
        return slip, True
    narrow = wanted if all(relation.rule in _RECKONED for relation in explains) else None
    for relation in explains:
        narrow = meet(narrow, relation.sharp(figure)) if narrow is not None else None
    slip = likely_value(figure, narrow) if narrow is not None else None
    return (slip if slip is not None and narrow and is_telling(figure, slip, narrow, LOOSE) else None), False


def _firmness(relation: Relation) -> int:
    return 0 if any(member.source == TABLE for member in relation.members) else 1


def meet(a: Interval | None, b: Interval | None) -> Interval | None:
    """Intersect; None when they do not meet. No first interval means anything."""
    if b is None:
        return a
    if a is None:
        return b
    return Interval(max(a.low, b.low), min(a.high, b.high)) if a.meets(b) else None
