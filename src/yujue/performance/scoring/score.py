"""What scoring gives: points, or bounds for them, or the reason why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
NOTHING = Decimal(0)
REASON = "偏差原因"
ACTUAL = "实际完成值"

RULES = {
    "at_least": "正向（≥、＝、＞）：达到目标得满分，否则分值×实际÷目标",
    "at_most": "反向（≤、＜）：不超过目标得满分，否则分值×目标÷实际（或按超出比例扣减，扣完为止）",
    "within": "区间：在区间内得满分，否则按与较近一端之比计",
    "over": "超额较多：达到目标的130%以上须说明偏差原因，方案规定扣分的按比例扣减",
    "qualitative": "定性：达成100%—80%（含），部分达成80%—60%（含），未达成60%—0%",
    "deadline": "时限：按时完成得满分，逾期不得满分",
    "execution": "预算执行率：分值×全年执行数÷全年预算数，至多满分；预算数为0不适用",
    "not_applicable": "不适用：指标值写明不适用，或者比率的分母为零；不计分，其分值由同类的其余各项分担",
    "missing": "实际完成值未填：不计分，不当作0",
    "text": "不能换算成同一计量单位的数：不评",
}


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one item.

    `status` is scored (`points` exact) | bounded (any mark from `low` to `high`) | missing | not_evaluated |
    not_applicable. `rule` is a key of `RULES`; `explanation` a Chinese sentence; `needs` what the form must also say.
    `low` and `high` are the points themselves when scored, None where there are none. `direction` (正向, 反向 …)
    is what it was scored by, "" where nothing was; the explanation says why.
    """

    status: str
    rule: str
    full: Decimal
    explanation: str
    points: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    needs: tuple[str, ...] = ()
    direction: str = ""


def rounded(value: Decimal) -> Decimal:
    """Round half up to two decimals."""
    return value.quantize(CENT, ROUND_HALF_UP)


def scored(rule: str, full: Decimal, share: Decimal, why: str, *, explain: bool = False) -> Score:
    """Give a share of the full marks, kept between nothing and all; lost points need their reason."""
    points = rounded(full * min(max(share, NOTHING), Decimal(1)))
    needs = (REASON,) if explain or share < 1 else ()
    return Score("scored", rule, full, f"{why}，得{points}分（满分{full}分）", points, points, points, needs)


def bounded(rule: str, full: Decimal, share: tuple[Decimal, Decimal], why: str, *, open_end: bool = False) -> Score:
    """Give bounds; an open end leaves out its highest mark. Below full marks the reason is needed."""
    low, high = rounded(full * share[0]), _highest(full * share[1], open_end=open_end)
    needs = (REASON,) if high < full else ()
    return Score("bounded", rule, full, f"{why}，得分应在{low}—{high}分（满分{full}分）", None, low, high, needs)


def _highest(bound: Decimal, *, open_end: bool) -> Decimal:
    """Give the highest mark of two decimals up to a bound, or under it."""
    whole = bound.quantize(CENT, ROUND_DOWN)
    return max(whole - CENT, NOTHING) if open_end and whole == bound else whole


def missing(full: Decimal, what: str = ACTUAL) -> Score:
    """Say that the actual value is not filled in: that is not nought."""
    return Score("missing", "missing", full, f"{what}未填，不计分", needs=(what,))


def not_evaluated(full: Decimal, why: str) -> Score:
    """Say why an item cannot be scored."""
    return Score("not_evaluated", "text", full, f"{why}，不评")
