"""What a label left of an amount names: measure and slice."""

import pytest

from tests.recognising.narrative.reader import figures, members, read

EXP, CUR = "flow=expenditure", "flow=expenditure use=current"
ALONE = [
    ("青岩市档案局2030年收入总计5万元", "revenue.total", "flow=revenue"),
    ("支出总计5万元", "expenditure.total", EXP),
    ("本年收入合计5万元", "revenue.current", "flow=revenue origin=current"),
    ("局机关本年支出合计5万元", "expenditure.total", CUR),
    ("2030年收、支总计均为5万元", "total", ""),
    ("收入支出预算总计5万元", "total", ""),
    ("我校2030年收支总预算5万元", "total", ""),
    ("财政拨款收入预算5万元", "revenue.fiscal_appropriation", "flow=revenue fund_type_code=1"),
    ("一般公共预算财政拨款收入5万元", "revenue.general_public", "flow=revenue fund_type_code=11"),
    ("政府性基金预算收入5万元", "revenue.government_fund", "flow=revenue fund_type_code=12"),
    ("国有资本经营预算拨款收入5万元", "revenue.state_capital", "flow=revenue fund_type_code=13"),
    ("专户管理的教育收费收入5万元", "revenue.special_account", "flow=revenue fund_type_code=2"),
    ("财政专户管理资金收入预算总计5万元", "revenue.special_account", "flow=revenue fund_type_code=2"),
    ("事业收入5万元", "revenue.business", "flow=revenue fund_type_code=31"),
    ("上级补助收入5万元", "revenue.superior_subsidy", "flow=revenue fund_type_code=32"),
    ("附属单位上缴收入5万元", "revenue.affiliated", "flow=revenue fund_type_code=33"),
    ("事业单位经营收入5万元", "revenue.operating", "flow=revenue fund_type_code=34"),
    ("其他收入5万元", "revenue.other", "flow=revenue fund_type_code=39"),
    ("上年结转结余5万元", "revenue.carryover", "flow=revenue origin=carryover"),
    ("使用非财政拨款结余5万元", "revenue.reserve", "flow=revenue origin=reserve"),
    ("结转下年5万元", "expenditure.closing", "flow=expenditure use=closing"),
    ("结余分配5万元", "expenditure.distribution", "flow=expenditure use=distribution"),
    ("基本支出5万元", "expenditure.basic", "flow=expenditure nature=basic use=current"),
    ("项目支出预算5万元", "expenditure.project", "flow=expenditure nature=project use=current"),
    (
        "财政拨款支出预算5万元",
        "fiscal_appropriation_expenditure.total",
        "flow=expenditure fund_type_code=1 use=current",
    ),
    (
        "2030年一般公共预算支出年初预算为5万元",
        "general_public_expenditure.total",
        "flow=expenditure fund_type_code=11 use=current",
    ),
    (
        "一般公共预算财政拨款基本支出5万元",
        "general_public_basic.total",
        "flow=expenditure fund_type_code=11 nature=basic use=current",
    ),
    ("财政拨款一般公共预算收支预算5万元", "fiscal_appropriation.general_public", "fund_type_code=11"),
    ("“三公”经费预算数为5万元", "three_public.total", "flow=expenditure topic=three_public"),
    ("因公出国（境）费5万元", "three_public.overseas", "flow=expenditure topic=three_public.overseas"),
    ("公务用车购置及运行维护费支出决算5万元", "three_public.vehicle", "flow=expenditure topic=three_public.vehicle"),
    ("公务用车购置费5万元", "three_public.vehicle.purchase", "flow=expenditure topic=three_public.vehicle.purchase"),
    (
        "公务车用车运行费5万元",
        "three_public.vehicle.operation",
        "flow=expenditure topic=three_public.vehicle.operation",
    ),
    ("“三公”经费财政拨款支出5万元", "three_public.total", "flow=expenditure topic=three_public"),
    ("机构运转经费支出预算5万元", "operating_cost.total", "flow=expenditure topic=operating_cost"),
    ("下属1家机关财政拨款的机关运行经费预算为5万元", "operating_cost.total", "flow=expenditure topic=operating_cost"),
    ("一般公共预算拨款安排的会议费预算支出5万元", "meeting.total", "flow=expenditure topic=meeting"),
    ("本部门政府采购预算安排5万元", "procurement.total", "flow=expenditure topic=procurement"),
    ("拟采购货物支出5万元", "procurement.goods", "flow=expenditure procurement=goods topic=procurement"),
    ("授予中小企业合同金额5万元", "procurement.sme_awarded", "-"),
    ("科学技术支出5万元", "expenditure.func.206", "exp_func_code=206 flow=expenditure use=current"),
    (
        "一般公共预算当年拨款5万元",
        "general_public_expenditure.from_current",
        "flow=expenditure fund_type_code=11 origin=current",
    ),
    ("“教育支出”科目5万元", "expenditure.func.205", "exp_func_code=205 flow=expenditure use=current"),
    ("基金预算收入5万元", "revenue.government_fund", "flow=revenue fund_type_code=12"),
    ("公车运行维护费5万元", "three_public.vehicle.operation", "flow=expenditure topic=three_public.vehicle.operation"),
    ("财务总收入5万元", "revenue.total", "flow=revenue"),
    ("单位预留机动经费预算数为5万元", "expenditure.contingency", "-"),
    ("涉及项目预算资金5万元", "performance.projects.amount", "-"),
]


