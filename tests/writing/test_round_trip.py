"""Whatever a table holds, PDF and web page give it back cell by cell."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.writing.sample import figure, word
from yujue.layout import Laid, LaidCell, LaidTable
from yujue.layout.tables.head import head_cells, head_rows
from yujue.layout.tables.widths import fit
from yujue.reading import Grid
from yujue.reading.files import read_file
from yujue.writing.html import write_html
from yujue.writing.pdf import write_pdf

FORMS = ("{:.2f}", "{:,.2f}")
WORDS = st.text("一般公共预算财政拨款（）“”、，《》其中：基本支出小计ABc19", min_size=1, max_size=22)
FIGURES = st.builds(
    lambda fen, comma: f"{fen / 100:,.2f}" if comma else f"{fen / 100:.2f}",
    st.integers(-(10**9), 10**12),
    st.booleans(),
)
CODES = st.from_regex(r"[0-9]{3,7}|[0-9A-Z]{21}", fullmatch=True)
OTHERS = st.sampled_from(["", "-", "—", "绩效——目标……", "0.00", "≥95%", "12.5%"])
NAMES = st.sampled_from(["合计", "小计", "基本支出", "项目支出", "人员经费", "一般公共预算（本年）", "“三公”经费"])


@st.composite
def tables(draw: st.DrawFn) -> LaidTable:
    """Give a table of up to ten columns and nine rows, laid out as documents are."""
    paths = draw(st.lists(st.lists(NAMES, min_size=1, max_size=3).map(tuple), min_size=2, max_size=10))
    head = head_cells(paths)
    body: list[LaidCell] = []
    for row in range(draw(st.integers(1, 9))):
        for column in range(len(paths)):
            kind = draw(st.integers(0, 3))
            if kind == 0:
                body.append(figure(draw(FIGURES), row, column))
            else:
                body.append(word(draw((OTHERS, WORDS, CODES)[kind - 1]), row, column))
    fitted = fit(len(paths), body, head)
    return LaidTable(
        "t",
        "",
        "2026年情况表",
        len(paths),
        head,
        head_rows(paths),
        tuple(body),
        body[-1].row + 1,
        fitted.widths,
        landscape=fitted.landscape,
        font_size=fitted.size,
    )


@pytest.mark.parametrize("write", [write_pdf, write_html])
@settings(max_examples=60, deadline=None)
@given(table=tables())
def test_every_cell_comes_back(write: Callable[..., Any], table: LaidTable) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / f"t.{write.__name__[6:]}"
        write(Laid("甲局预算", "甲局", 2026, (table,)), path)
        (grid,) = (block for block in read_file(path).blocks if isinstance(block, Grid))
    written = {(cell.row, cell.column, cell.rowspan, cell.colspan): cell.text for cell in table.head}
    for cell in table.body:
        written[cell.row + table.head_rows, cell.column, cell.rowspan, cell.colspan] = cell.text
    read = {(cell.row, cell.column, cell.row_span, cell.column_span): "".join(cell.text.split()) for cell in grid.cells}
    assert read == written
    figures = {(cell.row + table.head_rows, cell.column) for cell in table.body if cell.value is not None}
    assert not [cell.text for cell in grid.cells if cell.clipped and (cell.row, cell.column) in figures]
