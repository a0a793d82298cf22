"""Which rows are parts of which."""

from __future__ import annotations

from tests.recognising.tables.sheet import grid, tables
from yujue.disclosure import Table


def tree(table: Table) -> list[tuple[str, int | None, bool]]:
    return [(row.label, row.parent, row.of_which) for row in table.rows]


def test_parts_of_the_three_public_expenses_in_rows() -> None:
    (table,) = tables(
        "一般公共预算“三公”经费预算表",
        "单位：万元",
        grid(
            """
项目 | 预算数
合计 | 10.00
1、因公出国（境）费 | 0.00
2、公务接待费 | 2.00
3、公务用车费 | 8.00
其中：（1）公务用车运行维护费 | 7.00
（2）公务用车购置费 | 1.00
""",
            source="ruled",
        ),
    )
    assert tree(table) == [
        ("合计", None, False),
        ("1、因公出国（境）费", 0, False),
        ("2、公务接待费", 0, False),
        ("3、公务用车费", 0, False),
        ("其中：（1）公务用车运行维护费", 3, True),
        ("（2）公务用车购置费", 3, True),
    ]


def test_parts_by_their_words_where_numbers_say_nothing() -> None:
    (table,) = tables(
        "“三公”经费支出表",
        "单位：万元",
        grid(
            """
项目 | 预算数
“三公”经费合计 | 9.00
公务用车购置及运行费 | 8.00
公务用车购置费 | 1.00
公务用车运行费 | 7.00
公务接待费 | 1.00
""",
            source="ruled",
        ),
    )
    assert [row.parent for row in table.rows] == [None, 0, 1, 1, 0]
    assert not any(row.of_which for row in table.rows)


CLASSES = """
科目编码 | 科目名称 | 金额
 | 合计 | 9.00
{above}
301 | 工资福利支出 | 6.00
30101 | 基本工资 | 6.00
{middle}
302 | 商品和服务支出 | 3.00
{below}
"""


def classes(above: str, middle: str, below: str) -> Table:
    lines = CLASSES.format(above=above, middle=middle, below=below).strip().split("\n")
    text = "\n".join(line for line in lines if line.strip())
    (table,) = tables("一般公共预算基本支出表", "单位：万元", grid(text, source="ruled"))
    return table


def test_headings_over_classes_hold_them() -> None:
    table = classes(" | 人员经费 | 6.00", " | 公用经费 | 3.00", "")
    assert [row.parent for row in table.rows] == [None, 0, 1, 2, 0, 4]
    assert not any(row.of_which for row in table.rows)


def test_headings_below_classes_only_sum_them_up() -> None:
    table = classes("", "", " | 人员经费合计 | 6.00\n | 公用经费合计 | 3.00")
    assert [row.parent for row in table.rows] == [None, 0, 1, 0, 0, 0]
    assert [row.of_which for row in table.rows] == [False, False, False, False, True, True]


def test_groups_that_a_merged_cell_names() -> None:
    (table,) = tables(
        "收入预算总表",
        "单位：万元",
        grid(
            """
项目名称 | < | 金额
收入总计 | < | 9.00
一般公共预算资金 | 小计 | 8.00
^ | 公共财政拨款（补助）资金 | 7.00
^ | 专项收入 | 1.00
其他资金 | 小计 | 1.00
^ | 其他收入 | 1.00
""",
            source="ruled",
        ),
    )
    assert [row.parent for row in table.rows] == [None, 0, 1, 1, 0, 4]
    funds = [row.cells[2].slice for row in table.rows]
    assert [one.get("fund_type_code") if one else "?" for one in funds] == [None, "11", "111", "11", "3", "39"]
    assert funds[3] is not None
    assert funds[3].get("item") == "一般公共预算资金.专项收入"


def test_a_total_printed_twice_is_no_part_of_itself() -> None:
    (table,) = tables(
        "支出决算表",
        "单位：万元",
        grid("科目编码 | 科目名称 | 合计\n | 合计 | 5.00\n205 | 教育支出 | 5.00\n | 合计 | 5.00", source="ruled"),
    )
    assert tree(table) == [("合计", None, False), ("教育支出", 0, False), ("合计", 0, True)]


def test_projects_stand_under_their_department() -> None:
    (table,) = tables(
        "2030年项目支出表",
        "单位：万元",
        grid(
            """
类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 |
 |  |  |  | 一般公共预算 | 政府性基金预算
 |  |  | 5.00 | 5.00 |
 | 310 | 甲市某局 | 5.00 | 5.00 |
特定目标类 | 甲项目 | 甲局 | 3.00 | 3.00 |
其他运转类 | 乙项目 | 甲所 | 2.00 | 2.00 |
"""
        ),
    )
    assert [row.parent for row in table.rows] == [None, 0, 1, 1]
    first = next(c.slice for c in table.rows[2].cells if c.column == 3)
    assert first is not None
    assert (first.get("nature"), first.get("pro_code")) == ("project.specific", "甲项目")
