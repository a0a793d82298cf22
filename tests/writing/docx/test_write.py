from __future__ import annotations

import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.reading.docx.test_tables import layouts
from tests.writing.docx.laying import laid_from
from yujue import api
from yujue.api.example import CLEAN, EXAMPLE
from yujue.disclosure import Chart, Disclosure
from yujue.facts import Slice
from yujue.layout import ChartBlock, Contents, Cover, Heading, Laid, LaidCell, LaidTable, PageBreak, Paragraph
from yujue.reading import Grid
from yujue.reading.files import read_file
from yujue.writing.docx import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHART = Chart("bar", "图1：收支变动", "万元", ("上年", "本年"), (("收入", (Decimal(100), Decimal(120))),))


def cell(text: str, row: int, column: int, down: int = 1, across: int = 1) -> LaidCell:
    return LaidCell(text, row, column, down, across)


def table(rows: int = 3, **changes: object) -> LaidTable:
    head = (cell("单位", 0, 0, 2), cell("收入", 0, 1, 1, 2), cell("合计", 1, 1), cell("其中：拨款", 1, 2))
    body = [cell(f"第{n}行", n, 0) for n in range(rows)]
    body += [LaidCell(f"{n}.00", n, c, align="right", value=Decimal(n)) for n in range(rows) for c in (1, 2)]
    made = LaidTable(
        "t01", "", "收入总表", 3, head, 2, tuple(body), rows, (0.4, 0.3, 0.3), "预算02表", "部门：某局", "单位：万元"
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def written(folder: Path, *blocks: object) -> Path:
    path = folder / "文.docx"
    write_docx(Laid("某局2026年部门预算", "某局", 2026, blocks), path)  # type: ignore[arg-type]
    return path


def body(path: Path) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))[0]


def figures(read: Disclosure) -> list[tuple[str, list[list[tuple[str, Slice | None]]]]]:
    return [(t.title, [[("".join(c.text.split()), c.slice) for c in row.cells] for row in t.rows]) for t in read.tables]


def quantities(read: Disclosure) -> list[tuple[str, str]]:
    return sorted((q.text, str(q.slice)) for s in read.statements for q in s.quantities if q.slice is not None)


@pytest.mark.parametrize("original", [EXAMPLE, CLEAN], ids=lambda path: path.stem)
def test_what_is_written_reads_back_with_the_same_figures(tmp_path: Path, original: Path) -> None:
    made = tmp_path / "文.docx"
    write_docx(laid_from(read_file(original)), made)
    theirs, ours = api.read(original), api.read(made)
    assert figures(ours) == figures(theirs)
    assert quantities(ours) == quantities(theirs)
    said = [sorted((f.rule, f.message) for f in api.check(path).findings) for path in (original, made)]
    assert said[0] == said[1]


def test_the_same_layout_gives_the_same_bytes(tmp_path: Path) -> None:
    blocks = (Cover("某局部门预算"), Contents(), Heading("一、概况", 2), table(), ChartBlock(CHART))
    one = written(tmp_path, *blocks).read_bytes()
    assert written(tmp_path, *blocks).read_bytes() == one


def test_another_library_opens_it(tmp_path: Path) -> None:
    path = written(tmp_path, Cover("某局部门预算"), Contents(), Heading("一、概况", 2), Paragraph("我局…"), table())
    opened = docx.Document(str(path))
    assert opened.core_properties.title == "某局2026年部门预算"
    assert [p.style.name for p in opened.paragraphs if p.style and p.text == "一、概况"] == ["Heading 2"]
    cells = opened.tables[0].rows[0].cells
    assert [c.text for c in cells] == ["单位", "收入", "收入"]
    assert opened.tables[0].rows[1].cells[0].text == "单位"


def test_headers_repeat_rows_stay_whole_and_widths_are_fixed(tmp_path: Path) -> None:
    made = body(written(tmp_path, table())).find(f"{W}tbl")
    assert [row.find(f".//{W}tblHeader") is not None for row in made.iterfind(f"{W}tr")] == [True] * 2 + [False] * 3
    assert all(row.find(f".//{W}cantSplit") is not None for row in made.iterfind(f"{W}tr"))
    assert made.find(f".//{W}tblLayout").get(W + "type") == "fixed"
    widths = [int(column.get(W + "w")) for column in made.iterfind(f"{W}tblGrid/{W}gridCol")]
    assert widths[0] / sum(widths) == pytest.approx(0.4, abs=0.001)
    assert 8800 < sum(widths) <= 8845


