"""What is not believed: laws nobody bears out, parts counted twice, scopes that differ."""

from __future__ import annotations

from dataclasses import replace

from tests.checking.building import column, disclosure, row, table
from yujue.checking.identities import check_identities
from yujue.disclosure import Table


def test_a_sum_of_unplaced_columns_in_a_single_row_is_not_believed() -> None:
    columns = (column("数量"), column("单价"), column("合计"))
    outcome = check_identities(disclosure(table("采购表", columns, [row("电脑", "3.00 5.00 15.00")])))
    assert outcome.findings == ()
    assert any("印证" in reason for reason in outcome.not_evaluated)


def three_public(vehicles: str) -> Table:
    rows = [
        row("合计", f"10.00 {vehicles}", kind="total"),
        row("因公出国（境）费", "2.00 2.00"),
        row("公务接待费", "1.00 1.00"),
        row("公务用车购置及运行费", "7.00 7.00"),
        row("公务用车购置费", "3.00 3.00"),
        row("公务用车运行费", "4.00 4.00"),
    ]
    return table("“三公”经费表", (column("上年"), column("本年")), rows)


def test_parts_without_the_word_are_not_counted_twice() -> None:
    assert check_identities(disclosure(three_public("10.00"))).findings == ()


def test_a_column_left_out_of_every_sum_was_misread() -> None:
    columns = (
        column("支出/合计", flow="expenditure"),
        column("支出/基本支出", flow="expenditure", nature="basic"),
        column("项目支出", flow="expenditure", nature="project"),
    )
    rows = [
        row("合计", "30.00 20.00 10.00", kind="total"),
        row("教育", "13.00 5.00 8.00"),
        row("科技", "6.00 4.00 2.00"),
    ]
    rows += [row(f"第{n}项", f"{n}.00 {n}.00 _") for n in (1, 2, 3, 5)]
    assert check_identities(disclosure(table("支出表", columns, rows))).findings == ()


def pair(total: str) -> tuple[Table, Table]:
    amount = column("合计", flow="expenditure")
    top = [row("合计", "8.00", kind="total", restricts={"use": "current"})]
    return table("甲表", (amount,), top), table(
        "乙表", (amount,), [row("合计", total, kind="total", restricts={"use": "current"})]
    )


def test_two_tables_with_one_figure_in_common_may_differ_in_scope() -> None:
    assert check_identities(disclosure(*pair("9.00"))).findings == ()


def test_the_tables_of_a_unit_are_not_compared_with_those_of_the_department() -> None:
    def printed(name: str, total: str, *items: str) -> tuple[Table, Table]:
        amount = column("合计", flow="expenditure")
        top = [row("支出总计", total, kind="total", restricts={"use": "current"})]
        codes = ("205", "208")
        classes = [row(c, i, parent=0, restricts={"exp_func_code": c}) for c, i in zip(codes, items, strict=True)]
        first = replace(table(f"{name}收支总表", (amount,), [*top, *classes]), form="revenue_expenditure_total")
        second = replace(table(f"{name}支出总表", (amount,), [*top, *classes]), form="expenditure")
        return first, second

    department, unit = printed("部门", "9.00", "5.00", "4.00"), printed("单位", "8.00", "4.00", "4.00")
    outcome = check_identities(disclosure(*department, *unit))
    assert outcome.findings == ()
    assert outcome.evaluated == 10
