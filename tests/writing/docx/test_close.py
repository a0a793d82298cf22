"""A table's rows stand closer where that spares a page, and only there."""

from __future__ import annotations

import pytest

from tests.writing.docx.test_write import table
from yujue.writing.docx.grid import grid_of

ROOM, DEPTH = 442.0, 600.0


@pytest.mark.parametrize("rows", [3, 20])
def test_a_table_that_fits_stands_as_loose_as_it_may(rows: int) -> None:
    assert grid_of(table(rows), ROOM, DEPTH).least == round(1.9 * 9, 1)


def test_a_table_that_is_a_little_too_long_is_drawn_together() -> None:
    grid = grid_of(table(34), ROOM, DEPTH, above=40)
    assert grid.least < 1.9 * 9
    assert sum(grid.heights) <= DEPTH - 40


def test_a_table_that_no_closeness_helps_stays_loose() -> None:
    assert grid_of(table(40), ROOM, DEPTH).least > grid_of(table(44), ROOM, DEPTH).least
    assert grid_of(table(60), ROOM, DEPTH).least == round(1.9 * 9, 1)
