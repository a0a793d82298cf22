"""Paragraphs of any length come back from a PDF as they were: none torn at a line's or page's end, none joined."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from yujue.layout import Laid, Paragraph
from yujue.reading import Paragraph as Read
from yujue.reading.files import read_file
from yujue.writing.pdf import write_pdf

FIRST = "部门预算公开的情况说明按照规定的格式编写，金额以万元为单位，各个部分之间的关系由表格说明。" * 3
"""A page shows where its margins are only when some lines are full."""
PIECES = st.one_of(
    st.text("一般公共预算财政拨款支出情况说明单位人员经费项目资金安排", min_size=2, max_size=14),
    st.builds("{}万元".format, st.decimals(0, 10**7, places=2)),
    st.builds("占{}%".format, st.decimals(0, 100, places=2)),
    st.sampled_from(["（类）", "“三公”", "《办法》", "2026年", "其中：", "——"]),
)
SENTENCES = st.lists(PIECES, min_size=1, max_size=9).map("，".join).map(lambda text: text + "。")
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=14))
def test_paragraphs_come_back(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        laid = Laid("甲", "甲", 2026, tuple(map(Paragraph, (FIRST, *texts))))
        blocks = read_file(write_pdf(laid, Path(folder) / "a.pdf")).blocks
    assert ["".join(block.text.split()) for block in blocks if isinstance(block, Read)] == [FIRST, *texts]
