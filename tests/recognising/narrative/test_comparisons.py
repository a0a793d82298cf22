"""Comparisons in words, without a number of their own."""

import pytest

from tests.recognising.narrative.reader import linked, read

COMPARED = [
    ("公务接待费9万元，与2029年预算持平", "持平", "9万元", None, 0, 2029, "budget"),
    ("公务接待费9万元。预算数与2029年保持一致。", "一致", "9万元", None, 0, 2029, None),
    ("公务接待费9万元，与上年预算数相等。", "相等", "9万元", None, 0, 2029, "budget"),
    ("公务接待费9万元，本年数等于上年预算数。", "等于", "9万元", None, 0, 2029, "budget"),
    ("公务接待费9万元，较2029年对比持平无差异，主要原因是：无。", "持平", "9万元", None, 0, 2029, None),
    (
        "公务接待费年初预算为9万元，支出决算为8万元。决算数小于预算数的主要原因：节约。",
        "小于",
        "8万元",
        "9万元",
        -1,
        2030,
        "budget",
    ),
    (
        "公务接待费年初预算为9万元，支出决算为9.5万元。决算数大于预算数的原因是接待增加。",
        "大于",
        "9.5万元",
        "9万元",
        1,
        2030,
        "budget",
    ),
    (
        "公务接待费年初预算为9万元，支出决算为9万元。决算数与预算数基本持平。",
        "持平",
        "9万元",
        "9万元",
        0,
        2030,
        "budget",
    ),
    (
        "2029年当年预算执行数为5万元，2030年预算安排5万元，比2029年预算执行数持平。",
        "持平",
        "5万元",
        "5万元",
        0,
        2029,
        "executed",
    ),
]


@pytest.mark.parametrize(("text", "word", "left", "right", "direction", "year", "stage"), COMPARED)
def test_comparison(  # noqa: PLR0917
    text: str, word: str, left: str, right: str | None, direction: int, year: int, stage: str | None
) -> None:
    statement = read(text, section="公务接待费", kind="final" if "决算" in text else "budget")
    (said,) = statement.comparisons
    assert statement.text[said.start : said.end] == said.word == word
    assert (linked(statement, said.left), linked(statement, said.right)) == (left, right)
    assert (said.direction, said.base_year, said.base_stage) == (direction, year, stage)


def test_presupposed_direction() -> None:
    (said,) = read("收入总计9万元，收入增加的主要原因是扩编。").comparisons
    assert (said.kind, said.direction, said.word) == ("reason", 1, "增加")


QUIET = [
    "公务接待费9万元，主要原因是公务接待费保持不变。",
    "公务接待费9万元，主要用于按规定开支的接待。",
    "收入总计9万元，两套科目之间保持一致。",
]


@pytest.mark.parametrize("text", QUIET)
def test_what_compares_nothing(text: str) -> None:
    assert not [said for said in read(text).comparisons if said.kind == "stated"]