@pytest.mark.parametrize(("text", "measure", "slice_"), ALONE)
def test_label_alone(text: str, measure: str, slice_: str) -> None:
    quantity = figures(read(text))[-1]
    assert (quantity.measure, members(quantity)) == (measure, slice_)


UNKNOWN = [
    "工会经费5万元",
    "信息化系统日常维护费5万元",
    "援建项目工作经费5万元",
    "每年服务费用为5万元",
    "青岩市信息安全服务采购项目5万元",
    "增加部门预算5万元",
    "债券转贷支出5万元",
    "收入总计约5万元",
    "收入总计5万元左右",
    "收入总计超过5万元",
    "收入总计9万元，其中：青岩市档案局5万元",
    "收入总计9万元，其中：青岩市档案局收入5万元",
    "收入总计9万元，其中：青岩市档案馆一般公共预算收入5万元",
    "所属单位一般公共预算支出5万元",
    "收入总计9万元，项目资金5万元",
    "收入总计9万元，另有经费5万元",
    "涉及一般公共预算支出5万元",
    "主要原因：一是追加2万元；二是上年结转5万元",
    "增加的主要原因是扩编。二是上年结转5万元",
    "中央财政拨款收入5万元",
    "市财政拨款收入5万元",
    "省级财政拨款收入5万元",
    "局本级2030年支出合计5万元",
    "支出合计（不含上年结转）5万元",
    "压减“三公”经费5万元",
    "核减项目支出5万元",
    "新增项目支出5万元",
    "会议费、培训费共计5万元",
    "基本支出和项目支出共5万元",
    "一般公共预算和政府性基金预算支出5万元",
    "1-6月支出合计5万元",
    "2028-2030年累计项目支出5万元",
    "人均公用经费5万元",
    "收入总计中的房租5万元",
    "上年结转项目支出5万元",
    "比上年支出合计5万元",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_words_not_understood_give_no_slice(text: str) -> None:
    assert members(figures(read(text))[-1]) == "-"


def test_the_department_with_its_units_is_the_whole() -> None:
    quantity = figures(read("局机关及所属单位2030年收入总计5万元"))[0]
    assert members(quantity) == "flow=revenue"


def test_organisation_named_like_a_subject_is_no_subject() -> None:
    quantity = figures(read("青岩市政府采购中心2030年收入总计5万元"))[0]
    assert (quantity.measure, members(quantity)) == ("revenue.total", "flow=revenue")


STAGES = [
    ("2029年当年预算执行数为5万元", "executed", 2029),
    ("2030年预算安排5万元", "budget", 2030),
    ("支出决算为5万元", "final", 2030),
    ("全年预算数为5万元", "adjusted", 2030),
    ("一般公共预算财政拨款收入5万元", "budget", 2030),
]


@pytest.mark.parametrize(("text", "stage", "year"), STAGES)
def test_stage_and_year(text: str, stage: str, year: int) -> None:
    quantity = figures(read(text, section="机关运行经费"))[0]
    assert (quantity.stage, quantity.fiscal_year) == (stage, year)
    assert quantity.slice is not None
    assert (quantity.slice.get("stage"), quantity.slice.get("fiscal_year")) == (stage, str(year))


def test_spending_of_the_budget_in_final_accounts_may_be_of_any_stage() -> None:
    assert figures(read("2030年预算支出5万元", kind="final"))[0].slice is None
    assert figures(read("2030年预算支出5万元"))[0].stage == "budget"


def test_final_accounts_are_final_unless_said_otherwise() -> None:
    assert figures(read("本年支出合计5万元", kind="final"))[0].stage == "final"
    assert figures(read("政府采购支出年初预算为5万元", kind="final"))[0].stage == "budget"
