"""The report for the terminal says everything that a reader needs."""

from __future__ import annotations

from tests.api.reports import report
from yujue.api import report_text


def test_it_names_places_figures_cause_and_obligations() -> None:
    text = report_text(report())
    for words in (
        "临河县水务局 · 2031 年部门预算",
        "错误 1 · 警告 2",
        "第 7 行 · 收支总表 · 一、水务收入 · 收入 / 金额",
        "所印 333.96；应为 333.97；相差 0.01",
        "定位到：第 7 行",
        "连带  合计也不等",
        "未检查  上年：与上年比较（没有上年文件）",
        "核对关系 10 条，未核对 1 条",
    ):
        assert words in text


def test_colour_is_only_for_terminals() -> None:
    assert "\x1b[" not in report_text(report())
    assert "\x1b[1;31m错误（1）" in report_text(report(), colour=True)
