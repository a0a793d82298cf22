"""The HTML report stands alone, escapes everything and links every finding to what it speaks of."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.api.reports import SENTENCE, report
from yujue.api import check, report_html
from yujue.api.example import EXAMPLE
from yujue.api.html.header import header_rows
from yujue.api.html.marks import Mark, figures_in, pieces, stretch
from yujue.checking import Report


class Page(HTMLParser):
    """Collects ids, links and the elements with outside resources."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.jumps: dict[str, list[str]] = {}
        self.outside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if "id" in said:
            self.ids.append(said["id"])
        if "data-jump" in said:
            self.jumps.setdefault(said["data-jump"], []).append(said["href"])
        if tag == "a":
            self.links.append(said["href"])
        if tag in {"link", "img", "iframe"} or "src" in said:
            self.outside.append(tag)


@pytest.fixture(scope="module", params=["by hand", "the example"])
def checked(request: pytest.FixtureRequest) -> Report:
    return report() if request.param == "by hand" else check(EXAMPLE)


def test_every_finding_links_to_an_element_that_is_there(checked: Report) -> None:
    page = Page(report_html(checked))
    assert {finding.id for finding in checked.findings} == set(page.jumps)
    assert {link for link in page.links if link[1:] not in page.ids} == set()
    assert len(page.ids) == len(set(page.ids))


def test_it_needs_nothing_from_outside(checked: Report) -> None:
    text = report_html(checked)
    assert Page(text).outside == []
    assert not re.search(r"https?://|@import|url\(", text)
    assert '<html lang="zh-CN">' in text


def test_what_the_document_prints_is_escaped() -> None:
    text = report_html(report())
    assert "&lt;333.97&gt;" in text
    assert "<支出>" not in text


def test_a_finding_on_a_cell_and_on_a_figure_in_a_sentence() -> None:
    text = report_html(report())
    assert '<a href="#cell-0-0-1" data-jump="f1">' in text
    assert re.search(r'<td id="cell-0-0-1" class="num marked error" data-finding="f1">333.96', text)
    assert re.search(r'<mark class="error" data-finding="f1"[^>]*>333.96</mark>', text)


def test_a_place_that_is_nowhere_leads_to_the_top() -> None:
    page = Page(report_html(report()))
    assert page.jumps["f2"] == page.jumps["f3"] == ["#top"]


def test_a_figure_is_not_found_inside_a_longer_one() -> None:
    text = "共1333.96万元和333.96万元"
    assert [text[a:b] for a, b in figures_in(text, 0, len(text), ["333.96"])] == ["333.96"]
    assert figures_in(text, 0, len(text), ["333.96"])[0][0] == 11


def test_pieces_keep_the_text_and_the_gravest_mark() -> None:
    cut = pieces(SENTENCE, [Mark(0, 5, "f1", "warning"), Mark(3, 8, "f2", "error")], [(4, 9, "收入", "quantity-0-0")])
    assert "".join(piece.text for piece in cut) == SENTENCE
    both = next(piece for piece in cut if piece.findings == ("f1", "f2"))
    assert both.severity == "error"


def test_blanks_do_not_hide_a_stretch() -> None:
    assert stretch("预算 333.96 万元", "预算333.96万元") == (0, 12)
    assert stretch("预算", "决算") is None


def test_headers_span_what_they_share() -> None:
    rows = header_rows([("科目",), ("收入", "小计"), ("收入", "其中"), ("支出",)])
    assert [(c.text, c.columns, c.rows) for c in rows[0]] == [("科目", 1, 2), ("收入", 2, 1), ("支出", 1, 2)]
    assert [c.text for c in rows[1]] == ["小计", "其中"]


def test_the_header_over_the_names_of_rows_is_told() -> None:
    paths = [("科目", "编码"), ("科目", "名称"), ("金额",)]
    rows = header_rows(paths, frozenset({1}))
    assert [(c.text, c.names) for row in rows for c in row if c.names] == [("名称", True)]


def test_a_number_has_its_id_once_however_it_is_cut() -> None:
    cut = pieces(SENTENCE, [Mark(6, 8, "f1", "error")], [(4, 9, "收入", "quantity-0-0")])
    assert [piece.figure for piece in cut if piece.figure] == ["quantity-0-0"]
