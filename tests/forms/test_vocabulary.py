from __future__ import annotations

import pytest

from yujue.forms import (
    column_meaning,
    column_meanings,
    function_class,
    is_organisation,
    key,
    looks_like_title,
    ordinal_level,
    plain,
    row_term,
    sheet_term,
    title_meaning,
)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("一、一般公共服务支出", "一般公共服务支出"),
        ("（十一）节能环保支出", "节能环保支出"),
        ("1.一般公共预\n算", "一般公共预算"),
        ("20万以上设备", "20万以上设备"),
        ("2030年预算数", "2030年预算数"),
        ("因公出国(境)费", "因公出国境费"),
        ("项目金额（万元）", "项目金额"),
        ("<b>二、上年结转结余</b>", "上年结转结余"),
        ("收  入  总  计", "收入总计"),
        ("⻔诊", "门诊"),
    ],
)
def test_wordings_become_keys(text: str, wording: str) -> None:
    assert key(text) == wording


def test_plain_keeps_the_printed_words() -> None:
    assert plain("对个人和家庭 的补\n助") == "对个人和家庭的补助"
    assert plain("A4 paper 采购") == "A4 paper采购"


@pytest.mark.parametrize(
    ("text", "level"),
    [("一、收入", 1), ("（一）收入", 2), ("1.收入", 3), ("(1)收入", 4), ("收入", 0), ("2030年收入", 0)],
)
def test_ordinals_have_levels(text: str, level: int) -> None:
    assert ordinal_level(text) == level


@pytest.mark.parametrize(
    ("path", "role", "members"),
    [
        (("项目", "功能分类科目编码", "类"), "code", {}),
        (("本年收入", "一般公共预算", "其中：财政拨款"), "amount", {"fund_type_code": "111", "origin": "current"}),
        (("其中：财政拨款",), "amount", {"fund_type_code": "1"}),
        (("基本支出", "人员经费", "工资福利支出"), "amount", {"nature": "basic.personnel", "dep_bgt_eco_code": "301"}),
        (("“三公”经费", "公务用车购置及运行费", "小计"), "amount", {"topic": "three_public.vehicle"}),
        (("决算数", "公务接待费"), "amount", {"topic": "three_public.reception", "stage": "final"}),
        (("本年支出", "基本支出"), "amount", {"use": "current", "nature": "basic"}),
        (("完成率",), "percent", {}),
    ],
)
def test_a_header_path_names_its_slice(path: tuple[str, ...], role: str, members: dict[str, str]) -> None:
    meaning = column_meaning(path)
    assert (meaning.role, meaning.known) == (role, True)
    assert {name: member for name, member in meaning.members.items() if name != "flow"} == members


def test_years_and_stages_of_headers() -> None:
    last = column_meaning(("上年执行数",))
    assert (last.year_offset, last.members["stage"]) == (-1, "executed")
    assert column_meaning(("2029年预算数",)).year == 2029
    assert not column_meaning(("没有人用过的栏目",)).known


def test_kinds_of_money_beside_last_years_money_are_this_years() -> None:
    meanings = column_meanings((("总计",), ("事业收入",), ("上年结转",)))
    assert [m.members.get("origin") for m in meanings] == [None, "current", "carryover"]


@pytest.mark.parametrize(
    ("label", "flow", "members"),
    [
        ("一、财政拨款预算收入", "revenue", {"fund_type_code": "1"}),
        ("上年结转和结余", "revenue", {"flow": "revenue", "origin": "carryover"}),
        ("年末结转结余", "expenditure", {"flow": "expenditure", "use": "closing"}),
        ("其中：政府性基金预算财政拨款", "revenue", {"fund_type_code": "12"}),
        ("三、单位预留机动经费", "expenditure", {"flow": "expenditure", "nature": "contingency"}),
    ],
)
def test_labels_without_codes(label: str, flow: str, members: dict[str, str]) -> None:
    term = row_term(label, flow)
    assert term is not None
    assert dict(term.members) == members


def test_a_term_of_one_side_is_not_found_on_the_other() -> None:
    assert row_term("结余分配", "revenue") is None


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("十、卫生健康支出", "210"),
        ("（九）医疗卫生与计划生育支出", "210"),
        ("七、文化体育旅游与传媒支出", "207"),
        ("资源勘探信息等", "215"),
        ("本年支出合计", None),
    ],
)
def test_classes_are_known_by_name_never_by_number(label: str, code: str | None) -> None:
    assert function_class(label) == code


def test_organisations_are_not_classifications() -> None:
    assert is_organisation("甲市科学技术局")
    assert is_organisation("乙中心（本级）") is True
    assert not is_organisation("行政单位离退休")
    assert not is_organisation("资本性支出")


@pytest.mark.parametrize(
    ("title", "form", "fund"),
    [
        ("2030年部门收支总体情况表", "revenue_expenditure_total", None),
        ("公开04表：财政拨款收支预算总表", "fiscal_appropriation", "1"),
        ("一般公共预算财政拨款基本支出决算表", "general_public_basic", "11"),
        ("政府性基金预算财政拨款收入支出决算表", "government_fund", "12"),
        ("部门“三公”经费和机关运行经费预算表", "three_public", None),
        ("区级部门（单位）整体绩效目标表", "overall_performance", None),
        ("支出经济分类汇总表", "economic_classification", None),
        ("收入决算表", "revenue", None),
        ("财政拨款支出预算表", "", "1"),
        ("财政拨款基本支出表（经济科目）", "economic_classification", "1"),
        ("一般公共预算财政拨款收入支出决算表", "fiscal_appropriation", "11"),
    ],
)
def test_titles_give_form_and_fund(title: str, form: str, fund: str | None) -> None:
    meaning = title_meaning(title)
    assert meaning is not None
    assert (meaning.form, meaning.members.get("fund_type_code")) == (form, fund)


def test_what_can_be_a_title() -> None:
    assert looks_like_title("表2：高等学校收入决算表（续）")
    assert looks_like_title("财政拨款支出表（按功能科目）")
    for number in ("预算 02 表", "公开部门预算表1-1", "部门公开表12", "附表二："):
        assert not looks_like_title(number)
    assert not looks_like_title("具体情况见收入决算表。")


def test_labels_of_amounts_on_sheets() -> None:
    total = sheet_term("部门预算总额（万元）")
    funds = sheet_term("1、资金来源：（1）政府预算资金")
    assert total is not None
    assert funds is not None
    assert (total.kind, dict(funds.members)) == ("total", {"fund_type_code": "1"})
    assert sheet_term("年度履职目标") is None
