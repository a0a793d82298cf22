"""How grave a contradiction with last year's document is.

Bases may have been restated: departments change, functions are reclassified. A difference is an error only where the
document does not say so, where nearly all its other bases are the published ones, where nothing else that was
published explains it, and where it is no matter of the last digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yujue.checking.previous.claims import BUDGET, OPENING, Claim
from yujue.checking.previous.judge import AGREES, Verdict
from yujue.checking.previous.published import SCOPE

FEWEST = 4
SHARE = 3
LAST_DIGITS = 2


def evidence(verdicts: Sequence[Verdict]) -> int:
    """Count the different published figures other than nought that bases agree with."""
    return len(
        {
            v.figure.interval
            for v in verdicts
            if v.state == AGREES and v.figure and not v.figure.interval.holds(Decimal(0))
        }
    )


def matters(wrong: Sequence[Verdict]) -> int:
    """Count what differs: the same difference of the same matter in another scope is no second one."""
    return len({(v.claim.measure if v.claim.slice is None else v.claim.slice.without(*SCOPE), gap(v)) for v in wrong})


def gap(verdict: Verdict) -> Decimal:
    """Give by how much the claim's middle lies over the published figure, in the base unit."""
    if verdict.figure is None:
        return Decimal(0)
    return verdict.claim.interval.middle - verdict.figure.interval.middle


def severity(verdict: Verdict, wrong: Sequence[Verdict], agreeing: int, kind: str) -> str:
    """Give the severity of one contradiction among all that differ (`wrong`)."""
    claim = verdict.claim
    if claim.restated or claim.stage == "executed" or (claim.rule == OPENING and kind == "budget"):
        return "info"
    if claim.rule in {BUDGET, OPENING} or verdict.hint or claim.slice is None:
        return "warning"
    trusted = agreeing >= FEWEST and agreeing >= SHARE * matters(wrong)
    doubtful = _last_digits(verdict) or _moved(verdict, wrong) or claim.way == "rate" or not verdict.sure
    return "error" if trusted and not doubtful else "warning"


def _last_digits(verdict: Verdict) -> bool:
    """Tell whether the two lie so near that rounding on the way from one to the other may be the reason."""
    figure = verdict.figure
    if figure is None:
        return True
    return abs(gap(verdict)) <= LAST_DIGITS * max(verdict.claim.ulp, figure.ulp)


def _moved(verdict: Verdict, wrong: Sequence[Verdict]) -> bool:
    """Tell whether another base differs by as much the other way: money that was put under another subject."""
    return any(gap(other) == -gap(verdict) != 0 for other in wrong if other is not verdict)


def grouped(wrong: Sequence[Verdict]) -> list[list[Verdict]]:
    """Put together what says the same amounts of the same published figure: one contradiction, told several times."""
    groups: dict[object, list[Verdict]] = {}
    for verdict in wrong:
        published = verdict.figure.interval.middle if verdict.figure else None
        groups.setdefault((_plain(verdict.claim), published), []).append(verdict)
    return list(groups.values())


def surest(group: Sequence[Verdict]) -> Verdict:
    """Give what is least in doubt of a contradiction told several times."""
    return next((verdict for verdict in group if verdict.sure), group[0])


def _plain(claim: Claim) -> object:
    level = claim.level.value if claim.level else None
    return (level, claim.interval)
