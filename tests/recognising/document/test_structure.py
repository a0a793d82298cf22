"""Structure: contents page, headings, sections, roles, and paragraphs torn by page breaks."""

from __future__ import annotations

import pytest

from yujue.reading import Paragraph
from yujue.reading.text import read_text
from yujue.recognising.document import structure
from yujue.recognising.document.pieces import pieces_of
from yujue.recognising.document.structure import Structure

DOCUMENT = """2031年临河县水务局部门预算

目 录

第一部分 部门概况 ........ 1
一、主要职责 …… 1
第二部分 2031年部门预算情况说
明
一、收入情况说明
第三部分 名词解释

第一部分

临河县水务局概况

一、主要职责

（一）拟订全县水务规划，组织实施并负责水资源的统一管理，会同有关部门拟订节水政策、编制节水规划和

用水标准。

1.水资源股

2.河湖管理股

第二部分 2031年部门预算情况说明

一、收入情况说明

2031年收入总计12.50万元。

（一）总体情况说明。

比上年增加。

名词解释

一、基本支出：是指日常开支。
"""


def built(text: str = DOCUMENT) -> Structure:
    return structure(read_text("a.txt", text.encode()).blocks, ())


def section_of(text: str) -> str | None:
    return next(t.place.section for t in built().texts if t.text.startswith(text))


def test_the_contents_page_ends_where_the_body_begins() -> None:
    listed = [(entry.number, entry.title) for entry in built().outline if entry.listed]
    assert listed == [
        ("第一部分", "部门概况"),
        ("一、", "主要职责"),
        ("第二部分", "2031年部门预算情况说明"),
        ("一、", "收入情况说明"),
        ("第三部分", "名词解释"),
    ]


def test_headings_of_the_body() -> None:
    found = [(entry.number, entry.title) for entry in built().outline if not entry.listed]
    assert found == [
        ("第一部分", "临河县水务局概况"),
        ("一、", "主要职责"),
        ("第二部分", "2031年部门预算情况说明"),
        ("一、", "收入情况说明"),
        ("（一）", "总体情况说明。"),
        ("", "名词解释"),
    ]


def test_sections() -> None:
    assert section_of("（一）拟订全县水务规划") == "第一部分 临河县水务局概况 / 一、主要职责"
    assert section_of("2031年收入总计") == "第二部分 2031年部门预算情况说明 / 一、收入情况说明"
    assert section_of("一、基本支出") == "名词解释"


def test_roles() -> None:
    roles = {text.text: text.role for text in built().texts}
    assert roles["2031年临河县水务局部门预算"] == "title"
    assert roles["一、主要职责 …… 1"] == "toc"
    assert roles["一、主要职责"] == "heading"
    assert (roles["1.水资源股"], roles["2.河湖管理股"]) == ("body", "body")


def test_a_paragraph_torn_by_a_page_break_is_joined_and_keeps_its_places() -> None:
    (torn,) = (text for text in built().texts if text.text.startswith("（一）拟订"))
    assert torn.text.endswith("编制节水规划和用水标准。")
    assert torn.place_at(0).line == 18
    assert torn.place_at(len(torn.text) - 1).line == 20


def test_a_heading_is_not_joined_with_the_sentence_below() -> None:
    blocks = (Paragraph("一、收入支出预算总体情况说明", line=1), Paragraph("收入总计1万元。", line=3))
    assert [piece.text for piece in pieces_of(blocks, frozenset())] == [block.text for block in blocks]


def test_a_page_number_between_the_halves_does_not_keep_them_apart() -> None:
    blocks = (
        Paragraph("七、机动经费：指年初预留用于年度，用于", page=4),
        Paragraph("- 4 -", page=4),
        Paragraph("执行中增人的经费。", page=5),
    )
    assert [piece.text for piece in pieces_of(blocks, frozenset())] == [
        "七、机动经费：指年初预留用于年度，用于执行中增人的经费。",
        "- 4 -",
    ]


