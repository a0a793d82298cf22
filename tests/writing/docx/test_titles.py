"""A title too long for a line is broken where it reads well."""

from __future__ import annotations

from yujue.writing.docx.measure import balanced
from yujue.writing.pdf.pages import title_lines

ROOM = 442 / 30


def test_a_title_breaks_before_what_the_document_is() -> None:
    assert balanced("2025年清河市科学技术局部门预算公开", ROOM) == "2025年清河市科学技术局\n部门预算公开"


def test_a_long_name_stands_on_a_line_of_its_own_behind_the_year() -> None:
    title = "2023年洛川市北山区科技和工业局部门预算公开"
    assert balanced(title, ROOM).split("\n") == ["2023年", "洛川市北山区科技和工业局", "部门预算公开"]


def test_a_short_title_stays_whole() -> None:
    assert balanced("部门预算", ROOM) == "部门预算"


def test_the_cover_of_a_pdf_breaks_as_well_before_a_long_name() -> None:
    name = "洛川市北山区科技和工业局"
    assert title_lines(f"2023年{name}部门预算公开", name) == ["2023年", name, "部门预算公开"]
    assert title_lines("2025年清河市科学技术局部门预算公开", "清河市科学技术局")[0] == "2025年清河市科学技术局"
