"""The web page: reads back, carries facts, is accessible, lets nothing in."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from tests.writing.sample import BALANCE, BAR, LAID, ROWS, TEXT, TOTAL, WIDE, figure, head, word
from yujue.disclosure import Disclosure
from yujue.facts import Fact, FactSet, Slice
from yujue.layout import Heading, Laid, LaidTable, Paragraph, Span
from yujue.reading.files import read_file
from yujue.recognising import recognise
from yujue.writing.html import html_page, write_html
from yujue.writing.html.exact import Exact, slice_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def page() -> HtmlElement:
    return document_fromstring(html_page(LAID))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Disclosure:
    return recognise(read_file(write_html(LAID, tmp_path_factory.mktemp("html") / "a.html")))


def one(*blocks: object) -> Laid:
    return Laid("甲", "乙", 2026, blocks)  # type: ignore[arg-type]


def test_figures_read_back_on_their_slices(read: Disclosure) -> None:
    table = read.table("revenue_expenditure_total")
    assert table is not None
    assert (table.title, table.unit, table.department) == (BALANCE.title, "万元", "云溪县档案局")
    assert [c.text for row in table.rows for c in row.cells if c.printed is not None] == ["1234.56"] * 6
    found = {";".join(f"{n}={m}" for n, m in cell.slice.members) for _, _, cell in read.figures() if cell.slice}
    assert {BALANCE.body[9].fact, BALANCE.body[7].fact} <= found


def test_the_wide_table_reads_back_whole(read: Disclosure) -> None:
    table = read.table("expenditure")
    assert table is not None
    assert len(table.rows) == ROWS + 1
    assert table.columns[6].path == ("基本支出", "人员经费")


def test_sentences_and_identity_read_back(read: Disclosure) -> None:
    assert next(each.text for each in read.statements if "收入总计" in each.text) == TEXT
    assert (read.document.organisation, read.document.fiscal_year, read.document.title) == (
        "云溪县档案局",
        2026,
        LAID.title,
    )


def test_a_figure_carries_its_fact_and_its_exact_amount() -> None:
    root = document_fromstring(html_page(one(BALANCE), facts=_facts(1234_5649)))
    total = root.xpath(f'//data[@data-fact="{TOTAL}"]')[0]
    assert total.text == "1234.56"
    assert total.get("value") == "12345649.00"


def _facts(tens: int) -> FactSet:
    where = Slice.of(fiscal_year="2026", flow="revenue", stage="budget", origin="current", fund_type_code="11")
    return FactSet([Fact(where, tens * 100)])


def test_an_amount_that_does_not_print_so_is_not_given() -> None:
    assert not document_fromstring(html_page(one(BALANCE), facts=_facts(1234_5651))).xpath("//data/@value")
    assert not document_fromstring(html_page(one(BALANCE))).xpath("//data/@value")


def test_amounts_in_sentences_carry_theirs_and_percentages_none() -> None:
    text = "收入1234.56万元，占1234.56%。"
    spans = (Span(2, 11, TOTAL), Span(text.index("占") + 1, text.index("%") + 1, TOTAL))
    root = document_fromstring(html_page(one(Paragraph(text, spans)), facts=_facts(1234_5600)))
    assert root.xpath("//data/@value") == ["12345600.00"]
    assert [each.text for each in root.xpath("//data")] == ["1234.56万元", "1234.56%"]


def test_what_is_no_slice_has_no_amount() -> None:
    assert slice_of("colour=red") is None
    assert Exact(_facts(1)).yuan("colour=red", Decimal(1), 2, Decimal(1)) == ""


def test_zero_is_exact_and_projects_are_found_by_their_names() -> None:
    where = Slice.of(flow="expenditure", pro_code="411999", fiscal_year="2026")
    exact = Exact(FactSet([Fact(where, 123_00)]), {"档案数字化": "411999"})
    assert exact.yuan("flow=expenditure;pro_code=档案数字化", Decimal("0.01"), 2, Decimal(10000)) == "123.00"
    assert exact.yuan("flow=revenue", Decimal("0.00"), 2, Decimal(10000)) == "0.00"
    assert exact.yuan("flow=revenue", Decimal("0.01"), 2, Decimal(10000)) == ""
    assert Exact().yuan("flow=revenue", Decimal(0), 2, Decimal(1)) == ""


def test_headers_captions_and_row_headers_are_marked(page: HtmlElement) -> None:
    tables = page.xpath("//table")
    assert [table.findtext("caption") for table in tables] == [
        f"{BALANCE.title}，单位：万元",
        f"{WIDE.title}，单位：万元",
    ]
    assert [th.get("scope") for th in tables[0].xpath("thead/tr[1]/th")] == ["colgroup", "colgroup"]
    assert [th.text for th in tables[0].xpath('tbody/tr[1]/th[@scope="row"]')] == [
        "一、一般公共预算",
        "（一）科学技术支出",
    ]
    assert [th.text for th in tables[1].xpath("tbody/tr[2]/th")] == ["（第1项）科学技术管理事务"]


def test_contents_lead_to_headings_and_tables(page: HtmlElement) -> None:
    links = page.xpath('//nav[@id="contents"]//a')
    assert [link.text for link in links][-2:] == [BALANCE.title, WIDE.title]
    assert all(page.xpath(f'//*[@id="{link.get("href")[1:]}"]') for link in links)
    assert page.xpath('//nav//a[@href="#main"]')


def test_headings_go_down_in_order(page: HtmlElement) -> None:
    levels = [int(each.tag[1]) for each in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_page_is_in_chinese_and_needs_nothing_else(page: HtmlElement) -> None:
    assert page.get("lang") == "zh-CN"
    assert page.findtext("head/title") == LAID.title
    assert not page.xpath("//@src | //link/@href | //img")
    assert "http" not in re.sub(r'xmlns="[^"]+"|http-equiv', "", html_page(LAID))


def test_a_chart_stands_in_the_page_with_its_caption(page: HtmlElement) -> None:
    assert page.xpath("//figure/svg/title/text()") == [BAR.title]
    assert page.xpath("//figure/figcaption/text()") == [BAR.title]


def test_text_is_never_markup() -> None:
    wild = '</script><img src=x onerror="x()"> & "\' <b>'
    body = (word(wild, 0, 0), figure("1.00", 0, 1, wild, wild))
    table = LaidTable("t", "", wild, 2, (head(wild, 0, 0), head("乙", 0, 1)), 1, body, 1, (1, 1))
    laid = one(Heading(wild, 2), Paragraph(wild, (Span(0, 9, wild, wild),)), table)
    laid = replace(laid, title=wild, organisation=wild)
    root = document_fromstring(html_page(laid))
    assert not root.xpath("//img | //b")
    assert len(root.xpath("//script")) == 2
    assert json.loads(root.xpath('//script[@id="words"]/text()')[0]) == {wild: wild}
    assert root.xpath("//td/data/@data-fact") == [wild]


def test_holes_in_a_table_are_filled_and_lines_kept(tmp_path: Path) -> None:
    body = (word("甲\n乙", 0, 0, rows=2), word("丙", 1, 2))
    table = LaidTable("t", "", "情况表", 3, tuple(head(t, 0, n) for n, t in enumerate("一二三")), 1, body, 2, (1, 1, 1))
    root = document_fromstring(html_page(one(table)))
    assert [len(row) for row in root.xpath("//tbody/tr")] == [3, 2]
    source = read_file(write_html(one(table), tmp_path / "t.html"))
    assert source.blocks[-1].text_rows() == [["一", "二", "三"], ["甲\n乙", "", ""], ["", "", "丙"]]  # type: ignore[union-attr]


def test_the_same_document_gives_the_same_page() -> None:
    assert html_page(LAID) == html_page(LAID)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_click_explains_the_figure_and_shows_where_else_it_stands(tmp_path: Path) -> None:
    click = "<script>document.querySelector('td data[data-fact=\"" + TOTAL + "\"]').click()</script></body>"
    path = tmp_path / "page.html"
    path.write_text(html_page(LAID, _facts(1234_5600)).replace("</body>", click), "utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    done = subprocess.run(
        [str(CHROMIUM), *options, profile, "--dump-dom", path.as_uri()], capture_output=True, timeout=120, check=True
    )
    root = document_fromstring(done.stdout.decode("utf-8"))
    panel = root.get_element_by_id("panel")
    assert panel.get("hidden") is None
    assert panel.findtext("h2") == "收入总计 · 收入 / 金额"
    text = panel.text_content()
    assert "12,345,600.00 元" in text
    assert "同一数据还出现在 1 处" in text
    assert "一、收入支出预算总体情况说明：“云溪县档案局2026年收入总计1234.56万元…”" in text
    assert len(root.xpath('//data[contains(@class, "same")]')) == 2