def test_a_heading_and_the_one_below_printed_as_one_paragraph_are_cut() -> None:
    box = (0.0, 0.0, 1.0, 1.0)
    whole = Paragraph("第二部分 预算表一、收支总表", page=9, line_boxes=((0, 9, box), (8, 10, box)))
    assert [(p.text, p.first.page) for p in pieces_of((whole,), frozenset())] == [
        ("第二部分 预算表", 9),
        ("一、收支总表", 10),
    ]


def test_a_document_without_contents_page() -> None:
    text = "2031年临河县水务局部门预算\n\n一、收入情况\n\n收入1万元。\n"
    assert [t.role for t in built(text).texts] == ["title", "heading", "body"]
    assert not [entry for entry in built(text).outline if entry.listed]


def test_contents_of_a_numbered_part_may_begin_with_one_again() -> None:
    text = "目录\n一、概况\n二、说明\n附件：预算表\n一、收支总表\n二、收入总表\n\n一、概况\n\n正文。\n"
    listed = [entry.title for entry in built(text).outline if entry.listed]
    assert listed == ["概况", "说明", "预算表", "收支总表", "收入总表"]


def test_unnumbered_headings_take_the_depth_of_their_entry() -> None:
    text = (
        "2031年区级部门预算\n目录\n一、部门主要职能\n二、部门预算表\n1. 2031年部门收入总表\n三、其他相关情况说明\n\n"
        "临河县水务局主要职能\n\n主管水务。\n\n其他相关情况说明\n\n一、2031年培训费情况说明\n\n培训费1万元。\n"
    )
    sections = [t.place.section for t in built(text).texts if t.role == "body"]
    assert sections == ["临河县水务局主要职能", "其他相关情况说明 / 一、2031年培训费情况说明"]


def test_an_unnumbered_title_above_a_new_count_is_a_heading() -> None:
    text = (
        "一、部门概况\n\n主管水务。\n\n二、评价结论\n\n良好。\n\n项目绩效评价报告\n\n（清淤项目）\n\n一、项目概况\n\n"
        "清淤12公里。\n"
    )
    found = built(text)
    assert [t.place.section for t in found.texts if t.role == "body"][
        -1
    ] == "项目绩效评价报告（清淤项目） / 一、项目概况"
    assert [e.title for e in found.outline][-2:] == ["项目绩效评价报告 （清淤项目）", "项目概况"]


def test_the_name_of_an_account_torn_in_two_is_joined() -> None:
    text = "一、说明\n\n9.社会保障和就业支出（类）人力资源管理\n\n事务（款）其他支出（项）：决算1万元。\n"
    assert built(text).texts[-1].text.endswith("人力资源管理事务（款）其他支出（项）：决算1万元。")


def test_a_reason_announced_goes_on_below() -> None:
    text = "一、说明\n\n总计减少1万元。主要原因：\n\n人员减少。\n\n总计持平。原因：\n\n二、收入\n"
    assert [t.text for t in built(text).texts] == [
        "一、说明",
        "总计减少1万元。主要原因：人员减少。",
        "总计持平。原因：",
        "二、收入",
    ]


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("2031年收入合计12万元，占100%。此外年初结", "转和结余3万元。", True),
        ("2031年一般公共预算支", "出年初预算为12万元。", False),
        ("临河县水务局部门2031年度一般公共预算支", "出年初预算为12万元。", True),
        ("临河县水务局2031年度部门整体支出绩效评价报告", "根据有关规定，开展评价。", False),
        ("本部门中，行政单位1家，", "具体包括水务局本级。", True),
        ("七、机动经费：指年初预留用于年度", "执行中增人的经费。", True),
        ("图1：收入支出结构、变动情况", "收入增加，支出减少。", False),
        ("收入增加，主要是人员增加", "二、支出情况", False),
    ],
)
def test_what_is_torn(first: str, second: str, together: bool) -> None:
    blocks = (Paragraph(first, line=1), Paragraph(second, line=3))
    assert (len(pieces_of(blocks, frozenset())) == 1) == together
