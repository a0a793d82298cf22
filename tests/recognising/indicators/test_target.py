"""Targets: operator, number, unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from yujue.recognising.indicators import parse_target


@pytest.mark.parametrize(
    ("text", "operator", "target", "unit"),
    [
        ("≥18次", "≥", "18", "次"),
        ("≤380元/人/天", "≤", "380", "元/人/天"),
        ("≥1,200.50(平方米)", "≥", "1,200.50", "平方米"),
        (" = 95.00（%）", "=", "95.00", "%"),
        ("3-4个", "range", "3-4", "个"),
        ("85%～90%", "range", "85-90", "%"),
        ("60名", "=", "60", "名"),
        ("30 个以上", "≥", "30", "个"),
        ("5天以内", "≤", "5", "天"),
        ("不低于70%", "≥", "70", "%"),
        ("使居民满意度不低于70%", "≥", "70", "%"),
        ("2031年11月底前", "≤", "2031年11月底", ""),
        ("12月底", "text", "12月底", ""),
        ("显著提升", "text", "显著提升", ""),
        ("≥7", "≥", "7", ""),
    ],
)
def test_targets(text: str, operator: str, target: str, unit: str) -> None:
    found = parse_target(text)
    assert (found.operator, found.target, found.unit) == (operator, target, unit)


def test_bounds() -> None:
    assert parse_target("≤4.5万元").high == Decimal("4.5")
    assert parse_target("≤4.5万元").low is None
    assert (parse_target("2-5次").low, parse_target("2-5次").high) == (Decimal(2), Decimal(5))
    assert parse_target("提高").low is None
