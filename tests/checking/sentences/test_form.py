"""The forms, solved for each member: what true amounts can print is never impossible."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from yujue.checking.sentences.form import Form, Growth, GrowthByDelta, Linear, Share, Sign, total_of
from yujue.facts import Interval, Printed

AMOUNTS = st.decimals("0.01", "99999.9999", places=4)


def printed(value: Decimal, places: int = 2) -> Interval:
    shown = value.quantize(Decimal(1).scaleb(-places), "ROUND_HALF_UP")
    return Printed(str(shown), shown, places).interval


def agrees(form: Form, parts: list[Interval]) -> bool:
    """Tell whether every member meets what the others make of it."""
    solved = [form.solve(parts, n) for n in range(len(parts))]
    verdicts = {found.meets(part) for found, part in zip(solved, parts, strict=True) if found is not None}
    assert len(verdicts) < 2, "the members disagree whether the identity is possible"
    return verdicts != {False}


@given(AMOUNTS, AMOUNTS)
def test_true_amounts_are_never_impossible(this: Decimal, base: Decimal) -> None:
    sign = 1 if this >= base else -1
    rate, delta = sign * (this - base) / base * 100, abs(this - base)
    assert agrees(Growth(sign), [printed(rate), printed(this), printed(base)])
    assert agrees(Linear((sign, -1, 1)), [printed(delta), printed(this), printed(base)])
    assert agrees(Share(), [printed(base / this * 100), printed(base), printed(this)])
    assert agrees(Sign(), [Interval.point(sign), printed(this), printed(base)])
    if delta < this:
        assert agrees(
            GrowthByDelta(sign), [printed(delta / (this - sign * delta) * 100), printed(this), printed(delta)]
        )


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_true_sums_are_never_impossible(parts: list[Decimal]) -> None:
    assert agrees(total_of(len(parts)), [printed(sum(parts, Decimal(0))), *map(printed, parts)])


@given(st.decimals("100", "99999", places=2), st.decimals("100", "99999", places=2), st.integers(2, 900))
def test_a_rate_off_by_more_than_its_last_place_is_impossible(this: Decimal, base: Decimal, off: int) -> None:
    rate = (this / base - 1) * 100 + Decimal(off) / 10 + Decimal("0.5") * this / base
    assert not agrees(Growth(1), [printed(rate), printed(this), printed(base)])
