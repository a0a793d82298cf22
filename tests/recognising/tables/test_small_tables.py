from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.recognising.tables.sheet import INFO, grid, tables
from yujue.disclosure import Cell, Table
from yujue.facts import State


def cell(table: Table, row: int, column: int) -> Cell:
    return next(c for c in table.rows[row].cells if c.column == column)


def members(table: Table, row: int, column: int) -> dict[str, str]:
    found = cell(table, row, column).slice
    assert found is not None
    return {name: member for name, member in found.as_dict().items() if name not in {"stage", "fiscal_year"}}


TWO_SIDES = """
收入 | < | 支出 | <
项目 | 金额 | 项目 | 金额
一、一般公共预算 | 80.00 | 一、一般公共服务 | 60.00
其中：财政拨款 | 75.00 | 四、教育支出 | 25.00
二、事业收入 | 5.00 |  |
本年收入合计 | 85.00 | 本年支出合计 | 85.00
上年结转结余 | 1.50 | 年终结转结余 | 1.50
收入总计 | 86.50 | 支出总计 | 86.50
"""


def test_a_table_of_two_sides_gives_each_side_its_labels_and_slices() -> None:
    (table,) = tables("2030年部门收支预算表", "单位：万元", grid(TWO_SIDES, source="ruled"))
    assert (table.form, table.unit, table.unit_printed) == ("revenue_expenditure_total", "万元", True)
    assert [c.side for c in table.columns] == ["收入", "收入", "支出", "支出"]
    assert members(table, 0, 1) == {"flow": "revenue", "origin": "current", "fund_type_code": "11"}
    assert members(table, 1, 1) == {"flow": "revenue", "origin": "current", "fund_type_code": "111"}
    assert members(table, 1, 3) == {"flow": "expenditure", "use": "current", "exp_func_code": "205"}
    assert members(table, 4, 1) == {"flow": "revenue", "origin": "carryover"}
    assert members(table, 4, 3) == {"flow": "expenditure", "use": "closing"}
    assert members(table, 5, 3) == {"flow": "expenditure"}
    assert cell(table, 1, 3).label == "四、教育支出"
    assert cell(table, 0, 1).amount == Decimal(800000)
    assert [(r.kind, r.parent, r.of_which) for r in table.rows] == [
        ("detail", 3, False),
        ("detail", 0, True),
        ("detail", 3, False),
        ("subtotal", 5, False),
        ("detail", 5, False),
        ("total", None, False),
    ]


def test_split_codes_are_joined_and_give_the_tree_of_rows() -> None:
    (table,) = tables(
        "部门支出预算总表",
        "编制部门：甲局 单位：元",
        grid(
            """
功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | ^ | ^ | ^ | ^
204 |  |  | 公共安全支出 | 30.00 | 10.00 | 20.00
204 | 06 |  | 司法 | 30.00 | 10.00 | 20.00
204 | 06 | 01 | 行政运行 | 10.00 | 10.00 | 0.00
 |  | 04 | 基层司法业务 | 20.00 | - |
合计 | < | < | < | 30.00 | 10.00 | 20.00
""",
            source="ruled",
        ),
    )
    assert [row.code for row in table.rows] == ["204", "20406", "2040601", "2040604", None]
    assert [row.parent for row in table.rows] == [4, 0, 1, 1, None]
    assert [row.level for row in table.rows] == [1, 2, 3, 3, 0]
    assert members(table, 2, 5) == {
        "flow": "expenditure",
        "use": "current",
        "nature": "basic",
        "exp_func_code": "2040601",
    }
    assert cell(table, 2, 6).state is State.ZERO
    assert cell(table, 3, 5).state is State.NA
    assert cell(table, 3, 6).state is State.BLANK
    assert table.department == "甲局"


SLID = """
科目编码 |  |  | 单位代码 | 单位（科目名称） | 合计 | 基本支出 |  |  |  | 项目支出 |  |
类 | 款 | 项 |  |  |  | 小计 | 人员经费 |  | 公用经费 |  | 小计 | 其他运转类
 |  |  | 工资福利支出 | 对个人和家庭的补助 | 商品和服务支出 |  | 资本性支出 |  |  |  |  |
 |  |  |  | 合计 | 30.00 | 22.00 | 15.00 | 4.00 | 3.00 | 8.00 | 8.00 |
206 | 01 | 01 |  | 行政运行 | 22.00 | 22.00 | 15.00 | 4.00 | 3.00 |  |  |
206 | 07 | 02 |  | 科普活动 | 8.00 |  |  |  |  | 8.00 | 8.00 |
"""


def test_a_slid_header_and_slid_rows_are_seated_by_groups_and_sums() -> None:
    (table,) = tables("2030年部门支出总体情况表", "单位：万元", grid(SLID))
    assert [c.path for c in table.columns[5:]] == [
        ("合计",),
        ("基本支出", "小计"),
        ("基本支出", "人员经费", "工资福利支出"),
        ("基本支出", "人员经费", "对个人和家庭的补助"),
        ("基本支出", "公用经费", "商品和服务支出"),
        ("基本支出", "公用经费", "资本性支出"),
        ("项目支出", "小计"),
        ("项目支出", "其他运转类"),
    ]
    assert cell(table, 0, 11).text == "8.00"
    assert cell(table, 2, 12).text == "8.00"
    assert members(table, 1, 9) == {
        "flow": "expenditure",
        "use": "current",
        "nature": "basic.public",
        "dep_bgt_eco_code": "302",
        "exp_func_code": "2060101",
    }


