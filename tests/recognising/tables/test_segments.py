"""Where one table ends and another begins."""

from __future__ import annotations

from tests.recognising.tables.sheet import grid, tables

HEADER = "科目编码 | 科目名称 | 合计"


def test_two_titles_in_one_frame_are_two_tables() -> None:
    one, other = tables(
        "",
        grid(
            f"""
部门支出预算总表 | < | <
{HEADER}
204 | 公共安全支出 | 5.00
一般公共预算支出预算表 | < | <
{HEADER}
204 | 公共安全支出 | 4.00
""",
            source="ruled",
        ),
    )
    assert (one.form, other.form) == ("expenditure", "general_public_expenditure")
    assert [len(one.rows), len(other.rows)] == [1, 1]


def test_title_and_unit_inside_the_frame() -> None:
    (table,) = tables(
        grid(
            f"""
2030年部门支出预算总表 | < | <
编制部门：甲局 |  | 单位：元
{HEADER}
204 | 公共安全支出 | 5.00
""",
            source="ruled",
        )
    )
    assert (table.title, table.unit, table.department) == ("2030年部门支出预算总表", "元", "甲局")


def test_the_same_table_of_another_unit_is_another_table() -> None:
    page = f"{HEADER}\n204 | 公共安全支出 | 5.00"
    found = tables(
        "单位支出预算总表",
        "编制单位：甲所 单位：元",
        grid(page, source="ruled"),
        "单位支出预算总表",
        "编制单位：乙所 单位：元",
        grid(page, line=9, source="ruled"),
    )
    assert [table.department for table in found] == ["甲所", "乙所"]


def test_a_title_repeated_with_the_page_goes_on() -> None:
    found = tables(
        "部门支出预算总表",
        "单位：元",
        grid(f"{HEADER}\n204 | 公共安全支出 | 5.00", source="ruled"),
        "部门支出预算总表（续）",
        "单位：元",
        grid(f"{HEADER}\n205 | 教育支出 | 6.00\n | 合计 | 11.00", line=9, source="ruled"),
    )
    assert [len(table.rows) for table in found] == [3]


def test_text_between_grids_parts_them() -> None:
    found = tables(
        "部门支出预算总表",
        "单位：元",
        grid(f"{HEADER}\n204 | 公共安全支出 | 5.00", source="ruled"),
        "三、关于本年度支出情况的说明如下，这里是正文的一段话。",
        grid("序号 | 单位名称 | 备注\n1 | 甲所 |", line=9, source="ruled"),
    )
    assert found[0].form == "expenditure"
    assert len(found) == 2


def test_a_contents_page_is_no_table() -> None:
    assert not tables(grid("一、收入预算总表..... | 3\n二、支出预算总表..... | 4"))


def test_notes_below_and_inside_a_table() -> None:
    (table,) = tables(
        "政府性基金预算支出表",
        "单位：万元",
        grid(f"{HEADER}\n | 合计 |\n备注：本表无数据 | |"),
        "注：甲局2030年无政府性基金预算，故本表为空表。",
    )
    assert table.notes == ("备注：本表无数据", "注：甲局2030年无政府性基金预算，故本表为空表。")
    assert [row.label for row in table.rows] == ["合计"]


def test_a_label_torn_by_the_page_break_is_one_label() -> None:
    (table,) = tables(
        "部门支出预算总表",
        "单位：元",
        grid(f"{HEADER}\n207 | 文化旅游体育与传媒支 | 5.00", source="ruled"),
        grid(" | 出 |\n208 | 社会保障和就业支出 | 6.00", line=5, source="ruled"),
    )
    assert [row.label for row in table.rows] == ["文化旅游体育与传媒支出", "社会保障和就业支出"]


def test_lines_of_headings_without_rules() -> None:
    (table,) = tables(
        "部门支出预算总表",
        "单位：元",
        grid(
            """
科目 | 科目名称 | 本年支出 | 项目支
编码 |  | 合计 | 出
204 | 公共安全支出 | 5.00 | 2.00
""",
            source="unruled",
        ),
    )
    assert [column.path for column in table.columns] == [("科目编码",), ("科目名称",), ("本年支出合计",), ("项目支出",)]
    assert {cell.doubt for row in table.rows for cell in row.cells if cell.printed} == {"表格线不全，行列按对齐推定"}


def test_a_unit_in_brackets_is_no_part_of_the_title() -> None:
    body = grid(f"{HEADER}\n204 | 公共安全支出 | 5.00", source="ruled")
    for unit in ("（单位：万元）", "(金额单位: 万元)", "（万元）", "单位：万元"):
        (table,) = tables(f"2030年部门支出预算总表{unit}", body)
        assert (table.title, table.form, table.unit) == ("2030年部门支出预算总表", "expenditure", "万元")


def test_a_row_with_an_amount_goes_on_although_its_words_are_headings() -> None:
    found = tables(
        "政府采购支出预算表",
        "单位：万元",
        grid("项目名称 | 经济科目 | 总计\n设备 | 办公费 | 3.00"),
        grid("商品和服务支出 | 会议费 | 2.00", line=4),
    )
    assert [len(table.rows) for table in found] == [2]
