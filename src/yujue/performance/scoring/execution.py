"""Marks for the execution of the budget, and its points where there was no budget."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal

from yujue.performance.scoring.score import CENT, NOTHING, Score, missing, scored


def score_execution(budget: Decimal | None, executed: Decimal | None, full: Decimal = Decimal(10)) -> Score:
    """Score 全年执行数 against 全年预算数, both in one unit; not applicable where the budget is nought."""
    if budget is None or executed is None:
        return missing(full, "全年预算数" if budget is None else "全年执行数")
    if budget <= 0:
        return Score("not_applicable", "execution", full, "全年预算数为0，预算执行率不适用，其分值由其余各项分担")
    why = f"全年执行数{executed}÷全年预算数{budget}"
    return scored("execution", full, executed / budget, why, explain=executed > budget)


def redistributed(weights: Mapping[str, Decimal], without: str) -> dict[str, Decimal]:
    """Give the points of one item to the others in proportion, to two decimals, so that the sum stays.

    What rounding leaves goes to those that lost most by it. Raises ValueError when the others weigh nothing.
    """
    rest = {name: weight for name, weight in weights.items() if name != without}
    whole, total = sum(weights.values(), start=NOTHING), sum(rest.values(), start=NOTHING)
    if total <= 0:
        raise ValueError(without)
    exact = {name: weight * whole / total for name, weight in rest.items()}
    shares = {name: value.quantize(CENT, ROUND_DOWN) for name, value in exact.items()}
    left = int((whole - sum(shares.values(), start=NOTHING)) / CENT)
    for name in sorted(exact, key=lambda each: shares[each] - exact[each])[:left]:
        shares[name] += CENT
    return shares
