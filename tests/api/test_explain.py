"""Any figure explained; the answers were worked out by hand on paper from the figures below."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.api.schema import violations
from tests.checking.building import column, disclosure, row, table
from yujue import api
from yujue.api.schemas import load_schema
from yujue.disclosure import Disclosure

COLUMNS = [column("合计"), column("基本支出", nature="basic"), column("项目支出", nature="project")]
SPENT = {"flow": "expenditure", "use": "current"}


def spending(total: str, first: str = "12.00 4.00 8.00", second: str = "18.00 6.00 12.00") -> Disclosure:
    """Make 支出总表: a total row over two units; columns 合计, 基本支出, 项目支出."""
    rows = [row("合计", total, kind="total"), row("甲单位", first), row("乙单位", second)]
    return disclosure(table("支出总表", COLUMNS, rows, **SPENT))


def asked(made: Disclosure, figure: str) -> dict[str, Any]:
    document = replace(made, document=replace(made.document, sha256="0" * 64))
    plain = api.explain(document, figure)
    schema = load_schema("explain-1")
    assert list(violations(plain, schema, schema)) == []
    return plain


def by_kind(plain: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["kind"]: one for one in plain["identities"]}


def test_a_wrong_total_has_its_equations_and_the_value_that_mends_both() -> None:
    # 30 = 10 + 25 fails by -5 万元; 25 = 8 + 12 fails by 5 万元; 20 mends both.
    plain = asked(spending("30.00 10.00 25.00"), "cell-0-0-3")
    assert (plain["figure"]["text"], plain["figure"]["amount"], plain["figure"]["unit"]) == (
        "25.00",
        "250000.00",
        "万元",
    )
    kinds = by_kind(plain)
    assert set(kinds) == {"row_sum", "column_sum"}
    row_sum, column_sum = kinds["row_sum"], kinds["column_sum"]
    assert (row_sum["status"], row_sum["difference"]) == ("violated", "-50000.00")
    assert [(t["text"], t["sign"], t["own"]) for t in row_sum["terms"]] == [
        ("30.00", 1, False),
        ("10.00", 1, False),
        ("25.00", 1, True),
    ]
    assert (column_sum["status"], column_sum["difference"]) == ("violated", "50000.00")
    assert [t["text"] for t in column_sum["terms"]] == ["25.00", "8.00", "12.00"]
    assert row_sum["mend"]["text"] == column_sum["mend"]["text"] == "20.00"
    assert plain["mend"] == {"amount": "200000.000", "text": "20.00", "mends": 2, "violated": 2, "breaks": 0}


def test_a_bystander_of_a_wrong_figure_would_mend_one_equation_and_break_another() -> None:
    # 10 in the same row would have to be 5 for 30 = x + 25, but then 10 = 4 + 6 holds no longer.
    plain = asked(spending("30.00 10.00 25.00"), "cell-0-0-2")
    assert {one["kind"]: one["status"] for one in plain["identities"]} == {"row_sum": "violated", "column_sum": "exact"}
    assert plain["mend"] == {"amount": "50000.000", "text": "5.00", "mends": 1, "violated": 1, "breaks": 1}


def test_a_sum_that_rounding_explains_is_no_violation() -> None:
    # 12.00 = 4.00 + 8.01 differs by one unit of the last place: 11.995..12.005 meets 11.995..12.025.
    plain = asked(spending("30.00 10.00 20.01", "12.00 4.00 8.01"), "cell-0-1-3")
    row_sum = by_kind(plain)["row_sum"]
    assert (row_sum["status"], row_sum["difference"], row_sum["mend"]) == ("rounding", "-100.00", None)
    assert plain["mend"] is None


def test_a_blank_is_not_evaluated_and_says_why() -> None:
    # Without its total printed, the sum cannot be judged; the blank is no zero.
    plain = asked(spending("30.00 10.00 _"), "cell-0-0-3")
    assert (plain["figure"]["state"], plain["figure"]["amount"]) == ("blank", None)
    column_sum = by_kind(plain)["column_sum"]
    assert (column_sum["status"], column_sum["reason"]) == ("not_evaluated", "合计未印出")
    assert column_sum["difference"] is None


def test_the_slice_is_told_in_the_words_of_the_field() -> None:
    words = {one["title"]: one["name"] for one in asked(spending("30.00 10.00 20.00"), "cell-0-0-3")["figure"]["words"]}
    assert words == {
        "年度": "2026 年",
        "阶段": "年初预算",
        "收支": "支出",
        "去向": "本年支出",
        "支出性质": "项目支出",
    }


def test_the_same_figure_elsewhere_is_named_with_whether_it_agrees() -> None:
    again = table("支出情况表", COLUMNS, [row("合计", "30.00 10.00 20.40", kind="total")], **SPENT)
    one = spending("30.00 10.00 20.00")
    plain = asked(disclosure(*one.tables, again), "cell-0-0-3")
    assert [(o["id"], o["text"], o["agrees"]) for o in plain["elsewhere"]] == [("cell-1-0-3", "20.40", "differs")]
    assert [o["agrees"] for o in asked(disclosure(*one.tables, again), "cell-0-0-1")["elsewhere"]] == ["exact"]


def test_a_coarser_print_of_the_same_figure_agrees_within_rounding() -> None:
    again = table("支出情况表", COLUMNS, [row("合计", "30.0 10.0 20.0", kind="total")], **SPENT)
    one = spending("30.00 10.00 20.04", "12.00 4.00 8.04")
    found = asked(disclosure(*one.tables, again), "cell-0-0-3")["elsewhere"]
    assert [(o["text"], o["agrees"]) for o in found] == [("20.0", "rounding")]


def test_a_figure_without_a_slice_says_that_nothing_can_be_compared() -> None:
    alone = table("附表", [column("数量")], [row("车辆", "3")], unit="辆")
    plain = asked(disclosure(alone), "cell-0-0-1")
    assert plain["identities"] == []
    assert plain["silent"]


def test_the_example_s_wrong_total_as_the_architecture_page_tells_it() -> None:
    # 157.10 stands where 405.55 + 151.70 = 557.25 wants 151.70; 25.80 + 125.90 = 151.70; two other tables print it.
    kept = api.explanations(api.read(api.EXAMPLE))
    (name,) = api.found_figures(kept, "157.10 万元", page=10, where="合计 项目支出")
    plain = api.explained(kept, name)
    assert [one["status"] for one in plain["identities"]] == ["violated"] * 5
    assert {one["mend"]["text"] for one in plain["identities"]} == {"151.70"}
    assert (plain["mend"]["text"], plain["mend"]["mends"], plain["mend"]["breaks"]) == ("151.70", 5, 0)
    assert "若改为  151.70" in api.explain_text(plain)
    assert "405.55＋【157.10】" in api.explain_text(plain)


def test_a_figure_of_a_sentence_names_the_table_that_it_agrees_with() -> None:
    kept = api.explanations(api.read(api.EXAMPLE))
    name = next(n for n in api.found_figures(kept, "405.55") if n.startswith("quantity-"))
    plain = api.explained(kept, name)
    ties = [one for one in plain["identities"] if one["rule"] == "sentences.table"]
    assert [one["status"] for one in ties] == ["exact"]
    assert [term["text"] for term in ties[0]["terms"] if not term["own"]] == ["405.55"]
    assert ties[0]["terms"][1]["place"]["table"]


def test_no_explanation_contradicts_a_finding() -> None:
    """What the check does not report as failing is not shown as violated, and the reverse."""
    report = api.check(api.EXAMPLE)
    kept = api.explanations(report.disclosure) if report.disclosure else {}
    failing = {one["rule"] for one in kept["identities"] if one["status"] == "violated"}
    told = {f.rule for f in report.findings if f.severity in {"error", "warning"}}
    followers = {c.rule for f in report.findings for c in f.consequences}
    assert failing <= told | followers
    clean = api.read(api.EXAMPLE.with_name("qinghe-2026-budget-clean.pdf"))
    assert not [one for one in api.explanations(clean)["identities"] if one["status"] == "violated"]


@pytest.mark.parametrize("name", ["cell-9-9-9", "quantity-0-99", "", "f1"])
def test_a_figure_that_is_not_there_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        api.explain(spending("30.00 10.00 20.00"), name)
