"""Numbers as printed: value, unit, kind, and what is no value."""

from decimal import Decimal

import pytest

from tests.recognising.narrative.reader import figure, read
from yujue.recognising.narrative.compact import compact
from yujue.recognising.narrative.numbers import find_numbers

VALUES = [
    ("支出12.5万元", "12.5万元", "amount", "万元", "125000"),
    ("支出1,234.50万元", "1,234.50万元", "amount", "万元", "12345000"),
    ("支出1，234.50万元", "1，234.50万元", "amount", "万元", "12345000"),
    ("支出１２．５万元", "１２．５万元", "amount", "万元", "125000"),
    ("支 出 12.5 万 元", "12.5 万 元", "amount", "万元", "125000"),
    ("支出3元", "3元", "amount", "元", "3"),
    ("支出3千元", "3千元", "amount", "千元", "3000"),
    ("支出0.36亿元", "0.36亿元", "amount", "亿元", "36000000"),
    ("年初预算为0，", "0", "amount", "元", "0"),
    ("支出3万余元", "3万余元", "amount", "万元", "30000"),
    ("支出3万，", "3万", "amount", "万元", "30000"),
    ("差额-4.2万元", "-4.2万元", "amount", "万元", "-42000"),
    ("占12.96 %", "12.96 %", "percent", "%", "12.96"),
    ("占12.96％", "12.96％", "percent", "%", "12.96"),
    ("占12.96% 万元", "12.96% 万元", "percent", "%", "12.96"),
    ("提高2个百分点", "2个百分点", "percent", "个百分点", "2"),
    ("增长3倍", "3倍", "percent", "倍", "300"),
    ("设备4台（套）", "4台（套）", "count", "台（套）", "4"),
    ("设备4台/套", "4台/套", "count", "台/套", "4"),
    ("接待12批次", "12批次", "count", "批次", "12"),
    ("接待120人次", "120人次", "count", "人次", "120"),
    ("服务600余家次", "600余家次", "count", "家次", "600"),
    ("房屋56.7平方米", "56.7平方米", "area", "平方米", "56.7"),
    ("校舍5万平方米", "5万平方米", "area", "万平方米", "50000"),
]


@pytest.mark.parametrize(("text", "printed", "kind", "unit", "value"), VALUES)
def test_value_and_unit(text: str, printed: str, kind: str, unit: str, value: str) -> None:
    (quantity,) = read(text).quantities
    assert (quantity.text, quantity.kind, quantity.unit) == (printed, kind, unit)
    assert quantity.value == Decimal(value)


SORTS = [
    ("2030年", [("2030", "year")]),
    ("比2029增加", [("2029", "year")]),
    ("（财预〔2017〕98号）", [("2017", "reference"), ("98", "reference")]),
    ("1、贯彻执行", [("1", "ordinal")]),
    ("（2）局属单位", [("2", "ordinal")]),
    ("3.2030年预算表", [("3", "ordinal"), ("2030", "year")]),
    ("4．2030年预算表", [("4", "ordinal"), ("2030", "year")]),
    ("截至2029年12月31日", [("2029", "year"), ("12", "date"), ("31", "date")]),
    ("住房保障支出（221类）住房改革支出（02款）", [("221", "code"), ("02", "code")]),
    ("小学教育（2050202）", [("2050202", "code")]),
    ("5G网络、W060701单元", []),
    ("误印12,34.5万元", []),
    ("3.5万元", [("3.5", "value")]),
    ("14个部门", [("14", "value")]),
]


@pytest.mark.parametrize(("text", "expected"), SORTS)
def test_what_is_no_value(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(n.printed.text, n.sort) for n in find_numbers(compact(text).text)] == expected


def test_text_stands_where_the_offsets_say() -> None:
    text = "1． 2030 年 “三公” 经费 为 3.19 万 元 ，占 0.5 %。"
    statement = read(text)
    assert [text[q.start : q.end] for q in statement.quantities] == [q.text for q in statement.quantities]
    assert figure(statement, "3.19万元").interval.low == Decimal(31850)


def test_two_numbers_with_a_space_between_stay_two() -> None:
    assert [n.printed.text for n in find_numbers(compact("共 3 5 个").text)] == ["3", "5"]


def test_a_paragraph_without_numbers_gives_no_statement() -> None:
    from tests.recognising.narrative.reader import read_all

    assert read_all("无政府性基金预算拨款安排的支出。") == ()


def test_more_digits_than_an_amount_has_are_a_code() -> None:
    long, short = find_numbers(compact("预算99999999999999999999万元，其中20.00万元").text)
    assert (long.sort, long.kind) == ("code", "count")
    assert (short.sort, short.kind) == ("value", "amount")


def test_a_dash_between_two_dates_is_no_sign() -> None:
    found = find_numbers(compact("2025年1月1日-2025年12月31日").text)
    assert [n.printed.value for n in found if n.sort == "year"] == [2025, 2025]
