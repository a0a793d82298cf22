"""Years that are not the document's."""

from __future__ import annotations

import pytest

from tests.checking.sentences.build import check, document, errors, say, table
from yujue.checking import Finding
from yujue.checking.sentences.years import check_years
from yujue.disclosure import Place, Text
from yujue.facts import Slice


def found(*texts: str, role: str = "body", kind: str = "budget", year: int = 2026) -> list[Finding]:
    printed = tuple(Text(text, Place(page=n, text=text), role) for n, text in enumerate(texts, 1))
    return list(check_years(document(texts=printed, kind=kind, year=year)).findings)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("财政拨款收入10.00万元，比2026年预算增加1.00万元", 1),
        ("国有资本经营预算0万元，与2026年预算持平", 1),
        ("比2025年预算执行数增加3%", 0),
        ("与2025年相比，2026年预算增加1.00万元", 0),
        ("根据《关于比2026年预算增加投入的通知》", 0),
        ("2026年预算比上年增加", 0),
    ],
)
def test_comparison_with_the_own_year(text: str, count: int) -> None:
    assert len(found(text)) == count


def test_all_comparisons_with_the_own_year_are_one_finding() -> None:
    (finding,) = found("比2026年预算增加1.00万元，与2026年预算持平", "与2026年预算持平")
    assert "3处" in finding.message
    assert finding.expected == ("2025年",)
    assert [p.page for p in finding.places] == [1, 2]


def test_accounts_compare_with_their_own_budget() -> None:
    assert found("决算数比2024年预算减少1.00万元", kind="final", year=2024) == []
    assert len(found("比2024年度增加1.00万元", kind="final", year=2024)) == 1


@pytest.mark.parametrize(
    ("text", "role", "count"),
    [
        ("第三部分 某某市某局2023年度部门决算情况说明", "heading", 1),
        ("第三部分 某某市某局2024年度部门决算情况说明", "heading", 0),
        ("第三部分 某某市某局2023年度部门决算情况说明", "toc", 0),
        ("与2023年度部门决算情况", "heading", 0),
    ],
)
def test_titles(text: str, role: str, count: int) -> None:
    assert len(found(text, role=role, kind="final", year=2024)) == count


@pytest.mark.parametrize(
    ("period", "count"),
    [("2025年1月1日-2025年12月31日", 1), ("2026年1月1日-2026年12月31日", 0), ("2024年3月至2026年3月", 0)],
)
def test_the_period_of_a_project(period: str, count: int) -> None:
    assert len(found("五、实施周期", period)) == count
    assert len(found(f"五、实施周期：{period}")) == count
    assert found("三、历史沿革", period) == []


@pytest.mark.parametrize(
    ("text", "kind", "year", "count"),
    [
        ("截至2023年12月31日，共有车辆3辆", "final", 2024, 1),
        ("截至2024年12月31日，共有车辆3辆", "final", 2024, 0),
        ("2023年期末，某局共有车辆1辆", "budget", 2023, 1),
        ("2022年期末，某局共有车辆1辆", "budget", 2023, 0),
        ("截至2025年8月31日，共有车辆3辆", "budget", 2026, 0),
        ("2023年12月31日前完成验收", "final", 2024, 0),
        ("较2023年末，共有车辆增加1辆", "final", 2024, 0),
        ("到2026年底，拥有设备10台", "budget", 2026, 0),
        ("2026年12月31日前完成设备采购", "budget", 2026, 0),
        ("截至2024年12月31日，其中：车辆3辆", "budget", 2024, 1),
        ("截至2023年8月31日，共有车辆3辆", "budget", 2026, 1),
        ("截至2023年8月31日，累计培训3000人次", "budget", 2026, 0),
    ],
)
def test_the_closing_day_of_assets(text: str, kind: str, year: int, count: int) -> None:
    assert len(found(text, kind=kind, year=year)) == count


def test_sections_on_other_years_are_no_titles_of_the_document() -> None:
    assert found("二、2025年“三公”经费决算情况", role="heading") == []
    assert len(found("某局2025年部门预算", role="title")) == 1


def test_a_comparison_with_the_year_before_last_among_others_with_last_year() -> None:
    usual = "比2025年预算增加1.00万元，与2025年预算持平"
    (finding,) = found(usual, "比2024年预算增加1.00万元")
    assert (finding.severity, finding.found) == ("warning", ("比2024年预算增加",))
    assert found("比2024年预算增加1.00万元") == []
    assert found(usual, "研发投入比2020年增加") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2025年培训费预算{a:123.45万元}。", 1),
        ("2025年培训费预算{a:123.54万元}。", 0),
        ("2025年培训费预算{a:123.45万元}，2026年减少。", 0),
        ("2026年培训费预算{a:123.45万元}。", 0),
    ],
)
def test_last_years_number_before_this_years_amount(text: str, count: int) -> None:
    where = Slice.of(topic="training", flow="expenditure", stage="budget", fiscal_year=text[:4])
    cells = {"培训费": ("123.45", where.replaced(fiscal_year="2026"))}
    wrong = errors(check(say(text, a={"slice": where}), tables=(table(cells),)))
    assert [(f.found, f.expected) for f in wrong] == [(("2025年",), ("2026年",))] * count


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("某局2025年收入合计{a:634.34万元}。", ["warning"]),
        ("某局2025年结转资金{a:634.34万元}。", []),
        ("比2025年增加{a:634.34万元}。", []),
        ("某局2025年收入合计{a:634.43万元}。", []),
    ],
)
def test_an_amount_of_this_year_said_of_last_year_without_a_slice(text: str, severities: list[str]) -> None:
    cells = {"收入合计": ("634.34", Slice.of(flow="revenue", stage="budget", fiscal_year="2026"))}
    assert [f.severity for f in check(say(text), tables=(table(cells),)).findings] == severities
