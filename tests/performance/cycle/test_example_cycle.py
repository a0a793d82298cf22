"""The example book goes through its year; what is written reads back clean, a wrong mark in a copy is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.api.schema import violations
from yujue import api
from yujue.api.schemas import load_schema
from yujue.facts.book import Book
from yujue.performance import evaluations
from yujue.performance.ledger import ledger, suggestions
from yujue.performance.monitoring import monitoring
from yujue.performance.ratios import ratios
from yujue.performance.self_evaluation import self_evaluations
from yujue.reading.book import read_book

FILE = Path(__file__).parents[3] / "examples" / "henan-qinghe-2025-budget.xlsx"
END, JULY = "2025-12-31", "2025-07-31"


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(FILE)[0]


def test_ratios_show_numerator_denominator_and_why_not(book: Book) -> None:
    found = {one.ratio.key: one for one in ratios(book, END)}
    whole = found["budget_execution"]
    assert whole.numerator.value is not None
    assert whole.denominator.value is not None
    assert whole.percent == (whole.numerator.value * 100 / whole.denominator.value).quantize(Decimal("0.01"))
    assert found["budget_adjustment"].percent == 0
    assert found["three_public"].state == "not_applicable"
    assert found["procurement"].state == "not_applicable"
    assert found["refinement"].state == "not_evaluated"
    assert "绩效管理数据" in found["refinement"].why
    assert found["results_used"].state == "not_evaluated"
    assert [found[key].percent for key in ("goals_set", "self_evaluated", "evaluated")] == [100, 100, 100]


def test_a_row_that_is_missing_leaves_the_total_unknown(book: Book) -> None:
    less = replace(book, execution=book.execution[1:])
    found = {one.ratio.key: one for one in ratios(less, JULY)}
    assert found["budget_execution"].state == "not_evaluated"
    assert book.projects[0].name in found["budget_execution"].why


def test_monitoring_lights_and_forecast(book: Book) -> None:
    made = monitoring(book, JULY)
    assert [one.light for one in made] == ["绿", "绿", "绿", "红", "绿", "绿", "绿", "绿"]
    slow = made[3]
    assert slow.forecast == round(Decimal(2_000_000) * 365 / 212)
    with pytest.raises(ValueError, match="2024"):
        monitoring(book, "2024-07-31")


def test_self_evaluations_add_up_and_explain_themselves(book: Book) -> None:
    made = self_evaluations(book, END)
    assert [str(one.total) for one in made] == [
        "100.00",
        "99.80",
        "100.00",
        "92.53",
        "99.50",
        "100.00",
        "99.70",
        "100.00",
    ]
    assert {one.grade for one in made} == {"优"}
    assert all(item.score.explanation for one in made for item in one.items)


def test_what_is_lacking_is_asked_for(book: Book) -> None:
    bare = replace(book, achievements=tuple(replace(one, reason="", evidence="") for one in book.achievements))
    asked = self_evaluations(bare, END)[3].asked
    assert any("须写偏差原因" in text for text in asked)
    assert any("没有佐证材料" in text for text in asked)
    none = self_evaluations(replace(book, achievements=()), END)[0]
    assert none.total is None
    assert none.grade == ""


def test_what_does_not_fit_is_told_not_passed_over(book: Book) -> None:
    first = book.achievements[6 * 8]
    odd = replace(book, achievements=(*book.achievements, replace(first, name="没有的指标")))
    assert any("没有的指标" in text for text in self_evaluations(odd, END)[0].asked)
    assert any(
        "没有的指标" in line for line in api.performance_asked(api.performance_view(odd, "self_evaluation", END))
    )
    twice = replace(book, execution=(*book.execution, book.execution[0]))
    found = {one.ratio.key: one for one in ratios(twice, JULY)}["budget_execution"]
    assert found.state == "not_evaluated"
    assert "填了2次" in found.why


def test_an_office_has_its_own_scheme(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[own]\ntitle = "本地"\nbasis = "本地办法"\n'
        'classes = { "预算执行率" = 20, "成本指标" = 20, "产出指标" = 30, "效益指标" = 20, "满意度指标" = 10 }\n',
        "utf-8",
    )
    data = api.performance_json(api.performance_view(FILE, "self_evaluation", END, file))
    assert {one["execution"]["full"] for one in data["projects"]} == {"20"}
    file.write_text(file.read_text("utf-8").replace('"预算执行率" = 20', '"预算执行率" = 30'), "utf-8")
    with pytest.raises(api.UnusableFileError, match="应为100"):
        api.performance_view(FILE, "self_evaluation", END, file)


def test_the_ledger_at_a_date_and_the_suggestions(book: Book) -> None:
    assert [one.state for one in ledger(book, "2025-10-01")] == ["overdue", "open"]
    assert [one.state for one in ledger(book, END)] == ["late", "overdue"]
    advice = [one.advice for one in suggestions(book, END)]
    assert advice == ["保障", "保障", "保障", "调整", "保障", "保障", "调整", "保障"]


@pytest.mark.parametrize("part", list(api.PERFORMANCE_PARTS))
def test_each_part_keeps_its_schema(part: str) -> None:
    view = api.performance_view(FILE, part, END)
    schema = load_schema(f"{part}-1")
    assert list(violations(api.performance_json(view), schema, schema)) == []
    assert view.tables[0].title in api.performance_text(view)


@pytest.mark.parametrize("name", ["自评.docx", "自评.xlsx", "自评.pdf"])
def test_what_is_written_is_clean_and_a_wrong_mark_is_named(name: str, tmp_path: Path) -> None:
    view = api.performance_view(FILE, "self_evaluation", END)
    clean = api.check(api.write_performance(view, tmp_path / name))
    assert clean.findings == ()
    assert len(list(evaluations(api.read(tmp_path / name)))) == len(view.book.projects)
    spoilt = replace(
        view,
        tables=tuple(
            replace(t, sheet=tuple(replace(c, text="13.33") if c.text == "10.66" else c for c in t.sheet))
            for t in view.tables
        ),
    )
    found = api.check(api.write_performance(spoilt, tmp_path / f"错{name}")).findings
    assert any("任务按时完成率" in one.message for one in found if one.rule == "evaluation.mark")


def test_marks_stand_at_the_right_as_their_total_does() -> None:
    table = api.performance_view(FILE, "self_evaluation", END).tables[0]
    first = next(c.row for c in table.sheet if c.text == "一级指标")
    last = next(c.row for c in table.sheet if c.text == "总分")
    sides = {
        head.text: {c.align for c in table.sheet if c.column == head.column and first < c.row < last}
        for head in table.sheet
        if head.row == first and head.column > 2
    }
    assert sides.pop("分值") == sides.pop("得分") == {"right"}
    assert list(sides.values()) == [{"left"}] * 4
    assert {c.align for c in table.sheet if c.row == last and not c.head and c.text} == {"right"}


@pytest.mark.parametrize("at", ["2024-12-31", "年底", ""])
def test_a_date_outside_the_year_is_one_line(at: str) -> None:
    with pytest.raises(api.UnusableFileError, match="年度之内"):
        api.performance_view(FILE, "ratios", at)
