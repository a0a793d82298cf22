from __future__ import annotations

from dataclasses import replace

import pytest

from yujue.forms import declared_table, edition, edition_data, edition_file, editions
from yujue.forms.data import edition_chain
from yujue.forms.lint import lint, lint_edition, members_unknown, printing_faults


def test_all_declarations_are_clean() -> None:
    assert lint() == ()


def test_editions_and_the_number_of_their_tables() -> None:
    assert {one.name: len(one.tables) for one in editions()} == {
        "final_national": 9,
        "final_shanghai": 9,
        "final_sichuan": 13,
        "final_university": 4,
        "henan": 13,
        "henan_luoyang": 13,
        "jiangsu": 12,
        "ministry_university": 5,
        "ningxia": 12,
        "shanghai_department": 10,
        "shanghai_municipal": 9,
        "shanghai_unit": 10,
    }


def test_an_edition_nobody_declared() -> None:
    with pytest.raises(KeyError):
        edition("atlantis")
    with pytest.raises(KeyError):
        edition_file("atlantis", "tables.toml")
    assert declared_table("atlantis", "收入预算表") is None


def test_a_printed_title_finds_its_declaration() -> None:
    table = declared_table("shanghai_department", "2030年部门“三公”经费和机关运行经费预算表")
    assert table is not None
    assert (table.number, table.unit) == ("09", "万元")
    spending = declared_table("ministry_university", "甲大学财政拨款支出预算表")
    assert spending is not None
    assert spending.form == "fiscal_appropriation"


def test_two_lists_side_by_side_are_two_lanes() -> None:
    table = declared_table("final_shanghai", "一般公共预算财政拨款基本支出决算表")
    assert table is not None
    assert table.lanes() == ((0, 1, 2, 3), (4, 5, 6, 7))


def test_faults_of_a_declaration_are_said() -> None:
    henan = edition("henan")
    revenue = henan.tables[1]
    broken = replace(
        revenue, titles=("没有人认得的东西",), columns=(*revenue.columns, revenue.columns[2], ("无此栏目",))
    )
    problems = list(lint_edition(replace(henan, tables=(broken, broken))))
    for words in ("表号 02 重复", "题名“没有人认得的东西”无人认得", "栏目“总计”重复", "口径相同", "不在栏目词汇之内"):
        assert any(words in problem for problem in problems), words


def test_overlapping_parts_are_said() -> None:
    table = replace(edition("henan").tables[5], columns=(("合计",), ("基本支出",), ("事业收入",)))
    problems = list(lint_edition(replace(edition("henan"), tables=(table,))))
    assert any("口径重叠" in problem for problem in problems)


def test_unknown_dimensions_and_members_are_said() -> None:
    assert members_unknown({"flow": "sideways", "colour": "red"}) == [
        "维度“colour”不在约定之内",
        "维度“flow”没有“sideways”这一项",
    ]


def test_an_edition_builds_on_another() -> None:
    luoyang, henan = edition("henan_luoyang"), edition("henan")
    assert edition_chain("henan_luoyang") == ("henan_luoyang", "henan")
    assert [table.number for table in luoyang.tables] == [table.number for table in henan.tables]
    assert luoyang.tables[0].titles == ("部门收支预算表",)
    assert luoyang.tables[0].columns == henan.tables[0].columns
    assert (luoyang.kind, luoyang.unit, luoyang.title) == ("budget", "万元", "河南省洛阳市部门预算")


def test_a_file_is_found_through_the_base() -> None:
    assert edition_file("henan", "no such file") is None
    assert str(edition_file("henan_luoyang", "tables.toml")).startswith("# 洛阳")
    assert edition_data("henan_luoyang", "no such file") == {}


def test_faults_of_printing_are_said() -> None:
    henan = edition("henan")
    short = replace(henan, tables=henan.tables[:2])
    assert list(printing_faults(henan)) == []
    assert "lines.toml 没有表号“04”对应的表" in list(printing_faults(short))
    one_sided = replace(henan, tables=(replace(henan.tables[0], columns=(("项目",), ("金额",))), *henan.tables[1:]))
    assert list(printing_faults(one_sided)) == ["lines.toml 表 01 有 2 侧，栏目有 1 侧"]
