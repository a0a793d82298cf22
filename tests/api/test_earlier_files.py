"""Files of two years, from the first byte to the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from yujue.api import check

TABLE = """支出预算总表
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
合计		{total}	{basic}	{project}
2060101	行政运行	{basic}	{basic}	0.00
2060102	一般行政管理事务	{project}	0.00	{project}
"""
LAST = """临江市水务局2030年部门预算
第二部分 2030年部门预算表
""" + TABLE.format(total="412.50", basic="300.25", project="112.25")
THIS = """临江市水务局2031年部门预算
第二部分 2031年部门预算情况说明
一、支出预算总体情况说明
2031年支出预算{total}万元，比2030年预算增加{more}万元，其中基本支出预算310.25万元，比2030年预算增加{basic}万元；项目支出预算110.00万元，比2030年预算减少2.25万元。
第三部分 2031年部门预算表
""" + TABLE.format(total="420.25", basic="310.25", project="110.00")


def compared(folder: Path, **said: str) -> list[tuple[str, str]]:
    this, last = folder / "this.txt", folder / "last.txt"
    this.write_text(THIS.format(**{"total": "420.25", "more": "7.75", "basic": "10.00", **said}), "utf-8")
    last.write_text(LAST, "utf-8")
    report = check(this, last)
    answer = next(one for one in report.obligations if one.id == "previous.bases")
    assert answer.status == ("failed" if said else "passed")
    return [(f.severity, f.expected[0]) for f in report.findings if f.rule == "previous.base"]


def test_bases_that_were_published_agree(tmp_path: Path) -> None:
    assert compared(tmp_path) == []


@pytest.mark.parametrize(
    ("said", "expected"), [({"more": "8.75"}, "增加7.75万元"), ({"basic": "12.00"}, "增加10.00万元")]
)
def test_a_base_that_was_not_published_is_found(tmp_path: Path, said: dict[str, str], expected: str) -> None:
    assert compared(tmp_path, **said) == [("warning", expected)]
