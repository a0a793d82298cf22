"""What a label that says little goes on with."""

import pytest

from tests.recognising.narrative.reader import figures, members, read, read_all

IN_SECTION = [
    ("支出预算5万元", "十、其他 / （一）机关运行经费支出情况", "operating_cost.total"),
    ("预算安排5万元", "三、政府采购预算情况", "procurement.total"),
    ("人员经费5万元", "六、一般公共预算基本支出预算情况说明", "general_public_basic.personnel"),
    ("支出预算5万元", "部门预算编制说明", "expenditure.total"),
    ("795万元", "六、年度预算安排", "named.年度预算安排"),
]


@pytest.mark.parametrize(("text", "section", "measure"), IN_SECTION)
def test_heading_names_the_subject(text: str, section: str, measure: str) -> None:
    assert figures(read(text, section=section))[0].measure == measure


def test_total_in_a_section_on_one_fund_is_left_open() -> None:
    assert members(figures(read("支出合计5万元", section="财政拨款支出决算情况"))[0]) == "-"


def test_subject_of_the_clause_before() -> None:
    statement = read("在其他采购项目中，由中小企业供应商中标或成交的，采购金额5万元")
    assert figures(statement)[0].measure == "procurement.sme_won"


def test_off_slice_subject_does_not_fall_back_to_the_section() -> None:
    _, paragraph = read_all(
        "公务接待费支出9万元。其中：", "外事接待支出0万元，外事接待0批次，共计支出0万元。", section="三公经费"
    )
    assert {members(q) for q in figures(paragraph) if q.kind == "amount"} == {"-"}


def test_another_stage_is_of_the_same_thing() -> None:
    statement = read("一般公共预算财政拨款支出年初预算为5万元，支出决算为6万元。", kind="final")
    assert {members(q) for q in figures(statement)} == {"flow=expenditure fund_type_code=11 use=current"}


def test_base_of_the_sentence_before_holds_for_its_parts() -> None:
    statement = read("“三公”经费决算数比2029年减少2万元。其中：公务接待费支出决算减少1万元。", kind="final")
    assert [q.base_year for q in statement.quantities if q.role == "delta"] == [2029, 2029]


def test_economic_class_under_basic_expenditure() -> None:
    quantity = figures(read("商品和服务支出5万元", section="一般公共预算基本支出情况说明"))[0]
    assert quantity.slice is not None
    assert (quantity.slice.get("dep_bgt_eco_code"), quantity.slice.get("nature")) == ("302", "basic.public")


def test_a_list_carries_on_until_the_section_ends() -> None:
    first = read_all("财政拨款支出主要内容如下：", "1、教育支出（类）普通教育（款）小学教育（项）5万元")
    assert members(figures(first[0])[0]) == "exp_func_code=2050202 flow=expenditure fund_type_code=1 use=current"


def test_a_list_is_over_when_something_else_is_spoken_of() -> None:
    *_, last = read_all("财政拨款支出主要内容如下：", "2030年收入总计9万元。", "基本支出5万元")
    assert members(figures(last)[0]) == "flow=expenditure nature=basic use=current"


def test_money_after_a_count_is_for_what_is_counted() -> None:
    statement = read("公务接待24批次，210人次，支出2万元。新建3个站点，支出1万元。", section="“三公”经费")
    assert [members(q) for q in figures(statement) if q.kind == "amount"] == [
        "flow=expenditure topic=three_public.reception",
        "-",
    ]


def test_new_flow_begins_anew() -> None:
    statement = read("收入预算9万元，其中：财政拨款收入9万元。支出预算8万元，其中：财政拨款支出预算8万元。")
    assert [members(q) for q in figures(statement)] == [
        "flow=revenue",
        "flow=revenue fund_type_code=1",
        "flow=expenditure",
        "flow=expenditure fund_type_code=1 use=current",
    ]


def test_years_say_whose_they_are() -> None:
    statement = read("2030年收入总计5万元，2029年和2017年另有说明。")
    years = [q.measure for q in statement.quantities if q.role == "year"]
    assert years == ["doc.year", "prior.year", "ref.year"]
