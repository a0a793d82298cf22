"""Titles torn over two lines above a table: both halves belong to the caption, and no other line does."""

from __future__ import annotations

from yujue.reading import Paragraph
from yujue.recognising.tables.captions import read_caption


def lines(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, page=1, line=n) for n, text in enumerate(texts, 1)]


def test_a_second_half_takes_the_line_before_it() -> None:
    caption = read_caption(lines("别的话。", "2026年部门（单位）整体", "绩效目标表"))
    assert caption.title.endswith("绩效目标表")
    assert caption.used <= {1, 2}
    assert 2 in caption.used


def test_a_second_half_at_the_very_end_names_no_line_beyond() -> None:
    found = lines("部门预算项目", "绩效目标申报表")
    assert all(n < len(found) for n in read_caption(found).used)
