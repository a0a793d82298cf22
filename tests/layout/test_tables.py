"""Every cell laid once, headers merged as their paths say, and no number ever broken."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compiling.books import budget_book
from yujue.compiling import compile_book
from yujue.layout import LaidCell, LaidTable, lay_out
from yujue.layout.tables.head import head_cells, head_rows
from yujue.layout.tables.needs import ems
from yujue.layout.tables.widths import PADDING, UPRIGHT, WIDE, fit

PATHS = st.lists(
    st.lists(st.sampled_from(["合计", "小计", "基本支出", "项目支出", "人员经费"]), min_size=1, max_size=3).map(tuple),
    min_size=1,
    max_size=9,
)


def covered(cells: tuple[LaidCell, ...]) -> list[tuple[int, int]]:
    return [(cell.row + r, cell.column + c) for cell in cells for r in range(cell.rowspan) for c in range(cell.colspan)]


@given(PATHS)
def test_a_header_covers_its_grid_once(paths: list[tuple[str, ...]]) -> None:
    places = covered(head_cells(paths))
    assert sorted(places) == [(r, c) for r in range(head_rows(paths)) for c in range(len(paths))]


@given(PATHS)
def test_each_column_finds_its_path_again(paths: list[tuple[str, ...]]) -> None:
    cells = head_cells(paths)
    for column, path in enumerate(paths):
        over = [c for c in cells if c.column <= column < c.column + c.colspan]
        assert tuple(c.text for c in sorted(over, key=lambda c: c.row)) == path


@settings(max_examples=60)
@given(st.lists(st.integers(0, 10**13), min_size=1, max_size=16))
def test_numbers_fit_into_their_columns(amounts: list[int]) -> None:
    texts = [f"{amount / 100:,.2f}" for amount in amounts]
    cells = [LaidCell(text, 0, n, value=None) for n, text in enumerate(texts)]
    found = fit(len(cells), cells)
    assert abs(sum(found.widths) - 1) < 1e-9
    page = WIDE if found.landscape else UPRIGHT
    if found.size > 5:
        for share, text in zip(found.widths, texts, strict=True):
            assert share * page - PADDING >= ems(text) * found.size - 0.01


def tables() -> tuple[LaidTable, ...]:
    return lay_out(compile_book(budget_book()).disclosure).tables


def test_every_cell_of_a_compiled_table_is_laid_once() -> None:
    laid = tables()
    assert laid
    for table in laid:
        if table.head_rows:
            assert len(covered(table.body)) == len(set(covered(table.body))) == table.body_rows * table.columns


def test_figures_carry_their_fact_and_words_for_it() -> None:
    figures = [cell for table in tables() for cell in table.body if cell.value is not None and table.head_rows]
    assert figures
    assert all("fiscal_year=" in cell.fact and "《" in cell.explain and cell.align == "right" for cell in figures)


def test_figures_of_sentences_are_marked_where_they_stand() -> None:
    from yujue.layout import Paragraph

    laid = lay_out(compile_book(budget_book()).disclosure)
    marked = [(block, span) for block in laid.blocks if isinstance(block, Paragraph) for span in block.spans]
    assert marked
    assert all(any(char.isdigit() for char in block.text[span.start : span.end]) for block, span in marked)


def test_names_get_the_room_that_long_headers_of_blank_columns_do_not_need() -> None:
    head = [LaidCell("科目名称", 0, 0), *(LaidCell("国有资本经营预算拨款收入", 0, n) for n in range(1, 9))]
    body = [LaidCell("机关事业单位基本养老保险缴费支出", 0, 0), *(LaidCell("", 0, n) for n in range(1, 9))]
    found = fit(9, body, head)
    assert found.widths[0] > 2 * found.widths[1]
    assert found.size >= 9


def test_columns_of_names_break_into_about_as_many_lines() -> None:
    found = fit(3, [LaidCell("名" * 36, 0, 0), LaidCell("称" * 12, 0, 1), LaidCell("1,234.56", 0, 2)])
    first, second = (share * (WIDE if found.landscape else UPRIGHT) - PADDING for share in found.widths[:2])
    assert first > second >= 4 * found.size
