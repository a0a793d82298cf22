"""What changed between two checks: of one document at two times, or of two states of a document."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.checking import Finding, Report
from yujue.checking.decisions import fingerprint


@dataclass(frozen=True, slots=True)
class Between:
    """Findings of the newer report that are new, those of the older that are gone, and those of both (as now)."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    same: tuple[Finding, ...]


def findings_between(old: Report, new: Report) -> Between:
    """Tell findings apart by their lasting keys; settled ones count as findings, for a decision changes no document."""
    before = {fingerprint(finding): finding for finding in (*old.findings, *old.settled)}
    now = {fingerprint(finding): finding for finding in (*new.findings, *new.settled)}
    return Between(
        tuple(finding for key, finding in now.items() if key not in before),
        tuple(finding for key, finding in before.items() if key not in now),
        tuple(finding for key, finding in now.items() if key in before),
    )
