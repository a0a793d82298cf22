from __future__ import annotations

from tests.checking.building import column, disclosure, row, table
from yujue.checking.identities import Status, check_identities, evaluate, identities_of
from yujue.disclosure import Table

ALL = column("合计", flow="expenditure")
CURRENT = {"use": "current"}


def by_class(total: str, technology: str, welfare: str, unit: str = "万元") -> Table:
    rows = [
        row("本年支出合计", total, kind="total", restricts=CURRENT),
        row("科学技术支出", technology, restricts={"exp_func_code": "206"}),
        row("社会保障和就业支出", welfare, restricts={"exp_func_code": "208"}),
    ]
    return table("收支总表", (ALL,), rows, unit)


def by_item(total: str, *items: str) -> Table:
    codes = ("2060101", "2060702", "2080505")
    rows = [row("合计", total, kind="total", restricts=CURRENT)]
    rows += [row(f"第{n}项", item, restricts={"exp_func_code": codes[n]}) for n, item in enumerate(items)]
    return table("支出总表", (ALL,), rows)


def test_classes_are_the_sums_of_the_other_tables_items() -> None:
    both = disclosure(by_class("16.00", "12.50", "3.50"), by_item("16.00", "10.50", "2.00", "3.50"))
    verdicts = evaluate(both)
    assert {v.status for v in verdicts} == {Status.EXACT}
    assert {v.identity.kind for v in verdicts} >= {"equal", "union", "column_sum"}


def test_a_class_that_differs_is_found_across_tables() -> None:
    both = disclosure(by_class("16.00", "12.60", "3.40"), by_item("16.00", "10.50", "2.00", "3.50"))
    found = check_identities(both).findings
    assert {f.rule for f in found} == {"identities.union"}


def test_different_units_are_compared_by_the_precision_printed() -> None:
    yuan = disclosure(by_class("160049", "125000", "35049", "元"), by_item("16.00", "10.50", "2.00", "3.50"))
    assert not [f for f in check_identities(yuan).findings if f.severity == "error"]
    wrong = disclosure(by_class("160000", "125000", "35151", "元"), by_item("16.00", "10.50", "2.00", "3.50"))
    assert [f for f in check_identities(wrong).findings if f.severity == "error"]


def test_a_table_in_the_wrong_unit_is_named() -> None:
    big = table(
        "支出总表",
        (ALL,),
        [
            row("合计", "160000", kind="total", restricts=CURRENT),
            row("科技", "125000", restricts={"exp_func_code": "206"}),
            row("社保", "35000", restricts={"exp_func_code": "208"}),
        ],
        "万元",
    )
    small, third = by_class("16.00", "12.50", "3.50"), by_item("16.00", "10.50", "2.00", "3.50")
    found = [f for f in check_identities(disclosure(small, big, third)).findings if f.severity == "error"]
    assert [f.rule for f in found] == ["identities.unit"]
    assert "单位“万元”有误" in found[0].message
    assert found[0].expected == ("元",)


def test_a_figure_knows_its_identities() -> None:
    verdicts = evaluate(disclosure(by_class("16.00", "12.50", "3.50"), by_item("16.00", "10.50", "2.00", "3.50")))
    assert {v.identity.kind for v in identities_of(verdicts, 0, 1, 1)} == {"column_sum", "union"}
