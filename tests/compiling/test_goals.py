"""Performance tables from a book: read back they give the same indicators and the same money."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.compiling.books import INDICATORS, WORK, budget_book
from yujue import api
from yujue.compiling import compile_book
from yujue.compiling.goals.canvas import Canvas
from yujue.compiling.goals.drawing import draw_list
from yujue.disclosure import Disclosure, Indicator, ProjectGoal
from yujue.facts.book import Book, IndicatorEntry
from yujue.forms.performance import IndicatorList
from yujue.layout import lay_out
from yujue.writing.docx import write_docx
from yujue.writing.pdf import write_pdf

WRITERS: dict[str, Callable[[Any, Path], Any]] = {"pdf": write_pdf, "docx": write_docx}
COLUMNS = tuple((field, field, 1) for field in ("level1", "level2", "name", "value", "standard", "formula", "evidence"))
MANY = tuple(
    IndicatorEntry(WORK, level1, level2, f"{name}{n}", "≥", str(n + 1), "项")
    for n in range(3)
    for level1, level2, name in (
        ("成本指标", "社会成本指标", "人均用工"),
        ("产出指标", "质量指标", "验收项目"),
        ("效益指标", "经济效益指标", "新增产值"),
        ("满意度指标", "服务对象满意度", "回访企业"),
    )
)


def words(one: Indicator) -> tuple[object, ...]:
    """Give what an indicator says, wherever it stands."""
    return (
        one.scope,
        one.project,
        one.pro_code,
        one.level1,
        one.level2,
        one.name,
        one.operator,
        one.target,
        one.unit,
        one.text,
        one.low,
        one.high,
        one.note,
    )


def money(one: ProjectGoal) -> tuple[object, ...]:
    """Give what a form says of its project, wherever it stands."""
    amounts = tuple((amount.role, amount.label, amount.printed) for amount in one.amounts)
    return (one.project, one.pro_code, one.kind, one.goal, amounts)


def figures(disclosure: Disclosure) -> list[tuple[object, ...]]:
    """Give the figures of performance tables: title, label, what they measure, how they are printed."""
    return [
        (table.title, cell.label, cell.slice, cell.printed)
        for table, _, cell in disclosure.figures()
        if table.form in {"overall_performance", "project_performance"}
    ]


def written(book: Book, suffix: str, folder: Path) -> tuple[Disclosure, Disclosure]:
    """Give what was compiled, and what is read from the file that was written of it."""
    compiled = compile_book(book).disclosure
    WRITERS[suffix](lay_out(compiled), folder / f"book.{suffix}")
    return compiled, api.read(folder / f"book.{suffix}")


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("edition", ["henan", "henan_luoyang", "ningxia", "shanghai_department", "shanghai_unit"])
def test_what_is_written_is_read(edition: str, suffix: str, tmp_path: Path) -> None:
    compiled, read = written(budget_book(edition), suffix, tmp_path)
    assert len(compiled.indicators) >= 12
    assert [words(one) for one in read.indicators] == [words(one) for one in compiled.indicators]
    assert [money(one) for one in read.goals] == [money(one) for one in compiled.goals]
    assert figures(read) == figures(compiled)


@pytest.mark.parametrize("suffix", WRITERS)
def test_several_indicators_of_every_class_stay_with_their_project(suffix: str, tmp_path: Path) -> None:
    compiled, read = written(budget_book(indicators=(*INDICATORS, *MANY)), suffix, tmp_path)
    assert [words(one) for one in read.indicators] == [words(one) for one in compiled.indicators]
    assert [money(one) for one in read.goals] == [money(one) for one in compiled.goals]


def test_fixed_indicators_take_the_target_that_the_book_states() -> None:
    own = IndicatorEntry("", "投入管理指标", "预算和财务管理", "预算执行率", "=", "100", "%", note="按季考核。")
    compiled = compile_book(budget_book(indicators=(own,))).disclosure
    rates = [one for one in compiled.indicators if one.name == "预算执行率"]
    assert [(one.operator, one.target, one.unit, one.note) for one in rates] == [("=", "100", "%", "按季考核。")]
    others = [one for one in compiled.indicators if one.name == "预算调整率"]
    assert [(one.operator, one.target) for one in others] == [("≤", "20")]
    assert all(one.level1 == "投入管理指标" for one in compiled.indicators)


def test_levels_are_merged_over_their_rows() -> None:
    table = compile_book(budget_book()).disclosure.table("overall_performance")
    assert table is not None
    level1 = next(cell for cell in table.sheet if cell.text == "投入管理指标")
    parts = [cell for cell in table.sheet if cell.text in {"工作目标管理", "预算和财务管理", "绩效管理"}]
    assert level1.rowspan == sum(cell.rowspan for cell in parts) == 20


def test_classes_of_the_form_take_the_book_s_levels() -> None:
    compiled = compile_book(budget_book("ningxia")).disclosure
    costs = {(one.level1, one.level2) for one in compiled.indicators if one.name == "成本控制在预算以内"}
    assert costs == {("产出指标", "成本指标（必填量化）")}


def test_required_classes_are_printed_empty() -> None:
    table = compile_book(budget_book("ningxia", indicators=())).disclosure.table("project_performance")
    assert table is not None
    shown = [cell.text for cell in table.sheet if cell.head]
    assert "质量指标（必填量化）" in shown
    assert "生态效益指标（选填）" not in shown


def test_the_goal_of_the_year_is_asked_for_once() -> None:
    book = budget_book()
    assert [need.key for need in compile_book(book).needs].count("goal") == 1
    given = replace(book, texts={**book.texts, "goal": "全面落实年度科技计划。"})
    compiled = compile_book(given)
    assert "goal" not in [need.key for need in compiled.needs]
    table = compiled.disclosure.table("overall_performance")
    assert table is not None
    assert "全面落实年度科技计划。" in [cell.text for cell in table.sheet]


@pytest.mark.parametrize("edition", ["ningxia", "shanghai_department"])
def test_the_parts_of_a_project_s_money_make_up_its_total(edition: str) -> None:
    goals = compile_book(budget_book(edition)).disclosure.goals
    assert len(goals) == 3
    for goal in goals:
        parts = [amount.printed.amount for amount in goal.amounts if amount.role != "total"]
        assert sum(parts) == goal.value("total")


def test_a_project_without_indicators_has_no_form_in_shanghai() -> None:
    book = budget_book("shanghai_department", indicators=())
    assert compile_book(book).disclosure.table("project_performance") is None


def test_a_form_that_asks_for_them_prints_standard_formula_and_evidence() -> None:
    entry = replace(MANY[0], standard="年度计划", formula="少1人扣1分")
    canvas = Canvas(len(COLUMNS))
    (row,) = draw_list(canvas, IndicatorList(COLUMNS), [entry])
    texts = [cell.text for cell in canvas.cells if cell.row == row]
    assert texts == [*("成本指标", "社会成本指标", "人均用工0", "≥1项"), *("年度计划", "少1人扣1分", "")]
