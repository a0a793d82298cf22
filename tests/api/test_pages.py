"""Where things stand on the pages that a document without pages prints as."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checking.building import column, disclosure, row, table
from yujue import api


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """Print two tables that have a row in common, and one row twice more than the disclosure has it."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    path = tmp_path / "印.pdf"
    canvas = Canvas(str(path))
    for page, lines in enumerate((("合计 30.00 10.00", "甲 12.00 4.00"), ("合计 30.00 10.00", "乙 18.00 6.00"))):
        canvas.setFont("STSong-Light", 12)
        for at, line in enumerate(lines):
            canvas.drawString(72, 700 - 40 * at - page, line)
        canvas.showPage()
    canvas.save()
    return path


def test_the_same_row_of_two_tables_is_found_in_its_turn(printed: Path) -> None:
    columns = [column("合计"), column("基本支出", nature="basic")]
    one = table("一", columns, [row("合计", "30.00 10.00", kind="total"), row("甲", "12.00 4.00")])
    two = table("二", columns, [row("合计", "30.00 10.00", kind="total"), row("丙", "18.00 6.00")])
    report = api.check_disclosure(disclosure(one, two))
    found = api.report_pages(report, printed, seek=True)
    where = {thing["id"]: page for page, things in found["on"].items() for thing in things if not thing["finding"]}
    assert where["cell-0-0-1"] == "1"
    assert where["cell-1-0-1"] == "2"
    assert where["cell-0-1-2"] == "1"
    assert "cell-1-1-1" not in where
    assert len(found["sizes"]) == 2


def test_a_row_that_is_printed_more_often_than_it_is_read_is_left_out(printed: Path) -> None:
    one = table("一", [column("合计"), column("基本支出")], [row("合计", "30.00 10.00", kind="total")])
    found = api.report_pages(api.check_disclosure(disclosure(one)), printed, seek=True)
    assert found["on"] == {}
