"""Web pages: what is shown is read, and the checks find the same in them."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from yujue.api import check
from yujue.api.example import CLEAN_TEXT, EXAMPLE_TEXT
from yujue.reading.errors import EmptyFileError, UnusableFileError
from yujue.reading.files import read_file
from yujue.reading.html import read_html
from yujue.reading.html.errors import DeepPageError
from yujue.reading.model import Grid, Paragraph
from yujue.reading.text import read_text


def as_page(path: Path) -> str:
    parts = []
    for block in read_text(path, path.read_bytes()).blocks:
        if isinstance(block, Paragraph):
            parts.append(f"<p>{escape(block.text)}</p>")
        else:
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block.text_rows())
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return "<!DOCTYPE html><html><body>" + "\n".join(parts) + "</body></html>"


@pytest.mark.parametrize("example", [EXAMPLE_TEXT, CLEAN_TEXT])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_gives_the_findings_of_its_text(tmp_path: Path, example: Path, encoding: str) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(as_page(example).encode(encoding))
    found, wanted = check(page).findings, check(example).findings
    assert sorted((f.rule, f.message) for f in found) == sorted((f.rule, f.message) for f in wanted)


def test_spans_hidden_parts_and_layout() -> None:
    data = (
        "<html><head><title>题</title><script>x</script></head><body><nav>导航</nav><table><tr><td>"
        "<h1>甲<b>局</b></h1>乙<br>丙<p style='display: none'>隐</p><table><tr>"
        "<th rowspan=2>项目<th colspan=2>金额</tr>"
        "<tr><td>基本<td>项目支出</tr></table>尾</td></tr></table></body></html>"
    ).encode()
    source = read_html("a.html", data)
    assert [b.text for b in source.blocks if isinstance(b, Paragraph)] == ["甲局", "乙", "丙", "尾"]
    (grid,) = (b for b in source.blocks if isinstance(b, Grid))
    places = [(c.row, c.column, c.row_span, c.column_span, c.text) for c in grid.cells]
    assert places[:2] == [(0, 0, 2, 1, "项目"), (0, 1, 1, 2, "金额")]
    assert places[2:] == [(1, 1, 1, 1, "基本"), (1, 2, 1, 1, "项目支出")]
    assert [b.line for b in source.blocks] == [1, 2, 3, 4, 6]


def test_hostile_pages_end_in_time(tmp_path: Path) -> None:
    entity = b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body>'
    deep = entity + b"<div>" * 100_000 + "甲".encode()
    path = tmp_path / "deep.html"
    path.write_bytes(deep)
    with pytest.raises(DeepPageError, match="嵌套"):
        read_file(path)
    with pytest.raises(EmptyFileError):
        read_html("a.html", b"<html><body></body></html>")


def texts_of(body: str, head: str = "", encoding: str = "utf-8") -> list[str]:
    source = read_html("a.html", f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def test_tags_that_are_never_closed_lose_nothing() -> None:
    assert texts_of("<p>前</p>" + "<font><div>" * 500 + "甲" + "<p>乙</p>") == ["前", "甲", "乙"]


def test_a_table_keeps_its_caption_its_rows_in_a_form_and_cells_down_to_its_end() -> None:
    rows = "<tr><td rowspan=0>项目<td>金额</tr><tr><td>1.00</tr><tr><td>2.00</tr>"
    data = f"<html><body><table><caption>收入表<br>单位：万元</caption><form>{rows}</form></table></body></html>"
    *captions, grid = read_html("a.html", data.encode()).blocks
    assert [getattr(line, "text", "") for line in captions] == ["收入表", "单位：万元"]
    assert isinstance(grid, Grid)
    assert grid.text_rows() == [["项目", "金额"], ["", "1.00"], ["", "2.00"]]


def test_an_encoding_that_only_the_page_names_is_used() -> None:
    assert texts_of("<p>預算公開說明</p>", "<meta charset=big5>", "big5") == ["預算公開說明"]


@pytest.mark.parametrize("start", ["<table>", "<!-- saved from url=(0014) -->\n<div>", "<meta charset=utf-8>", "<h1>"])
def test_a_page_without_its_head_is_a_page(tmp_path: Path, start: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"{start}预算公开", "utf-8")
    assert read_file(path).format == "html"


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ('<iframe src="/a/%E9%A2%84%E7%AE%97.pdf"></iframe>', "预算.pdf"),
        ('<iframe src="/viewer.html?file=/a/b.pdf#page=1"></iframe>', "b.pdf"),
        ('<object data="c.pdf"></object>', "c.pdf"),
        ('<embed src="d.pdf">', "d.pdf"),
        ('<a href="e.xls"></a>', "e.xls"),
    ],
)
def test_files_shown_in_a_page_are_named(shown: str, name: str) -> None:
    assert read_html("a.html", f"<html><body><p>预算</p>{shown}</body></html>".encode()).attachments == (name,)
    with pytest.raises(UnusableFileError, match=f"没有正文.*{name}"):
        read_html("a.html", f"<html><body>{shown}</body></html>".encode())


@pytest.mark.parametrize("suffix", ["html", "txt"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_bad_byte_is_told_once_and_no_figure_beside_it_is_judged(tmp_path: Path, suffix: str, encoding: str) -> None:
    text = as_page(CLEAN_TEXT) if suffix == "html" else CLEAN_TEXT.read_text("utf-8")
    data = text.encode(encoding)
    mark = "收入预算".encode(encoding)
    at = data.index(mark) + len(mark)
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data[:at] + b"\xff" + data[at:])
    report = check(path)
    (told,) = (f for f in report.findings if f.rule == "disclosure.garbled")
    assert "1 处" in told.message
    assert "\ufffd" in told.places[0].text
    assert not report.summary.error
