"""Figures of a yearly goal against the indicators."""

from __future__ import annotations

import pytest

from tests.checking.goals.test_goals import INFO, SOUND, goal, indicator
from yujue.checking.goals.promised import check_promised
from yujue.disclosure import Disclosure, Indicator

PROJECT = "河道巡查专项经费"


def promised(text: str, *indicators: Indicator, amount: str = "30.00") -> list[str]:
    found = check_promised(Disclosure(INFO, indicators=indicators, goals=(goal(PROJECT, text=text, total=amount),)))
    return [value for finding in found for value in finding.found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年巡查24次，改善水质。", []),
        ("全年巡查26次，改善水质。", ["26次"]),
        ("新建监测站12座。", ["12座"]),
        ("现有监测站12座，巡查24次。", []),
        ("2031年巡查24次。", []),
        ("使用资金30万元。", []),
        ("争取上级资金45万元以上。", ["45万元"]),
        ("培训巡查员1-2人次。", []),
    ],
)
def test_what_is_promised_is_held_by_an_indicator(text: str, found: list[str]) -> None:
    assert promised(text, *SOUND) == found


def test_the_same_money_in_another_unit_is_held() -> None:
    assert promised("上缴收入0.5亿元。", *SOUND, indicator("上缴收入", "≥5000万元", "效益指标")) == []


def test_a_form_that_may_be_cut_off_promises_nothing() -> None:
    assert promised("新建监测站12座。", *SOUND[:3]) == []
    assert promised("新建监测站12座。") == []
