"""Identities between figures, and what interval arithmetic says of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from yujue.checking.board.figure import Figure
from yujue.facts import Interval, State
from yujue.facts.interval import total

SAYING_NOTHING = frozenset({State.BLANK, State.NA})


class Status(StrEnum):
    """The four verdicts."""

    EXACT = "exact"
    ROUNDING = "rounding"
    IMPOSSIBLE = "impossible"
    NOT_EVALUATED = "not_evaluated"


@dataclass(frozen=True, slots=True, eq=False)
class Identity:
    """`whole` equals (`relation` "=") or does not exceed ("≤") the signed sum of `terms`.

    `kind` is row_sum | column_sum | slice_sum | class_sum | union | equal | balance | flow | of_which; identities
    of one `family` state one law (a total column row by row, a total row column by column), `basis` in words.
    `beside` are figures that may be the cause although they are no terms.
    """

    kind: str
    whole: Figure
    terms: tuple[tuple[Figure, int], ...]
    relation: str = "="
    family: str = ""
    basis: str = ""
    doubt: str = ""
    beside: tuple[Figure, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the identity, the whole first."""
        return (self.whole, *(figure for figure, _ in self.terms))

    @property
    def says_something(self) -> bool:
        """Whether the page prints a number for the whole or for any term."""
        return any(figure.state not in SAYING_NOTHING for figure in self.figures)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an identity comes to; `difference` is whole less sum, in 元, by the printed figures."""

    identity: Identity
    status: Status
    difference: Decimal = Decimal(0)
    reason: str = ""

    @property
    def trivial(self) -> bool:
        """Whether all figures are nought."""
        return not self.identity.whole.value and not any(figure.value for figure, _ in self.identity.terms)


def signed(terms: tuple[tuple[Figure, int], ...]) -> Interval:
    """Give the interval of a signed sum."""
    return total([figure.interval if sign > 0 else -figure.interval for figure, sign in terms])


def judge(identity: Identity) -> Verdict:
    """Judge one identity alone."""
    reason = _unusable(identity)
    if reason:
        return Verdict(identity, Status.NOT_EVALUATED, reason=reason)
    difference = identity.whole.value - sum((f.value * s for f, s in identity.terms), Decimal(0))
    right = signed(identity.terms)
    if identity.relation == "≤":
        holds = identity.whole.interval.low <= right.high
        return Verdict(identity, Status.EXACT if holds else Status.IMPOSSIBLE, difference)
    if difference == 0:
        return Verdict(identity, Status.EXACT)
    status = Status.ROUNDING if identity.whole.interval.meets(right) else Status.IMPOSSIBLE
    return Verdict(identity, status, difference)


def _unusable(identity: Identity) -> str:
    if identity.doubt:
        return identity.doubt
    for figure in identity.figures:
        if figure.state is State.UNREAD:
            return "有单元格未能读出"
        if figure.doubt:
            return f"读取存疑：{figure.doubt}"
    if not identity.whole.printed:
        return "合计未印出"
    if identity.whole.value and not any(figure.printed for figure, _ in identity.terms):
        return "分项全部未印出"
    return ""
