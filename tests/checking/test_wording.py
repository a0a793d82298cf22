"""Wordings: each rule finds its mistake and leaves its right neighbour alone."""

from __future__ import annotations

import pytest

from yujue.checking.wording import check_wording
from yujue.checking.wording.contents import bare
from yujue.disclosure import Disclosure, DocumentInfo, OutlineEntry, Place, Row, Table, Text
from yujue.disclosure.table import Cell, Column
from yujue.facts.printed import parse_cell

INFO = DocumentInfo("a.pdf", "", "pdf", "示例", "budget", "department", "某县甲局", 2025, None, 12)


def rules_of(*texts: str, role: str = "body") -> set[str]:
    made = tuple(Text(t, Place(page=1, text=t), role) for t in texts)
    return {f.rule for f in check_wording(Disclosure(INFO, texts=made)).findings}


@pytest.mark.parametrize(
    ("wrong", "right", "rule"),
    [
        ("支出增长。。本年", "支出增长。本年……", "doubled_punctuation"),
        ("甲市XX局部门预算", "甲市农机局部门预算", "placeholder"),
        ("比上年增加（减少）3万元", "比上年增加3万元", "template_choice"),
        ("比2024年预算持平。", "与2024年预算持平。", "compare_equal"),
        ("比上年相比减少", "与上年相比减少", "compare_twice"),
        ("比2024增加8万元", "比2024年增加8万元", "year_without_suffix"),
        ("占12.9%万元", "占12.9%，8万元", "percent_and_unit"),
        ("单价100万（含）以上设备", "单价100万元（含）以上设备", "threshold_without_unit"),
        ("主要原因是：。", "主要原因是：新增项目。", "unfinished"),
        ("主要原因是：支出增加。", "主要原因是：退休人员增加。", "empty_reason"),
        ("增加的主要原因是业务扩大", "增加的主要原因是业务扩大。", "reason_missing_stop"),
        ("加强加强监管", "加强监管", "doubled_word"),
        ("由甲区区政府批准", "由甲区政府批准", "doubled_place"),
        ("基金支出预算支出0万元", "基金支出预算0万元", "doubled_term"),
        ("与上年一致0万元", "与上年一致", "equal_with_zero"),
        ("公务车用车运行费", "公务用车运行费", "misspelt"),
        ("开展“检查”、案例”活动", "开展“检查”、“案例”活动", "unpaired"),
    ],
)
def test_a_wording_and_its_neighbour(wrong: str, right: str, rule: str) -> None:
    assert f"wording.{rule}" in rules_of(wrong)
    assert f"wording.{rule}" not in rules_of(right)


def test_the_same_wording_twice_is_one_finding() -> None:
    texts = tuple(Text(t, Place(page=n, text=t)) for n, t in enumerate(("甲。。", "乙。。"), 1))
    found = check_wording(Disclosure(INFO, texts=texts)).findings
    assert [(f.rule, len(f.places)) for f in found] == [("wording.doubled_punctuation", 2)]


def table(form: str, title: str, value: str, *notes: str) -> Table:
    state, printed = parse_cell(value)
    row = Row("合计", None, "total", (Cell(0, value, state, printed),))
    return Table("t1", form, title, (1,), None, "元", (Column(("合计",), "amount"),), (row,), notes=notes)


@pytest.mark.parametrize(
    ("made", "rule"),
    [
        (table("three_public", "三公表", ""), "empty_unexplained"),
        (table("three_public", "三公表", "3.20", "注：故本表为空表。"), "note_contradicts"),
        (table("state_capital", "国资表", "", "注：无政府性基金预算，故本表为空表。"), "note_of_other_fund"),
    ],
)
def test_empty_tables_and_their_notes(made: Table, rule: str) -> None:
    assert {f.rule for f in check_wording(Disclosure(INFO, tables=(made,))).findings} == {f"wording.{rule}"}


@pytest.mark.parametrize(
    "note",
    ["注：本部门无国有资本经营预算，故本表为空表。", "注：本部门无相关收支项目", "说明：本年度不涉及国有资本经营"],
)
def test_an_explained_empty_table_is_fine(note: str) -> None:
    made = table("state_capital", "国资表", "", note)
    assert not check_wording(Disclosure(INFO, tables=(made,))).findings


def entry(title: str, number: str = "", *, listed: bool = True) -> OutlineEntry:
    return OutlineEntry(title, number, Place(page=2 if listed else 8, text=title), listed)


def test_the_contents_page_against_the_body() -> None:
    listed = ("单位收入预算表", "支出预算表", "项目支出表", "其他事项说明")
    outline = (
        *(entry(title, number) for title, number in zip(listed, ("一、", "二、", "三、", "四、"), strict=True)),
        entry("其他事项的说明", "四、", listed=False),
    )
    tables = (
        table("revenue", "2025年部门收入预算表", "3.00"),
        table("project_expenditure", "2025年项目支出表", "1.00"),
    )
    found = check_wording(Disclosure(INFO, outline=outline, tables=tables)).findings
    assert sorted((f.rule, f.found[0]) for f in found) == [
        ("wording.contents_missing_table", "支出预算表"),
        ("wording.contents_title_differs", "其他事项说明"),
        ("wording.contents_title_differs", "单位收入预算表"),
    ]


