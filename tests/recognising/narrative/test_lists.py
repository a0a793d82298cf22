"""Lists of parts: whole, parts, whether they are meant to add up."""

import pytest

from tests.recognising.narrative.reader import figure, members, read, read_all

LISTS = [
    ("支出合计9万元，其中：基本支出6万元；项目支出3万元。", [("9万元", ["6万元", "3万元"], True)]),
    (
        "基本支出9万元，其中：人员经费6万元；主要包括：基本工资、奖金；公用经费3万元；主要包括：办公费。",
        [("9万元", ["6万元", "3万元"], True)],
    ),
    (
        "政府采购预算9万元，其中：政府采购货物预算4万元、政府采购工程预算3万元、政府采购服务预算2万元。",
        [("9万元", ["4万元", "3万元", "2万元"], True)],
    ),
    (
        "财政拨款支出预算9万元。财政拨款支出预算中，一般公共预算拨款支出预算8万元；政府性基金拨款支出预算1万元。",
        [("9万元", ["8万元", "1万元"], True)],
    ),
    ("收入总计9万元，其中：财政拨款收入6万元；其他收入3万元。", [("9万元", ["6万元", "3万元"], False)]),
    (
        "收入总计9万元，其中：财政拨款收入6万元，占66.67%；其他收入3万元，占33.33%。",
        [("9万元", ["6万元", "3万元"], True)],
    ),
    (
        "一般公共预算支出9万元，主要用于以下方面：教育支出6万元；住房保障支出3万元。",
        [("9万元", ["6万元", "3万元"], True)],
    ),
    (
        "收入总预算9万元，其中：本年收入6万元，上年结转结余3万元；支出总预算8万元，其中：本年支出5万元，年末结转结余4万元。",
        [("9万元", ["6万元", "3万元"], True), ("8万元", ["5万元", "4万元"], True)],
    ),
    (
        "2030年收支总预算9万元，其中本年收入预算6万元，上年结转3万元；本年支出预算7万元，结转下年2万元。",
        [("9万元", ["6万元", "3万元"], True), ("9万元", ["7万元", "2万元"], True)],
    ),
    ("共有车辆3辆，其中：机要通信用车1辆、其他用车2辆；单价50万元以上通用设备4台。", [("3辆", ["1辆", "2辆"], True)]),
    ("共有车辆3辆，其中：一般公务用车3辆。", [("3辆", ["3辆"], False)]),
    (
        "收入合计9万元，其中：一般公共预算收入6万元；上年结转结余3万元。",
        [("9万元", ["6万元", "3万元"], True)],
    ),
    (
        "本年收入合计9万元，其中：财政拨款收入6万元；其他收入3万元。",
        [("9万元", ["6万元", "3万元"], True)],
    ),
    ("车辆3辆（一般公务用车1辆，其他用车2辆）；单价50万元以上通用设备4台。", [("3辆", ["1辆", "2辆"], True)]),
    ("本年收入合计9万元，其中：财政拨款收入6万元；其他收入1万元。此外年初结转和结余2万元。", []),
    (
        "支出总预算9万元，按支出功能分类科目，包括教育支出6万元、住房保障支出3万元；按支出用途，包括基本支出5万元，项目支出4万元。",
        [("9万元", ["6万元", "3万元"], True), ("9万元", ["5万元", "4万元"], True)],
    ),
    ("有12个学科门类，其中有3个重点学科、29个硕士点。", []),
    ("涉及总额9万元，其中：甲项目6万元。", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_list(text: str, expected: list[tuple[str, list[str], bool]]) -> None:
    statement = read(text)
    found = [
        (statement.quantities[g.whole].text, [statement.quantities[i].text for i in g.parts], g.complete)
        for g in statement.sums
    ]
    assert found == expected


def test_inner_list_in_brackets_ends_with_them() -> None:
    statement = read("一般公共预算支出9万元，其中：基本支出6万元（其中：人员经费5万元），项目支出3万元。")
    assert [(g.whole, g.parts) for g in statement.sums] == [(0, (1, 3)), (1, (2,))]


def test_parts_inherit_the_fund_of_the_whole() -> None:
    statement = read("一般公共预算支出9万元，其中：基本支出6万元。主要用于以下方面：教育支出9万元。")
    assert members(figure(statement, "6万元")) == "flow=expenditure fund_type_code=11 nature=basic use=current"
    assert members(statement.quantities[-1]) == "exp_func_code=205 flow=expenditure fund_type_code=11 use=current"


def test_parts_in_the_paragraphs_that_follow() -> None:
    _, part = read_all("局机关一般公共预算基本支出9万元。其中：", "（一）人员经费6万元。主要包括：基本工资等。")
    assert part.quantities[-1].measure == "general_public_basic.personnel"


def test_named_items_get_their_code() -> None:
    statement = read("一般公共预算基本支出9万元，其中：公用经费9万元，主要包括：办公费5万元、会费3万元、水费1万元。")
    assert members(figure(statement, "5万元")).startswith("dep_bgt_eco_code=30201 ")
    assert members(figure(statement, "3万元")) == "-"
    statement = read("财政拨款支出预算9万元，包括：行政运行6万元；住房公积金3万元。")
    assert (members(figure(statement, "6万元")), members(figure(statement, "3万元"))[:21]) == (
        "-",
        "exp_func_code=2210201",
    )


def test_performance_figures_stand_on_slices_only_when_they_are_the_whole_department() -> None:
    told = "2030年，我单位纳入预算绩效管理的支出总额为9万元，其中人员经费支出6万元，支出项目共2个，支出总额3万元。"
    assert members(figure(read(told), "6万元")) == "-"
    both = read_all("局机关2030年支出合计9万元。", told)[1]
    assert members(figure(both, "6万元")) == "flow=expenditure nature=basic.personnel use=current"
    assert figure(both, "3万元").measure == "performance.projects.amount"


def test_parts_of_this_years_revenue_are_of_this_year() -> None:
    statement = read("本年收入合计9万元，其中：财政拨款收入6万元；其他收入3万元。")
    assert members(figure(statement, "6万元")) == "flow=revenue fund_type_code=1 origin=current"
    loose = read("收入合计9万元，其中：财政拨款收入6万元；上年结转结余3万元。")
    assert members(figure(loose, "6万元")) == "flow=revenue fund_type_code=1"


def test_a_topic_in_a_list_of_basic_spending_is_its_economic_subject() -> None:
    statement = read("一般公共预算基本支出公用经费9万元，主要包括：办公费6万元、公务接待费3万元。")
    assert "dep_bgt_eco_code=30217" in members(figure(statement, "3万元"))
    alone = read("“三公”经费9万元，其中：公务接待费3万元。")
    assert members(figure(alone, "3万元")) == "flow=expenditure topic=three_public.reception"


def test_a_subject_is_no_asset_because_of_a_word_in_its_name() -> None:
    statement = read("财政拨款支出9万元，包括：行政运行6万元；其他国有土地使用权出让收入安排的支出3万元。")
    assert "exp_func_code=2120899" in members(figure(statement, "3万元"))
