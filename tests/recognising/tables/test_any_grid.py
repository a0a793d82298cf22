"""Whatever a grid holds: nothing falls over, and no printed number is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.recognising.tables.sheet import INFO
from yujue.facts.printed import parse_number
from yujue.reading import Block, Grid, GridCell, Paragraph
from yujue.recognising.tables import recognise_tables

WORDS = (
    "项目",
    "金额",
    "合计",
    "小计",
    "收入",
    "支出",
    "科目编码",
    "科目名称",
    "类",
    "款",
    "项",
    "基本支出",
    "项目支出",
    "一、一般公共预算",
    "其中：财政拨款",
    "本年收入合计",
    "上年结转",
    "教育支出",
    "甲市教育局",
    "项目名称",
    "年度资金总额：",
    "一级指标",
    "收入预算总表",
    "注：无",
    "栏次",
    "行次",
    "无",
    "-",
    "",
    "",
)
NUMBERS = st.sampled_from(("12.50", "1,234.00", "0.00", "205", "20502", "2050201", "1", "2", "3", "7.5\n8.5"))
TEXTS = st.one_of(st.sampled_from(WORDS), NUMBERS)
TITLES = st.sampled_from(
    (
        "部门收支总表",
        "一般公共预算基本支出表",
        "项目支出绩效目标表",
        "“三公”经费支出表",
        "收入决算表",
        "单位：万元",
        "",
        "正文。",
    )
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    rows, columns = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    for r in range(rows):
        for c in range(columns):
            if (r, c) in taken:
                continue
            down = draw(st.integers(1, 2)) if r + 1 < rows else 1
            right = draw(st.integers(1, 3)) if c + 2 < columns else 1
            area = {(r + i, c + k) for i in range(down) for k in range(right)}
            if area & taken:
                down = right = 1
                area = {(r, c)}
            taken |= area
            cells.append(GridCell(r, c, draw(TEXTS), down, right, page=1))
    edges = tuple(float(10 * n) for n in range(columns + 1))
    source = draw(st.sampled_from(("ruled", "unruled", "tabs")))
    return Grid(tuple(cells), rows, columns, page=draw(st.integers(1, 2)), source=source, column_edges=edges)


def numbers(texts: list[str]) -> Counter[str]:
    return Counter(text for text in texts if "." in text and parse_number(text) is not None)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(TITLES, grids()), min_size=1, max_size=3), st.sampled_from(("budget", "final", "unknown")))
def test_no_grid_is_too_strange(parts: list[tuple[str, Grid]], kind: str) -> None:
    blocks: list[Block] = []
    for title, grid in parts:
        blocks += [Paragraph(title, page=grid.page), grid]
    found = recognise_tables(tuple(blocks), replace(INFO, kind=kind))
    headed = [text for f in found for column in f.table.columns for text in column.path]
    read = [cell.text for f in found for row in f.table.rows for cell in row.cells]
    printed = [cell.text for f in found for grid in f.grids for cell in grid.cells if cell.row > 0]
    assert not numbers(printed) - numbers(read) - numbers(headed)
    for f in found:
        assert all(row.parent is None or 0 <= row.parent < len(f.table.rows) for row in f.table.rows)
        assert all(cell.column < len(f.table.columns) for row in f.table.rows for cell in row.cells)
