from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.reading.drawing import Drawing, texts
from yujue.reading.model import Paragraph
from yujue.reading.pdf.lookalikes import unify

LONG = "本部门二〇二四年度收入预算总计一百二十三万元与上年相比基本持平主要原因是人员经费"


def body(drawn: Drawing, y: float, lines: list[str]) -> Drawing:
    """Write lines of 40 characters at most, from x=100 on (right margin 500), 20 points apart."""
    for index, line in enumerate(lines):
        indent = 20 if line.startswith("  ") else 0
        drawn.text(100 + indent, y + 20 * index, line.strip())
    return drawn


def test_wrapped_lines_become_one_paragraph(tmp_path: Path) -> None:
    drawn = body(
        Drawing(),
        100,
        ["  " + LONG[:38], "和公用经费增加12.5万元，其中项目支出减少较多，因此总额变化不大而结构变化大，", "见下表。"],
    )
    body(drawn, 160, ["  二、支出预算情况", "  本年支出共一百万元。"])
    source = drawn.read(tmp_path)
    assert texts(source) == [
        LONG[:38] + "和公用经费增加12.5万元，其中项目支出减少较多，因此总额变化不大而结构变化大，见下表。",
        "二、支出预算情况",
        "本年支出共一百万元。",
    ]
    first = source.blocks[0]
    assert isinstance(first, Paragraph)
    assert [start for start, _, _ in first.line_boxes] == [0, 38, 78]
    assert first.line_boxes[1][2][0] == 100
    assert first.size == 10


def test_a_number_with_no_room_at_the_line_end_is_joined(tmp_path: Path) -> None:
    drawn = body(Drawing(), 100, ["  " + LONG[:38], LONG[:36] + "增加", "1,234,567.89万元。"])
    assert texts(drawn.read(tmp_path))[0].endswith("增加1,234,567.89万元。")


def test_a_sentence_goes_on_over_the_page_number(tmp_path: Path) -> None:
    drawn = body(Drawing(), 60, ["  " + LONG[:38]] + [LONG[:40]] * 8).text(290, 810, "-1-")
    drawn.page()
    body(drawn, 60, ["增加。", "  下一段。"]).text(290, 810, "-2-")
    source = drawn.read(tmp_path)
    paragraph, following = source.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.endswith(LONG[:40] + "增加。")
    assert paragraph.line_boxes[-1][1] == 2
    assert texts(source)[1] == "下一段。"
    assert following.page == 2
    assert [[each.text for each in page.furniture] for page in source.pages] == [["-1-"], ["-2-"]]


def test_parts_of_a_line_far_apart_stay_together(tmp_path: Path) -> None:
    drawn = Drawing().text(60, 100, "编制部门：某市某局").text(450, 100, "单位：元")
    assert texts(drawn.read(tmp_path)) == ["编制部门：某市某局  单位：元"]


def test_a_spread_line_is_read_solid(tmp_path: Path) -> None:
    drawn = Drawing()
    for index, char in enumerate("因公出国境费用"):
        drawn.text(60 + 18 * index, 100, char)
    assert texts(drawn.read(tmp_path)) == ["因公出国境费用"]


def test_running_headers_are_no_text(tmp_path: Path) -> None:
    drawn = Drawing()
    for number in range(1, 5):
        drawn.text(200, 40, "某市某局2024年部门预算").text(100, 200, f"第{number}段的内容。").page()
    source = drawn.read(tmp_path)
    assert texts(source) == [f"第{number}段的内容。" for number in range(1, 5)]
    assert source.pages[0].furniture[0].text == "某市某局2024年部门预算"


def test_only_what_is_seen_is_read(tmp_path: Path) -> None:
    drawn = Drawing().text(60, 100, "看得见").text(60, 120, "隐形", mode=3).text(60, 140, "白字", colour=(1, 1, 1))
    drawn.text(60, -20, "页外").text(60, 160, "重复").text(60.2, 160, "重复")
    drawn.box(50, 180, 200, 200, (0, 0, 0.5)).text(60, 195, "蓝底白字", colour=(1, 1, 1))
    path = drawn.canvas.beginPath()
    path.rect(50, 842 - 300, 200, 40)
    drawn.canvas.saveState()
    drawn.canvas.clipPath(path, stroke=0, fill=0)
    drawn.text(60, 290, "框内").text(60, 320, "框外")
    drawn.canvas.restoreState()
    assert texts(drawn.read(tmp_path)) == ["看得见", "重复", "蓝底白字", "框内"]


def test_a_line_cut_by_its_clip_is_remembered(tmp_path: Path) -> None:
    drawn = Drawing().text(60, 100, "整行看得见的文字")
    path = drawn.canvas.beginPath()
    path.rect(50, 842 - 300, 400, 40)  # shows from 260 to 300 points down the page
    drawn.canvas.saveState()
    drawn.canvas.clipPath(path, stroke=0, fill=0)
    drawn.text(60, 307, "只露出上半截的一行").text(60, 330, "完全在外面的一行")
    drawn.canvas.restoreState()
    source = drawn.read(tmp_path)
    assert texts(source) == ["整行看得见的文字"]
    assert [text for _, text in source.pages[0].cut] == ["只露出上半截的一行"]


def test_an_empty_page_is_counted(tmp_path: Path) -> None:
    drawn = Drawing().text(60, 100, "第一页").page().line(10, 10, 20, 20).page().text(60, 100, "第三页")
    assert [page.characters for page in drawn.read(tmp_path).pages] == [3, 0, 3]


def test_look_alikes_are_unified_and_full_width_digits_kept() -> None:
    assert unify("部⻔⼀般公共预算⽀出１２．５") == "部门一般公共预算支出１２．５"


def picture() -> Any:
    """Make a small picture."""
    return pytest.importorskip("reportlab.lib.utils").ImageReader(pytest.importorskip("PIL.Image").new("RGB", (8, 8)))


def test_large_pictures_are_placed(tmp_path: Path) -> None:
    drawn = Drawing().text(60, 100, "收支总表")
    drawn.canvas.drawImage(picture(), 60, 842 - 500, 400, 300)
    drawn.canvas.drawImage(picture(), 60, 842 - 600, 30, 30)
    page = drawn.read(tmp_path).pages[0]
    assert page.pictures == ((60, 200, 460, 500),)
    assert not page.pictured


def test_a_scan_with_recognised_text_is_read_as_a_scan(tmp_path: Path) -> None:
    drawn = Drawing()
    drawn.canvas.drawImage(picture(), 0, 0, 595, 842)
    source = drawn.text(60, 100, "某市某局部门预算", mode=3).read(tmp_path)
    assert source.format == "scan"
    assert source.pages[0].pictured
    assert texts(source) == ["某市某局部门预算"]


def test_a_page_with_its_number_alone_is_empty(tmp_path: Path) -> None:
    drawn = Drawing()
    for number in range(1, 4):
        drawn.text(100, 300, "" if number == 2 else "正文").text(290, 815, f"{number}").page()
    assert [page.characters for page in drawn.read(tmp_path).pages[:3]] == [2, 0, 2]


def test_a_wide_blank_is_a_gap(tmp_path: Path) -> None:
    source = Drawing().text(60, 100, "\u3000\u3000其中：\u3000培训费").read(tmp_path)
    paragraph = source.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "其中： 培训费"
    assert paragraph.box is not None
    assert paragraph.box[0] == pytest.approx(80, abs=1)


def test_a_hyphen_at_a_line_end_is_kept(tmp_path: Path) -> None:
    assert texts(Drawing().text(60, 100, "设备购置-").text(60, 112, "小学").read(tmp_path)) == ["设备购置-小学"]
