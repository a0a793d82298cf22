"""Compare every base with the published figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from yujue.checking.finding import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.previous.cells import cell_claims
from yujue.checking.previous.claims import BASE, BUDGET, COLUMN, OPENING
from yujue.checking.previous.fit import other_body, unfit
from yujue.checking.previous.gravity import FEWEST, evidence, grouped, matters, severity, surest
from yujue.checking.previous.judge import DIFFERS, UNKNOWN, Judge, Verdict
from yujue.checking.previous.names import Names
from yujue.checking.previous.published import index
from yujue.checking.previous.report import finding_of
from yujue.checking.previous.sentences import sentence_claims
from yujue.checking.previous.unsaid import unsaid
from yujue.disclosure import Disclosure

BASES = (BASE, COLUMN, OPENING, BUDGET)
NAMES = "previous.names"


def verdicts(disclosure: Disclosure, previous: Disclosure) -> tuple[Verdict, ...]:
    """Judge every claim about the other document, sentences first."""
    judge = Judge(index(disclosure), index(previous), Names(disclosure, previous), previous.document)
    return tuple(judge.verdict(claim) for claim in (*sentence_claims(disclosure), *cell_claims(disclosure)))


def compare_previous(disclosure: Disclosure, *previous: Disclosure) -> Outcome:
    """Compare every base with the published figure of the same slice, stage and year.

    Several documents may be given: last year's final accounts and this year's budget. Nothing is claimed of one that
    cannot be last year's, nor when most bases differ: then it is of different scope, or it is the wrong file.
    """
    judged = [(other, verdicts(disclosure, other)) for other in previous if not unfit_of(disclosure, other)]
    known = {v.claim for _, each in judged for v in each if v.state != UNKNOWN}
    whole = Outcome()
    for other in previous:
        reason = unfit_of(disclosure, other)
        whole += _nothing((reason,)) if reason else Outcome()
    for other, each in judged:
        mine = tuple(v for v in each if v.state != UNKNOWN or (v.claim not in known and _speaks_of(v, other, previous)))
        whole += _against(disclosure, other, mine)
    return whole


def unfit_of(disclosure: Disclosure, previous: Disclosure) -> str:
    """Say why a document cannot be the one spoken of; "" when it can."""
    return unfit(disclosure.document, previous.document)


def _speaks_of(verdict: Verdict, other: Disclosure, previous: Sequence[Disclosure]) -> bool:
    """Tell whether it is this document that says why a claim is not known: the one of its year, else the first."""
    years = [each.document.fiscal_year for each in previous]
    year = verdict.claim.year
    return other is previous[years.index(year) if year in years else 0]


def _against(disclosure: Disclosure, previous: Disclosure, judged: Sequence[Verdict]) -> Outcome:
    wrong = [v for v in judged if v.state == DIFFERS]
    reason = _strangers(disclosure, previous, judged, wrong)
    if reason:
        return _nothing((*(v.reason for v in judged if v.state == UNKNOWN), reason))
    return _outcome(disclosure, previous, judged, wrong)


def _strangers(
    disclosure: Disclosure, previous: Disclosure, judged: Sequence[Verdict], wrong: Sequence[Verdict]
) -> str:
    """Say why the two documents do not belong together; "" when they do."""
    agreeing, differing = evidence(judged), matters(wrong)
    if other_body(disclosure.document, previous.document) and agreeing < FEWEST:
        return f"所给的上年文件是“{previous.document.organisation}”的，没有核对"
    if agreeing + differing >= FEWEST and differing > agreeing:
        return f"多数对比数与所给文件不符（不符 {differing}，相符 {agreeing}），疑为口径不同或给错了文件，没有下结论"
    return ""


def _nothing(reasons: Sequence[str]) -> Outcome:
    return Outcome(not_evaluated=tuple(reasons), unchecked=tuple((rule, reasons[-1]) for rule in (*BASES, NAMES)))


def _outcome(
    disclosure: Disclosure, previous: Disclosure, judged: Sequence[Verdict], wrong: Sequence[Verdict]
) -> Outcome:
    compared = Counter(v.claim.rule for v in judged if v.state != UNKNOWN)
    unknown = [v for v in judged if v.state == UNKNOWN]
    agreeing, kind = evidence(judged), disclosure.document.kind
    findings = [finding_of(group, severity(surest(group), wrong, agreeing, kind), previous) for group in grouped(wrong)]
    lacking = {v.claim.rule: v.reason for v in reversed(unknown)}
    remarks = unsaid(disclosure, index(previous), (v.claim for v in judged))
    whole = Outcome(
        (*findings, *remarks),
        sum(compared.values()),
        tuple(v.reason for v in unknown),
        checked=tuple(compared.items()),
        unchecked=tuple((rule, lacking[rule]) for rule in BASES if not compared[rule] and rule in lacking),
    )
    return whole + _names(disclosure, previous)


def _names(disclosure: Disclosure, previous: Disclosure) -> Outcome:
    """Compare codes and names, the body's own name too; the budget of the same year is no other year's."""
    if disclosure.document.fiscal_year == previous.document.fiscal_year:
        return Outcome()
    names = Names(disclosure, previous)
    findings = (*_bodies(disclosure, previous), *names.findings())
    if not names.shared:
        return Outcome(findings, unchecked=((NAMES, "两份文件没有共同的科目或单位编码"),))
    return Outcome(findings, checked=((NAMES, names.shared),))


def _bodies(disclosure: Disclosure, previous: Disclosure) -> tuple[Finding, ...]:
    this, last = disclosure.document, previous.document
    if not other_body(this, last):
        return ()
    return (Finding(NAMES, "info", f"部门名称与上年不同：“{last.organisation}”→“{this.organisation}”", ()),)
