"""Worked cases of scoring: target, actual, full marks → rule, status, points or bounds, what is needed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from yujue.performance.scoring import RULES, Aim, score, score_execution

# target, actual, full, rule, points (or low—high), reason needed
NUMBERS = [
    # 正向
    ("≥24次", "12次", "10", "at_least", "5.00", True),
    ("≥24次", "24次", "10", "at_least", "10.00", False),
    ("≥24次", "25次", "10", "at_least", "10.00", False),
    ("≥24次", "31次", "10", "at_least", "10.00", False),
    ("≥24次", "32次", "10", "over", "10.00", True),
    ("≥24次", "0次", "10", "at_least", "0.00", True),
    ("≥24次", "23", "10", "at_least", "9.58", True),
    ("≥3家", "1家", "10", "at_least", "3.33", True),
    ("≥3家", "2家", "10", "at_least", "6.67", True),
    ("≥8次", "1次", "5", "at_least", "0.63", True),
    ("≥95%", "90%", "10", "at_least", "9.47", True),
    ("≥95%", "95%", "10", "at_least", "10.00", False),
    ("≥95%", "98.6%", "10", "at_least", "10.00", False),
    ("≥95%", "96", "10", "at_least", "10.00", False),
    ("≥95%", "≥95%", "10", "at_least", "10.00", False),
    ("≥0.5万元", "4000元", "10", "at_least", "8.00", True),
    ("≥1,000人", "1,200人", "8", "at_least", "8.00", False),
    ("40个以上", "30个", "8", "at_least", "6.00", True),
    ("不少于40个", "40个", "8", "at_least", "8.00", False),
    ("100名", "80名", "10", "at_least", "8.00", True),
    ("100名", "100名", "10", "at_least", "10.00", False),
    ("100%", "100%", "10", "at_least", "10.00", False),
    (">10%", "12%", "10", "at_least", "10.00", False),
    (">10%", "5%", "10", "at_least", "5.00", True),
    (">10%", "10%", "10", "at_least", "0.00—9.99", True),
    ("≥0件", "0件", "5", "at_least", "5.00", False),
    ("≥10件", "-3件", "5", "at_least", "0.00", True),
    ("≥0件", "-3件", "5", "at_least", "0.00", True),
    # 反向
    ("≤450元/人/天", "450元/人/天", "10", "at_most", "10.00", False),
    ("≤450元/人/天", "400元/人/天", "10", "at_most", "10.00", False),
    ("≤450元/人/天", "500元/人/天", "10", "at_most", "9.00", True),
    ("≤450元/人/天", "0", "10", "at_most", "10.00", False),
    ("≤20%", "60%", "10", "at_most", "3.33", True),
    ("≤10万元", "8万元", "20", "at_most", "20.00", False),
    ("≤10万元", "120000元", "20", "at_most", "16.67", True),
    ("≤0次", "0次", "5", "at_most", "5.00", False),
    ("≤0次", "1次", "5", "at_most", "0.00", True),
    ("<5%", "4%", "5", "at_most", "5.00", False),
    ("<5%", "5%", "5", "at_most", "0.00—4.99", True),
    ("<5%", "10%", "5", "at_most", "2.50", True),
    ("≤100%", "≤100%", "5", "at_most", "5.00", False),
    ("30天以内", "40天", "6", "at_most", "4.50", True),
    # 区间
    ("90-95%", "90%", "10", "within", "10.00", False),
    ("90-95%", "93%", "10", "within", "10.00", False),
    ("90-95%", "95%", "10", "within", "10.00", False),
    ("90-95%", "81%", "10", "within", "9.00", True),
    ("90-95%", "100%", "10", "within", "9.50", True),
    ("1-2个", "0个", "10", "within", "0.00", True),
    ("1-2个", "4个", "10", "within", "5.00", True),
    ("0-5%", "-1%", "10", "within", "0.00", True),
    # 定性
    ("显著", "显著", "10", "qualitative", "8.00—10.00", False),
    ("显著", "达成预期指标", "10", "qualitative", "8.00—10.00", False),
    ("显著", "部分达成并具有一定效果", "10", "qualitative", "6.00—7.99", True),
    ("显著", "未达成且效果较差", "10", "qualitative", "0.00—5.99", True),
    ("合规", "基本完成", "5", "qualitative", "3.00—3.99", True),
    # 时限
    ("2026年12月底前", "2026年11月", "10", "deadline", "10.00", False),
    ("2026年12月底前", "2026年12月31日", "10", "deadline", "10.00", False),
    ("2026年12月底前", "2027年1月", "10", "deadline", "0.00—9.99", True),
    ("2026年12月底前", "按时完成", "10", "deadline", "10.00", False),
    ("2026年12月底前", "逾期两个月", "10", "deadline", "0.00—9.99", True),
    ("2026年6月15日前", "2026-06-15", "10", "deadline", "10.00", False),
    ("2026年6月15日前", "2026年6月16日", "10", "deadline", "0.00—9.99", True),
    ("2026年第三季度", "2026年9月30日", "10", "deadline", "10.00", False),
    ("2026年第三季度", "2026年10月上旬", "10", "deadline", "0.00—9.99", True),
    ("12月底前", "11月20日", "10", "deadline", "10.00", False),
    ("及时", "及时", "10", "deadline", "10.00", False),
    ("按时", "未按时完成", "10", "deadline", "0.00—9.99", True),
]

# target, actual → status
UNSCORED = [
    ("≥24次", "", "missing"),
    ("≥24次", "—", "missing"),
    ("≤10万元", "  ", "missing"),
    ("90-95%", "", "missing"),
    ("显著", "", "missing"),
    ("2026年12月底前", "", "missing"),
    ("≥24次", "完成", "not_evaluated"),
    ("≥24次", "100%", "not_evaluated"),
    ("≥95%", "0.95", "not_evaluated"),
    ("≥95%", "≥90%", "not_evaluated"),
    ("≤10万元", "节约", "not_evaluated"),
    ("≥8家", "5-6家", "not_evaluated"),
    ("90-95%", "良好", "not_evaluated"),
    ("显著", "举办活动三场", "not_evaluated"),
    ("2026年6月15日前", "2026年6月", "not_evaluated"),
    ("2026年12月底前", "顺利", "not_evaluated"),
    ("", "5个", "not_evaluated"),
]


@pytest.mark.parametrize("case", NUMBERS, ids=lambda case: f"{case[0]} {case[1]}")
def test_a_case(case: tuple[str, str, str, str, str, bool]) -> None:
    target, actual, full, rule, points, reason = case
    result = score(Aim.of(target), actual, Decimal(full), year=2026)
    printed = f"{result.low}—{result.high}" if result.points is None else str(result.points)
    assert (result.rule, printed) == (rule, points)
    assert ("偏差原因" in result.needs) == reason
    assert rule in RULES
    assert printed in result.explanation


@pytest.mark.parametrize(("target", "actual", "status"), UNSCORED)
def test_a_case_without_points(target: str, actual: str, status: str) -> None:
    result = score(Aim.of(target), actual, Decimal(10), year=2026)
    assert (result.status, result.points, result.low, result.high) == (status, None, None, None)
    assert result.explanation


def test_a_missing_value_is_named_and_never_nought() -> None:
    result = score(Aim.of("≥24次"), "", Decimal(10))
    assert result.explanation == "实际完成值未填，不计分"
    assert result.needs == ("实际完成值",)


def test_a_cost_without_a_sign_is_better_when_lower() -> None:
    assert score(Aim.of("10万元", lower="cost"), "8万元", Decimal(20)).points == Decimal("20.00")
    assert score(Aim.of("10万元", lower="cost"), "12.5万元", Decimal(20)).points == Decimal("16.00")


def test_a_deadline_without_a_year_needs_the_forms() -> None:
    assert score(Aim.of("12月底前"), "11月", Decimal(10)).status == "not_evaluated"


EXECUTIONS = [
    ("100", "100", "scored", "10.00", False),
    ("100", "97.63", "scored", "9.76", True),
    ("100", "97.65", "scored", "9.77", True),
    ("100", "0", "scored", "0.00", True),
    ("100", "120", "scored", "10.00", True),
    ("0", "0", "not_applicable", "None", False),
    ("100", None, "missing", "None", False),
    (None, "5", "missing", "None", False),
]


@pytest.mark.parametrize(("budget", "executed", "status", "points", "reason"), EXECUTIONS)
def test_execution(budget: str | None, executed: str | None, status: str, points: str, reason: bool) -> None:
    result = score_execution(Decimal(budget) if budget else None, Decimal(executed) if executed else None)
    assert (result.status, str(result.points), "偏差原因" in result.needs) == (status, points, reason)


@pytest.mark.parametrize(
    ("target", "lower", "actual", "direction", "why"),
    [
        ("≥24次", "", "12次", "正向", "符号是≥或＞"),
        ("24次", "", "40次", "正向", "没有写明上限或下限，以达到为准"),
        ("≤10万元", "", "8万元", "反向", "符号是≤或＜"),
        ("10万元", "cost", "8万元", "反向", "属成本类"),
        ("10天", "stated", "12天", "反向", "“方向”一栏写的是反向"),
        ("90-95%", "", "93%", "区间", "有下限和上限"),
        ("显著", "", "达成预期指标", "定性", "指标值是文字"),
        ("2026年6月底前", "", "2026年5月", "时限", "指标值是日期"),
    ],
)
def test_a_score_says_by_which_direction_and_why(
    target: str, lower: str, actual: str, direction: str, why: str
) -> None:
    result = score(Aim.of(target, lower=lower), actual, Decimal(10), year=2026)
    assert result.direction == direction
    assert f"；按{direction}计：" in result.explanation
    assert why in result.explanation


def test_where_nothing_is_scored_there_is_no_direction() -> None:
    for actual in ("", "若干"):
        result = score(Aim.of("≥24次"), actual, Decimal(10))
        assert (result.direction, "计：" in result.explanation) == ("", False)
