"""Deviations whose reason a form leaves blank; one difference a form."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.disclosure import Indicator
from yujue.forms.schemes import Scheme
from yujue.performance.evaluation import Difference, Evaluation

SHOWN = 6
NEEDED = "偏差原因分析及改进措施"


def lost_without_reason(made: Evaluation) -> Iterator[Difference]:
    """Find marks below full marks without a reason, where the form has a column for it."""
    yield from _difference(made, "reason", [i.indicator for i in made.items if _lost(i.indicator)], "得分低于分值")


def over_without_reason(made: Evaluation, scheme: Scheme) -> Iterator[Difference]:
    """Find targets far exceeded, at full marks, without a reason."""
    over = [i.indicator for i in made.items if i.score.rule == "over" and i.indicator.mark == i.score.full]
    yield from _difference(made, "over", over, f"达到指标值的{scheme.over_from}%以上", scheme.basis)


def _lost(indicator: Indicator) -> bool:
    return indicator.score is not None and indicator.mark is not None and indicator.mark < indicator.score


def _difference(
    made: Evaluation, rule: str, indicators: list[Indicator], what: str, basis: str = ""
) -> Iterator[Difference]:
    silent = [each for each in indicators if not each.note.strip()]
    if silent and made.goal.reasons:
        message = f"{made.goal.called}自评表{_named(silent)}{what}，没有填写偏差原因"
        yield Difference(rule, message, tuple(each.place for each in silent), "未填", NEEDED, basis)


def _named(indicators: list[Indicator]) -> str:
    names = "、".join(f"“{each.name}”" for each in indicators[:SHOWN])
    return names + (f"等{len(indicators)}项" if len(indicators) > SHOWN else "")
