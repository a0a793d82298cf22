"""Lists of items against their total, and the bases that increases imply."""

from __future__ import annotations

import pytest

from tests.checking.sentences.build import check, errors, say, table
from yujue.disclosure import Statement, Table
from yujue.facts import Slice

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
