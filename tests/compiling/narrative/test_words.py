"""What templates can say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.compiling.narrative.small import LAST, said, text_of
from yujue.compiling.narrative import TemplateFaultError
from yujue.facts import Slice

REVENUE = Slice.of(LAST, flow="revenue")


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (1_770_110_000, "减少11.93万元，下降0.67%"),
        (1_700_000_000, "增加58.18万元，增长3.42%"),
        (1_758_180_000, "持平"),
        (0, "增加1758.18万元（上年无此项安排）"),
        (1_758_179_000, "持平"),
        (4_900, "增加1758.18万元（上年无此项安排）"),
        (None, "【请填写：2030年收入总计】"),
    ],
)
def test_change(last: int | None, words: str) -> None:
    narrative = said("{{ change('revenue') }}", last={} if last is None else {REVENUE: last})
    assert text_of(narrative) == words
    assert [need.key for need in narrative.needs] == (["last.revenue"] if last is None else [])


def test_a_change_speaks_of_the_level_before_it() -> None:
    statement = said("收入{{ amount('revenue') }}，{{ change('revenue') }}").statements[0]
    level, delta, rate = statement.quantities
    assert (delta.of, rate.of, delta.direction, delta.word) == (0, 0, -1, "减少")
    assert (delta.base_year, delta.base_stage, delta.measure) == (2030, "budget", "yoy.revenue.delta")
    assert statement.text[level.start : level.end] == "1758.18万元"


def test_a_share_links_part_and_whole() -> None:
    text = (
        "支出{{ amount('expenditure.current') }}，基本{{ amount('expenditure.basic') }}，"
        "占{{ share('expenditure.basic', 'expenditure.current') }}"
    )
    share = said(text).statements[0].quantities[2]
    assert (share.text, share.of, share.whole, share.measure) == ("83.33%", 1, 0, "expenditure.basic.share")


def test_a_reason_is_asked_for_only_where_something_changed() -> None:
    asked = said("{{ reason('revenue') }}{{ reason('fiscal_appropriation.general_public') }}")
    assert [need.key for need in asked.needs] == ["reason.revenue"]
    assert "【请填写：" in text_of(asked)


def test_a_reason_is_printed_as_people_wrote_it() -> None:
    given = said("收入减少{{ reason('revenue') }}。", texts={"reason.revenue": "人员减少。"})
    assert text_of(given) == "收入减少，主要原因是：人员减少。"
    assert given.needs == ()


def test_a_need_knows_its_section() -> None:
    narrative = said("# 第一部分 甲\n\n## 一、乙\n\n{{ text('x', '某事') }}")
    assert [(need.label, need.section) for need in narrative.needs] == [("某事", "第一部分 甲 / 一、乙")]


def test_lists_hold_what_is_not_zero() -> None:
    functions = "{{ names(items('general_public_expenditure', 'func', 3)) }}"
    text = functions + "；{{ names(items('general_public_basic', 'eco', 5)) }}"
    assert text_of(said(text)) == "科学技术支出、社会保障和就业支出；基本工资、办公费"


def test_shares_that_do_not_come_to_a_hundred_are_remarked_once() -> None:
    whole = "general_public_expenditure"
    one = f"{{{{ share('{whole}.func.206', '{whole}') }}}}"
    both = one + f"{{{{ share('{whole}.func.208', '{whole}') }}}}"
    assert "四舍五入" not in text_of(said(one + "{{ rounding_note() }}"))
    assert "四舍五入" not in text_of(said(both + "{{ rounding_note() }}"))


def test_tables_that_the_book_does_not_give_are_left_out() -> None:
    assert [item.kind for item in said("{{ table('01') }}\n{{ page() }}").flow] == ["page"]


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("甲\n{{ amount('nothing') }}", 2, "没有名为 nothing 的指标"),
        ("甲\n乙\n{% if %}", 3, "写法不对"),
        ("{{ wrong }}", 1, "wrong"),
        ("甲\n{{ organisation.__class__ }}", 2, "__class__"),
        ("\n\n{{ 1 / 0 }}", 3, "ZeroDivisionError"),
    ],
)
def test_a_fault_names_file_and_line(template: str, line: int, words: str) -> None:
    with pytest.raises(TemplateFaultError, match=f"第{line}行") as caught:
        said(template)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_charts_are_drawn_from_the_same_facts() -> None:
    bars = said("{{ bars('图', {'收入总计': 'revenue'}) }}").flow[0].chart
    assert bars is not None
    pie = said("{{ pie('图', {'基本': 'expenditure.basic', '经营': 'expenditure.operating'}) }}").flow[0].chart
    assert pie is not None
    assert (pie.labels, pie.series) == (("基本",), (("", (Decimal("1465.18"),)),))


def test_a_chart_without_figures_is_left_out() -> None:
    assert said("{{ bars('图', {'收入总计': 'revenue'}) }}", last={}).flow == ()
    assert said("{{ pie('图', {'经营': 'expenditure.operating'}) }}").flow == ()


def test_a_subject_is_named_with_all_its_levels() -> None:
    assert text_of(said("{{ path('2060101') }}")) == "科学技术支出（类）科学技术管理事务（款）行政运行（项）"
    assert text_of(said("{{ path('20601', codes=true) }}")) == "科学技术支出（206类）科学技术管理事务（01款）"


def test_a_project_tells_what_its_fields_say() -> None:
    narrative = said("{{ project_text('411200310000000000001', '立项依据') }}")
    assert text_of(narrative) == "【请填写：科技活动：立项依据】"


def test_terms_are_chosen_by_the_money_or_by_the_book() -> None:
    template = "{{ glossary()|map(attribute='name')|join('、') }}"
    assert "事业收入" not in text_of(said(template))
    assert "基本支出" in text_of(said(template))
    assert text_of(said(template, texts={"glossary": "事业收入\n基本支出"})) == "事业收入、基本支出"


def test_a_book_explains_terms_of_its_own() -> None:
    template = "{% for term in glossary() %}{{ term.name }}：{{ term.meaning }}\n\n{% endfor %}"
    own = {"glossary.科技特派员": "是指选派到基层服务的科技人员。"}
    assert text_of(said(template, texts=own)).endswith("科技特派员：是指选派到基层服务的科技人员。")
    chosen = said(template, texts={"glossary": "科技特派员 创新券", **own})
    assert text_of(chosen) == "科技特派员：是指选派到基层服务的科技人员。\n创新券：【请填写：名词解释：创新券】"
    assert [need.key for need in chosen.needs] == ["glossary.创新券"]


def test_a_reason_is_kept_under_the_name_that_sentences_use() -> None:
    assert [need.key for need in said("{{ reason('revenue.total') }}").needs] == ["reason.revenue"]
