"""One identity between printed figures, and its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.form import Form
from yujue.facts import Interval


class Verdict(StrEnum):
    """What can be said of an identity."""

    EXACT = "exact"
    ROUNDING = "rounding"
    IMPOSSIBLE = "impossible"
    NOT_EVALUATED = "not evaluated"


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Why an identity of a rule could not be evaluated."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Relation:
    """An identity: `rule` its name, `members` in the order of `form`.

    `ceiling` is the gravest severity it may claim: error | warning; or doubtful, when it is not certain that the
    text means this identity: then it counts when it holds, and broken it only speaks with others. `note` is told
    with it when it is broken.
    """

    rule: str
    members: tuple[Figure, ...]
    form: Form
    ceiling: str = "error"
    note: str = ""

    def solve(self, figure: Figure) -> Interval | None:
        """Give the values that `figure` may have, the other members being as printed."""
        index = next(n for n, member in enumerate(self.members) if member.id == figure.id)
        return self.form.solve([member.interval for member in self.members], index)

    def sharp(self, figure: Figure) -> Interval | None:
        """Give the values that `figure` may have, the other amounts being just what is printed."""
        index = next(n for n, member in enumerate(self.members) if member.id == figure.id)
        parts = [
            Interval.point(m.value) if m.kind == "amount" and m.source == "text" else m.interval for m in self.members
        ]
        return self.form.solve(parts, index)

    def has(self, figure: Figure) -> bool:
        """Tell whether `figure` is a member."""
        return any(member.id == figure.id for member in self.members)

    @property
    def computed(self) -> Interval | None:
        """The first member as the printed values of the others give it, without their precision."""
        return self.form.solve([_point(member) for member in self.members], 0)

    @property
    def verdict(self) -> Verdict:
        """Judge with intervals; exact when the printed values agree as they stand."""
        first = self.members[0]
        possible = self.form.solve([member.interval for member in self.members], 0)
        if possible is None:
            return Verdict.NOT_EVALUATED
        if not possible.meets(first.interval):
            return Verdict.IMPOSSIBLE
        computed = self.computed
        if computed is None or computed.meets(first.printed.interval):
            return Verdict.EXACT
        return Verdict.ROUNDING


def _point(figure: Figure) -> Interval:
    return Interval.point(figure.interval.low) if figure.source == "word" else Interval.point(figure.value)
