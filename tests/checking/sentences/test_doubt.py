"""Identities that the text may not mean, lists over several lines, and what else keeps false alarms away."""

from __future__ import annotations

import pytest

from tests.checking.sentences.build import check, errors, say, table
from yujue.facts import Slice

SPENT = Slice.of(flow="expenditure", use="current", stage="budget", fiscal_year="2026")
AREAS = (
    "建筑面积{w:12500平方米}，其中地上{g:%s平方米}（其中计容{a:7000平方米}，不计容{b:201平方米}），地下{u:5299平方米}。"
)


@pytest.mark.parametrize(("ground", "count"), [("7201", 0), ("7021", 1), ("7210", 1)])
def test_brackets_tell_what_is_part_of_what(ground: str, count: int) -> None:
    found = errors(check(say(AREAS % ground)))
    assert [(f.found, f.expected) for f in found] == [((f"{ground}平方米",), ("7201平方米",))] * count


def test_a_list_that_may_be_incomplete_is_not_judged() -> None:
    sentence = say("资产{w:900.00万元}，其中房屋{a:310.00万元}、家具{b:205.00万元}。", sums=[("w", ("a", "b"), False)])
    outcome = check(sentence)
    assert outcome.findings == ()
    assert any("不明确" in reason for reason in outcome.not_evaluated)


def test_a_slip_of_one_key_shows_that_such_a_list_is_complete() -> None:
    sentence = say("资产{w:9515.00万元}，其中房屋{a:310.00万元}、家具{b:205.00万元}。", sums=[("w", ("a", "b"), False)])
    assert [(f.severity, f.expected) for f in check(sentence).findings] == [("error", ("515.00万元",))]


def test_rough_numbers_do_not_add_up() -> None:
    sentence = say("学生{w:5000余人}，本科{a:3000人}、研究生{b:2600人}。", sums=[("w", ("a", "b"), True)])
    assert check(sentence).findings == ()


@pytest.mark.parametrize(("share", "count"), [("62.50", 0), ("62.05", 1)])
def test_shares_on_lines_of_their_own(share: str, count: int) -> None:
    head = say("本年支出合计{w:800.00万元}，其中：")
    first = say(f"基本支出{{a:500.00万元}}，占{{s:{share}%}}；", s={"role": "share", "of": "a"})
    second = say("项目支出{b:300.00万元}，占{s:37.50%}。", s={"role": "share", "of": "b"})
    outcome = check(head, first, second)
    assert [f.found for f in errors(outcome)] == [(f"{share}%",)] * count
    assert ("sentences.sum", 1) in outcome.checked


def test_lines_of_another_section_are_no_part_of_the_list() -> None:
    head = say("本年支出合计{w:800.00万元}，其中：")
    other = [say("支出{b:300.00万元}，占{s:99.00%}。", section="二", s={"role": "share", "of": "b"})] * 2
    assert errors(check(head, *other)) == []


@pytest.mark.parametrize(("wider", "count"), [("10.00", 1), ("12.00", 0)])
def test_a_fund_between_two_funds_that_agree(wider: str, count: int) -> None:
    cells = {"支出甲": ("10.00", SPENT.replaced(fund_type_code="11")), "支出乙": (wider, SPENT)}
    text = say("财政拨款支出{a:11.00万元}。", a={"slice": SPENT.replaced(fund_type_code="1")})
    assert len(errors(check(text, tables=(table(cells),)))) == count


@pytest.mark.parametrize(("printed", "count"), [("110.00", 1), ("110.40", 0)])
def test_a_table_tells_the_zeros_that_the_text_leaves_out(printed: str, count: int) -> None:
    told = {"role": "share", "of": "p", "whole": "w"}
    text = "支出{w:584.35万元}，其中出国费支出{p:110万元}，占{s:18.85%}。"
    cells = {"出国费": (printed, SPENT)}
    found = errors(check(say(text, p={"slice": SPENT}, s=told), tables=(table(cells),)))
    assert [f.rule for f in found] == ["sentences.share"] * count


def test_what_stays_wrong_after_the_mend_is_a_second_mistake() -> None:
    told = {"role": "rate", "of": "again", "base": "base", "direction": 1, "word": "增加"}
    text = "公积金{first:218.40万元}。执行数{base:200.00万元}，预算{again:318.40万元}，增加{r:7.70%}。"
    sentence = say(text, first={"slice": SPENT}, again={"slice": SPENT}, r=told)
    found = errors(check(sentence, tables=(table({"公积金": ("218.40", SPENT)}),)))
    assert [(f.found, f.expected) for f in found] == [
        (("318.40万元",), ("218.40万元",)),
        (("7.70%",), ("9.20%",)),
    ]


