"""Subjects of the functional classification as labels, whole or with levels left out."""

import pytest

from tests.recognising.narrative.reader import figures, members, read, read_all

NAMED = [
    ("1、教育支出（205类）普通教育（02款）小学教育（02项）5万元", "2050202"),
    ("“教育支出（类）普通教育（款）小学教育（项）”5万元", "2050202"),
    ("教育支出(类)普通教育(款)小学教育(项):支出决算为5万元", "2050202"),
    ("1.小学教育（2050202），2030年度决算数为5万元", "2050202"),
    ("2050202小学教育5万元", "2050202"),
    ("公共安全（类）支出5万元", "204"),
    ("党委办公厅（室）及相关机构事务（款）行政运行（项）支出5万元", "2013101"),
]


@pytest.mark.parametrize(("text", "code"), NAMED)
def test_code(text: str, code: str) -> None:
    section = "一般公共服务支出（类）" if "党委" in text else ""
    statements = read_all(section, text, section=section) if section else (read(text),)
    quantity = figures(statements[-1])[-1]
    assert quantity.slice is not None
    assert quantity.slice.get("exp_func_code") == code


def test_levels_left_out_are_those_said_before() -> None:
    _, item = read_all(
        "教育支出（类）普通教育（款）：2030年预算支出合计9万元。其中：", "1．小学教育（项）支出5万元，比上年增加1万元。"
    )
    assert members(figures(item)[0]) == "exp_func_code=2050202 flow=expenditure use=current"


def test_an_item_nobody_lists_has_a_name_and_no_slice() -> None:
    _, item = read_all(
        "教育支出（类）普通教育（款）：2030年预算支出合计9万元。其中：", "1．云上教学试点（项）支出5万元。"
    )
    quantity = figures(item)[0]
    assert (quantity.measure, members(quantity)) == ("expenditure.func.云上教学试点", "-")


def test_fund_and_nature_are_the_sections() -> None:
    text = "1、教育支出（类）普通教育（款）小学教育（项）2030年预算5万元"
    quantity = figures(read(text, section="一般公共预算财政拨款支出情况 / （二）项目支出情况说明"))[0]
    assert members(quantity).split() == [
        "exp_func_code=2050202", "flow=expenditure", "fund_type_code=11", "nature=project", "use=current",
    ]  # fmt: skip


def test_a_name_broken_by_the_end_of_a_paragraph() -> None:
    _, item = read_all("9.教育支出（类）普通", "教育（款）小学教育（项）：支出决算为5万元")
    assert members(figures(item)[0]).startswith("exp_func_code=2050202")


def test_figures_in_the_paragraph_after_the_name() -> None:
    _, item = read_all(
        "1.教育支出（类）普通教育（款）小学教育（项）。主要用于办学。",
        "年初预算为5万元，支出决算为6万元。",
        section="一般公共预算财政拨款支出决算情况",
        kind="final",
    )
    assert {members(q) for q in figures(item)} == {
        "exp_func_code=2050202 flow=expenditure fund_type_code=11 use=current"
    }


def test_figures_under_a_heading_that_names_a_function() -> None:
    section = "一般公共预算财政拨款支出决算情况 / 1.教育支出（类）普通教育（款）小学教育（项）"
    quantity = figures(read("支出决算为6万元。", section=section, kind="final"))[0]
    assert members(quantity) == "exp_func_code=2050202 flow=expenditure fund_type_code=11 use=current"


def test_a_label_broken_by_the_end_of_a_paragraph() -> None:
    _, item = read_all("局机关2030年一般公共预算支", "出年初预算为5万元。")
    assert figures(item)[0].measure == "general_public_expenditure.total"
