from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from tests.reading.drawing import Drawing, grids, texts
from yujue.reading.pdf.abutting import split_abutting
from yujue.reading.pdf.lattice import LatticeCell, make_lattice

ROWS = [["项目", "合计", "基本支出"], ["行政运行", "1,234.56", "1,234.56"], ["住房公积金", "78.90", "0.00"]]
XS = [60, 200, 300, 400]


def test_ruled_table_between_its_title_and_note(tmp_path: Path) -> None:
    drawn = Drawing().text(220, 90, "支出预算表", 16).table(XS, 110, ROWS).text(60, 200, "注：本表无其他说明。")
    source = drawn.read(tmp_path)
    (grid,) = grids(source)
    assert grid.text_rows() == ROWS
    assert grid.source == "ruled"
    assert grid.box == pytest.approx((60, 110, 400, 170), abs=1)
    assert grid.cells[4].box == pytest.approx((200, 130, 300, 150), abs=1)
    assert texts(source) == ["支出预算表", "注：本表无其他说明。"]
    assert isinstance(source.blocks[1], type(grid))


def test_merged_header_has_spans(tmp_path: Path) -> None:
    drawn = Drawing()
    for x, top in ((60, 100), (160, 100), (260, 120), (360, 100)):
        drawn.line(x, top, x, 160)
    drawn.line(60, 100, 360, 100).line(160, 120, 360, 120).line(60, 140, 360, 140).line(60, 160, 360, 160)
    drawn.text(80, 124, "科目").text(220, 114, "一般公共预算").text(180, 134, "合计").text(280, 134, "项目支出")
    drawn.text(90, 154, "司法").text(255, 154, "12.00", right=True).text(355, 154, "3.00", right=True)
    (grid,) = grids(drawn.read(tmp_path))
    spans = {cell.text: (cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells}
    assert spans["科目"] == (0, 0, 2, 1)
    assert spans["一般公共预算"] == (0, 1, 1, 2)
    assert spans["项目支出"] == (1, 2, 1, 1)
    assert (grid.n_rows, grid.n_columns) == (3, 3)


def test_number_over_two_lines_keeps_its_line_break(tmp_path: Path) -> None:
    drawn = Drawing().table([60, 160, 210], 100, [["收入", ""], ["支出", ""]], height=30)
    drawn.text(165, 112, "1,234,5").text(165, 124, "67.89")
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows()[0] == ["收入", "1,234,5\n67.89"]


def test_text_over_its_edge_stays_whole_and_is_marked(tmp_path: Path) -> None:
    drawn = Drawing().table([60, 100, 200], 100, [["", ""], ["乙", "2.00"]])
    drawn.text(62, 114, "机关事业单位养老")
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows() == [["机关事业单位养老", ""], ["乙", "2.00"]]
    assert [cell.text for cell in grid.cells if cell.clipped] == ["机关事业单位养老"]


def test_number_wider_than_its_column_belongs_to_the_right(tmp_path: Path) -> None:
    drawn = Drawing().table([60, 120, 150], 100, [["甲", ""], ["乙", "2.0"]])
    drawn.text(148, 114, "1234567.89", right=True)
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows()[0] == ["甲", "1234567.89"]


def test_sides_left_open(tmp_path: Path) -> None:
    drawn = Drawing()
    for y in (100, 120, 140, 160):
        drawn.line(60, y, 400, y)
    drawn.line(200, 100, 200, 160).line(300, 100, 300, 160).write(XS, 100, ROWS)
    source = drawn.read(tmp_path)
    (grid,) = grids(source)
    assert grid.text_rows() == ROWS
    assert not texts(source)


def test_a_merged_row_of_a_table_with_open_sides(tmp_path: Path) -> None:
    drawn = Drawing()
    for y in (80, 100, 120, 140, 160):
        drawn.line(60, y, 400, y)
    drawn.line(200, 100, 200, 160).line(300, 100, 300, 160).write(XS, 100, ROWS).text(200, 94, "支出预算")
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows() == [["支出预算", "", ""], *ROWS]


def test_only_horizontal_rules_or_none(tmp_path: Path) -> None:
    rows = [*ROWS, ["培训费", "12.00", "3.00"], ["合计", "1,325.46", "1,237.56"]]
    bare = Drawing().text(220, 60, "支出预算表", 16).text(60, 80, "编制部门：某局").text(350, 80, "单位：元")
    source = bare.write(XS, 90, rows).read(tmp_path)
    (grid,) = grids(source)
    assert grid.source == "aligned"
    assert grid.text_rows() == rows
    assert texts(source) == ["支出预算表", "编制部门：某局  单位：元"]
    ruled = Drawing().line(60, 100, 400, 100).line(60, 120, 400, 120).line(60, 200, 400, 200)
    (grid,) = grids(ruled.write(XS, 100, rows).read(tmp_path))
    assert grid.text_rows() == rows


def test_contents_page_is_no_table(tmp_path: Path) -> None:
    drawn = Drawing().text(270, 80, "目录", 16)
    for index, title in enumerate(["一、部门概况", "二、收支总表", "三、收入总表", "四、名词解释"]):
        drawn.text(80, 120 + 20 * index, title).text(500, 120 + 20 * index, str(index * 4 + 3), right=True)
    assert not grids(drawn.read(tmp_path))


def test_frames_of_nested_boxes(tmp_path: Path) -> None:
    drawn = Drawing()
    for row in range(3):
        for left, right in itertools.pairwise(XS):
            top = 100 + 24 * row
            drawn.box(left, top, right, top + 24, (0, 0, 0)).box(left + 1, top + 1, right - 1, top + 23, (1, 1, 1))
    (grid,) = grids(drawn.write(XS, 100, ROWS, height=24).read(tmp_path))
    assert grid.text_rows() == ROWS


def test_two_tables_side_by_side(tmp_path: Path) -> None:
    drawn = Drawing().table([40, 140, 220], 100, [["收入", "1.00"], ["合计", "1.00"]])
    drawn.table([300, 400, 480], 100, [["支出", "1.00"], ["合计", "1.00"]])
    left, right = grids(drawn.read(tmp_path))
    assert left.text_rows()[0][0] == "收入"
    assert right.text_rows()[0][0] == "支出"


@pytest.mark.parametrize("turn", [90, -90])
def test_turned_header_is_read_along_its_baseline(tmp_path: Path, turn: int) -> None:
    drawn = Drawing().table([60, 160, 260], 100, [["项目", ""], ["甲", "1.00"]], height=80)
    drawn.text(205, 170 if turn > 0 else 110, "财政拨款", turn=turn)
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows()[0] == ["项目", "财政拨款"]


@pytest.mark.parametrize("turns", [90, 180, 270])
def test_turned_pages_are_read_upright(tmp_path: Path, turns: int) -> None:
    drawn = Drawing(842, 595) if turns % 180 else Drawing()  # reportlab turns the page box as well
    drawn.height = 842
    drawn.table(XS, 100, ROWS).canvas.setPageRotation(turns)
    source = drawn.read(tmp_path)
    page = source.pages[0]
    assert (page.width, page.height) == ((842, 595) if turns % 180 else (595, 842))
    (grid,) = grids(source)
    assert grid.text_rows() == ROWS
    x0, y0, x1, y1 = grid.box or (0, 0, 0, 0)
    assert 0 <= x0 < x1 <= page.width
    assert 0 <= y0 < y1 <= page.height


def test_a_page_drawn_on_its_side_is_read_upright_and_placed_as_shown(tmp_path: Path) -> None:
    drawn = Drawing()
    drawn.canvas.translate(595, 0)
    drawn.canvas.rotate(90)
    drawn.height = 595
    drawn.table(XS, 100, ROWS)
    source = drawn.read(tmp_path)
    assert (source.pages[0].width, source.pages[0].height) == (595, 842)
    (grid,) = grids(source)
    assert grid.text_rows() == ROWS
    assert grid.box == pytest.approx((100, 842 - 400, 160, 842 - 60), abs=1)


def test_table_over_two_pages_gives_two_grids(tmp_path: Path) -> None:
    drawn = Drawing().table(XS, 700, ROWS).page().table(XS, 60, ROWS[1:])
    first, second = grids(drawn.read(tmp_path))
    assert (first.page, second.page) == (1, 2)
    assert second.text_rows() == ROWS[1:]


def test_columns_ruled_in_the_header_only(tmp_path: Path) -> None:
    drawn = Drawing()
    for y in (100, 120, 140, 160):
        drawn.line(60, y, 400, y)
    for x in (60, 400):
        drawn.line(x, 100, x, 160)
    drawn.line(200, 100, 200, 120).line(300, 100, 300, 120).write(XS, 100, ROWS)
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows() == ROWS


def test_a_merged_cell_of_text_and_one_number_stays_whole(tmp_path: Path) -> None:
    drawn = Drawing()
    for y in (100, 120, 140):
        drawn.line(60, y, 400, y)
    drawn.line(60, 100, 60, 140).line(400, 100, 400, 140).line(200, 100, 200, 120).line(300, 100, 300, 120)
    drawn.write(XS, 100, ROWS[:1]).text(70, 134, "教育部").text(230, 134, "105")
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows()[1] == ["教育部  105", "", ""]


def test_rows_set_apart_by_nothing_but_distance(tmp_path: Path) -> None:
    drawn = Drawing()
    for y in (100, 120, 160):
        drawn.line(60, y, 400, y)
    for x in XS:
        drawn.line(x, 100, x, 160)
    (grid,) = grids(drawn.write(XS, 100, ROWS).read(tmp_path))
    assert grid.text_rows() == ROWS


def test_a_ruling_with_a_gap_still_parts_its_cells(tmp_path: Path) -> None:
    drawn = Drawing()
    for y in (100, 120, 140):
        drawn.line(60, y, 300, y)
    drawn.line(60, 100, 60, 140).line(300, 100, 300, 140).line(200, 100, 200, 110).line(200, 114, 200, 140)
    drawn.write(XS[:3], 100, [["甲", "3.00"], ["乙", "4.00"]])
    (grid,) = grids(drawn.read(tmp_path))
    assert grid.text_rows() == [["甲", "3.00"], ["乙", "4.00"]]


def test_tables_right_under_one_another_are_two(tmp_path: Path) -> None:
    upper, lower = [60, 200, 300, 400], [60, 130, 250, 350, 400]
    below = [["单位", "编制", "实有", "备注"], ["本级", "10", "9", "无"]]
    drawn = Drawing().table(upper, 100, ROWS).table(lower, 160, below)
    first, second = grids(drawn.read(tmp_path))
    assert first.text_rows() == ROWS
    assert second.text_rows() == below


def test_a_form_whose_columns_change_stays_one(tmp_path: Path) -> None:
    upper, lower = [60, 130, 250, 400], [60, 130, 200, 330, 400]
    drawn = Drawing().table(upper, 100, [["名称", "某项目", ""], ["部门", "某局", ""]])
    (grid,) = grids(drawn.table(lower, 140, [["指标", "一级", "二级", "值"], ["", "产出", "数量", "9"]]).read(tmp_path))
    assert grid.n_rows == 4


def test_a_chart_is_no_table(tmp_path: Path) -> None:
    drawn = Drawing().line(100, 100, 100, 300)
    for step in range(5):
        drawn.line(100, 100 + 50 * step, 400, 100 + 50 * step).text(80, 103 + 50 * step, f"{400 - 100 * step}")
    source = drawn.text(150, 140, "321.00").text(250, 190, "215.50").read(tmp_path)
    assert not grids(source)
    assert "321.00" in texts(source)


def test_lines_between_rows_only(tmp_path: Path) -> None:
    drawn = Drawing().text(220, 60, "支出预算表", 16)
    for index, y in enumerate((100, 140, 160, 180, 200, 220, 300, 320, 340, 360)):
        drawn.line(60, y, 400, y)
        if 1 <= index <= 4:
            drawn.write(XS, y, [[f"第{index}项支出", f"{index},000.00", "" if index == 3 else "0.00"]])
    drawn.text(63, 125, "项目").text(260, 115, "支出预算").text(240, 135, "合计").text(350, 135, "项目支出")
    drawn.text(60, 260, "收入预算表").text(60, 290, "部门：某局").text(210, 290, "2024年").text(350, 290, "单位：元")
    drawn.write(XS, 300, [["项目", "合计", "其中"], ["财政拨款", "9.00", "9.00"], ["其他收入", "1.50", "0.00"]])
    source = drawn.read(tmp_path)
    first, second = grids(source)
    assert first.text_rows()[1] == ["第1项支出", "1,000.00", "0.00"]
    assert first.text_rows()[3] == ["第3项支出", "3,000.00", ""]
    assert [cell.column_span for cell in first.cells if cell.text.startswith("支出预算")] in ([1], [2])
    assert second.text_rows() == [["项目", "合计", "其中"], ["财政拨款", "9.00", "9.00"], ["其他收入", "1.50", "0.00"]]
    assert texts(source)[1] == "收入预算表"


def test_cells_drawn_over_one_another_do_not_break_tables_apart() -> None:
    upper = [LatticeCell(row, column, 1, span) for row in (0, 1) for column, span in ((0, 2), (2, 2), (4, 1))]
    lower = [LatticeCell(row, column, 1, span) for row in (2, 3) for column, span in ((0, 1), (1, 3), (3, 2))]
    whole = make_lattice((0, 10, 20, 30, 40, 50), (0, 10, 20, 30, 40), [*upper, *lower])
    assert [len(one.cells) for one in split_abutting(whole)] == [6, 6]
