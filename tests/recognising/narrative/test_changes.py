"""Increases and rates: direction, what they speak of, what they are compared with."""

import pytest

from tests.recognising.narrative.reader import figure, linked, read

DELTAS = [
    ("收入总计9万元，比上年增加2万元", "2万元", 1, "增加", "9万元", 2029, None),
    ("收入总计9万元，较2028年执行数减少了2万元", "2万元", -1, "减少", "9万元", 2028, "executed"),
    ("“三公”经费预算9万元。2030年“三公”经费支出预算数比2029年减少2万元", "2万元", -1, "减少", "9万元", 2029, None),
    ("收、支总计均为9万元。与2029年度相比，收、支总计各增加2万元", "2万元", 1, "增加", "9万元", 2029, None),
    (
        "收入总计9万元，支出总计9万元，与2029年预算相比，收支总计各减少2万元",
        "2万元",
        -1,
        "减少",
        "9万元",
        2029,
        "budget",
    ),
    ("公务接待费9万元，主要用于接待支出。预算数比2029年增加2万元", "2万元", 1, "增加", "9万元", 2029, None),
    ("公务接待费9万元，本年数小于上年预算数2万元", "2万元", -1, "小于", "9万元", 2029, "budget"),
    ("机关运行经费9万元，比2029增加2万元", "2万元", 1, "增加", "9万元", 2029, None),
    ("机关运行经费9万元，比上年相比减少2万元", "2万元", -1, "减少", "9万元", 2029, None),
    ("培训费9万元，比2030年预算增加2万元", "2万元", 1, "增加", "9万元", 2030, "budget"),
    ("收入总计9万元，同比增加2万元", "2万元", 1, "增加", "9万元", 2029, None),
    ("财政拨款收支总预算9万元，比2029年财政拨款收支总预算减少2万元", "2万元", -1, "减少", "9万元", 2029, None),
    ("培训费支出决算9万元，与全年预算数相比减少2万元", "2万元", -1, "减少", "9万元", 2030, "adjusted"),
    ("支出预算9万元，其中，教育支出8万元，其他支出1万元。支出较去年增加2万元", "2万元", 1, "增加", "9万元", 2029, None),
    ("收入总计9万元，比2029年减少2万元的主要原因是精简", "2万元", -1, "减少", "9万元", 2029, None),
    ("“三公”经费支出决算9万元，比预算数减少2万元", "2万元", -1, "减少", "9万元", 2030, "budget"),
    ("收入总计9万元，比2029年7万元增加2万元", "2万元", 1, "增加", "9万元", 2029, None),
    ("财政拨款收入9万元，比2029年（上一年度，下同）预算增加2万元", "2万元", 1, "增加", "9万元", 2029, "budget"),
]


@pytest.mark.parametrize(("text", "printed", "direction", "word", "of", "year", "stage"), DELTAS)
def test_delta(  # noqa: PLR0917
    text: str, printed: str, direction: int, word: str, of: str, year: int, stage: str | None
) -> None:
    statement = read(text)
    delta = figure(statement, printed)
    assert (delta.role, delta.direction, delta.word) == ("delta", direction, word)
    assert linked(statement, delta.of) == of
    assert (delta.base_year, delta.base_stage) == (year, stage)


def test_rate_follows_its_delta() -> None:
    statement = read(
        "收入总计9万元，支出总计8万元，与2029年相比，收入增加2万元，增长28.57%；支出增加1万元，增长14.29%。"
    )
    rates = [q for q in statement.quantities if q.role == "rate"]
    assert [linked(statement, rate.of) for rate in rates] == ["9万元", "8万元"]
    assert [rate.measure for rate in rates] == ["yoy.revenue.pct", "yoy.expenditure.pct"]


def test_rate_between_two_printed_levels() -> None:
    statement = read(
        "1、教育支出（205类）普通教育（02款）小学教育（02项）6万元。主要用于：办学。"
        "2029年当年预算执行数为5万元，2030年预算安排6万元，比2029年预算执行数增加20%。主要原因是：扩招。"
    )
    rate = figure(statement, "20%")
    assert rate.of is not None
    assert statement.quantities[rate.of].start > statement.quantities[rate.base or 0].start
    assert linked(statement, rate.base) == "5万元"
    assert rate.measure == "yoy.expenditure.func.2050202.pct"


def test_change_after_a_list_speaks_of_the_whole() -> None:
    statement = read("基本支出9万元，其中：人员经费5万元，公用经费4万元。比2029年减少1万元。")
    assert linked(statement, figure(statement, "1万元").of) == "9万元"


def test_change_after_a_single_part_is_not_linked() -> None:
    statement = read("收入总计9万元，其中：财政拨款收入7万元。比2029年减少1万元。")
    assert figure(statement, "1万元").of is None


UNLINKED = [
    ("收入总计9万元。主要原因是工资增加2万元", "2万元"),
    ("收入总计9万元，增长原因为2029年约2万元“三公”经费合并核算", "2万元"),
    ("收入总计9万元，这一因素较上年减少部门支出2万元", "2万元"),
    ("收入总计9万元，增加了2万元的办案费", "2万元"),
    ("收入总计9万元，增加至2万元", "2万元"),
    ("收入总计9万元，减少1人", "1人"),
    ("收入总计9万元，满意度不低于90%", "90%"),
    ("收入总计9万元，高于2万元", "2万元"),
]


@pytest.mark.parametrize(("text", "printed"), UNLINKED)
def test_other_changes_are_not_linked(text: str, printed: str) -> None:
    assert figure(read(text), printed).of is None


def test_parts_of_a_change_are_parts_of_what_changes() -> None:
    statement = read(
        "支出预算9万元，其中：教育支出9万元。支出较去年增加3万元，其中基本支出增加1万元，项目支出增加2万元。"
    )
    assert [q.measure for q in statement.quantities if q.role == "delta"] == [
        "yoy.expenditure.delta",
        "yoy.expenditure.basic.delta",
        "yoy.expenditure.project.delta",
    ]


def test_printed_base_is_linked_and_takes_no_part_in_what_follows() -> None:
    statement = read("收入总计9万元，比上年决算数7万元增加2万元，增长28.57%，其中：财政拨款收入9万元。")
    assert [linked(statement, figure(statement, text).base) for text in ("2万元", "28.57%")] == ["7万元", "7万元"]
    base = figure(statement, "7万元")
    assert (base.fiscal_year, base.stage, base.measure) == (2029, "final", "revenue.total")
    assert [(g.whole, g.parts) for g in statement.sums] == [(0, (4,))]


def test_base_figure_before_its_subject_is_left_open() -> None:
    statement = read("收入总计9万元，支出总计9万元。与上年决算数7万元相比，收、支总计各增加2万元。")
    assert figure(statement, "7万元").measure is None


def test_times_are_hundreds_of_percent() -> None:
    statement = read("单位预留机动经费预算数为34万元，与上年相比增加32万元，增长16倍。")
    rate = figure(statement, "16倍")
    assert (rate.role, rate.kind, int(rate.value)) == ("rate", "percent", 1600)
