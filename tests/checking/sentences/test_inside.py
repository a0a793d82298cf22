"""Shares, lists of parts, repeated amounts and tables."""

from __future__ import annotations

import pytest

from tests.checking.sentences.build import check, errors, say, table
from yujue.disclosure import Statement
from yujue.facts import Slice

SPENT = Slice.of(flow="expenditure", stage="budget", fiscal_year="2026")
BASIC = SPENT.replaced(nature="basic")


@pytest.mark.parametrize(("share", "count"), [("41.67", 0), ("41.66", 1), ("42", 0), ("4.17", 1)])
def test_a_share_of_a_whole(share: str, count: int) -> None:
    told = {"role": "share", "of": "p", "whole": "w"}
    text = f"支出{{w:600.00万元}}，其中：基本支出{{p:250.00万元}}，占{{s:{share}%}}"
    assert len(errors(check(say(text, s=told)))) == count


def test_a_whole_of_another_sentence_is_found_by_its_slice() -> None:
    told = {"role": "share", "of": "p", "whole_slice": SPENT}
    sentence = say("基本支出{p:250.00万元}，占支出的{s:42.67%}。", s=told)
    assert len(errors(check(sentence, tables=(table({"合计": ("600.00", SPENT)}),)))) == 1
    assert errors(check(sentence)) == []
    assert any("总数不明" in reason for reason in check(sentence).not_evaluated)


@pytest.mark.parametrize(
    ("parts", "severity"), [(("10.00", "20.00"), None), (("10.00", "20.01"), "rounding"), (("10.00", "20.10"), "error")]
)
def test_parts_of_a_list(parts: tuple[str, str], severity: str | None) -> None:
    text = f"采购预算{{w:30.00万元}}，其中：货物{{a:{parts[0]}万元}}、服务{{b:{parts[1]}万元}}。"
    found = check(say(text, sums=[("w", ("a", "b"), True)])).findings
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_areas_add_up_and_a_swap_of_digits_is_named() -> None:
    text = (
        "建筑面积{w:12500平方米}，地上{g:7021平方米}（计容{a:7000平方米}，不计容{b:201平方米}），地下{u:5299平方米}。"
    )
    sums = [("w", ("g", "u"), True), ("g", ("a", "b"), True)]
    (finding,) = errors(check(say(text, sums=sums)))
    assert finding.found == ("7021平方米",)
    assert finding.expected == ("7201平方米",)
    assert len(finding.consequences) == 1


@pytest.mark.parametrize(("part", "count"), [("31.00", 1), ("30.00", 0)])
def test_no_part_exceeds_its_whole(part: str, count: int) -> None:
    text = f"预留中小企业{{w:30.00万元}}，其中小微企业{{p:{part}万元}}。"
    assert len(errors(check(say(text, sums=[("w", ("p",), False)])))) == count


def level(amount: str, where: Slice = BASIC, unit: str = "万元", page: int = 1) -> Statement:
    return say(f"基本支出{{a:{amount}{unit}}}。", page=page, a={"slice": where})


@pytest.mark.parametrize(
    ("amount", "rule"),
    [
        ("1234.57", None),
        ("1234.56", "sentences.truncated"),
        ("1243.57", "sentences.table"),
        ("12345678.90", "sentences.unit"),
        ("1234.6", None),
        ("0", "sentences.table"),
    ],
)
def test_text_against_a_table_in_yuan(amount: str, rule: str | None) -> None:
    found = errors(check(level(amount), tables=(table({"基本支出": ("12,345,678.90", BASIC)}, "元"),)))
    assert [f.rule for f in found] == ([rule] if rule else [])


def test_a_table_that_agrees_settles_it() -> None:
    tables = table({"基本支出": ("10.00", BASIC)}), table({"基本支出": ("12.00", BASIC)})
    assert errors(check(level("10.00"), tables=tables)) == []
    assert len(errors(check(level("11.00"), tables=tables))) == 1


