"""A book that is right has no problems; each damage is found, with its sheet and cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.books.example import example
from tests.books.strategies import books
from yujue.compiling.problems import book_problems
from yujue.facts.book import Book, IndicatorEntry, Problem
from yujue.forms.book import problem_rules
from yujue.reading.book import read_book
from yujue.writing.book import write_book


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(books())
def test_a_valid_book_has_no_problems(book: Book) -> None:
    assert book_problems(book) == ()


def test_the_example_has_no_problems() -> None:
    assert book_problems(example()) == ()


def _with(book: Book, part: str, entries: Any) -> Book:
    changed: dict[str, Any] = {part: entries}
    return replace(book, **changed)


def one(book: Book, part: str, n: int = 0, **changes: Any) -> Book:
    """Change an entry of a part."""
    entries = list(getattr(book, part))
    entries[n] = replace(entries[n], **changes)
    return _with(book, part, tuple(entries))


def more(book: Book, part: str, n: int = 0, **changes: Any) -> Book:
    """Add a changed copy of an entry."""
    entries = getattr(book, part)
    return _with(book, part, (*entries, replace(entries[n], **changes)))


def less(book: Book, part: str, *, but: int = 0) -> Book:
    """Leave out all entries of a part but the first few."""
    return _with(book, part, getattr(book, part)[:but])


def text(book: Book, **texts: str) -> Book:
    return replace(book, texts={**book.texts, **{key.replace("__", "."): said for key, said in texts.items()}})


DAMAGES: dict[str, tuple[Callable[[Book], Book], str, str]] = {
    "book.unbalanced": (lambda b: one(b, "income", amounts={"budget": 1}), "收入", "F4"),
    "book.unit_unbalanced": (lambda b: one(b, "lines", 3, agency_code="310001"), "收入", "F4"),
    "book.carryover": (lambda b: one(b, "lines", 0, origin="carryover"), "支出", "J4"),
    "book.code_unknown": (lambda b: one(b, "lines", exp_func_code="2069998"), "支出", "B4"),
    "book.code_not_in_force": (lambda b: one(b, "lines", dep_bgt_eco_code="30104"), "支出", "C4"),
    "book.code_level": (lambda b: one(b, "lines", exp_func_code="20601"), "支出", "B4"),
    "book.economic_pair": (lambda b: one(b, "lines", gov_bgt_eco_code="50501"), "支出", "D4"),
    "book.economic_nature": (lambda b: one(b, "lines", nature="basic.public"), "支出", "C4"),
    "book.unit_unlisted": (lambda b: one(b, "projects", agency_code="310009"), "项目", "C4"),
    "book.unit_kind": (lambda b: one(b, "units", 1, kind=""), "预算单位", "C5"),
    "book.unit_twice": (lambda b: more(b, "units"), "预算单位", "A7"),
    "book.project_unlisted": (lambda b: one(b, "lines", 2, pro_code="1" * 21), "支出", "H6"),
    "book.project_missing": (lambda b: one(b, "lines", 2, pro_code=""), "支出", "H6"),
    "book.project_twice": (lambda b: more(b, "projects"), "项目", "A6"),
    "book.project_code": (lambda b: one(b, "projects", pro_code="4112002500000054537"), "项目", "A4"),
    "book.project_without_lines": (lambda b: less(b, "lines", but=2), "项目", "A4"),
    "book.project_without_goal": (lambda b: less(one(b, "projects", goal=""), "indicators"), "项目", "F4"),
    "book.project_without_indicators": (lambda b: less(b, "indicators"), "项目", "F4"),
    "book.project_nature": (lambda b: one(b, "lines", 2, nature="project.other_operating"), "支出", "G6"),
    "book.project_category": (lambda b: one(b, "projects", pro_cat_code="22"), "项目", "E4"),
    "book.project_unit": (lambda b: one(b, "lines", 2, agency_code="310002"), "支出", "A6"),
    "book.negative": (lambda b: one(b, "lines", amounts={"budget": -1}), "支出", "J4"),
    "book.no_amount": (lambda b: one(b, "lines", amounts={}), "支出", "J4"),
    "book.procurement_above": (lambda b: one(b, "procurement", amounts={"budget": 10**12}), "政府采购", "J4"),
    "book.indicator_unlisted": (lambda b: one(b, "indicators", 1, pro_code="9" * 21), "绩效指标", "A5"),
    "book.indicator_target": (lambda b: one(b, "indicators", target=""), "绩效指标", "F4"),
    "book.indicator_number": (lambda b: one(b, "indicators", target="显著"), "绩效指标", "F4"),
    "book.indicator_unit": (lambda b: one(b, "indicators", unit=""), "绩效指标", "G4"),
    "book.indicator_direction": (lambda b: one(b, "indicators", direction="反向"), "绩效指标", "H4"),
    "book.indicator_twice": (lambda b: more(b, "indicators"), "绩效指标", "D7"),
    "book.weights": (lambda b: one(b, "indicators", weight=Decimal(80)), "绩效指标", "I4"),
    "book.required": (lambda b: one(b, "lines", fund_type_code=""), "支出", "E4"),
    "book.placeholder": (lambda b: text(b, duties="负责XX工作。"), "文字说明", ""),
    "book.same_reason": (lambda b: text(b, reason__revenue="人员增加", reason__expenditure="人员增加"), "文字说明", ""),
    "book.three_public_reason": (lambda b: text(b, reason__three_public=""), "文字说明", ""),
    "book.kind_and_edition": (lambda b: replace(b, edition="final_national"), "封面", ""),
    "book.edition_unknown": (lambda b: replace(b, edition="nowhere"), "封面", ""),
}


@pytest.mark.parametrize("rule", DAMAGES)
def test_a_damage_is_found_where_it_is(rule: str, tmp_path: Path) -> None:
    damage, sheet, cell = DAMAGES[rule]
    book = damage(example())
    write_book(book, tmp_path / "book.xlsx")
    read, _ = read_book(tmp_path / "book.xlsx")
    if rule == "book.edition_unknown":
        read = replace(read, edition=book.edition)
    found = [problem for problem in book_problems(read) if problem.rule == rule]
    assert [(problem.sheet, problem.cell) for problem in found][:1] == [(sheet, cell)]
    assert all(problem.message and problem.basis and problem.remedy for problem in found)


def test_every_rule_about_the_whole_book_has_its_damage() -> None:
    from_the_file = {
        *("amount", "number", "year", "choice", "name_unknown", "name_ambiguous", "code_and_name", "own_name"),
        *("slice", "value_without_code", "text_without_key", "column_missing", "column_twice", "header", "unit"),
        *("cover", "formula", "digits", "date"),
    }
    assert set(problem_rules()) - {f"book.{name}" for name in from_the_file} == set(DAMAGES)


def test_alike_problems_are_one_with_all_their_cells() -> None:
    book = example()
    bare = replace(
        book, indicators=tuple(IndicatorEntry("", "产出指标", "数量指标", f"甲{n}", "≥", "") for n in range(3))
    )
    found: list[Problem] = [each for each in book_problems(bare) if each.rule == "book.indicator_target"]
    assert len(found) == 3
    lines = tuple(replace(line, fund_type_code="") for line in book.lines)
    whole = [each for each in book_problems(replace(book, lines=lines)) if each.rule == "book.required"]
    assert len(whole) == 1
