"""Last year's document against what this year's says of last year: every comparison base."""

from __future__ import annotations

from yujue.checking.finding import Finding
from yujue.checking.outcome import Outcome
from yujue.checking.previous.claims import Claim, claims
from yujue.checking.previous.published import Published, published
from yujue.checking.previous.report import finding_of
from yujue.disclosure import Disclosure

__all__ = ["compare_previous"]

RULE = "previous.base"
FEWEST = 4


def compare_previous(disclosure: Disclosure, previous: Disclosure) -> Outcome:
    """Compare every base with the published figure of the same slice.

    When most of at least four bases differ, the documents are of different scope, and nothing is claimed.
    """
    reason = _unfit(disclosure, previous)
    if reason:
        return Outcome(not_evaluated=(reason,), unchecked=((RULE, reason),))
    printed = published(previous)
    found = [(claim, printed.get(claim.slice)) for claim in claims(disclosure)]
    matched = [(claim, figure) for claim, figure in found if figure is not None]
    lacking = tuple(_lack(claim) for claim, figure in found if figure is None)
    wrong = [(claim, figure) for claim, figure in matched if not figure.interval.meets(claim.interval)]
    if len(matched) >= FEWEST and 2 * len(wrong) > len(matched):
        reason = f"多数对比数与所给文件不符（{len(wrong)}/{len(matched)}），疑为口径不同或给错了文件"
        return Outcome(not_evaluated=(*lacking, reason), unchecked=((RULE, reason),))
    unchecked = () if matched else ((RULE, "所给文件没有印出可以对比的数"),)
    checked = ((RULE, len(matched)),) if matched else ()
    return Outcome(_findings(wrong, previous), len(matched), lacking, checked=checked, unchecked=unchecked)


def _lack(claim: Claim) -> str:
    if claim.slice.get("stage") == "executed":
        return "对比数是上年执行数，所给文件没有印出执行数"
    return f"{claim.words}：上年文件没有印出同口径的数"


def _unfit(disclosure: Disclosure, previous: Disclosure) -> str:
    """Say why the other document cannot be last year's; "" when it can."""
    this, last = disclosure.document.fiscal_year, previous.document.fiscal_year
    if this is None or last is None:
        return "文件年度不明，没有与上年文件核对"
    if last not in {this - 1, this}:
        return f"所给的上年文件是 {last} 年的，不是 {this - 1} 年"
    return ""


def _plain(words: str) -> str:
    return "".join(words.split()).replace(",", "")


def _findings(wrong: list[tuple[Claim, Published]], previous: Disclosure) -> tuple[Finding, ...]:
    """Give one finding a contradiction: the same two amounts again (财政拨款, 一般公共预算) stand under the first."""
    groups: dict[object, list[tuple[Claim, Published]]] = {}
    for claim, figure in wrong:
        groups.setdefault((_plain(claim.words), figure.interval), []).append((claim, figure))
    return tuple(finding_of(group, previous) for group in groups.values())
