"""What one area of checking gives back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from yujue.checking.finding import Finding, Obligation

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings, how many identities were evaluated, why others were not, and the obligations answered.

    `checked` says how often each rule was evaluated, as pairs (rule id, times): an obligation passes only when
    its rules were evaluated. `unchecked` gives pairs (rule id, reason) for what could not be evaluated.
    """

    findings: tuple[Finding, ...] = ()
    evaluated: int = 0
    not_evaluated: tuple[str, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    checked: Counts = ()
    unchecked: tuple[tuple[str, str], ...] = ()

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(
            self.findings + other.findings,
            self.evaluated + other.evaluated,
            self.not_evaluated + other.not_evaluated,
            self.obligations + other.obligations,
            merged(self.checked, other.checked),
            self.unchecked + other.unchecked,
        )


def merged(one: Counts, other: Counts) -> Counts:
    """Add two lists of counts by rule."""
    both: Counter[str] = Counter(dict(one))
    for rule, times in other:
        both[rule] += times
    return tuple(both.items())