def test_lying_tables_have_lying_pages(tmp_path: Path) -> None:
    lying = table(landscape=True)
    blocks = (
        Paragraph("文。"),
        Heading("第二部分 表", 1),
        lying,
        Paragraph("注：空表。"),
        PageBreak(),
        Heading("一、文", 2),
        Paragraph("文。"),
    )
    sections = list(body(written(tmp_path, *blocks)).iter(f"{W}sectPr"))
    assert [s.find(f"{W}pgSz").get(W + "orient") for s in sections] == [None, "landscape", None]
    assert not list(body(written(tmp_path, *blocks)).iter(f"{W}pageBreakBefore"))
    pages = {b.text: b.page for b in read_file(written(tmp_path, *blocks)).blocks if hasattr(b, "text")}
    assert pages == {
        "文。": 3,
        "第二部分 表": 2,
        "预算02表": 2,
        "收入总表": 2,
        "部门：某局\t单位：万元": 2,
        "注：空表。": 2,
        "一、文": 3,
    }


def test_the_contents_list_headings_and_tables_with_their_pages(tmp_path: Path) -> None:
    blocks = (
        Cover("某局部门预算"),
        Contents(),
        Heading("第一部分 概况", 1),
        Heading("一、职责", 2),
        Heading("（一）小", 3),
        PageBreak(),
        table(80),
    )
    path = written(tmp_path, *blocks)
    source = read_file(path)
    listed = [block.text for block in source.blocks if hasattr(block, "text") and "……" in block.text]
    assert listed == ["第一部分 概况……3", "一、职责……3", "收入总表……4"]
    assert [(e.title, e.listed) for e in api.read(path).outline if e.listed][-1] == ("收入总表", True)
    assert len(source.pages) == 5
    marks = {mark.get(W + "name") for mark in body(path).iter(f"{W}bookmarkStart")}
    assert {link.get(W + "anchor") for link in body(path).iter(f"{W}hyperlink")} == marks


def test_a_number_never_breaks(tmp_path: Path) -> None:
    long = table(
        1, widths=(0.9, 0.05, 0.05), body=(LaidCell("1,234,567.89", 0, 1, value=Decimal("1234567.89")),), font_size=9.0
    )
    styles = zipfile.ZipFile(written(tmp_path, long)).namelist()
    assert any(name.startswith("word/styles") for name in styles)
    assert docx.Document(str(tmp_path / "文.docx")).tables[0].rows[2].cells[1].paragraphs[0].style.font.size.pt == 6


def test_charts_are_pictures_with_words_for_those_who_do_not_see(tmp_path: Path) -> None:
    path = written(tmp_path, ChartBlock(CHART))
    assert b"\x89PNG" in path.read_bytes()
    (described,) = body(path).iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    assert "上年100万元" in described.get("descr", "")
    assert "图1：收支变动" in [p.text for p in docx.Document(str(path)).paragraphs]


def test_marks_of_xml_and_forbidden_characters_do_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path, Paragraph('A<b>&"c"\x00\x0b\ufffe终'), table(title="R&D <表>"))
    assert docx.Document(str(path)).paragraphs[0].text == 'A<b>&"c"终'


@given(layouts(), st.integers(0, 2), st.booleans())
def test_any_table_reads_back_cell_by_cell(grid: Grid, head: int, landscape: bool) -> None:
    cells = [LaidCell(c.text, c.row, c.column, c.row_span, c.column_span) for c in grid.cells]
    above = tuple(c for c in cells if c.row < head)
    whole = all(c.row + c.rowspan <= head for c in above)
    head = min(head, grid.n_rows) if whole else 0
    laid = table(
        head=tuple(c for c in cells if c.row < head),
        head_rows=head,
        body=tuple(replace(c, row=c.row - head) for c in cells if c.row >= head),
        body_rows=grid.n_rows - head,
        columns=grid.n_columns,
        widths=(),
        landscape=landscape,
    )
    with TemporaryDirectory() as folder:
        (again,) = (b for b in read_file(written(Path(folder), laid)).blocks if isinstance(b, Grid))
    shape = [(c.text, c.row, c.column, c.row_span, c.column_span) for c in again.cells]
    assert shape == [(c.text, c.row, c.column, c.row_span, c.column_span) for c in grid.cells]


def test_a_table_without_rows_is_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, table(0, head=(), head_rows=0), Paragraph("文。"))
    assert not docx.Document(str(path)).tables
