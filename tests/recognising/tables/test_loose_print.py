"""Figures in full width or with spaces are figures, not headings."""

from __future__ import annotations

import pytest

from tests.recognising.tables.sheet import grid, tables


@pytest.mark.parametrize("total", ["2,722.57", "２，７２２．５７", "2 ,722.57"])
def test_a_total_below_the_header_is_a_row(total: str) -> None:
    body = f"科目编码 | 科目名称 | 机关运行经费支出\n合 计 |  | {total}\n302 | 商品和服务支出 | {total}"
    (table,) = tables("机关运行经费支出预算表", "单位：万元", grid(body, source="ruled"))
    assert [(row.label, row.code) for row in table.rows] == [("合计", None), ("商品和服务支出", "302")]
