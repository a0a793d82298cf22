"""Check one disclosure: run every area, number the findings, sum up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from yujue.checking.finding import SEVERITIES, Finding, Report, Summary
from yujue.checking.fold import fold
from yujue.checking.identities import check_identities
from yujue.checking.outcome import Outcome
from yujue.checking.rules import completed
from yujue.checking.sentences import check_sentences
from yujue.checking.wording import check_wording
from yujue.disclosure import Disclosure

Area = Callable[[Disclosure], Outcome]
AREAS: tuple[Area, ...] = (check_identities, check_sentences, check_wording)


def check(disclosure: Disclosure, areas: tuple[Area, ...] = AREAS) -> Report:
    """Run the areas and give the report; findings are ordered by severity, then as found."""
    whole = sum((area(disclosure) for area in areas), Outcome())
    ordered = sorted(fold(whole.findings), key=lambda f: SEVERITIES.index(f.severity))
    findings = tuple(replace(completed(f), id=f"f{n}") for n, f in enumerate(ordered, 1))
    return Report(disclosure.document, whole.obligations, findings, _summary(disclosure, whole, findings))


def _summary(disclosure: Disclosure, whole: Outcome, findings: tuple[Finding, ...]) -> Summary:
    count = Counter(f.severity for f in findings)
    figures = [cell for _, _, cell in disclosure.figures()]
    placed = sum(cell.slice is not None for cell in figures)
    by_severity = {name: count[name] for name in SEVERITIES}
    return Summary(
        **by_severity,
        identities_evaluated=whole.evaluated,
        identities_not_evaluated=len(whole.not_evaluated),
        figures_read=len(figures),
        figures_placed=placed,
    )
