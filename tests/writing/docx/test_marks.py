"""Comments in a copy of a Word document: at the right figure, with the finding, the text untouched."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import docx
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.reading.docx.writing import SPACES, c, document, p, packed, r, row, table
from tests.writing.docx.laying import laid_from
from yujue import api
from yujue.api.example import EXAMPLE
from yujue.checking import Finding, Report, Summary
from yujue.cli import run
from yujue.disclosure import DocumentInfo, Place
from yujue.reading.files import read_file
from yujue.writing.docx import write_docx
from yujue.writing.marks import mark_docx
from yujue.writing.marks.docx.comment import anchor
from yujue.writing.marks.docx.find import Spot
from yujue.writing.marks.docx.lines import text_of

INFO = DocumentInfo("a.docx", "", "docx", "", "budget", "department", None, 2030, None, 1)


def report(*findings: Finding) -> Report:
    return Report(INFO, (), findings, Summary(len(findings), 0, 0, 0, 0, 0, 0, 0))


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "a.docx"
    path.write_bytes(data)
    return path


def marked_texts(path: Path) -> dict[str, str]:
    """Give the text that each comment is about."""
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    found = {}
    for number in re.findall(r'<w:commentRangeStart w:id="(\d+)"/>', xml):
        inner = xml.split(f'<w:commentRangeStart w:id="{number}"/>')[1].split(f'<w:commentRangeEnd w:id="{number}"/>')[
            0
        ]
        found[number] = re.sub("<[^>]+>", "", inner)
    return found


def test_every_finding_of_the_example_is_at_its_figure(tmp_path: Path) -> None:
    original, copy = tmp_path / "a.docx", tmp_path / "b.docx"
    write_docx(laid_from(read_file(EXAMPLE)), original)
    before = original.read_bytes()
    found = api.check(original)
    grave = [(f, n) for f in found.findings if f.severity in {"error", "warning"} for n in range(len(f.places))]
    assert mark_docx(original, found, copy) == len(grave) > 5
    texts = marked_texts(copy)
    assert [texts[str(n)] for n, (f, at) in enumerate(grave) if at == 0] == [f.found[0] for f, at in grave if at == 0]
    comments = list(docx.Document(str(copy)).comments)
    assert all(f.message in comment.text for comment, (f, _) in zip(comments, grave, strict=True))
    assert [b.text for b in read_file(copy).blocks if hasattr(b, "text")] == [
        b.text for b in read_file(original).blocks if hasattr(b, "text")
    ]
    assert original.read_bytes() == before


def test_equal_cells_are_told_apart_by_their_column(tmp_path: Path) -> None:
    made = document(table(row("项目", "上年", "本年"), row("合计", "5.00", "5.00")))
    original = saved(tmp_path, made)
    disclosure = api.read(original)
    place = Place(table=disclosure.tables[0].id, row="合计", column="本年", text="合计 5.00 5.00")
    finding = Finding("r", "error", "不等", (place,), ("5.00",))
    both = Report(INFO, (), (finding,), Summary(1, 0, 0, 0, 0, 0, 0, 0), disclosure=disclosure)
    assert mark_docx(original, both, tmp_path / "b.docx") == 1
    xml = zipfile.ZipFile(tmp_path / "b.docx").read("word/document.xml").decode()
    cells = xml.split("<w:tr>")[2].split("<w:tc>")[1:]
    assert ["commentRangeStart" in cell for cell in cells] == [False, False, True]


def test_comments_that_are_there_stay(tmp_path: Path) -> None:
    body = p('<w:commentRangeStart w:id="7"/>', r("收入5.00万元"), '<w:commentRangeEnd w:id="7"/>')
    made = document(body, comments=f'<w:comment w:id="7" w:author="审">{p("旧批注")}</w:comment>')
    finding = Finding("r", "error", "新批注", (Place(text="收入5.00万元"),), ("5.00",))
    assert mark_docx(saved(tmp_path, made), report(finding), tmp_path / "b.docx") == 1
    comments = zipfile.ZipFile(tmp_path / "b.docx").read("word/comments.xml").decode()
    assert re.findall(r'w:id="(\d+)"', comments) == ["7", "8"]
    assert "旧批注" in comments
    assert marked_texts(tmp_path / "b.docx") == {"7": "收入5.00万元", "8": "5.00"}


def test_what_the_document_does_not_show_gets_no_comment(tmp_path: Path) -> None:
    nowhere = Finding("r", "error", "缺", (Place(),))
    elsewhere = Finding("r", "error", "缺", (Place(text="别处的话"),))
    slight = Finding("r", "rounding", "尾差", (Place(text="正文"),))
    made = document(p("正文"))
    assert mark_docx(saved(tmp_path, made), report(nowhere, elsewhere, slight), tmp_path / "b.docx") == 0
    assert "word/comments.xml" not in zipfile.ZipFile(tmp_path / "b.docx").namelist()


def test_boxes_and_deleted_text(tmp_path: Path) -> None:
    box = "<w:r><w:pict><w:txbxContent>" + p("框里5.00") + "</w:txbxContent></w:pict></w:r>"
    made = document(p("框", box) + p("<w:del>" + r("9.00") + "</w:del>", "共5.00元") + table(row(c(p("甲")), c(""))))
    findings = [Finding("r", "error", "x", (Place(text=text),), ("5.00",)) for text in ("框里5.00", "共5.00元", "甲")]
    assert mark_docx(saved(tmp_path, made), report(*findings), tmp_path / "b.docx") == 3
    assert marked_texts(tmp_path / "b.docx")["1"] == "5.00"


runs = st.lists(st.text("收入5.0 万", min_size=1, max_size=6), min_size=1, max_size=5)


@given(runs, st.data())
def test_cutting_runs_changes_no_text(parts: list[str], data: st.DataObject) -> None:
    whole = "".join(parts)
    plain = "".join(whole.split())
    start = data.draw(st.integers(0, len(plain)))
    wanted = plain[start : data.draw(st.integers(start, len(plain)))]
    inner = "".join(r(part, "<w:b/>") if n % 2 else f"<w:ins>{r(part)}</w:ins>" for n, part in enumerate(parts))
    paragraph = etree.fromstring(f"<w:p {SPACES}>{inner}</w:p>")
    anchor(Spot(paragraph, wanted), 3)
    assert text_of(paragraph) == whole
    made = etree.tostring(paragraph, encoding="unicode")
    (between,) = re.findall(r'<w:commentRangeStart[^>]*w:id="3"/>(.*?)<w:commentRangeEnd', made)
    assert "".join(re.sub("<[^>]+>", "", between).split()) == (wanted or plain)


def test_the_command_writes_it_and_refuses_other_formats(tmp_path: Path) -> None:
    original = tmp_path / "某局.docx"
    write_docx(laid_from(read_file(EXAMPLE)), original)
    assert run(["check", "--format", "docx", "--out", str(tmp_path / "out"), str(original)]) == 1
    assert marked_texts(tmp_path / "out" / "某局.check.docx")
    assert run(["check", "--format", "docx", "--out", str(tmp_path / "out"), str(EXAMPLE)]) == 2
    assert run(["check", "--format", "pdf", "--out", str(tmp_path / "out"), str(original)]) == 2


def test_a_document_without_relations_is_marked(tmp_path: Path) -> None:
    main = f"<w:document {SPACES}><w:body>{p('正文5.00')}</w:body></w:document>"
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    made = packed({"[Content_Types].xml": types, "word/document.xml": main})
    finding = Finding("r", "error", "x", (Place(text="正文5.00"),), ("5.00",))
    assert mark_docx(saved(tmp_path, made), report(finding), tmp_path / "b.docx") == 1
    assert "/comments" in zipfile.ZipFile(tmp_path / "b.docx").read("word/_rels/document.xml.rels").decode()
