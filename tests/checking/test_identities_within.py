from __future__ import annotations

import pytest

from tests.checking.building import column, disclosure, row, table
from yujue.checking.identities import Status, check_identities, evaluate
from yujue.disclosure import Table

COLUMNS = (
    column("合计", flow="expenditure"),
    column("基本支出/小计", flow="expenditure", nature="basic"),
    column("基本支出/人员经费", flow="expenditure", nature="basic.personnel"),
    column("基本支出/公用经费", flow="expenditure", nature="basic.public"),
    column("项目支出", flow="expenditure", nature="project"),
)


def spending(*figures: str) -> Table:
    """合计, then 类, 款, 项 rows of an expenditure table."""
    labels = ("合计", "科学技术支出", "行政运行", "科普活动")
    parents = (None, 0, 1, 1)
    codes: tuple[dict[str, str], ...] = (
        {"use": "current"},
        {"exp_func_code": "206"},
        {"exp_func_code": "2060101"},
        {"exp_func_code": "2060702"},
    )
    kinds = ("total", "subtotal", "detail", "detail")
    rows = [
        row(label, line, kind=kind, parent=parent, restricts=code)
        for label, line, kind, parent, code in zip(labels, figures, kinds, parents, codes, strict=True)
    ]
    return table("支出预算表", COLUMNS, rows)


HOLDS = (
    "30.05 20.05 15.00 5.05 10.00",
    "30.05 20.05 15.00 5.05 10.00",
    "20.05 20.05 15.00 5.05 _",
    "10.00 _ _ _ 10.00",
)


def test_a_table_that_holds_has_no_finding() -> None:
    outcome = check_identities(disclosure(spending(*HOLDS)))
    assert outcome.findings == ()
    assert outcome.evaluated >= 16


def test_one_wrong_figure_is_one_finding_and_named_first() -> None:
    wrong = (*HOLDS[:2], "20.05 20.05 16.00 5.05 _", HOLDS[3])
    findings = check_identities(disclosure(spending(*wrong))).findings
    assert [f.severity for f in findings] == ["error"]
    first = findings[0]
    assert first.cause.kind == "located"
    assert (first.cause.candidates[0].row, first.cause.candidates[0].column) == ("行政运行", "基本支出.人员经费")
    assert (first.found, first.expected) == (("16.00",), ("15.00",))
    assert len(first.consequences) == 1


def test_a_figure_left_out_is_named_by_the_blank() -> None:
    total = "32.05 22.05 17.00 5.05 10.00"
    blank = (total, total, "20.05 20.05 _ 5.05 _", "12.00 2.00 2.00 _ 10.00")
    (first,) = check_identities(disclosure(spending(*blank))).findings
    assert (first.cause.candidates[0].row, first.cause.candidates[0].column) == ("行政运行", "基本支出.人员经费")
    assert (first.found, first.expected) == (("空白",), ("15.00",))


def test_what_rounding_explains_is_no_error() -> None:
    close = ("30.06 20.05 15.00 5.05 10.00", *HOLDS[1:])
    assert {f.severity for f in check_identities(disclosure(spending(*close))).findings} == {"rounding"}


def test_a_blank_total_and_an_unread_cell_are_not_evaluated() -> None:
    blank = evaluate(disclosure(spending("_ 20.05 15.00 5.05 10.00", *HOLDS[1:])))
    assert any(v.reason == "合计未印出" for v in blank)
    unread = evaluate(disclosure(spending("30.O5 20.05 15.00 5.05 10.00", *HOLDS[1:])))
    assert any(v.reason == "有单元格未能读出" for v in unread)
    assert not any(v.status is Status.IMPOSSIBLE for v in (*blank, *unread))


def test_the_part_named_beside_its_whole_is_no_summand_and_not_greater() -> None:
    columns = (column("合计"), column("一般公共预算/小计"), column("一般公共预算/其中：财政拨款"), column("其他收入"))
    good = table("收入预算表", columns, [row("合计", "15.00 10.00 8.00 5.00", kind="total")])
    bad = table("收入预算表", columns, [row("合计", "15.00 10.00 18.00 5.00", kind="total")])
    assert check_identities(disclosure(good)).findings == ()
    assert [f.rule for f in check_identities(disclosure(bad)).findings] == ["identities.within"]


def test_a_law_that_fails_in_every_row_is_doubted_not_reported() -> None:
    columns = (column("合计"), column("甲"), column("乙"))
    rows = [row(f"行{n}", f"{n}0.00 {n}.00 {n}.00") for n in range(1, 5)]
    outcome = check_identities(disclosure(table("表", columns, rows)))
    assert outcome.findings == ()
    assert any("存疑" in reason or "有误" in reason for reason in outcome.not_evaluated)


@pytest.mark.parametrize(("printed", "found"), [("3666 21.8 3644.2", 0), ("3666 21.8 3645.2", 1)])
def test_trailing_zeros_left_out_are_digits_all_the_same(printed: str, found: int) -> None:
    columns = (column("合计"), column("甲"), column("乙"))
    rows = [row("一行", printed), row("又一行", "3.15 1.04 2.11")]
    assert len(check_identities(disclosure(table("表", columns, rows))).findings) == found


@pytest.mark.parametrize(("closing", "rules"), [("3.00", []), ("4.00", ["identities.flow"])])
def test_what_is_left_is_what_came_in_less_what_was_spent(closing: str, rules: list[str]) -> None:
    columns = (
        column("年初结转和结余", flow="revenue", origin="carryover"),
        column("本年收入", flow="revenue", origin="current"),
        column("本年支出/小计", flow="expenditure", use="current"),
        column("年末结转和结余", flow="expenditure", use="closing"),
    )
    rows = [row("城乡社区支出", "2.00 10.00 9.00 3.00"), row("其他支出", f"1.00 6.00 4.00 {closing}")]
    found = check_identities(disclosure(table("政府性基金表", columns, rows))).findings
    assert [f.rule for f in found] == rules
