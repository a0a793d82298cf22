"""Tables of this year's money beside tables with last year's: no contradiction, and a real one is still found."""

from __future__ import annotations

import pytest

from tests.checking.building import column, disclosure, row, table
from yujue.checking.identities import check_identities
from yujue.disclosure import Table

SPENT = {"flow": "expenditure", "use": "current"}


def both(carried: str) -> Table:
    rows = [
        row("本年收入", "90.00 _", restricts={"flow": "revenue", "origin": "current"}),
        row("上年结转", f"{carried} _", restricts={"flow": "revenue", "origin": "carryover"}),
        row("本年支出", "_ 100.00", restricts=SPENT),
        row("科学技术支出", "_ 30.00", restricts={**SPENT, "exp_func_code": "206"}),
    ]
    return table("财政拨款收支总表", [column("收入"), column("支出")], rows, fund_type_code="11")


def this_year(total: str, education: str) -> Table:
    rows = [
        row("教育支出", education, parent=2, restricts={"exp_func_code": "205"}),
        row("科学技术支出", "30.00", parent=2, restricts={"exp_func_code": "206"}),
        row("合计", total, kind="total"),
    ]
    return table("一般公共预算支出表", [column("合计", **SPENT)], rows, fund_type_code="11")


@pytest.mark.parametrize(
    ("carried", "total", "errors"),
    [("10.00", 90, 0), ("10.00", 91, 1), ("_", 90, 1), ("10.00", 100, 0)],
)
def test_a_gap_of_just_the_carry_over_is_a_scope(carried: str, total: int, errors: int) -> None:
    found = check_identities(disclosure(both(carried), this_year(f"{total}.00", f"{total - 30}.00"))).findings
    assert sum(f.severity == "error" for f in found) == errors
