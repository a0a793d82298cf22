"""The area of checking that compares tables with themselves and with each other."""

from __future__ import annotations

from collections import Counter
from typing import TypedDict

from yujue.checking.board import Board, Status, Verdict
from yujue.checking.identities.believed import believed
from yujue.checking.identities.evaluate import crowded
from yujue.checking.identities.kinds import RULES
from yujue.checking.identities.merge import merged
from yujue.checking.identities.report import error
from yujue.checking.identities.rounding import roundings
from yujue.checking.identities.together import together
from yujue.checking.identities.units import unit_mistakes
from yujue.checking.outcome import Counts, Outcome
from yujue.disclosure import Disclosure


class Counted(TypedDict):
    """How many identities could be evaluated, and why others could not."""

    evaluated: int
    not_evaluated: tuple[str, ...]
    checked: Counts
    unchecked: tuple[tuple[str, str], ...]


def check_identities(disclosure: Disclosure) -> Outcome:
    """Evaluate every identity; report each root cause once, and what rounding explains in few findings."""
    given = believed(disclosure)
    laid, verdicts = given.laid, given.verdicts
    units = unit_mistakes(laid, given.raw)
    by_identity = {v.identity: v for v in verdicts}
    joined = merged(given.roots, by_identity)
    errors = [error(laid, root, [by_identity[one] for one in root.identities]) for root in joined]
    impossible, unknown = together(laid, verdicts)
    findings = (*units, *errors, *roundings(laid, verdicts), *impossible)
    return Outcome(findings, **_counts(laid, verdicts)) + Outcome(not_evaluated=tuple(unknown)) + _left(laid)


def _left(laid: Board) -> Outcome:
    """Tell that tables were not compared with each other, where there are too many."""
    reason = crowded(laid)
    rules = (RULES["equal"], RULES["union"])
    return Outcome(not_evaluated=(reason,), unchecked=tuple((rule, reason) for rule in rules)) if reason else Outcome()


def _counts(laid: Board, verdicts: tuple[Verdict, ...]) -> Counted:
    """Count by rule, and by rule and form (`identities.sum@revenue`), for the obligations of each table."""
    done = Counter(RULES[v.identity.kind] for v in verdicts if v.status is not Status.NOT_EVALUATED)
    left = [v for v in verdicts if v.status is Status.NOT_EVALUATED]
    return {
        "evaluated": done.total(),
        "not_evaluated": tuple(v.reason for v in left),
        "checked": (*done.items(), *_by_form(laid, verdicts).items()),
        "unchecked": tuple(dict.fromkeys((RULES[v.identity.kind], v.reason) for v in left)),
    }


def _by_form(laid: Board, verdicts: tuple[Verdict, ...]) -> Counter[str]:
    count: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.status is not Status.NOT_EVALUATED:
            forms = {laid.table(figure).form for figure in verdict.identity.figures}
            count.update(f"{RULES[verdict.identity.kind]}@{form}" for form in forms if form)
    return count
