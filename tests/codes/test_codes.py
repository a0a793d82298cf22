"""The dated lists: names by year, paths, correspondence, and the lists' own consistency."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from yujue import codes
from yujue.codes import LISTS, CodeList

DATA = Path(codes.__file__).parent / "data"


def test_a_name_is_right_for_a_year() -> None:
    assert codes.name_of("exp_func", "210", 2018) == "医疗卫生与计划生育支出"
    assert codes.name_of("exp_func", "210", 2019) == "卫生健康支出"
    assert codes.name_of("exp_func", "224", 2018) is None
    assert codes.valid_in("exp_func", "224", 2018) is False
    assert codes.valid_in("exp_func", "2999999", 2020) is None


def test_every_name_of_a_code() -> None:
    assert codes.names_of("exp_func", "207") == ("文化旅游体育与传媒支出", "文化体育与传媒支出")
    assert codes.has_name("exp_func", "2060499", "其他技术与开发支出")
    assert not codes.is_known("exp_func", "2999999")


def test_find_by_name_needs_a_parent_for_common_names() -> None:
    assert codes.find_by_name("exp_func", "行政运行", 2024, under="20106") == ("2010601",)
    assert len(codes.find_by_name("exp_func", "行政运行", 2024)) > 20
    assert codes.find_by_name("dep_bgt_eco", "因公出国(境)费", 2024) == ("30212",)


def test_a_triple_of_names_is_a_path() -> None:
    assert codes.resolve_path("科学技术支出", "科学技术管理事务", "行政运行", 2025) == "2060101"
    assert codes.resolve_path("医疗卫生与计划生育支出", "行政事业单位医疗", "行政单位医疗", 2026) == "2101101"
    assert codes.resolve_path("社会保障和就业支出", "行政事业单位离退休", "事业单位离退休", 2018) == "2080502"
    assert codes.resolve_path("教育支出", "普通教育") == "20502"
    assert codes.resolve_path("教育支出", "普通教育", "行政运行", 2025) is None
    assert codes.parent_of("2060101") == "20601"
    assert codes.parent_of("206") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("维修（护）费", "维修(护) 费"),
        ("公共安全支出（类）", "公共安全支出"),
        ("（十）卫生健康支出", "卫生健康"),
        ("对个人和家庭补助", "对个人和家庭的补助"),
        ("其它行政事业单位养老支出", "其他行政事业单位养老支出"),
        ("因公出国（境）费用", "因公出国（境）费"),
    ],
)
def test_spellings_of_one_name(first: str, second: str) -> None:
    assert codes.same_name(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("行政单位医疗", "事业单位医疗"), ("其他支出", "其他"), ("培训费", "会议费"), ("基础研究", "其他基础研究支出")],
)
def test_different_subjects_are_never_the_same(first: str, second: str) -> None:
    assert not codes.same_name(first, second)


def test_correspondence_depends_on_the_kind_of_unit() -> None:
    office = codes.dep_to_gov("30201")
    assert office is not None
    assert (office.administrative, office.institution) == (("50201",), ("50502",))
    assert codes.dep_to_gov("39901") is None
    assert codes.three_public_topic("dep_bgt_eco", "30217") == "three_public.reception"


@pytest.mark.parametrize("code_list", LISTS)
def test_lists_are_consistent(code_list: CodeList) -> None:
    found = codes.entries(code_list)
    known = {entry.code for entry in found}
    assert len({(e.code, e.valid_from, e.name) for e in found}) == len(found)
    for entry in found:
        assert entry.code.isdigit()
        assert entry.source
        assert entry.provenance in {"S", "F", "K"}
        assert (entry.valid_from or 0) <= (entry.valid_to or 9999)
        parent = codes.parent_of(entry.code) if code_list == "exp_func" else None
        assert parent is None or parent in known


def test_no_two_siblings_share_a_name_in_a_year() -> None:
    for entry in codes.entries("exp_func"):
        parent = codes.parent_of(entry.code) or ""
        twins = codes.find_by_name("exp_func", entry.name, entry.valid_to or 2026, parent)
        assert {code for code in twins if len(code) == len(entry.code)} <= {entry.code}, entry


def counts_table() -> str:
    lines = ["| list | codes | S | F | K |", "|---|---|---|---|---|"]
    for code_list in LISTS:
        found = codes.entries(code_list)
        by = [str(sum(entry.provenance == mark for entry in found)) for mark in "SFK"]
        lines.append(f"| `{code_list}` | {len({entry.code for entry in found})} | {' | '.join(by)} |")
    return "\n".join(lines)


def test_the_reference_page_counts_what_the_lists_hold() -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "codes.md"
    assert counts_table() in page.read_text("utf-8"), f"put into the page:\n{counts_table()}"


def test_the_reference_page_says_what_is_so() -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "codes.md"
    result = doctest.testfile(str(page), module_relative=False)
    assert result.attempted > 5
    assert result.failed == 0
    assert all(f"`{path.name}`" in page.read_text("utf-8") for path in DATA.glob("*.csv"))
