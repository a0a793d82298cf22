"""What holds of every score, and of schemes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yujue.forms.schemes import Scheme, lint_scheme, scheme_of, schemes
from yujue.performance.scoring import Aim, redistributed, score, score_execution

AMOUNTS = st.decimals(0, 100000, places=2)
FULLS = st.decimals("0.01", 100, places=2)
SIGNS = st.sampled_from(["≥", "≤", ">", "<", ""])
NATIONAL = schemes()["national"]


LETTERS = st.text("≥≤><=-~0123456789.,%个万元年月日底前按时未完成达季度第一 　", max_size=24) | st.text(max_size=12)


@given(LETTERS, LETTERS, FULLS, st.sampled_from(["", "cost", "stated"]))
def test_any_text_has_a_score_or_a_reason(target: str, actual: str, full: Decimal, lower: str) -> None:
    result = score(Aim.of(target, lower=lower), actual, full, year=2030)
    assert result.explanation
    assert (result.high is None) == (result.status in {"missing", "not_evaluated"})
    assert result.low is None or result.high is None or 0 <= result.low <= result.high <= full


@given(SIGNS, AMOUNTS, AMOUNTS, FULLS, st.sampled_from(list(schemes().values())))
def test_never_above_the_weight_never_negative(
    sign: str, target: Decimal, actual: Decimal, full: Decimal, scheme: Scheme
) -> None:
    for way in (scheme, replace(scheme, over="deduct"), replace(scheme, beyond="excess")):
        result = score(Aim.of(f"{sign}{target}个"), f"{actual}个", full, way)
        assert result.low is not None
        assert result.high is not None
        assert 0 <= result.low <= result.high <= full
        assert result.points is None or result.low == result.points == result.high


@given(st.sampled_from([("≥", 1), ("", 1), (">", 1), ("≤", -1), ("<", -1)]), AMOUNTS, AMOUNTS, AMOUNTS, FULLS)
def test_more_achieved_never_gives_less(
    sign: tuple[str, int], target: Decimal, one: Decimal, other: Decimal, full: Decimal
) -> None:
    worse, better = sorted((one, other), key=lambda actual: actual * sign[1])
    aim = Aim.of(f"{sign[0]}{target}个")
    first, second = (score(aim, f"{actual}个", full, NATIONAL) for actual in (worse, better))
    if first.points is not None and second.points is not None:
        assert first.points <= second.points


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_execution_rises_with_what_was_spent(budget: Decimal, one: Decimal, other: Decimal) -> None:
    less, more = (score_execution(budget, spent) for spent in sorted((one, other)))
    if less.points is not None and more.points is not None:
        assert 0 <= less.points <= more.points <= 10


@given(st.lists(FULLS, min_size=2, max_size=9))
def test_points_given_to_others_keep_the_sum(fulls: list[Decimal]) -> None:
    weights = {str(n): full for n, full in enumerate(fulls)}
    shares = redistributed(weights, "0")
    assert sum(shares.values()) == sum(fulls)
    assert all(shares[name] >= weights[name] for name in shares)


def test_points_of_the_only_item_cannot_be_given_away() -> None:
    with pytest.raises(ValueError, match="one"):
        redistributed({"one": Decimal(10)}, "one")


def test_over_achievement_loses_points_only_where_the_scheme_says_so() -> None:
    aim, full = Aim.of("≥100个"), Decimal(10)
    assert score(aim, "260个", full).points == Decimal("10.00")
    assert score(aim, "260个", full, replace(NATIONAL, over="deduct")).points == Decimal("5.00")
    assert score(aim, "140个", full, replace(NATIONAL, over_from=Decimal(150))).rule == "at_least"


def test_an_excess_is_taken_off_where_the_scheme_says_so() -> None:
    excess = replace(NATIONAL, beyond="excess")
    assert score(Aim.of("≤100元"), "130元", Decimal(10), excess).points == Decimal("7.00")
    assert score(Aim.of("≤100元"), "250元", Decimal(10), excess).points == Decimal("0.00")


def test_grades_begin_at_their_bound() -> None:
    assert [NATIONAL.grade(Decimal(m)) for m in ("100", "90", "89.99", "80", "79.99", "60", "59.99", "0")] == list(
        "优优良良中中差差"
    )
    assert NATIONAL.grade(Decimal(45), Decimal(50)) == "优"


def test_every_scheme_weighs_100() -> None:
    assert all(not lint_scheme(scheme) for scheme in schemes().values())


def test_lint_names_what_is_wrong() -> None:
    entry = {
        "title": "本地",
        "basis": "本地办法",
        "classes": {"产出指标": 50, "效益指标": 40},
        "over": "x",
        "grades": [],
    }
    assert lint_scheme(scheme_of("own", entry)) == (
        "own: 分值之和为90，应为100",
        "own: over 应为 explain 或 deduct",
        "own: 等级应由高到低，最低一级自0起",
    )
