"""PDF: what it holds, how it reads back, that it comes out the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.writing.sample import BALANCE, BAR, LAID, ROWS, TEXT, WIDE, figure, head, word
from yujue.disclosure import Disclosure
from yujue.layout import ChartBlock, Heading, Laid, LaidTable, PageBreak, Paragraph
from yujue.reading import Grid
from yujue.reading.files import read_file
from yujue.recognising import recognise
from yujue.writing.pdf import pdf_bytes, write_pdf
from yujue.writing.pdf.fit import run_width
from yujue.writing.pdf.pages import title_lines


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pdf(LAID, tmp_path_factory.mktemp("pdf") / "a.pdf")


@pytest.fixture(scope="module")
def read(path: Path) -> Disclosure:
    return recognise(read_file(path))


@pytest.fixture(scope="module")
def document(path: Path) -> Iterator[Any]:
    opened = pypdfium2.PdfDocument(path)
    yield opened
    opened.close()


def texts(document: Any) -> list[str]:
    return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def one(*blocks: Any) -> Laid:
    return Laid("甲", "乙", 2026, blocks)


def grids(laid: Laid, folder: Path) -> list[Grid]:
    return [block for block in read_file(write_pdf(laid, folder / "b.pdf")).blocks if isinstance(block, Grid)]


def test_figures_read_back_on_their_slices(read: Disclosure) -> None:
    table = read.table("revenue_expenditure_total")
    assert table is not None
    assert (table.title, table.unit, table.department) == (BALANCE.title, "万元", "云溪县档案局")
    printed = [cell.text for row in table.rows for cell in row.cells if cell.printed is not None]
    assert printed == ["1234.56"] * 6
    found = {";".join(f"{n}={m}" for n, m in cell.slice.members) for _, _, cell in read.figures() if cell.slice}
    assert {BALANCE.body[9].fact, BALANCE.body[7].fact} <= found


def test_a_table_over_several_pages_is_one_with_all_its_rows(read: Disclosure) -> None:
    table = read.table("expenditure")
    assert table is not None
    assert len(table.pages) > 1
    assert len(table.rows) == ROWS + 1
    assert table.columns[6].path == ("基本支出", "人员经费")
    sums = [sum(row.cells[n].amount or Decimal(0) for row in table.rows[1:]) for n in (4, 5, 6, 7, 8)]
    assert sums == [table.rows[0].cells[n].amount for n in (4, 5, 6, 7, 8)]


def test_sentences_read_back_as_they_were_written(read: Disclosure) -> None:
    statement = next(each for each in read.statements if "收入总计" in each.text)
    assert statement.text.replace(" ", "") == TEXT.replace(" ", "")
    assert [each.measure for each in statement.quantities][1:3] == ["revenue.total", "expenditure.total"]


def test_the_document_tells_what_it_is(read: Disclosure) -> None:
    info = read.document
    assert (info.kind, info.organisation, info.fiscal_year) == ("budget", "云溪县档案局", 2026)


def test_headers_are_repeated_on_wide_pages(document: Any) -> None:
    wide = [text for page, text in zip(document, texts(document), strict=True) if page.get_width() > page.get_height()]
    assert len(wide) > 1
    assert all("科目编码" in text and "项目支出" in text for text in wide)


def test_pages_are_numbered_from_behind_the_contents(document: Any) -> None:
    pages = texts(document)
    assert [("—" in text) for text in pages[:2]] == [False, False]
    assert pages[2].endswith("—1—")
    assert pages[-1].endswith(f"—{len(pages) - 2}—")


def test_contents_give_the_page_of_each_title(document: Any) -> None:
    pages = texts(document)
    for title in ("第三部分部门预算表", BALANCE.title, WIDE.title):
        place = next(n for n, text in enumerate(pages[2:], 1) if title in text)
        assert title in pages[1]
        assert pages[1].split(title)[1].lstrip(".").startswith(str(place))


def test_a_long_title_breaks_behind_the_organisation() -> None:
    assert title_lines("2026年度云溪县档案局部门预算公开", "云溪县档案局") == ["2026年度云溪县档案局", "部门预算公开"]
    assert title_lines("云溪县档案局预算", "云溪县档案局") == ["云溪县档案局预算"]
    assert title_lines("2026年度云溪县档案馆部门预算及说明公开", "云溪县档案局") == [
        "2026年度云溪县档案馆部门预算及说明公开"
    ]


def test_bookmarks_lead_to_headings_and_tables(document: Any) -> None:
    marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert (0, "第一部分 云溪县档案局概况") in marks
    assert (1, "一、主要职责") in marks
    assert (1, BALANCE.title) in marks


def test_metadata_and_one_embedded_font(document: Any, path: Path) -> None:
    assert document.get_metadata_value("Title") == LAID.title
    assert document.get_metadata_value("Author") == LAID.organisation
    data = path.read_bytes()
    assert b"/Lang(zh-CN)" in data
    assert b"NotoSansCJKsc-Regular" in data
    assert len(data) < 600_000


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf_bytes(LAID) == pdf_bytes(LAID)


def test_a_chart_is_drawn_and_its_words_are_not_loose_text(document: Any, read: Disclosure) -> None:
    page = next(text for text in texts(document)[2:] if "".join(BAR.title.split()) in text)
    assert "1100.00" not in page
    assert not any("1100.00" in each.text for each in read.statements)


def test_long_numbers_and_codes_stay_in_their_cells(tmp_path: Path) -> None:
    table = LaidTable(
        "t",
        "",
        "2026年项目支出表",
        3,
        (head("项目编码", 0, 0), head("名称", 0, 1), head("金额", 0, 2)),
        1,
        (
            word("411200230000000123456", 0, 0),
            word("档案", 0, 1),
            figure("1,234,567,890,123.45", 0, 2),
            word("B", 1, 0),
            word("（一）乙", 1, 1),
            figure("-7.00", 1, 2),
        ),
        2,
        (0.16, 0.7, 0.14),
    )
    (grid,) = grids(one(table), tmp_path)
    rows = grid.text_rows()
    assert rows[1][0].replace("\n", "") == "411200230000000123456"
    assert rows[1][1:] == ["档案", "1,234,567,890,123.45"]
    assert rows[2] == ["B", "（一）乙", "-7.00"]
    assert not any(cell.clipped for cell in grid.cells)


def test_merged_rows_keep_their_spans(tmp_path: Path) -> None:
    body = (word("产出指标", 0, 0, rows=2), *(word(f"指标{n}", n, 1) for n in range(2)))
    table = LaidTable("t", "", "绩效目标表", 2, (head("一级", 0, 0), head("名称", 0, 1)), 1, body, 2, (0.5, 0.5))
    (grid,) = grids(one(table), tmp_path)
    assert next(cell for cell in grid.cells if cell.text == "产出指标").row_span == 2


def test_a_text_longer_than_a_page_is_not_cut(tmp_path: Path) -> None:
    long = "".join(f"第{n}条职责是管理档案。" for n in range(400))
    table = LaidTable(
        "t",
        "",
        "情况表",
        2,
        (head("甲", 0, 0), head("乙", 0, 1)),
        1,
        (word("一", 0, 0), word(long, 0, 1)),
        1,
        (0.3, 0.7),
    )
    read = "".join(cell.text.replace("\n", "") for grid in grids(one(table), tmp_path) for cell in grid.cells)
    assert all(f"第{n}条职责" in read for n in range(400))


def test_no_page_is_empty_where_pages_turn(tmp_path: Path) -> None:
    turning = (
        PageBreak(),
        WIDE,
        PageBreak(),
        BALANCE,
        PageBreak(),
        Heading("附表", 2),
        WIDE,
        PageBreak(),
        BALANCE,
        PageBreak(),
    )
    pages = read_file(write_pdf(one(*turning), tmp_path / "d.pdf")).pages
    assert all(page.characters > 0 for page in pages)
    assert [page.width < page.height for page in pages].count(True) == 2


def test_a_table_little_longer_than_a_page_is_set_closer(tmp_path: Path) -> None:
    body = tuple(word(f"{n}", n, 0) for n in range(36)) + tuple(figure(f"{n}.00", n, 1) for n in range(36))
    table = LaidTable(
        "t", "", "情况表", 2, (head("甲", 0, 0), head("乙", 0, 1)), 1, body, 36, (0.5, 0.5), font_size=10.5
    )
    assert len(grids(one(table), tmp_path)) == 1


def test_text_is_never_markup(tmp_path: Path) -> None:
    wild = '#panic("x") $1/0$ *b* _i_ `c` [y] @z <w> \\ // /* = 甲 "q" \u2028 {{ }}'
    laid = replace(one(Heading(wild, 2), Paragraph(wild)), title=wild, organisation=wild)
    source = read_file(write_pdf(laid, tmp_path / "c.pdf"))
    flat = "".join(wild.split())
    assert ["".join(getattr(block, "text", "").split()) for block in source.blocks] == [flat, flat]


def test_an_empty_table_and_a_lone_chart_are_no_fault() -> None:
    empty = LaidTable("t", "", "空表", 1, (), 0, (), 0, (1.0,))
    assert pdf_bytes(one(empty, ChartBlock(BAR))).startswith(b"%PDF")


def test_the_widest_run_counts() -> None:
    assert run_width("甲12乙3456丙") == pytest.approx(4 * 0.56)
