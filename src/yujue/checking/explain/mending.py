"""What value of one figure would mend the identities that fail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from yujue.checking.explain.figures import Shown
from yujue.checking.explain.ties import Tie
from yujue.checking.locate.need import common, widened
from yujue.checking.locate.roots import printable
from yujue.facts import Interval


@dataclass(frozen=True, slots=True)
class Mend:
    """A value in the base unit that makes `mends` of `failing` identities hold and breaks `breaks` that hold now."""

    value: Decimal
    mends: int
    failing: int
    breaks: int


def mend(figure: Shown, ties: Sequence[Tie]) -> Mend | None:
    """Give the value that mends most; None where nothing fails."""
    half = figure.half
    failing = [tie for tie in ties if tie.status == "violated"]
    needs = [need for tie in failing if (need := _need(tie, figure.id, half)) is not None]
    if not needs:
        return None
    window, _ = common(needs)
    value = printable(window, half, figure.amount or Decimal(0))
    holding = [_need(tie, figure.id, half) for tie in ties if tie.status in {"exact", "rounding"}]
    breaks = sum(need is not None and not need.holds(value) for need in holding)
    return Mend(value, sum(need.holds(value) for need in needs), len(failing), breaks)


def mend_one(figure: Shown, tie: Tie) -> Decimal | None:
    """Give the value that makes one failing identity hold, as near to the middle of what may be as can be printed."""
    need = _need(tie, figure.id, figure.half)
    return None if need is None else printable(need, figure.half, figure.amount or Decimal(0))


def _need(tie: Tie, name: str, half: Decimal) -> Interval | None:
    need = tie.need(name)
    return None if need is None else widened(need, half)
