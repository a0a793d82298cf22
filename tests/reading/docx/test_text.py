"""What a paragraph says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.docx.writing import c, document, grids, p, r, read, row, table, texts
from yujue.reading.docx.numerals import counted, numeral

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"
ALTERNATIVE = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing>'
    "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        (
            ("收入", "<w:ins>" + r("120.00") + "</w:ins>", "<w:del><w:r><w:delText>100.00</w:delText></w:r></w:del>"),
            "收入120.00",
        ),
        (("<w:moveFrom>" + r("旧") + "</w:moveFrom>", "<w:moveTo>" + r("新") + "</w:moveTo>"), "新"),
        (("合计", FIELD.format(r("96.50")), "万元"), "合计96.50万元"),
        (("<w:fldSimple>" + r("3") + "</w:fldSimple>", "页"), "3页"),
        ((FIELD.format(FIELD.format(r("1"))),), "1"),
        (("看得见", r("看不见", "<w:vanish/>"), r("又看得见", '<w:vanish w:val="0"/>')), "看得见又看得见"),
        (("<w:sdt><w:sdtContent>" + r("填好的") + "</w:sdtContent></w:sdt>",), "填好的"),
        (('<w:hyperlink w:anchor="a">' + r("链接") + "</w:hyperlink>",), "链接"),
        (("<w:r><w:t>2025</w:t><w:noBreakHyphen/><w:t>2026</w:t><w:softHyphen/></w:r>",), "2025-2026"),
        (('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>',), "☑是"),
        (("<w:r><w:ruby><w:rt>" + r("yù") + "</w:rt><w:rubyBase>" + r("预") + "</w:rubyBase></w:ruby></w:r>",), "预"),
        (("<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>",), "1+1"),
    ],
    ids=[
        "inserted",
        "moved",
        "field",
        "simple",
        "nested",
        "hidden",
        "control",
        "link",
        "hyphen",
        "symbol",
        "ruby",
        "maths",
    ],
)
def test_a_paragraph_reads_as_it_is_shown(tmp_path: Path, runs: tuple[str, ...], said: str) -> None:
    assert texts(read(tmp_path, document(p(*runs)))) == [said]


def test_a_deleted_paragraph_end_joins_what_follows(tmp_path: Path) -> None:
    joined = p("支出合计", properties="<w:rPr><w:del/></w:rPr>") + p("80.00万元。")
    assert texts(read(tmp_path, document(joined))) == ["支出合计80.00万元。"]


def test_line_breaks_part_paragraphs(tmp_path: Path) -> None:
    assert texts(read(tmp_path, document(p("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>")))) == ["一", "二"]


def test_text_boxes_once_after_their_paragraph(tmp_path: Path) -> None:
    assert texts(read(tmp_path, document(p("封面", ALTERNATIVE.format(p("某局2026年预算"))) + p("后")))) == [
        "封面",
        "某局2026年预算",
        "后",
    ]


def test_footnotes_follow_their_paragraph(tmp_path: Path) -> None:
    notes = f'<w:footnote w:type="separator" w:id="0">{p("—")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p("注：含上年结转。")}</w:footnote>'
    made = document(p("收入", '<w:r><w:footnoteReference w:id="2"/></w:r>', "10万元") + p("后"), footnotes=notes)
    assert texts(read(tmp_path, made)) == ["收入10万元", "注：含上年结转。", "后"]


def test_headers_and_footers_are_apart(tmp_path: Path) -> None:
    source = read(tmp_path, document(p("正文"), header=p("某局预算"), footer=p("— 1 —")))
    assert texts(source) == ["正文"]
    assert [each.text for each in source.pages[0].furniture] == ["某局预算", "— 1 —"]


LISTS = """
<w:abstractNum w:abstractNumId="7">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
"""


def item(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_numbers_of_lists_are_printed(tmp_path: Path) -> None:
    body = item("收入") + item("小", 1) + item("小", 1) + item("") + item("支出") + item("小", 1) + item("点", 2)
    body += item("另起", 0, 2) + item("续", 0, 2) + item("无", 0, 0)
    assert texts(read(tmp_path, document(body, numbering=LISTS))) == [
        *("一、收入", "1.1 小", "1.2 小", "二、支出", "2.1 小", "点", "九、另起", "十、续", "无"),
    ]


def test_what_is_moved_away_or_hidden_is_not_counted(tmp_path: Path) -> None:
    moved, gone = "<w:moveFrom>" + r("移") + "</w:moveFrom>", "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
    body = item("收入") + item(moved) + item(gone) + item(r("藏", "<w:vanish/>")) + item("支出")
    assert texts(read(tmp_path, document(body, numbering=LISTS))) == ["一、收入", "二、支出"]


def test_headings_are_numbered_by_their_style(tmp_path: Path) -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    style += '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="1"/></w:style>'
    body = p("概况", properties='<w:pStyle w:val="1"/>') + p("说明", properties='<w:pStyle w:val="a"/>')
    source = read(tmp_path, document(body, numbering=LISTS, styles=style))
    assert texts(source) == ["一、概况", "二、说明"]
    assert [getattr(block, "bold", False) for block in source.blocks] == [True, True]


def test_styles_that_go_in_a_circle_are_read(tmp_path: Path) -> None:
    style = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    body = p("文", properties='<w:pStyle w:val="x"/>')
    assert texts(read(tmp_path, document(body, styles=style.format("x", "y") + style.format("y", "x")))) == ["文"]


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (11, "chineseCounting", "十一"),
        (20, "chineseCountingThousand", "二十"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (23, "chineseLegalSimplified", "贰拾叁"),
        (3, "decimalEnclosedCircle", "③"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (2, "ideographTraditional", "乙"),
        (7, "decimalZero", "07"),
        (5, "unheardOf", "5"),
        (99999999, "upperRoman", "M" * 40),
    ],
)
def test_numerals(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed


def test_counting_has_no_gaps() -> None:
    assert len({counted(n) for n in range(1, 10_000)}) == 9_999


def test_pages_are_told_where_the_file_notes_them(tmp_path: Path) -> None:
    body = p("一") + p('<w:r><w:br w:type="page"/></w:r>') + p(BREAK, "二") + p("三甲", BREAK, "三乙")
    body += table(row(c(p(BREAK, "表")), c("1.00")), row("尾", c(p("长", BREAK, "长"))), row(c(p(BREAK, "末")), "2.00"))
    body += p("四", properties="<w:pageBreakBefore/>")
    source = read(tmp_path, document(body))
    assert [(b.text, b.page) for b in source.blocks if hasattr(b, "text")] == [
        ("一", 1),
        ("二", 2),
        ("三甲三乙", 2),
        ("四", 7),
    ]
    assert [(cell.text, cell.page) for cell in grids(source)[0].cells] == [
        *(("表", 4), ("1.00", 4), ("尾", 4), ("长长", 4), ("末", 6), ("2.00", 6)),
    ]
    assert len(source.pages) == 7


def test_without_notes_of_pages_lines_are_counted(tmp_path: Path) -> None:
    source = read(tmp_path, document(p("一") + table(row("a", "b"), row("c", "d")) + p("二")))
    assert [(block.page, block.line) for block in source.blocks] == [(None, 1), (None, 2), (None, 4)]


def test_a_field_that_never_ends_does_not_swallow_the_rest(tmp_path: Path) -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    body = p("前", begun) + p("后", FIELD.format(r("96.50"))) + table(row("甲", "1.00"))
    source = read(tmp_path, document(body))
    assert texts(source) == ["前", "后96.50"]
    assert [grid.text_rows() for grid in grids(source)] == [[["甲", "1.00"]]]
