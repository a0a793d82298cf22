"""Identity: who, what, which year, whatever template it was filled into."""

from __future__ import annotations

import pytest

from yujue.disclosure import DocumentInfo
from yujue.reading.text import read_text
from yujue.recognising.document import identify


def info(text: str) -> DocumentInfo:
    return identify(read_text("a.txt", text.encode()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2031年度临河县水务局部门预算公开\n目录\n一、收支总表\n与2030年预算相比，增加1万元。\n",
            ("budget", "department", "临河县水务局", 2031),
        ),
        (
            "2029 年度\n\n临河县水务局\n\n部门决算\n\n公开时间：2030年9月1日\n目录\n一、收支决算总表\n预算批复表\n",
            ("final", "department", "临河县水务局", 2029),
        ),
        (
            "河东市2032年市级单位预算\n预算单位：河东市第二实验小学\n目录\n单位收支预算总表\n",
            ("budget", "unit", "河东市第二实验小学", 2032),
        ),
        (
            "附件\n临河县XX局2031年部门预算\n部门名称：临河县水务局\n2031年收入总表\n",
            ("budget", "department", "临河县水务局", 2031),
        ),
        ("一段没有身份的文字。\n", ("unknown", "unknown", None, None)),
    ],
)
def test_identity(text: str, expected: tuple[str, str, str | None, int | None]) -> None:
    found = info(text)
    assert (found.kind, found.level, found.organisation, found.fiscal_year) == expected


def test_a_short_form_counts_for_the_full_name() -> None:
    text = "2031年部门预算\n" + "部门名称：县水务局\n2031年部门收入总表\n" * 3 + "第一部分 临河县水务局概况\n"
    assert info(text).organisation == "临河县水务局"


def test_one_wrong_year_does_not_carry_it() -> None:
    text = "2031年临河县水务局部门预算\n目录\n2030年部门收入总表\n2031年部门支出总表\n2031年收入1万元。\n"
    assert info(text).fiscal_year == 2031
