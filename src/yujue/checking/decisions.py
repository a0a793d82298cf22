"""A reviewer's decisions on findings, kept from one check to the next."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from yujue.checking.finding import SEVERITIES, VERDICTS, Decision, Finding, Obligation, Report

__all__ = ["VERDICTS", "Decision", "decide", "fingerprint"]


def fingerprint(finding: Finding) -> str:
    """Give a key that stays when findings are renumbered, pages move or messages are worded anew.

    It is made of the rule, the figures found (where there are none: those expected), and form, row, column and text
    of the first place; without blanks and thousands separators.
    """
    first = finding.places[0] if finding.places else None
    where = (first.form, first.row, first.column, first.text or first.section) if first else ()
    parts = (finding.rule, *(finding.found or finding.expected), "|", *(part or "" for part in where))
    text = "\x1f".join("".join(part.split()).replace(",", "") for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def decide(report: Report, decisions: Mapping[str, Decision]) -> Report:
    """Mark the findings that are decided; what is false or accepted counts no longer and fails no obligation."""
    marked = [_marked(finding, decisions) for finding in report.findings]
    taken = {finding.id: finding.decision for finding in marked if finding.decision is not None}
    if not taken:
        return report
    left = tuple(f for f in marked if f.decision is None or not f.decision.clears)
    settled = tuple(f for f in marked if f.decision is not None and f.decision.clears)
    count = Counter(finding.severity for finding in left)
    summary = replace(report.summary, **{name: count[name] for name in SEVERITIES})
    obligations = tuple(_answered(one, taken) for one in report.obligations)
    return replace(report, findings=left, summary=summary, obligations=obligations, settled=settled)


def _marked(finding: Finding, decisions: Mapping[str, Decision]) -> Finding:
    found = decisions.get(fingerprint(finding))
    return replace(finding, decision=found) if found is not None and found.verdict else finding


def _answered(one: Obligation, taken: Mapping[str, Decision]) -> Obligation:
    decided = [taken[each] for each in one.findings if each in taken]
    if not decided:
        return one
    left = tuple(each for each in one.findings if each not in taken or not taken[each].clears)
    return replace(one, findings=left, status="failed" if left else "passed", reason=f"已裁定 {len(decided)} 条")