def test_a_page_that_goes_on_joins_and_its_repeated_header_is_dropped() -> None:
    first = grid("科目编码 | 科目名称 | 金额\n301 | 工资福利支出 | 5.00\n30101 | 基本工资 | 5.00", source="ruled")
    second = grid("科目编码 | 科目名称 | 金额\n302 | 商品和服务支出 | 2.00\n | 合计 | 7.00", line=5, source="ruled")
    (table,) = tables("一般公共预算基本支出预算表", "单位：万元", first, second)
    assert [row.label for row in table.rows] == ["工资福利支出", "基本工资", "商品和服务支出", "合计"]
    assert [row.parent for row in table.rows] == [3, 0, 3, None]


def test_text_and_several_numbers_in_a_cell_never_become_a_number() -> None:
    (table,) = tables(
        "部门支出预算总表",
        "单位：万元",
        grid(
            "科目编码 | 科目名称 | 合计\n"
            "204 | 公共安全支出 | 1,234.\\n50\n205 | 教育支出 | 1.00\\n2.00\n206 | 科学技术支出 | 待填",
            source="ruled",
        ),
    )
    assert cell(table, 0, 2).amount == Decimal("12345000.00")
    assert cell(table, 1, 2).state is State.UNREAD
    assert cell(table, 1, 2).doubt
    assert cell(table, 2, 2).state is State.UNREAD


def test_a_total_whose_figure_stands_in_the_next_lane_keeps_its_name() -> None:
    (table,) = tables(
        "一般公共预算财政拨款基本支出决算表",
        "单位：万元",
        grid(
            """
人员经费 | | | 公用经费 | | | | |
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 25.00 | 310 | 资本性支出 | 5.00
人员经费合计 | | 60.00 | 公用经费合计 | | | | | 30.00
"""
        ),
    )
    assert cell(table, 1, 8).label == "公用经费合计"
    assert members(table, 1, 8)["nature"] == "basic.public"


def test_a_line_number_column_holds_no_figures() -> None:
    (table,) = tables(
        "收入支出决算总表",
        "单位：万元",
        grid(
            """
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目 | 行次 | 金额
栏次 | | 1 | 栏次 | | 2
一、事业收入 | 1 | 8.00 | 一、教育支出 | 12 | 8.00
总计 | 11 | 8.00 | 总计 | 22 | 8.00
"""
        ),
    )
    assert [c.role for c in table.columns] == ["label", "text", "amount", "label", "text", "amount"]
    assert members(table, 0, 2) == {"flow": "revenue", "fund_type_code": "31"}


def test_one_row_that_slid_is_seated_but_doubted() -> None:
    (table,) = tables(
        "一般公共预算支出预算表",
        "单位：万元",
        grid(
            """
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
 | 合计 | 9.00 | 4.00 | 5.00 |
2050101 | 行政运行 | 4.00 | 4.00 | |
2050102 | 一般行政管理事务 | 5.00 | | 5.00 |
""".replace("2050101 | 行政运行 | 4.00 | 4.00 | |", "2050101 | 行政运行 | 4.00 | 4.00 |  |")
        ),
    )
    assert all(not c.doubt for row in table.rows for c in row.cells)
    (slid,) = tables(
        "一般公共预算支出预算表",
        "单位：万元",
        grid(
            """
科目编码 | 科目名称 | 合计 | 基本支出 | < | < | 项目支出
 |  |  | 小计 | 人员经费 | 公用经费 |
 | 合计 | 9.00 | 4.00 | 3.00 | 1.00 | 5.00
2050101 | 行政运行 | 4.00 | 4.00 | 3.00 | 1.00 |
2050102 | 一般行政管理事务 | 5.00 |  |  | 5.00 |
""".replace("<", "")
        ),
    )
    assert cell(slid, 2, 6).text == "5.00"
    assert cell(slid, 2, 6).doubt
    assert not cell(slid, 1, 3).doubt


def test_a_list_of_units_and_amounts_with_their_unit() -> None:
    units, money = tables(
        grid("序号 | 单位名称 | 备注\n1 | 甲局本级 |\n2 | 乙中心 |", source="ruled"),
        "部门支出预算总表",
        "单位：元",
        grid("科目编码 | 科目名称 | 合计\n204 | 公共安全支出 | 1.5万元", line=9, source="ruled"),
    )
    assert units.form == "budget_units"
    assert cell(money, 0, 2).amount == Decimal(15000)


def test_an_unknown_kind_of_document_leaves_the_stage_to_the_title() -> None:
    info = replace(INFO, kind="unknown", fiscal_year=None)
    (table,) = tables(
        "2030年部门支出决算表",
        "单位：元",
        grid("科目编码 | 科目名称 | 合计\n204 | 公共安全支出 | 1.50", source="ruled"),
        info=info,
    )
    found = cell(table, 0, 2).slice
    assert found is not None
    assert (found.get("stage"), found.get("fiscal_year")) == ("final", "2030")


def test_a_wrong_figure_does_not_move_its_row() -> None:
    (table,) = tables(
        "2030年财政拨款收支总体情况表",
        "单位：万元",
        grid(
            """
支出 | | | |
项目 | 合计 | 一般公共预算小计 | 其中：财政拨款 | 政府性基金
教育支出 | 50.00 | 50.00 | 50.00 |
住房保障支出 | 30.00 | 30.40 | 30.00 |
支出合计 | 80.00 | 80.00 | 80.00 |
"""
        ),
    )
    assert [cell(table, 1, c).text for c in range(5)] == ["住房保障支出", "30.00", "30.40", "30.00", ""]
    assert not cell(table, 1, 2).doubt