def test_a_looser_slice_confirms_but_does_not_contradict() -> None:
    tables = (table({"基本支出": ("10.00", BASIC.replaced(use="current", origin="current"))}),)
    assert errors(check(level("11.00"), tables=tables)) == []
    assert check(level("10.00"), tables=tables).evaluated > check(level("11.00"), tables=tables).evaluated


def test_cut_off_amounts_are_one_finding() -> None:
    fees, grants = BASIC.replaced(exp_func_code="20501"), BASIC.replaced(exp_func_code="20502")
    tables = (table({"基本支出甲": ("877080.00", fees), "基本支出乙": ("782164.00", grants)}, "元"),)
    (finding,) = errors(check(level("87.70", fees), level("78.21", grants, page=2), tables=tables))
    assert finding.rule == "sentences.truncated"
    assert {"87.70万元", "78.21万元"} <= set(finding.found)
    assert {p.page for p in finding.places} >= {1, 2}


@pytest.mark.parametrize(("second", "count"), [("10.00", 0), ("10.01", 0), ("10.10", 1)])
def test_an_amount_printed_twice(second: str, count: int) -> None:
    assert len(errors(check(level("10.00"), level(second, page=2)))) == count


def test_one_wrong_amount_is_one_finding_with_its_rate_under_it() -> None:
    told = {"role": "rate", "of": "again", "base": "base", "direction": 1, "word": "增加"}
    text = "12、公积金（01项）{first:218.40万元}。执行数{base:200.00万元}，预算{again:211.10万元}，增加{r:9.20%}。"
    sentence = say(text, first={"slice": BASIC}, again={"slice": BASIC}, r=told)
    (finding,) = errors(check(sentence, tables=(table({"住房公积金": ("218.40", BASIC)}),)))
    assert finding.found == ("211.10万元",)
    assert finding.expected == ("218.40万元",)
    assert {c.rule for c in finding.consequences} == {"sentences.repeat", "sentences.rate"}


@pytest.mark.parametrize(("fund", "amount", "count"), [("11", "12.00", 1), ("11", "10.00", 0), ("", "12.00", 1)])
def test_one_fund_is_not_more_than_all_funds(fund: str, amount: str, count: int) -> None:
    where = BASIC.replaced(nature="basic.personnel")
    part = where.replaced(fund_type_code=fund) if fund else where
    assert len(errors(check(level("10.00", where), level(amount, part, page=2)))) == count


def test_a_slice_read_wrong_is_told_by_the_names() -> None:
    sentence = say("公务接待费{a:0.26万元}、工会会费{b:1.15万元}。", a={"slice": BASIC}, b={"slice": BASIC})
    assert errors(check(sentence, tables=(table({"公务接待费": ("0.26", BASIC)}),))) == []


@pytest.mark.parametrize(("used", "count"), [("3", 0), ("4", 1)])
def test_things_are_counted_exactly(used: str, count: int) -> None:
    text = f"共有车辆{{w:3辆}}，其中：应急用车{{a:0辆}}、执法用车{{b:{used}辆}}、其他用车{{c:0辆}}。"
    names = [{"measure": f"assets.vehicles.{name}"} for name in ("total", "emergency", "law_enforcement", "other")]
    sentence = say(text, sums=[("w", ("a", "b", "c"), True)], w=names[0], a=names[1], b=names[2], c=names[3])
    assert len(errors(check(sentence))) == count


def test_what_could_not_be_evaluated_is_told_by_rule() -> None:
    other = BASIC.replaced(nature="project")
    outcome = check(level("12.00", other), tables=(table({"基本支出": ("10.00", BASIC)}),))
    assert [rule for rule, _ in outcome.unchecked] == ["sentences.table"]
    assert check(level("0", other), tables=(table({"基本支出": ("10.00", BASIC)}),)).unchecked == ()
