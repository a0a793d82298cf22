"""Tables without a single ruling line: headings by where they stand, rows on several lines, columns that go on."""

from __future__ import annotations

from pathlib import Path

from tests.reading.drawing import Drawing, grids
from yujue.reading.model import Grid

XS = (60, 120, 250, 330, 410, 490)
ROWS = [
    ["201", "一般公共服务支出", "1,200.00", "800.00", "400.00"],
    ["20103", "政府办公厅事务", "1,200.00", "800.00", "400.00"],
    ["2010301", "行政运行", "800.00", "800.00", ""],
    ["2010302", "一般行政管理事务", "400.00", "", "400.00"],
]


def centred(drawing: Drawing, left: float, right: float, y: float, text: str) -> None:
    drawing.text((left + right - 10 * len(text)) / 2, y, text)


def header(drawing: Drawing, top: float) -> None:
    """Draw 科目 over code and name, 支出 over three columns, and what stands below."""
    centred(drawing, XS[0], XS[2], top, "科目")
    centred(drawing, XS[2], XS[5], top, "支出")
    for left, right, text in zip(XS, XS[1:], ["编码", "名称", "合计", "基本支出", "项目支出"], strict=False):
        centred(drawing, left, right, top + 22, text)


def rows_of(grid: Grid) -> list[list[str]]:
    return [[text.replace("\n", "") for text in row] for row in grid.text_rows()]


def only_grid(drawing: Drawing, folder: Path) -> Grid:
    (grid,) = grids(drawing.read(folder))
    return grid


def test_headings_span_what_they_stand_over(tmp_path: Path) -> None:
    drawing = Drawing()
    header(drawing, 100)
    grid = only_grid(drawing.write(XS, 132, ROWS), tmp_path)
    assert grid.source == "aligned"
    assert grid.header_rows == 2
    spans = {cell.text: (cell.row, cell.column, cell.column_span) for cell in grid.cells if cell.row < 2}
    assert spans == {
        "科目": (0, 0, 2), "支出": (0, 2, 3), "编码": (1, 0, 1), "名称": (1, 1, 1), "合计": (1, 2, 1),
        "基本支出": (1, 3, 1), "项目支出": (1, 4, 1),
    }  # fmt: skip
    assert rows_of(grid)[2:] == ROWS


def test_a_column_without_figures_is_there_by_its_heading(tmp_path: Path) -> None:
    drawing = Drawing()
    header(drawing, 100)
    rows = [[*row[:3], "", row[4] or "1.00"] for row in ROWS]
    grid = only_grid(drawing.write(XS, 132, rows), tmp_path)
    assert rows_of(grid)[1:] == [["编码", "名称", "合计", "基本支出", "项目支出"], *rows]


def test_a_label_on_lines_around_its_figures_is_one_row(tmp_path: Path) -> None:
    drawing = Drawing()
    header(drawing, 100)
    drawing.write(XS, 132, ROWS[:2]).write(XS, 212, ROWS[3:])
    drawing.text(63, 196, "2010301").text(407, 196, "800.00", right=True).text(327, 196, "800.00", right=True)
    drawing.text(123, 190, "行政运行和其他").text(123, 202, "有关支出")
    grid = only_grid(drawing, tmp_path)
    assert rows_of(grid)[4] == ["2010301", "行政运行和其他有关支出", "800.00", "800.00", ""]
    assert len(rows_of(grid)) == 6


def test_the_next_page_goes_on_in_the_same_columns(tmp_path: Path) -> None:
    drawing = Drawing()
    header(drawing, 100)
    drawing.write(XS, 132, ROWS).page()
    drawing.write(XS, 60, [[*row[:3], "", row[2]] for row in ROWS])
    first, second = grids(drawing.read(tmp_path))
    assert second.header_rows == 0
    assert second.column_edges == first.column_edges
    assert rows_of(second)[2] == ["2010301", "行政运行", "800.00", "", "800.00"]


def test_a_heading_that_fits_over_nothing_leaves_the_lines_as_they_stand(tmp_path: Path) -> None:
    drawing = Drawing()
    centred(drawing, XS[0], XS[2], 122, "科目")
    grid = only_grid(drawing.write(XS, 132, ROWS), tmp_path)
    assert grid.header_rows == 0
    assert rows_of(grid)[-4:] == ROWS


def test_a_title_over_everything_is_not_a_heading(tmp_path: Path) -> None:
    drawing = Drawing()
    centred(drawing, XS[0], XS[5], 78, "某局支出表")
    header(drawing, 100)
    grid = only_grid(drawing.write(XS, 132, ROWS), tmp_path)
    assert rows_of(grid)[0] == ["科目", "", "支出", "", ""]


def test_a_figure_left_over_on_the_page_makes_a_table_less_sure(tmp_path: Path) -> None:
    drawing = Drawing()
    header(drawing, 100)
    drawing.write(XS, 132, ROWS).text(70, 320, "其他").text(300, 320, "5,000.00")
    assert only_grid(drawing, tmp_path).source == "unruled"


def test_the_last_row_on_the_next_page_belongs_to_the_table(tmp_path: Path) -> None:
    drawing = Drawing()
    header(drawing, 100)
    drawing.write(XS, 132, ROWS).page().write(XS, 60, [["", "合计", "1,200.00", "800.00", "400.00"]])
    first, second = grids(drawing.read(tmp_path))
    assert rows_of(second) == [["", "合计", "1,200.00", "800.00", "400.00"]]
    assert second.source == first.source == "aligned"


def test_a_row_that_numbers_the_columns_makes_no_columns_and_is_left_out(tmp_path: Path) -> None:
    drawing = Drawing()
    header(drawing, 100)
    for left, number in zip(XS[2:], "123", strict=False):
        drawing.text(left + 3, 144, number)
    drawing.text(63, 144, "栏次")
    grid = only_grid(drawing.write(XS, 152, ROWS), tmp_path)
    assert rows_of(grid)[2:] == ROWS
