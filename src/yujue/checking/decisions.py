"""A reviewer's decisions on findings, kept from one check to the next."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from yujue.checking.finding import SEVERITIES, Finding, Obligation, Report

VERDICTS = ("", "true", "false", "accepted")
CLEARING = frozenset({"false", "accepted"})


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer decided: `verdict` is true (属实) | false (误报) | accepted (认可，有理由) | "" (未裁定)."""

    key: str
    verdict: str
    reason: str = ""


def fingerprint(finding: Finding) -> str:
    """Give a key that stays when pages move: the rule, its figures and the form, row and column of the first place."""
    first = finding.places[0] if finding.places else None
    where = (first.form, first.row, first.column, first.section) if first else ()
    parts = (finding.rule, *finding.found, "|", *finding.expected, "|", *(part or "" for part in where))
    text = "\x1f".join("".join(part.split()) for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def undecided(report: Report, decisions: Mapping[str, Decision]) -> Report:
    """Leave out the findings that are decided; what was decided false or accepted fails no obligation."""
    taken = {f.id: decisions[fingerprint(f)] for f in report.findings if _is_decided(f, decisions)}
    if not taken:
        return report
    left = tuple(finding for finding in report.findings if finding.id not in taken)
    count = Counter(finding.severity for finding in left)
    summary = replace(report.summary, **{name: count[name] for name in SEVERITIES})
    obligations = tuple(_answered(one, taken) for one in report.obligations)
    return replace(report, findings=left, summary=summary, obligations=obligations, decided=len(taken))


def _is_decided(finding: Finding, decisions: Mapping[str, Decision]) -> bool:
    found = decisions.get(fingerprint(finding))
    return found is not None and found.verdict != ""


def _answered(one: Obligation, taken: Mapping[str, Decision]) -> Obligation:
    decided = [taken[each] for each in one.findings if each in taken]
    if not decided:
        return one
    left = tuple(each for each in one.findings if each not in taken)
    clear = not left and all(decision.verdict in CLEARING for decision in decided)
    reason = f"已裁定 {len(decided)} 条"
    return replace(one, findings=left, status="passed" if clear else "failed", reason=reason)
