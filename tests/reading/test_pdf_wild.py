"""PDFs as they are in the wild, from the page to the amount: units, signs, widths, look-alikes, hidden text."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.reading.drawing import Drawing
from yujue.disclosure import Disclosure
from yujue.reading.model import Grid
from yujue.recognising import recognise

XS = (60, 240, 340, 440)
HEAD = ["项目", "基本支出", "项目支出"]


def page(rows: list[list[str]], unit: str = "万元", *, ruled: bool = True) -> Drawing:
    drawn = Drawing().text(150, 60, "2026年部门支出总体情况表", 16).text(350, 80, f"单位：{unit}")
    every = [HEAD, *rows]
    return drawn.table(XS, 90, every) if ruled else drawn.write(XS, 90, every)


def amounts(drawn: Drawing, folder: Path) -> list[list[Decimal | None]]:
    found: Disclosure = recognise(drawn.read(folder))
    (table,) = found.tables
    return [[cell.amount for cell in row.cells if cell.printed is not None] for row in table.rows]


@pytest.mark.parametrize(
    ("unit", "yuan"), [("元", 1), ("千元", 1000), ("万元", 10_000), ("百万元", 1_000_000), ("亿元", 100_000_000)]
)
@pytest.mark.parametrize("ruled", [True, False])
def test_units_of_tables(tmp_path: Path, unit: str, yuan: int, ruled: bool) -> None:
    rows = [["合计", "30.50", "10.00"], ["科学技术支出", "20.50", "4.00"], ["住房保障支出", "10.00", "6.00"]]
    found = amounts(page(rows, unit, ruled=ruled), tmp_path)
    assert found == [[Decimal(number) * yuan for number in row[1:]] for row in rows]


def test_negatives_in_brackets_and_full_width_digits(tmp_path: Path) -> None:
    wide = ["科学技术支出", "(1,234.50)", "－１０．００"]
    rows = [["合计", "（1,234.50）", "-10.00"], wide, ["其他支出", "０", "０．００"]]
    found = amounts(page(rows), tmp_path)
    assert found == [[Decimal(-12_345_000), Decimal(-100_000)], [Decimal(-12_345_000), Decimal(-100_000)], [0, 0]]


def test_look_alike_characters_name_rows_as_their_own_do(tmp_path: Path) -> None:
    rows = [["合计", "30.50", "10.00"], ["科学技术⽀出", "20.50", "4.00"], ["住房保障⽀出", "10.00", "6.00"]]
    found = recognise(page(rows).read(tmp_path))
    assert [row.label for row in found.tables[0].rows][1:] == ["科学技术支出", "住房保障支出"]


def test_hidden_figures_do_not_count(tmp_path: Path) -> None:
    drawn = page([["合计", "30.50", "10.00"]])
    drawn.text(250, 104, "99.99", mode=3).text(350, 124, "88.88", colour=(1, 1, 1), size=4)
    assert amounts(drawn, tmp_path) == [[Decimal(305_000), Decimal(100_000)]]


@pytest.mark.parametrize("edged", [True, False])
def test_white_letters_on_a_coloured_head_are_seen(tmp_path: Path, edged: bool) -> None:
    drawn = Drawing().text(150, 60, "2026年部门支出总体情况表", 16).text(350, 80, "单位：万元")
    drawn.box(60, 90, 440, 110, (0, 0, 0.4), edged=edged)
    for x, text in zip(XS, HEAD, strict=False):
        drawn.text(x + 3, 104, text, colour=(1, 1, 1))
    drawn.table(XS, 90, [["", "", ""], ["合计", "30.50", "10.00"]])
    (grid,) = (block for block in drawn.read(tmp_path).blocks if isinstance(block, Grid))
    assert grid.text_rows() == [HEAD, ["合计", "30.50", "10.00"]]


@pytest.mark.parametrize(("turn", "x", "y"), [(30, 100, 220), (45, 160, 220), (-40, 100, 60)])
def test_a_watermark_across_the_table_is_no_part_of_its_cells(tmp_path: Path, turn: float, x: float, y: float) -> None:
    rows = [["合计", "30.50", "10.00"], ["科学技术支出", "20.50", "4.00"], ["住房保障支出", "10.00", "6.00"]]
    drawn = page(rows).text(x, y, "内部资料", 60, turn=turn, colour=(0.85, 0.85, 0.85))
    (grid,) = (block for block in drawn.read(tmp_path).blocks if isinstance(block, Grid))
    assert grid.text_rows() == [HEAD, *rows]


def test_letters_that_lean_are_read(tmp_path: Path) -> None:
    drawn = Drawing()
    drawn.canvas.saveState()
    drawn.canvas.transform(1, 0, 0.33, 1, -200, 0)
    drawn.text(60, 100, "本年收入增长8.85%。")
    drawn.canvas.restoreState()
    (sentence,) = drawn.read(tmp_path).blocks
    assert getattr(sentence, "text", "") == "本年收入增长8.85%。"
