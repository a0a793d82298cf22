"""Self-evaluations as an area of a check: what `performance` finds, as findings of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from yujue.checking import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.rules import rules
from yujue.disclosure import Disclosure
from yujue.performance import Difference, Evaluation, evaluations
from yujue.performance.reports import review_reports

AREA = "evaluation"
REPORTS = "reports"


def check_evaluations(disclosure: Disclosure) -> Outcome:
    """Score the self-evaluations of a document again; nothing where it has none."""
    made = tuple(evaluations(disclosure))
    found = tuple(_finding(each) for one in made for each in one.differences)
    return Outcome(found, not_evaluated=tuple(_unjudged(made)), checked=_counts(made))


def check_reports(disclosure: Disclosure, earlier: Sequence[Disclosure] = ()) -> Outcome:
    """Check the evaluation reports inside a document, also against other documents of the same year."""
    made = review_reports(disclosure, earlier)
    found = tuple(_finding(each, REPORTS) for each in made.differences)
    counts = tuple((f"{REPORTS}.{rule}", times) for rule, times in made.checked)
    return Outcome(found, not_evaluated=made.unevaluated, checked=counts)


def _finding(difference: Difference, area: str = AREA) -> Finding:
    rule = f"{area}.{difference.rule}"
    said = (difference.message, difference.places, (difference.found,), (difference.expected,))
    return Finding(rule, rules()[rule].severity, *said, basis=difference.basis)


def _counts(made: Sequence[Evaluation]) -> tuple[tuple[str, int], ...]:
    """Say how often each rule was evaluated."""
    total: Counter[str] = Counter()
    for one in made:
        total.update(one.evaluated)
    return tuple((f"{AREA}.{rule}", times) for rule, times in total.items() if times)


def _unjudged(made: Sequence[Evaluation]) -> list[str]:
    return [
        f"绩效自评：项目“{one.goal.project}”各类分值不合已知的自评方案，得分没有按规则核对"
        for one in made
        if one.scheme is None
    ]
