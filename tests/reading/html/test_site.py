"""Pages as departments publish them: the document is read, the site around it is not."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from yujue.api import check
from yujue.reading.files import read_file
from yujue.reading.html import is_mht, read_html, read_mht
from yujue.reading.html.chrome import is_site_line
from yujue.reading.model import Grid, Paragraph

MENU = "".join(f"<li><a href='/c{n}/'>栏目{n}</a></li>" for n in range(8))
TABLE = "<table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>12.30</td></tr></table>"
PAGE = f"""<!DOCTYPE html><html><head><title>清河市科学技术局2026年部门预算公开</title></head><body>
<div class="topNav"><ul>{MENU}</ul></div>
<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zw/">政务公开</a> &gt; 预决算公开</div>
<div class="main"><h1>清河市科学技术局2026年部门预算公开</h1>
<div>发布时间：2026-02-10 来源：市科技局 浏览次数：88</div><p>字体：【大 中 小】 【打印】 【关闭】</p>
<div id="content"><p>一、收支总体情况</p><p>2026年收入总计12.30万元。</p>{TABLE}
<p>二、支出情况</p>{TABLE}
<p>附件：<a href="/u/1.pdf?d=1">清河市科学技术局2026年部门预算.pdf</a>、<a href="b.xlsx">公开表</a></p></div></div>
<div class="xgwz"><h4>相关文章</h4><ul><li><a href="/1.html">甲局2026年部门预算公开</a></li>
<li><a href="/2.html">乙局2026年部门预算公开</a></li><li><a href="/3.html">丙局2026年部门预算公开</a></li></ul></div>
<div class="bottom"><p>主办：清河市人民政府 承办：清河市科学技术局</p>
<p>某ICP备00000000号 网站标识码：0000000000</p></div>
</body></html>"""


def test_the_document_is_read_and_not_the_site() -> None:
    source = read_html("a.html", PAGE.encode())
    words = [block.text for block in source.blocks if isinstance(block, Paragraph)]
    assert words == [
        "清河市科学技术局2026年部门预算公开",
        "一、收支总体情况",
        "2026年收入总计12.30万元。",
        "二、支出情况",
        "附件：清河市科学技术局2026年部门预算.pdf、公开表",
    ]
    assert sum(isinstance(block, Grid) for block in source.blocks) == 2
    assert source.attachments == ("清河市科学技术局2026年部门预算.pdf", "公开表（xlsx）")


def test_attachments_are_named_in_the_report(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    (note,) = (finding for finding in check(path).findings if finding.rule == "disclosure.attachments")
    assert note.severity == "info"
    assert "“清河市科学技术局2026年部门预算.pdf”" in note.message
    assert note.remedy


def test_contents_links_tables_of_links_and_pages_of_links_stay() -> None:
    contents = "".join(f"<p><a href='#p{n}'>第{n}部分 概况</a></p>" for n in range(5))
    linked = "<table>" + "".join(f"<tr><td><a href='/{n}'>甲</a></td><td>1.00</td></tr>" for n in range(4)) + "</table>"
    source = read_html(
        "a.html", f"<html><body><div>{contents}</div><div class='nav'>{linked}</div></body></html>".encode()
    )
    assert [type(block) for block in source.blocks] == [Paragraph] * 5 + [Grid]
    only = read_html("a.html", f"<html><body><ul>{MENU}</ul></body></html>".encode())
    assert len(only.blocks) == 8


@pytest.mark.parametrize(
    "line",
    ["【打印】【关闭】", "字体：大 中 小", "您现在的位置：首页>信息公开", "下一篇：没有了", "分享到： 微信 微博"],
)
def test_lines_of_the_site(line: str) -> None:
    assert is_site_line(line)


@pytest.mark.parametrize(
    "line", ["大", "关闭企业补助支出说明", "资金来源：财政拨款", "打印费 1.20 万元", "办公用房位置调整说明"]
)
def test_lines_of_the_document(line: str) -> None:
    assert not is_site_line(line)


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "page"
    message.set_content(PAGE.encode("gb18030"), "text", "html", params={"charset": "gb18030"})
    message.make_related()
    path = tmp_path / "page.mht"
    path.write_bytes(bytes(message))
    assert is_mht(path.read_bytes())
    found = read_file(path)
    assert found.blocks == read_html("a.html", PAGE.encode()).blocks
    assert found.format == "html"


def test_a_workbook_saved_as_one_web_page_gives_its_sheets() -> None:
    pages = {
        "book.htm": '<html><frameset><frame src="f/sheet001.htm"></frameset></html>',
        "f/tabstrip.htm": "<html><body><table><tr><td>收入<td>支出</table></body></html>",
        "f/sheet001.htm": "<html><body><table><tr><td>项目<td>合计<tr><td>甲<td>1.00</table></body></html>",
        "f/sheet002.htm": "<html><body><table><tr><td>项目<td>支出<tr><td>乙<td>2.00</table></body></html>",
    }
    parts = [
        f"--b\nContent-Location: file:///C:/{name}\nContent-Type: text/html; charset=gb2312\n\n{page}\n"
        for name, page in pages.items()
    ]
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
    blocks = read_mht("表.mht", (head + "".join(parts) + "--b--\n").encode("gbk")).blocks
    grids = [block for block in blocks if isinstance(block, Grid)]
    assert [grid.text_rows() for grid in grids] == [
        [["项目", "合计"], ["甲", "1.00"]],
        [["项目", "支出"], ["乙", "2.00"]],
    ]
