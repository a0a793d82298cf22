"""Slices in words."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from yujue.facts import Slice
from yujue.facts.slice import DIMENSIONS
from yujue.forms.slice_words import slice_words


def test_codes_are_named_by_their_list_and_publication_lines_by_the_field() -> None:
    said = Slice.of(fund_type_code="11", exp_func_code="20601", dep_bgt_eco_code="30201", fiscal_year="2026")
    assert [(one.title, one.name) for one in slice_words(said)] == [
        ("年度", "2026 年"),
        ("资金性质", "一般公共预算"),
        ("功能分类", "20601 科学技术管理事务"),
        ("部门预算经济分类", "30201 办公费"),
    ]


def test_a_member_without_a_name_stands_as_it_is() -> None:
    assert [one.name for one in slice_words(Slice.of(pro_code="清淤工程", exp_func_code="29999999"))] == [
        "29999999",
        "清淤工程",
    ]


def test_every_dimension_has_a_title() -> None:
    plain = tomllib.loads(files("yujue.forms").joinpath("slice_words.toml").read_text("utf-8"))
    assert set(plain["dimension"]) == set(DIMENSIONS)
    assert set(plain["member"]) <= set(DIMENSIONS)
