"""The edition is told by its signs."""

from __future__ import annotations

import pytest

from yujue.forms.data import edition_chain, edition_names
from yujue.reading.text import read_text
from yujue.recognising.document import identify
from yujue.recognising.document.edition import signs

SHANGHAI = (
    "上海市{place}2031年{rank}级{level}预算\n预算主管部门：上海市水务局\n目录\n1. 2031年{level}财务收支预算总表\n"
    "2. 2031年{level}一般公共预算支出功能分类预算表\n3. 2031年{level}“三公”经费和机关运行经费预算表\n"
)


def edition(text: str) -> str | None:
    return identify(read_text("a.txt", text.encode())).edition


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SHANGHAI.format(place="临河区", rank="区", level="部门"), "shanghai_department"),
        (SHANGHAI.format(place="临河区", rank="区", level="单位"), "shanghai_unit"),
        (SHANGHAI.format(place="", rank="市", level="部门"), "shanghai_municipal"),
        (
            "临河大学2031年度部门决算\n高等学校收支决算总表\n高等学校收入决算表\n高等学校支出决算表\n",
            "final_university",
        ),
        ("临河县水务局2031年度部门决算\n收入支出决算总表\n财政拨款收入支出决算总表\n", "final_national"),
        ("临河县水务局2031年部门预算\n一、收支表\n", None),
    ],
)
def test_edition(text: str, expected: str | None) -> None:
    assert edition(text) == expected


def test_every_edition_told_is_declared_and_every_declared_one_is_told_or_builds_on_one() -> None:
    told = {one["id"] for one in signs()}
    assert told <= set(edition_names())
    assert all(told & set(edition_chain(name)) for name in edition_names())
