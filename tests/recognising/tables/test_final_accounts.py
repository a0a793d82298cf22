"""Final accounts as they are published anywhere: line numbers, column numbers, three lists side by side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.recognising.tables.sheet import INFO, grid, tables
from yujue.disclosure import Table

FINAL = replace(INFO, kind="final")


def members(table: Table, row: int, column: int) -> dict[str, str]:
    found = next(c for c in table.rows[row].cells if c.column == column).slice
    assert found is not None
    return {name: member for name, member in found.as_dict().items() if name != "fiscal_year"}


def test_line_numbers_and_column_numbers_are_no_figures() -> None:
    (table,) = tables(
        "收入支出决算总表",
        "公开01表",
        "部门：甲局",
        "金额单位：万元",
        grid(
            """
收入 | < | < | 支出 | < | <
项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
栏次 |  | 1 | 栏次 |  | 2
一、一般公共预算财政拨款收入 | 1 | 90.00 | 一、一般公共服务支出 | 31 | 70.00
八、其他收入 | 8 | 1.00 | 九、卫生健康支出 | 39 | 15.00
本年收入合计 | 27 | 91.00 | 本年支出合计 | 57 | 85.00
使用非财政拨款结余（含专用结余） | 28 |  | 结余分配 | 58 |
年初结转和结余 | 29 | 2.00 | 年末结转和结余 | 59 | 8.00
总计 | 30 | 93.00 | 总计 | 60 | 93.00
""",
            source="ruled",
        ),
        info=FINAL,
    )
    figures = [c.text for row in table.rows for c in row.cells if c.printed is not None]
    assert figures == ["90.00", "70.00", "1.00", "15.00", "91.00", "85.00", "2.00", "8.00", "93.00", "93.00"]
    assert table.department == "甲局"
    assert members(table, 0, 2) == {"flow": "revenue", "origin": "current", "fund_type_code": "11", "stage": "final"}
    assert members(table, 1, 5) == {"flow": "expenditure", "use": "current", "exp_func_code": "210", "stage": "final"}
    assert members(table, 3, 5) == {"flow": "expenditure", "use": "distribution", "stage": "final"}
    assert members(table, 5, 5) == {"flow": "expenditure", "stage": "final"}


def test_three_lists_of_economic_classes_side_by_side() -> None:
    (table,) = tables(
        "一般公共预算财政拨款基本支出决算明细表",
        "单位：万元",
        grid(
            """
人员经费 | < | < | 公用经费 | < | < | < | < | <
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 50.00 | 302 | 商品和服务支出 | 9.00 | 310 | 资本性支出 | 1.00
30101 | 基本工资 | 50.00 | 30201 | 办公费 | 9.00 | 31002 | 办公设备购置 | 1.00
人员经费合计 | < | 50.00 | 公用经费合计 | < | < | < | < | 10.00
""",
            source="ruled",
        ),
        info=FINAL,
    )
    assert len({column.side for column in table.columns}) == 3
    first = {"flow": "expenditure", "use": "current", "stage": "final", "fund_type_code": "11"}
    assert members(table, 1, 5) == {**first, "nature": "basic.public", "dep_bgt_eco_code": "30201"}
    assert members(table, 1, 8)["dep_bgt_eco_code"] == "31002"
    assert members(table, 2, 2) == {**first, "nature": "basic.personnel"}
    assert members(table, 2, 8) == {**first, "nature": "basic.public"}


def test_header_cells_in_the_row_of_the_total() -> None:
    (table,) = tables(
        "收入决算表",
        "单位：万元",
        grid(
            """
项目 | < | < | < | 本年收入合计 | 财政拨款收入 | 其他收入
功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^
类 | 款 | 项 | 栏次 | 1 | 2 | 3
^ | ^ | ^ | 合计 | 30.00 | 29.00 | 1.00
205 |  |  | 教育支出 | 30.00 | 29.00 | 1.00
205 | 02 |  | 普通教育 | 30.00 | 29.00 | 1.00
""",
            source="ruled",
        ),
        info=FINAL,
    )
    assert [row.label for row in table.rows] == ["合计", "教育支出", "普通教育"]
    assert [row.code for row in table.rows] == [None, "205", "20502"]
    assert members(table, 1, 5) == {
        "flow": "revenue",
        "origin": "current",
        "fund_type_code": "1",
        "exp_func_code": "205",
        "stage": "final",
    }


def test_budget_and_final_lanes_of_the_three_public_table() -> None:
    (table,) = tables(
        "财政拨款“三公”经费支出决算表",
        "单位：万元",
        grid(
            """
预算数 | < | < | 决算数 | < | <
合计 | 因公出国（境）费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务接待费
3.00 | 2.00 | 1.00 | 0.50 | 0.00 | 0.50
""",
            source="ruled",
        ),
        info=FINAL,
    )
    assert members(table, 0, 2) == {"flow": "expenditure", "topic": "three_public.reception", "stage": "budget"}
    assert members(table, 0, 3)["stage"] == "final"


def test_the_balance_of_a_fund_runs_from_opening_to_closing() -> None:
    (table,) = tables(
        "政府性基金预算财政拨款收入支出决算表",
        "单位：万元",
        grid(
            """
科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
^ | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
 | 合计 | 1.00 | 5.00 | 4.00 |  | 4.00 | 2.00
""",
            source="ruled",
        ),
        info=FINAL,
    )
    fund = {"fund_type_code": "12", "stage": "final"}
    assert members(table, 0, 2) == {**fund, "flow": "revenue", "origin": "carryover"}
    assert members(table, 0, 3) == {**fund, "flow": "revenue", "origin": "current"}
    assert members(table, 0, 6) == {**fund, "flow": "expenditure", "use": "current", "nature": "project"}
    assert members(table, 0, 7) == {**fund, "flow": "expenditure", "use": "closing"}


def test_last_years_columns_have_their_own_year_and_stage() -> None:
    (table,) = tables(
        "一般公共预算支出表",
        "单位：万元",
        grid(
            """
科目编码 | 科目名称 | 上年执行数 | 2030年预算数 | < | < | 比上年增减 | <
^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
2050205 | 高等教育 | 8.00 | 10.00 | 7.00 | 3.00 | 2.00 | 25.00
 | 合计 | 8.00 | 10.00 | 7.00 | 3.00 | 2.00 | 25.00
""",
            source="ruled",
        ),
    )
    cells = {c.column: c for c in table.rows[0].cells}
    last, now = cells[2].slice, cells[4].slice
    assert last is not None
    assert now is not None
    assert (last.get("fiscal_year"), last.get("stage")) == ("2029", "executed")
    assert (now.get("fiscal_year"), now.get("stage"), now.get("nature")) == ("2030", "budget", "basic")
    assert [table.columns[c].role for c in (6, 7)] == ["text", "percent"]
    assert cells[7].amount == Decimal("25.00")
