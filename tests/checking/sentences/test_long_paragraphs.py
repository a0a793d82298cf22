"""A paragraph without end is walked over in time that grows with its length, and names stay what they are."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.checking.sentences.build import say
from yujue.checking.sentences.figure import LONGEST_NAME, name_in_sentence
from yujue.checking.sentences.said import subject_of

SLOW = re.compile(r"([^（）()“”，。．：\s]+)\s*[（(]\s*\d{0,3}\s*项\s*[)）]")
PIECES = st.sampled_from(
    ["职业年金", "支出", "（项）", "(22 项)", "（款）", "，", "。", " ", "：", "8", "“", "（", "）"]
)


@given(st.lists(PIECES, max_size=30))
def test_the_last_item_is_the_one_that_one_pattern_over_all_would_find(pieces: list[str]) -> None:
    text = "3、" + "".join(pieces)
    found = SLOW.findall(text)
    want = f"第3项{re.sub(r'^[0-9]{1,3}[、.]', '', found[-1])}" if found else "说明"
    assert subject_of(say(text + "{a:1.00万元}", section="一、 / 说明"), len(text)) == want


def test_a_name_is_no_longer_than_names_are() -> None:
    text = "支" * 50_000
    statement = say(text + "{a:1.00万元}")
    assert name_in_sentence(statement, len(text)) == "支" * LONGEST_NAME
    assert name_in_sentence(say("其中，公务接待费{a:1.00万元}"), 8) == "公务接待费"


def test_thousands_of_figures_in_one_paragraph_have_a_subject_each() -> None:
    text = "1、" + "支出" * 30_000 + "职业年金（项）"
    assert subject_of(say(text + "{a:1.00万元}"), len(text)).endswith("职业年金")
