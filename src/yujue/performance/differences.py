"""Where a form contradicts its own figures, or gives more than its scheme allows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from yujue.facts import Interval
from yujue.facts.interval import EXACT
from yujue.forms.schemes import WHOLE, Scheme
from yujue.performance.evaluation import Difference, Evaluation, Item
from yujue.performance.reasons import lost_without_reason, over_without_reason

HALF = Decimal("0.5")


def differences_of(made: Evaluation) -> Iterator[Difference]:
    """Give all differences: arithmetic for any form, marks by rule only for a form of a known scheme."""
    yield from _weights(made)
    yield from _rate(made)
    yield from lost_without_reason(made)
    if made.scheme is not None:
        yield from _rate_mark(made, made.scheme)
        yield from _grade(made, made.scheme)
        yield from over_without_reason(made, made.scheme)
        for item in made.items:
            yield from _mark(item, made.scheme)


def _weights(made: Evaluation) -> Iterator[Difference]:
    """Only a form whose items agree with its own total has all its rows."""
    if made.complete and made.goal.full == made.full != WHOLE:
        message = f"{made.goal.called}自评表各项分值之和为{made.full}，不是100"
        yield Difference("weights", message, (made.goal.place,), f"{made.full}", "100")


def _rate(made: Evaluation) -> Iterator[Difference]:
    printed = made.goal.rate
    if printed is None or made.execution is None or printed.interval.meets(made.execution.rate):
        return
    if printed.value == WHOLE < made.execution.rate.low:  # capped
        return
    right = _rounded(made.execution.rate.middle, Decimal(1).scaleb(-printed.decimals))
    message = f"{made.goal.called}预算执行率印作{printed.value}%，按全年执行数÷全年预算数应为{right}%"
    yield Difference("rate", message, (made.goal.place,), f"{printed.value}%", f"{right}%")


def _rate_mark(made: Evaluation, scheme: Scheme) -> Iterator[Difference]:
    mark, full = made.goal.rate_mark, made.goal.rate_full
    if mark is None or full is None or made.execution is None:
        return
    allowed = made.execution.mark(full)
    if _prints(allowed, mark, _finest(made)):
        return
    right = _rounded(allowed.middle, Decimal("0.01"))
    message = f"{made.goal.called}预算执行率得分{mark}，按{full}×执行率应为{right}"
    yield Difference("rate_mark", message, (made.goal.place,), f"{mark}", f"{right}", scheme.basis)


def _mark(item: Item, scheme: Scheme) -> Iterator[Difference]:
    mark, high, full = item.indicator.mark, item.score.high, item.indicator.score
    if mark is None or high is None or full is None or mark > full:
        return
    if mark <= max(high, _rounded(high, _last_place(mark))) and not (mark == full > high):
        return
    name = item.indicator.name
    message = f"自评表“{name}”得分{mark}，高于按规则可得的{high}：{item.score.explanation}"
    yield Difference("mark", message, (item.indicator.place,), f"{mark}", f"≤{high}", scheme.basis)


def _grade(made: Evaluation, scheme: Scheme) -> Iterator[Difference]:
    grade, mark, full = made.goal.grade.strip(), made.goal.mark, made.goal.full or made.full
    if mark is None or full <= 0 or grade not in dict(scheme.grades) or mark < 0:
        return
    right = scheme.grade(mark, full)
    if grade != right:
        message = f"{made.goal.called}自评总分{mark}，等级应为“{right}”，却写“{grade}”"
        yield Difference("grade", message, (made.goal.place,), grade, right, scheme.basis)


def _rounded(value: Decimal, place: Decimal) -> Decimal:
    return value.quantize(place, ROUND_HALF_UP, EXACT)


def _last_place(mark: Decimal) -> Decimal:
    return Decimal(1).scaleb(min(int(mark.as_tuple().exponent), 0))


def _finest(made: Evaluation) -> Decimal:
    """Give the last place of the marks that a form prints: `9.5` as well as `10` may be marks of one decimal."""
    marks = [each.indicator.mark for each in made.items] + [made.goal.rate_mark, made.goal.mark]
    return min((_last_place(mark) for mark in marks if mark is not None), default=Decimal(1))


def _prints(allowed: Interval, mark: Decimal, place: Decimal) -> bool:
    """Tell whether a value within bounds prints as the mark, with the digits that the form prints."""
    half = min(place, _last_place(mark)) * HALF
    return Interval(mark - half, mark + half).meets(allowed)
