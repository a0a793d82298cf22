"""Findings on bases that differ from what was published."""

from __future__ import annotations

from decimal import Decimal

from yujue.checking.finding import Consequence, Finding
from yujue.checking.previous.claims import Claim
from yujue.checking.previous.published import Published
from yujue.disclosure import Disclosure
from yujue.facts import Interval


def finding_of(group: list[tuple[Claim, Published]], previous: Disclosure) -> Finding:
    """Make the finding on one figure of last year; `group` is all that is said of it."""
    (claim, figure), *rest = group
    return Finding(
        "previous.base",
        "warning",
        sentence(claim, figure, previous),
        (claim.place,),
        (claim.shown,),
        (figure.text,),
        f"{gap(claim, figure):,.2f}",
        consequences=tuple(
            Consequence("previous.base", sentence(other, figure, previous), (other.place,)) for other, figure in rest
        ),
    )


def sentence(claim: Claim, figure: Published, previous: Disclosure) -> str:
    """Say what is claimed and what was published."""
    base = "" if claim.printed else f"，推出{claim.slice.get('fiscal_year')}年为{shown(claim.interval, claim.factor)}"
    return f"“{claim.words}”{base}，上年公开文件{previous.document.file}{figure.where}为{figure.text}，两者不符"


def shown(interval: Interval, factor: Decimal) -> str:
    """Print the middle of an interval in the claim's own unit."""
    unit = "万元" if factor == Decimal(10000) else "元" if factor == 1 else ""
    return f"{interval.middle / factor:,.2f}{unit}"


def gap(claim: Claim, figure: Published) -> Decimal:
    """Give the difference of the two in the claim's own unit."""
    return abs(claim.interval.middle - figure.interval.middle) / claim.factor
