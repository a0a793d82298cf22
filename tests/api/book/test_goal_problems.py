"""Rules on goals say while a book is filled what a check would say of its document, with sheet and row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from yujue import api
from yujue.checking.rules import rules
from yujue.facts.book import Book

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.xlsx"))


@pytest.fixture(scope="module")
def rows() -> dict[str, list[dict[str, str]]]:
    return {name: [dict(row) for row in sheet] for name, sheet in api.book_rows(api.EXAMPLE_BOOK)[0].items()}


def changed(rows: Any, at: int, **values: str) -> dict[str, list[dict[str, str]]]:
    """Give the rows with other values in an indicator's row (from 1)."""
    found = {name: list(sheet) for name, sheet in rows.items()}
    found["indicators"][at - 1] = {**found["indicators"][at - 1], **values}
    return found


def first(rows: Any, **wanted: str) -> int:
    """Give the number of the first indicator of a project with some values."""
    every = enumerate(rows["indicators"], 1)
    return next(at for at, row in every if row.get("pro_code") and all(row.get(k) == v for k, v in wanted.items()))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_goals_of_the_examples_are_in_order(path: Path) -> None:
    assert [one for one in api.compile_file(path)[1].problems if one.rule.startswith("goals.")] == []


@pytest.mark.parametrize(
    ("level1", "values", "rule", "field"),
    [
        ("成本指标", {"operator": "≥", "target": "3", "unit": "万元", "direction": ""}, "cost_direction", "target"),
        ("成本指标", {"operator": "≤", "target": "90000", "unit": "万元"}, "beyond_amount", "target"),
        ("产出指标", {"operator": "≥", "target": "1", "unit": "元"}, "trivial_target", "target"),
        ("产出指标", {"operator": "≥", "target": "1", "unit": "万"}, "unit_cut", "target"),
        ("产出指标", {"operator": "定性", "target": "完成率", "unit": ""}, "target_repeats_name", "target"),
        ("产出指标", {"name": "12月底前完成"}, "name_is_date", "name"),
        ("满意度指标", {"name": "设备台数"}, "satisfaction_name", "name"),
    ],
)
def test_a_mistake_is_named_with_its_row_in_the_words_of_the_rule(
    rows: Any, level1: str, values: dict[str, str], rule: str, field: str
) -> None:
    at = first(rows, level1=level1)
    found = [one for one in api.book_problems(changed(rows, at, **values)) if one.problem.rule == f"goals.{rule}"]
    assert [(one.sheet, one.row, one.field) for one in found] == [("indicators", at, field)]
    known = rules()[f"goals.{rule}"]
    assert (found[0].problem.basis, found[0].problem.remedy) == (known.basis, known.remedy)


def test_a_class_that_is_missing_is_named_at_the_project(rows: Any) -> None:
    at = first(rows, level1="满意度指标")
    code = rows["indicators"][at - 1]["pro_code"]
    kept = [row for row in rows["indicators"] if row.get("pro_code") != code or row["level1"] != "满意度指标"]
    found = [one.problem.rule for one in api.book_problems({**rows, "indicators": kept})]
    assert "goals.class_missing" in found


def test_names_that_only_repeat_the_project_give_the_rows_of_all(rows: Any) -> None:
    book, _ = api.book_from_rows(rows)
    project = next(one for one in book.projects if sum(i.pro_code == one.pro_code for i in book.indicators) > 2)
    mine = [one for one in book.indicators if one.pro_code == project.pro_code]
    same = tuple(replace(one, name=project.name) if one in mine else one for one in book.indicators)
    said = next(one for one in told(replace(book, indicators=same)) if one.rule == "goals.name_is_project")
    assert all(str(one.at.row) in said.message for one in mine)


def test_what_the_book_says_itself_is_not_said_twice(rows: Any) -> None:
    at = first(rows, level1="产出指标")
    found = [one.problem.rule for one in api.book_problems(changed(rows, at, target=""))]
    assert "book.indicator_target" in found
    assert "goals.target_missing" not in found


def test_the_preview_does_not_repeat_what_has_a_row(rows: Any) -> None:
    at = first(rows, level1="成本指标")
    seen = api.preview(changed(rows, at, operator="≥", target="3", unit="万元", direction=""))
    assert "goals.cost_direction" in {one.problem.rule for one in seen.problems}
    assert "goals.cost_direction" not in {one.rule for one in seen.findings}


def told(book: Book) -> tuple[Any, ...]:
    return api.goal_problems(book)
