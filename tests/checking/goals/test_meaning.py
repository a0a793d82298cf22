"""Names that leave open what is counted, and their sound neighbours."""

from __future__ import annotations

import pytest

from tests.checking.goals.test_goals import INFO, indicator
from yujue.checking.goals.meaning import check_fresh, check_shares
from yujue.disclosure import Disclosure, Indicator


def document(*indicators: Indicator) -> Disclosure:
    return Disclosure(INFO, indicators=indicators)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("新增水质监测站数", "≥12座"), ("水质监测站数量", "≥12座"), True),
        (("本年新建水质监测站", "≥12座"), ("水质监测站", "≥12座"), True),
        (("新增水质监测站数", "≥12座"), ("水质监测站数量", "≥40座"), False),
        (("新增水质监测站数", "≥12座"), ("新增水质监测站数量", "≥12座"), False),
        (("新增水质监测站数", "≥12座"), ("雨量监测站数量", "≥12座"), False),
        (("新增站数", "≥12座"), ("站数", "≥12座"), False),
    ],
)
def test_an_increase_named_as_a_stock(one: tuple[str, str], other: tuple[str, str], found: bool) -> None:
    assert bool(list(check_fresh(document(indicator(*one, scope="overall"), indicator(*other))))) == found


@pytest.mark.parametrize(
    ("name", "text", "note", "found"),
    [
        ("河道巡查", "≥60%", "", True),
        ("河道巡查", "≥60%", "巡查河段占全部河段的比例", False),
        ("河道巡查覆盖率", "≥60%", "", False),
        ("河道巡查", "100%", "", False),
        ("河道巡查", "≥60次", "", False),
    ],
)
def test_a_percentage_of_what(name: str, text: str, note: str, found: bool) -> None:
    assert bool(list(check_shares(document(indicator(name, text, note=note))))) == found
