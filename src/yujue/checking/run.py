"""Check one disclosure: run every area, fold, number the findings, answer the obligations, sum up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from yujue.checking.attachments import beside, garbled, perhaps_there, unread
from yujue.checking.codes import check_codes
from yujue.checking.finding import SEVERITIES, Finding, Report, Summary
from yujue.checking.fold import fold
from yujue.checking.goals import check_goals
from yujue.checking.identities import check_identities
from yujue.checking.obligations import answer, missing
from yujue.checking.outcome import Outcome
from yujue.checking.previous import compare_previous
from yujue.checking.rules import completed
from yujue.checking.scanned import softened
from yujue.checking.sentences import check_sentences
from yujue.checking.tails import told_tails
from yujue.checking.wording import check_wording
from yujue.disclosure import Disclosure

Area = Callable[[Disclosure], Outcome]
AREAS: tuple[Area, ...] = (check_identities, check_sentences, check_codes, check_goals, check_wording)
Comparison = Callable[..., Outcome]
"""Takes the disclosure and the earlier documents."""
Previous = Disclosure | Sequence[Disclosure] | None
COMPARISONS: tuple[Comparison, ...] = (compare_previous,)


def check(disclosure: Disclosure, areas: tuple[Area, ...] | None = None, previous: Previous = None) -> Report:
    """Run the areas and give the report; findings are ordered by severity, then as found."""
    earlier = (previous,) if isinstance(previous, Disclosure) else tuple(previous or ())
    whole = sum((area(disclosure) for area in (AREAS if areas is None else areas)), Outcome())
    if earlier:
        whole = sum((compare(disclosure, *earlier) for compare in COMPARISONS), whole)
    whole += Outcome((*missing(disclosure), *beside(disclosure), *unread(disclosure), *garbled(disclosure)))
    folded = perhaps_there(fold(whole.findings), disclosure)
    findings = numbered(softened(told_tails(folded, disclosure), disclosure))
    obligations = answer(disclosure, whole, findings, compared=bool(earlier))
    return Report(
        disclosure.document,
        (*whole.obligations, *obligations),
        findings,
        _summary(disclosure, whole, findings),
        whole.not_evaluated,
        disclosure,
    )


def numbered(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Order by severity and number from f1; basis and remedy are filled in from the register."""
    ordered = sorted(findings, key=lambda f: SEVERITIES.index(f.severity))
    return tuple(replace(completed(f), id=f"f{n}") for n, f in enumerate(ordered, 1))


def _summary(disclosure: Disclosure, whole: Outcome, findings: tuple[Finding, ...]) -> Summary:
    count = Counter(f.severity for f in findings)
    figures = [cell for _, _, cell in disclosure.figures()]
    return Summary(
        error=count["error"],
        warning=count["warning"],
        rounding=count["rounding"],
        info=count["info"],
        identities_evaluated=whole.evaluated,
        identities_not_evaluated=len(whole.not_evaluated),
        figures_read=len(figures),
        figures_placed=sum(cell.slice is not None for cell in figures),
    )
