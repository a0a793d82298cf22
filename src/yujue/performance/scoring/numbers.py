"""Numbers against numeric targets."""

from __future__ import annotations

from decimal import Decimal

from yujue.forms.schemes import WHOLE, Scheme
from yujue.performance.scoring.score import Score, bounded, not_evaluated, scored

ONE = Decimal(1)
NOUGHT = Decimal(0)


def at_least(target: Decimal, actual: Decimal, full: Decimal, scheme: Scheme, *, strict: bool = False) -> Score:
    """Score a lower bound; `strict` for ＞. Negative targets are not evaluated."""
    if target < 0:
        return not_evaluated(full, "目标值为负数，没有比例可言")
    if strict and actual == target:
        return bounded("at_least", full, (NOUGHT, ONE), f"实际{actual}等于目标{target}，未大于", open_end=True)
    if actual < target:
        why = f"实际{actual}未达到目标{target}，按{actual}÷{target}计"
        return scored("at_least", full, actual / target if target else NOUGHT, why)
    if target > 0 and actual * WHOLE >= target * scheme.over_from:
        return _over(target, actual, full, scheme)
    return scored("at_least", full, ONE, f"实际{actual}达到目标{target}")


def _over(target: Decimal, actual: Decimal, full: Decimal, scheme: Scheme) -> Score:
    limit = target * scheme.over_from / WHOLE
    why = f"实际{actual}达到目标{target}的{scheme.over_from}%以上，须说明目标偏低等偏差原因"
    if scheme.over == "deduct":
        return scored("over", full, limit / actual, f"{why}，按方案以{limit.normalize():f}÷{actual}计", explain=True)
    return scored("over", full, ONE, why, explain=True)


def at_most(target: Decimal, actual: Decimal, full: Decimal, scheme: Scheme, *, strict: bool = False) -> Score:
    """Score an upper bound; `strict` for ＜. Negative targets are not evaluated."""
    if target < 0:
        return not_evaluated(full, "目标值为负数，没有比例可言")
    if strict and actual == target:
        return bounded("at_most", full, (NOUGHT, ONE), f"实际{actual}等于目标{target}，未小于", open_end=True)
    if actual <= target:
        return scored("at_most", full, ONE, f"实际{actual}没有超过目标{target}")
    if scheme.beyond == "excess":
        share = ONE - (actual - target) / target if target else NOUGHT
        return scored("at_most", full, share, f"实际{actual}超过目标{target}，按超出比例扣减")
    return scored("at_most", full, target / actual, f"实际{actual}超过目标{target}，按{target}÷{actual}计")


def within(low: Decimal, high: Decimal, actual: Decimal, full: Decimal) -> Score:
    """Score a range: outside, by the ratio to the nearer end. Negative bounds are not evaluated."""
    if low < 0:
        return not_evaluated(full, "目标值为负数，没有比例可言")
    if actual < low:
        why = f"实际{actual}低于区间{low}—{high}，按{actual}÷{low}计"
        return scored("within", full, actual / low if low else NOUGHT, why)
    if actual > high:
        return scored("within", full, high / actual, f"实际{actual}高于区间{low}—{high}，按{high}÷{actual}计")
    return scored("within", full, ONE, f"实际{actual}在区间{low}—{high}内")
