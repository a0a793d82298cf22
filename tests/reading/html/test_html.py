"""Web pages: what is shown is read, and the checks find the same in them."""

from __future__ import annotations

from contextlib import suppress
from html import escape
from pathlib import Path

import pytest

from yujue.api import check
from yujue.api.example import CLEAN_TEXT, EXAMPLE_TEXT
from yujue.reading.errors import EmptyFileError, UnusableFileError
from yujue.reading.files import read_file
from yujue.reading.html import read_html
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
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
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
    with suppress(UnusableFileError):
        assert len(read_file(path).blocks) < 10
    with pytest.raises(EmptyFileError):
        read_html("a.html", b"<html><body></body></html>")