def test_tables_in_another_file_are_not_called_missing() -> None:
    outline = (entry("收入预算表", "一、"), entry("支出预算表", "二、"))
    assert not check_wording(Disclosure(INFO, outline=outline)).findings


def test_a_pair_over_a_page_break_is_whole() -> None:
    assert "wording.unpaired" not in rules_of("印发《甲市“十四五", "”规划》。")


def test_a_blank_page_is_named() -> None:
    found = check_wording(Disclosure(INFO, blank_pages=(3,))).findings
    assert [(f.rule, f.places[0].page) for f in found] == [("wording.blank_page", 3)]


@pytest.mark.parametrize(
    ("wrong", "right", "rule"),
    [
        ("截止2024年12月31日", "截至2024年12月31日", "until"),
        ("课程建设的建设", "课程建设的管理", "noun_of_noun"),
        ("完成设备购置目标2：验收", "完成设备购置。目标2：验收", "goal_run_on"),
        ("一是（1）甲（2）乙（2）丙", "一是（1）甲（2）乙（3）丙", "number_twice"),
        (
            "按《关于加强甲类乙种丙项工作管理的意见》和《关于加强甲类乙种丙项管理的意见》",
            "按《关于加强甲类乙种丙项工作管理的意见》",
            "document_name",
        ),
        ("某区成立机构，某县甲局负责，是市级预算主管部门", "某县甲局负责，是县级预算主管部门", "other_level"),
    ],
)
def test_more_wordings_and_their_neighbours(wrong: str, right: str, rule: str) -> None:
    assert f"wording.{rule}" in rules_of(wrong)
    assert f"wording.{rule}" not in rules_of(right)


@pytest.mark.parametrize(("end", "count"), [("占 0.80%", 1), ("占 0.80%。", 0), ("占 0.80%。其中", 0)])
def test_a_sentence_with_figures_ends_with_a_stop(end: str, count: int) -> None:
    texts = (Text(f"预留经费 12.00 万元，{end}", Place(page=1)), Text("四、其他", Place(page=1), "heading"))
    found = check_wording(Disclosure(INFO, texts=texts)).findings
    assert sum(f.rule == "wording.stop_missing" for f in found) == count


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("甲县产业技术研究院", "甲县产业研究院", 1),
        ("甲县科技局机关", "甲县科技局", 0),
        ("甲县第一中学校区", "乙县中学", 0),
    ],
)
def test_near_twins_among_names(one: str, other: str, count: int) -> None:
    texts = tuple(Text(f"{n}、{name}", Place(page=1, text=name)) for n, name in enumerate((one, other), 1))
    found = check_wording(Disclosure(INFO, texts=texts)).findings
    assert sum(f.rule == "wording.name_variants" for f in found) == count


def test_a_contents_page_without_page_numbers() -> None:
    lines = ["一、部门职能", "二、机构设置", "三、名词解释", "四、预算说明", "五、其他情况"]
    for tail, count in (("", 1), ("……3", 0)):
        texts = tuple(Text(line + tail, Place(page=2), "toc") for line in lines)
        found = check_wording(Disclosure(INFO, texts=texts)).findings
        assert sum(f.rule == "wording.contents_no_pages" for f in found) == count


@pytest.mark.parametrize(("ours", "count"), [(3, 1), (1, 0)])
def test_the_words_for_a_department_are_not_mixed(ours: int, count: int) -> None:
    texts = [Text(f"本部门第{n}项支出。", Place(page=1)) for n in range(ours)]
    texts.append(Text("本单位采购预算3万元。", Place(page=1)))
    found = check_wording(Disclosure(INFO, texts=tuple(texts))).findings
    assert sum(f.rule == "wording.unit_for_department" for f in found) == count


@pytest.mark.parametrize(("head", "count"), [("单位名称：  单位：万元", 1), ("单位名称：甲局  单位：万元", 0)])
def test_a_blank_head(head: str, count: int) -> None:
    found = check_wording(Disclosure(INFO, texts=(Text(head, Place(page=1), "note"),))).findings
    assert sum(f.rule == "wording.department_blank" for f in found) == count


def test_a_table_that_may_be_a_picture_is_not_called_missing() -> None:
    outline = (entry("收入预算表", "一、"), entry("支出预算表", "二、"))
    tables = (table("revenue", "收入预算表", "3.00"),)
    for pictured, count in (((), 1), ((5,), 0), ((1,), 1)):
        outcome = check_wording(Disclosure(INFO, outline=outline, tables=tables, pictured_pages=pictured))
        assert sum(f.rule == "wording.contents_missing_table" for f in outcome.findings) == count
        assert (dict(outcome.unchecked).get("wording.contents_missing_table") is None) == (count == 1)


@pytest.mark.parametrize(
    "title", ["2023年度部门决算情况说明", "2023 年度部门决算情况说明", "第二部分 2023年度部门决算情况说明"]
)
def test_a_year_set_apart_by_a_blank_makes_no_other_title(title: str) -> None:
    assert bare(title) == "部门决算情况说明"


def test_a_line_that_is_cut_off_is_named() -> None:
    place = Place(page=4, text="（八）负责有关工作", box=(1, 2, 3, 4))
    (found,) = check_wording(Disclosure(INFO, cut=(place,))).findings
    assert (found.rule, found.places[0].page) == ("wording.text_cut", 4)
    assert "未正常显示" in found.message
