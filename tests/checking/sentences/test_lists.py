"""Lists of items against their total, and the bases that increases imply."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checking.sentences.build import check, errors, say, table
from yujue.disclosure import Cell, Row, Statement, Table
from yujue.facts import Slice, State

SPENT = Slice.of(flow="expenditure", use="current", fund_type_code="11", stage="budget", fiscal_year="2026")
CODES = ("2060101", "2080505", "2210201")


def listed(*amounts: str) -> list[Statement]:
    return [
        say(
            f"{n}、养老（款）职业年金（项）{{a:{amount}万元}}。",
            a={"slice": SPENT.replaced(exp_func_code=CODES[n - 1])},
        )
        for n, amount in enumerate(amounts, 1)
    ]


def printed(total: str, *amounts: str) -> Table:
    rows = {f"职业年金{n}": (a, SPENT.replaced(exp_func_code=CODES[n])) for n, a in enumerate(amounts)}
    return table({"合计": (total, SPENT), **rows})


@pytest.mark.parametrize(("third", "severity"), [("30.00", None), ("30.01", "rounding"), ("33.00", "error")])
def test_items_make_the_total(third: str, severity: str | None) -> None:
    tables = (table({"合计": ("60.00", SPENT)}), printed("60.00", "10.00", "20.00", "30.00"))
    found = [f for f in check(*listed("10.00", "20.00", third), tables=tables).findings if f.severity != "info"]
    assert {f.severity for f in found} == ({severity} if severity else set())


def test_a_wrong_item_and_the_broken_total_are_one_finding() -> None:
    tables = (printed("60.00", "10.00", "20.00", "30.00"),)
    (finding,) = errors(check(*listed("10.00", "20.00", "830.00"), tables=tables))
    assert (finding.found, finding.expected) == (("830.00万元",), ("30.00万元",))
    assert [c.rule for c in finding.consequences] == ["sentences.items"]


def test_an_incomplete_list_is_not_judged() -> None:
    tables = (printed("60.00", "10.00", "20.00", "30.00"),)
    outcome = check(*listed("10.00", "20.00"), tables=tables)
    assert errors(outcome) == []
    more = say("其他（项）{a:15.00万元}。", a={"slice": SPENT.replaced(exp_func_code="2060102")})
    outcome = check(*listed("10.00", "20.00"), more, tables=tables)
    assert errors(outcome) == []
    assert any("2210201" in reason for reason in outcome.not_evaluated)


def grown(this: str, delta: str, page: int = 1) -> Statement:
    told = {"role": "delta", "of": "a", "direction": 1, "word": "增加", "base_year": 2025, "base_stage": "budget"}
    return say(f"支出{{a:{this}万元}}，比上年增加{{d:{delta}万元}}。", page=page, a={"slice": SPENT}, d=told)


@pytest.mark.parametrize(("second", "count"), [("5.00", 0), ("5.01", 0), ("5.30", 1)])
def test_the_same_base_everywhere(second: str, count: int) -> None:
    assert len(errors(check(grown("60.00", "5.00"), grown("60.00", second, page=2)))) == count


@pytest.mark.parametrize(("other", "count"), [("2.00", 0), ("2.50", 1)])
def test_the_increases_of_the_parts_make_the_whole_increase(other: str, count: int) -> None:
    up = {"role": "delta", "direction": 1, "word": "增加"}
    text = (
        "支出{w:60.00万元}，增加{d:5.00万元}，其中基本支出{a:40.00万元}，增加{e:3.00万元}；"
        f"项目支出{{b:20.00万元}}，增加{{f:{other}万元}}。"
    )
    sentence = say(text, sums=[("w", ("a", "b"), True)], d={**up, "of": "w"}, e={**up, "of": "a"}, f={**up, "of": "b"})
    assert len(errors(check(sentence))) == count


def changed(this: str, delta: str, fund: str, flow: str, page: int) -> Statement:
    where = Slice.of(flow=flow, fund_type_code=fund, stage="budget", fiscal_year="2026")
    told = {"role": "delta", "of": "a", "direction": 1, "word": "增加", "base_year": 2025}
    return say(f"第{page}处预算{{a:{this}万元}}，比上年增加{{d:{delta}万元}}。", page=page, a={"slice": where}, d=told)


@pytest.mark.parametrize(("first", "count"), [("395.90", 0), ("396.40", 1), ("500.00", 0)])
def test_a_copied_increase_that_differs_by_next_to_nothing(first: str, count: int) -> None:
    others = changed("2194.00", "395.90", "1", "expenditure", 2), changed("2194.00", "395.90", "11", "expenditure", 3)
    found = errors(check(changed("2194.00", first, "11", "revenue", 1), *others))
    assert [f.found for f in found] == [(f"{first}万元",)] * count


@pytest.mark.parametrize(("part", "count"), [("144.00", 0), ("184.00", 1)])
def test_changes_listed_without_levels(part: str, count: int) -> None:
    top = Slice.of(flow="revenue", stage="final", fiscal_year="2026")
    other = {"role": "delta", "direction": -1, "slice": top.replaced(fund_type_code="39")}
    first = {"role": "delta", "direction": 1, "slice": top.replaced(fund_type_code="1")}
    told = {"role": "delta", "of": "a", "direction": -1, "word": "减少"}
    text = f"收入{{a:4307.00万元}}减少{{d:236.00万元}}，财政拨款增加{{e:{part}万元}}，其他减少{{f:380.00万元}}。"
    found = errors(check(say(text, a={"slice": top}, d=told, e=first, f=other), kind="final"))
    assert [f.found for f in found] == [(f"{part}万元",)] * count


@pytest.mark.parametrize(("public", "count"), [("83.70", 0), ("87.70", 1)])
def test_sums_of_measures(public: str, count: int) -> None:
    text = f"绩效管理总额{{w:400.70万元}}，人员经费{{a:217.00万元}}，公用经费{{b:{public}万元}}，项目{{c:100.00万元}}。"
    w, a, b, c = ({"measure": f"performance.{name}"} for name in ("total", "personnel", "public", "projects.amount"))
    sentence = say(text, w=w, a=a, b=b, c=c)
    assert len(errors(check(sentence))) == count


def test_parts_that_split_their_whole_by_declaration() -> None:
    top = Slice.of(flow="expenditure", topic="three_public", stage="budget", fiscal_year="2026")
    abroad, cars, guests = (
        {"slice": top.replaced(topic=f"three_public.{v}")} for v in ("overseas", "vehicle", "reception")
    )
    text = "三公经费{w:0.76万元}，其中：出国费{a:0万元}，用车费{c:0万元}，接待费{b:0.26万元}。"
    sentence = say(text, sums=[("w", ("a", "c", "b"), False)], w={"slice": top}, a=abroad, b=guests, c=cars)
    assert len(errors(check(sentence))) == 1


@pytest.mark.parametrize(("second", "severities"), [("2.00", []), ("2.01", ["rounding"]), ("2.50", [])])
def test_changes_told_elsewhere_of_a_list_that_is_complete(second: str, severities: list[str]) -> None:
    up = {"role": "delta", "direction": 1, "word": "增加"}
    top = SPENT.without("fund_type_code")
    told = [
        say("支出总计{a:60.00万元}，增加{d:5.00万元}。", a={"slice": top}, d={**up, "of": "a"}),
        say("基本支出{a:40.00万元}，增加{d:3.00万元}。", d={**up, "of": "a"}),
        say(f"机动经费{{a:20.00万元}}，增加{{d:{second}万元}}。", d={**up, "of": "a"}),
    ]
    head = say("支出合计{w:60.00万元}，其中：", section="三")
    lines = [("基本支出", "40.00", "66.67"), ("机动经费", "20.00", "33.33")]
    share = {"role": "share", "of": "p"}
    listed = [say(f"{n}{{p:{a}万元}}，占{{s:{s}%}}。", section="三", s=share) for n, a, s in lines]
    assert [f.severity for f in check(*told, head, *listed).findings] == severities


@pytest.mark.parametrize(("amount", "count"), [("20.00", 1), ("25.00", 0)])
def test_an_item_that_the_table_leaves_blank(amount: str, count: int) -> None:
    printed = table({"合计": ("60.00", SPENT), "机关服务": ("20.00", SPENT.replaced(exp_func_code="2060103"))})
    blank = Cell(1, "", State.BLANK, slice=SPENT.replaced(exp_func_code="2060101"), label="行政运行")
    beside = replace(printed.rows[0].cells[0], column=2)
    tables = (replace(printed, rows=(*printed.rows, Row("行政运行", None, "detail", (blank, beside), page=9))),)
    (item,) = listed(amount)
    found = errors(check(item, tables=tables))
    assert [f.expected for f in found] == [("机关服务",)] * count


def test_a_completion_rate_without_a_budget_in_the_table() -> None:
    done = SPENT.replaced(stage="final")
    printed = table({"三公": ("0.95", SPENT.replaced(nature="basic"))})
    row = replace(printed.rows[0], cells=(*printed.rows[0].cells, Cell(2, "", State.BLANK, slice=SPENT)))
    told = {"role": "completion", "of": "a"}
    sentence = say("决算为{a:0.00万元}，完成预算的{c:0%}。", a={"slice": done}, c=told)
    found = check(sentence, tables=(replace(printed, rows=(row,)),), kind="final").findings
    assert [f.rule for f in found] == ["sentences.zero_base"]
    assert check(sentence, tables=(printed,), kind="final").findings == ()


@pytest.mark.parametrize(("whole", "count"), [("3.19", 0), ("3.50", 1)])
def test_a_declared_division_over_several_paragraphs(whole: str, count: int) -> None:
    top = Slice.of(flow="expenditure", topic="three_public", stage="budget", fiscal_year="2026")
    head = say(f"三公经费{{a:{whole}万元}}。", a={"slice": top})
    names = {"overseas": "0.00", "vehicle": "0.00", "reception": "3.19"}
    lines = [
        say(f"{n}费{{a:{v}万元}}。", a={"slice": top.replaced(topic=f"three_public.{n}")}) for n, v in names.items()
    ]
    assert len(errors(check(head, *lines))) == count


@pytest.mark.parametrize(("amount", "filled", "count"), [("12.00", False, 1), ("0", False, 0), ("12.00", True, 0)])
def test_an_amount_of_a_kind_whose_table_is_empty(amount: str, filled: bool, count: int) -> None:
    fund = Slice.of(flow="expenditure", fund_type_code="12", stage="budget", fiscal_year="2026")
    empty = replace(table({}), form="government_fund", title="政府性基金表")
    tables = (empty, table({"基金": ("12.00", fund)}, title="总表")) if filled else (empty,)
    assert len(errors(check(say(f"政府性基金支出{{a:{amount}万元}}。", a={"slice": fund}), tables=tables))) == count
