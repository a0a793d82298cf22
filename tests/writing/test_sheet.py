"""The 检查表: every finding in just one line, answers that follow, and a workbook that opens."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from yujue.checking import Finding, Report, Summary
from yujue.disclosure import Disclosure, DocumentInfo, OutlineEntry, Place, Table
from yujue.writing.sheet import write_sheet, write_summary
from yujue.writing.sheet.assign import NO, OPEN, YES, lines
from yujue.writing.sheet.picture import picture
from yujue.writing.sheet.template import template_for, templates
from yujue.writing.sheet.words import place_name, sentences

INFO = DocumentInfo("a.pdf", "", "pdf", "", "budget", "department", "甲市乙区丙局", 2030, None, 9)
TABLE = Table("T1", "revenue", "收入表", (4,), None, "元", (), ())
OUTLINE = (OutlineEntry("一、职能", "", Place(page=2), listed=True),)
WHOLE = Disclosure(INFO, tables=(TABLE,), outline=OUTLINE)


def report(*findings: Finding) -> Report:
    numbered = tuple(findings)
    return Report(INFO, (), numbered, Summary(len(numbered), 0, 0, 0, 0, 0, 0, 0), (), WHOLE)


def finding(place: Place, rule: str = "identities.sum", severity: str = "error") -> Finding:
    return Finding(rule, severity, "不相等", (place,), ("3.00",), ("2.00",), id="f1")


@pytest.mark.parametrize(
    ("one", "name"),
    [
        (finding(Place(page=4, form="revenue", table="T1")), "《部门收入预算总表》"),
        (finding(Place(page=7, section="2030年部门预算编制说明")), "预算编制说明"),
        (finding(Place(page=8, section="其他相关情况说明 / 三、政府采购情况")), "其他相关说明"),
        (finding(Place(page=2), "wording.contents_missing_table"), "目录"),
        (finding(Place(page=3), "wording.blank_page"), "目录"),
        (finding(Place(page=1), "wording.placeholder"), "封面"),
        (finding(Place()), "预算编制说明"),
    ],
)
def test_a_finding_stands_in_the_line_of_its_place(one: Finding, name: str) -> None:
    answered = lines(report(one), template_for("budget"))
    assert [line.item.name for line in answered if line.findings] == [name]
    assert sum(len(line.findings) for line in answered) == 1


def test_answers_follow_from_findings_and_from_what_is_there() -> None:
    answered = {line.item.name: line for line in lines(report(finding(Place(page=1))), template_for("budget"))}
    assert answered["封面"].answer == NO
    assert answered["《部门收入预算总表》"].answer == YES
    assert answered["《部门支出预算总表》"].answer == OPEN
    assert answered["及时公开部门预算"].answer == OPEN


def test_what_rounding_explains_is_not_a_fault() -> None:
    answered = lines(report(finding(Place(page=1), severity="rounding")), template_for("budget"))
    assert not any(line.findings for line in answered)


def test_every_form_has_one_line_for_the_rest() -> None:
    for form in templates():
        assert sum(item.rest for item in form.items) == 1, form.name
        assert {"封面", "目录"} <= {item.name for item in form.items}


def test_places_and_numbered_words() -> None:
    assert [place_name(n) for n in ("上海市普陀区司法局", "河南省三门峡市科技局", "丙局")] == ["普陀区", "三门峡市", ""]
    assert sentences((finding(Place(page=2)), finding(Place(page=3)))) == ["1.不相等（第2页）", "2.不相等（第3页）"]


def test_the_workbook_holds_words_and_pictures(tmp_path: Path) -> None:
    original = tmp_path / "a.pdf"
    canvas = Canvas(str(original), pagesize=(300, 200))
    canvas.drawString(40, 100, "3.00")
    canvas.save()
    place = Place(page=1, text="3.00", box=(40, 90, 70, 105))
    data = picture(original, place)
    assert data is not None
    assert data.startswith(b"\x89PNG")
    write_sheet(report(finding(place)), tmp_path / "b.xlsx", original)
    write_summary([report(finding(place))], tmp_path / "c.xlsx")
    with zipfile.ZipFile(tmp_path / "b.xlsx") as book:
        assert [n for n in book.namelist() if n.startswith("xl/media/")]
        assert "不相等" in book.read("xl/sharedStrings.xml").decode()
    with zipfile.ZipFile(io.BytesIO((tmp_path / "c.xlsx").read_bytes())) as book:
        assert "问题清单" in book.read("xl/workbook.xml").decode()
