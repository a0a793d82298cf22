"""Findings on bases that differ from what was published."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from yujue.checking.finding import Consequence, Finding
from yujue.checking.previous.claims import OPENING, Claim
from yujue.checking.previous.gravity import gap
from yujue.checking.previous.judge import Verdict
from yujue.disclosure import Disclosure


def finding_of(group: list[Verdict], severity: str, previous: Disclosure) -> Finding:
    """Make the finding on one figure of last year; `group` is all that is said of it."""
    first, *rest = group
    made = Finding(
        first.claim.rule,
        severity,
        sentence(first, previous),
        (first.claim.place,),
        (first.claim.shown,),
        expected(first),
        amount(abs(gap(first)), first.claim),
    )
    follow = tuple(Consequence(v.claim.rule, sentence(v, previous), (v.claim.place,)) for v in rest)
    return replace(made, consequences=follow)


def sentence(verdict: Verdict, previous: Disclosure) -> str:
    """Say what is claimed, what was published and what the change should be."""
    claim, figure = verdict.claim, verdict.figure
    if figure is None:
        return claim.words
    base = "" if claim.way == "printed" else f"，推出{claim.year}年为{shown(claim)}"
    file = f"{'上年' if claim.year == previous.document.fiscal_year else ''}公开文件{previous.document.file}"
    what = "年末结转结余" if claim.rule == OPENING else ""
    change = f"，按公开数应为{should(verdict)}" if claim.level is not None and should(verdict) else ""
    hint = f"；{verdict.hint}" if verdict.hint else ""
    said = "；文中说明口径有变化，请核对" if claim.restated else ""
    return f"“{claim.words}”{base}，{file}{figure.where}{what}为{figure.text}，两者不符{change}{hint}{said}"


def expected(verdict: Verdict) -> tuple[str, ...]:
    """Give what should stand there: the change that follows from the published figure, and that figure."""
    published = verdict.figure.text if verdict.figure else ""
    return tuple(text for text in (should(verdict), published) if text)


def should(verdict: Verdict) -> str:
    """Say the change from the published figure to this year's; "" for a printed base or a rate."""
    claim, figure = verdict.claim, verdict.figure
    if figure is None or claim.level is None or claim.way not in {"delta", "equal"}:
        return ""
    change = claim.level.value - figure.interval.middle
    word = "增加" if change > 0 else "减少"
    return f"{word}{amount(abs(change), claim)}{claim.unit}" if change else "持平"


def shown(claim: Claim) -> str:
    """Print the middle of a claim in its own unit."""
    return f"{amount(claim.interval.middle, claim)}{claim.unit}"


def amount(value: Decimal, claim: Claim) -> str:
    """Print an amount of the base unit in the claim's own, with two decimals."""
    return f"{value / claim.factor:,.2f}"
