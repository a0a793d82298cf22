"""Tables of Word documents as grids."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.docx.writing import as_docx, c, document, grids, p, r, read, row, table, texts
from yujue.reading import Grid, GridCell, Page, Source
from yujue.reading.docx import read_docx

SPAN = '<w:gridSpan w:val="{}"/>'
RESTART, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def places(grid: Grid) -> list[tuple[str, int, int, int, int]]:
    return [(cell.text, cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells]


def test_merged_cells(tmp_path: Path) -> None:
    made = table(
        row(c("单位", RESTART), c("收入", SPAN.format(2))),
        row(c("", GO_ON), "合计", "拨款"),
        row("某局", "1.00", "1.00"),
    )
    (grid,) = grids(read(tmp_path, document(made)))
    assert (grid.n_rows, grid.n_columns) == (3, 3)
    assert places(grid)[:4] == [("单位", 0, 0, 2, 1), ("收入", 0, 1, 1, 2), ("合计", 1, 1, 1, 1), ("拨款", 1, 2, 1, 1)]


def test_old_merges_skipped_columns_and_columns_that_only_spans_cross(tmp_path: Path) -> None:
    made = table(
        row(c("甲", '<w:hMerge w:val="restart"/>'), c("", "<w:hMerge/>"), c("乙", SPAN.format(3))),
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + c("丙") + c("丁", SPAN.format(3)) + "</w:tr>",
    )
    (grid,) = grids(read(tmp_path, document(made)))
    assert grid.n_columns == 3
    assert places(grid) == [("甲", 0, 0, 1, 2), ("乙", 0, 2, 1, 1), ("丙", 1, 1, 1, 1), ("丁", 1, 2, 1, 1)]


def test_slivers_between_edges_that_miss_each_other_are_no_columns(tmp_path: Path) -> None:
    widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in (700, 700, 1, 1800))
    made = table(
        f"<w:tblGrid>{widths}</w:tblGrid>",
        row(c("编码", SPAN.format(3)), c("名称", RESTART)),
        row("类", "款", c("", SPAN.format(2) + GO_ON)),
        row("301", "01", c("工资", SPAN.format(2))),
    )
    (grid,) = grids(read(tmp_path, document(made)))
    assert grid.text_rows() == [["编码", "", "名称"], ["类", "款", ""], ["301", "01", "工资"]]
    assert ("名称", 0, 2, 2, 1) in places(grid)


def test_deleted_and_hidden_rows_are_not_there(tmp_path: Path) -> None:
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + c("删") + c("9.00") + "</w:tr>"
    unseen = "<w:tr><w:trPr><w:hidden/></w:trPr>" + c("藏") + c("9.00") + "</w:tr>"
    (grid,) = grids(read(tmp_path, document(table(row("留", "1.00"), gone, unseen))))
    assert grid.text_rows() == [["留", "1.00"]]


def test_controls_and_changes_around_rows_and_cells(tmp_path: Path) -> None:
    made = table(
        "<w:sdt><w:sdtContent>"
        + row("甲", "<w:tc>" + p("<w:ins>" + r("2.00") + "</w:ins>") + "</w:tc>")
        + "</w:sdtContent></w:sdt>"
    )
    (grid,) = grids(read(tmp_path, document("<w:sdt><w:sdtContent>" + made + "</w:sdtContent></w:sdt>")))
    assert grid.text_rows() == [["甲", "2.00"]]


def test_a_table_that_only_frames_text_is_text(tmp_path: Path) -> None:
    inner = table(row("a", "b"))
    source = read(tmp_path, document(table(row(c(p("框内") + inner + p(""))))))
    assert texts(source) == ["框内"]
    assert [grid.text_rows() for grid in grids(source)] == [[["a", "b"]]]


def test_a_table_in_a_cell_follows_the_table(tmp_path: Path) -> None:
    source = read(tmp_path, document(table(row("外", c(p("说明") + table(row("内", "1.00")) + p(""))))))
    assert [grid.text_rows() for grid in grids(source)] == [[["外", "说明"]], [["内", "1.00"]]]


@st.composite
def layouts(draw: st.DrawFn) -> Grid:
    """Cut a rectangle into cells, some merged; no row or column is only crossed."""
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(2, 6))
    taken: set[tuple[int, int]] = set()
    cells = []
    for r_, c_ in ((r_, c_) for r_ in range(rows) for c_ in range(columns)):
        if (r_, c_) in taken:
            continue
        across = draw(st.integers(1, columns - c_)) if r_ % 2 else 1
        while any((r_, c_ + k) in taken for k in range(across)):
            across -= 1
        down = draw(st.integers(1, rows - r_)) if across == 1 and c_ % 2 else 1
        taken |= {(r_ + i, c_ + k) for i in range(down) for k in range(across)}
        cells.append(GridCell(r_, c_, f"{r_}/{c_}", down, across))
    return Grid(tuple(cells), rows, columns)


@given(layouts())
def test_any_merging_reads_back(grid: Grid) -> None:
    source = Source("x", "", "txt", (Page(1, 0, 0, 1),), (grid,))
    (again,) = grids(read_docx("x.docx", as_docx(source)))
    assert (again.n_rows, again.n_columns) == (grid.n_rows, grid.n_columns)
    assert places(again) == places(grid)