def test_an_item_that_was_not_found_in_the_classification_has_no_slice() -> None:
    whole, part = SPENT.replaced(exp_func_code="20805"), SPENT.replaced(exp_func_code="20805")
    head = say("养老支出（款）{a:100.00万元}。", a={"slice": whole})
    line = say("旧离退休（项）支出{a:40.00万元}。", a={"slice": part})
    assert errors(check(head, line)) == []
    assert len(errors(check(head, say("养老支出（款）{a:40.00万元}。", a={"slice": part})))) == 1


@pytest.mark.parametrize(("text", "count"), [("2025年接待费{a:12.00万元}。", 0), ("2026年接待费{a:12.00万元}。", 1)])
def test_a_figure_of_a_year_that_is_named_is_of_that_year(text: str, count: int) -> None:
    first = say("2026年接待费{a:10.00万元}。", a={"slice": SPENT})
    assert len(errors(check(first, say(text, a={"slice": SPENT})))) == count


def test_a_year_in_the_heading_counts_too() -> None:
    first = say("接待费{a:10.00万元}。", a={"slice": SPENT})
    other = say("接待费{a:12.00万元}。", section="二、2025年决算情况", a={"slice": SPENT})
    assert errors(check(first, other)) == []


def test_a_whole_that_cannot_hold_its_part_is_no_whole() -> None:
    basic, project = SPENT.replaced(nature="basic"), SPENT.replaced(nature="project")
    told = {"role": "share", "of": "p", "whole": "w"}
    text = "基本支出{w:250.00万元}，项目支出{p:50.00万元}，占支出的{s:16.67%}。"
    outcome = check(say(text, w={"slice": basic}, p={"slice": project}, s=told))
    assert errors(outcome) == []
    assert any("总数不明" in reason for reason in outcome.not_evaluated)


@pytest.mark.parametrize(("share", "found"), [("62.50", 0), ("62.55", 1)])
def test_a_share_that_fits_another_whole_of_the_section_is_not_judged(share: str, found: int) -> None:
    told = {"role": "share", "of": "p", "whole": "w"}
    text = f"收入{{v:800.00万元}}，支出{{w:750.00万元}}，其中项目支出{{p:500.00万元}}，占{{s:{share}%}}。"
    outcome = check(say(text, s=told))
    assert len(errors(outcome)) == found
    assert any("不明确" in reason for reason in outcome.not_evaluated) is not bool(found)


@pytest.mark.parametrize(("extra", "found"), [("7.23", 0), ("7.70", 1)])
def test_a_list_that_adds_up_with_one_amount_more_is_not_judged(extra: str, found: int) -> None:
    text = f"采购{{w:120.68万元}}，其中货物{{a:50.45万元}}、服务{{b:63.00万元}}。另有工程{{c:{extra}万元}}。"
    assert len(errors(check(say(text, sums=[("w", ("a", "b"), True)])))) == found


def test_the_amount_of_another_fund_is_a_matter_of_scope() -> None:
    cells = {"项目支出": ("264.00", SPENT), "项目支出乙": ("196.50", SPENT.replaced(fund_type_code="11"))}
    for amount, found in (("196.50", 0), ("196.40", 1)):
        sentence = say(f"项目支出{{a:{amount}万元}}。", a={"slice": SPENT})
        assert len(errors(check(sentence, tables=(table(cells),)))) == found


@pytest.mark.parametrize(("second", "found"), [("205.30", 0), ("215.30", 1)])
def test_a_numbered_list_ends_where_the_numbers_end(second: str, found: int) -> None:
    head = say("（一）支出总计{w:515.80万元}。包括：")
    lines = [
        say("1．教育支出{a:310.50万元}。"),
        say(f"2．住房支出{{a:{second}万元}}。"),
        say("此外，基本支出{a:480.00万元}。"),
    ]
    outcome = check(head, *lines)
    assert len(errors(outcome)) == found
    assert not any("不明确" in reason for reason in outcome.not_evaluated)


@pytest.mark.parametrize(("other", "count"), [("120.00", 0), ("9.00", 1)])
def test_a_part_that_fits_another_whole_of_its_sentence_is_not_judged(other: str, count: int) -> None:
    text = f"项目总投资{{v:{other}万元}}，本年安排{{w:10.00万元}}，其中：设备购置{{p:50.00万元}}。"
    assert len(errors(check(say(text, sums=[("w", ("p",), False)])))) == count
