"""What one area of checking gives back."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.checking.finding import Finding, Obligation


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings, how many identities were evaluated, why others were not, and the obligations answered."""

    findings: tuple[Finding, ...] = ()
    evaluated: int = 0
    not_evaluated: tuple[str, ...] = ()
    obligations: tuple[Obligation, ...] = ()

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(
            self.findings + other.findings,
            self.evaluated + other.evaluated,
            self.not_evaluated + other.not_evaluated,
            self.obligations + other.obligations,
        )
