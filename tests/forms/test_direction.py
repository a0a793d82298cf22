"""The direction of an indicator."""

from __future__ import annotations

import pytest

from yujue.forms.direction import Direction, direction_of
from yujue.forms.goal_words import level2_of, words
from yujue.forms.target import parse_target


@pytest.mark.parametrize(
    ("text", "level1", "level2", "direction"),
    [
        ("≥24次", "产出指标", "数量指标", "正向"),
        (">10%", "效益指标", "经济效益指标", "正向"),
        ("≤450元", "成本指标", "经济成本指标", "反向"),
        ("100名", "产出指标", "数量指标", "正向"),
        ("12万元", "成本指标", "经济成本指标", "反向"),
        ("90-95%", "满意度指标", "", "区间"),
        ("1-12月", "产出指标", "时效指标", "时限"),
        ("3-5年", "效益指标", "可持续影响指标", "区间"),
        ("显著", "效益指标", "社会效益指标", "定性"),
        ("及时", "产出指标", "时效指标", "时限"),
        ("2026年12月底前", "产出指标", "时效指标", "时限"),
        ("≤30天", "产出指标", "时效指标", "时限"),
        ("≤30天", "产出指标", "质量指标", "反向"),
    ],
)
def test_it_follows_from_sign_target_and_class(text: str, level1: str, level2: str, direction: str) -> None:
    assert direction_of(parse_target(text).operator, text, level1, level2).name == direction


def test_the_fixed_indicators_have_their_place() -> None:
    assert level2_of("“三公经费”控制率") == "预算和财务管理"
    assert level2_of("绩效监控完成率") == "绩效管理"
    assert level2_of("新增企业数量") is None


@pytest.mark.parametrize(
    ("text", "level2", "rule"),
    [
        ("≤30天", "时效指标", "latest"),
        ("≤30天", "质量指标", "upper_bound"),
        ("12万元", "经济成本指标", "cost"),
        ("12万元", "经济效益指标", "number"),
        ("1-12月", "时效指标", "dates"),
        ("及时", "质量指标", "date"),
        ("显著", "社会效益指标", "words"),
    ],
)
def test_it_says_which_rule_decided(text: str, level2: str, rule: str) -> None:
    assert direction_of(parse_target(text).operator, text, "", level2) == Direction(rule)


def test_every_rule_has_a_direction_and_words() -> None:
    for rule in words()["direction"]["rules"]:
        assert Direction(rule).name in {"正向", "反向", "区间", "定性", "时限"}
        assert len(Direction(rule).reason) > 5
