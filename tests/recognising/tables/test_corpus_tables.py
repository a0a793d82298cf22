"""The tables of published documents against what was worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.tables_gold import differences, figures, pair, placed

from yujue.api.read import read

SAMPLES = (
    "putuo_sfj_2026_dept_budget.pdf",
    "putuo_czj_2024_dept_final_SEEDED_ERRORS.pdf",
    "jiangsu_jcy_2018_dept_budget.pdf",
    "swu_2023_final.pdf",
)


@pytest.mark.corpus
@pytest.mark.parametrize("name", SAMPLES)
def test_tables_agree_with_the_worked_sample(name: str, shared: Path) -> None:
    gold = json.loads((shared / "gold" / "samples" / f"{name}.json").read_text("utf-8"))
    tables = list(read(shared / "samples" / name).tables)
    found = {entry["title"]: pair(entry, tables) for entry in gold["tables"]}
    assert {title: [] for title in found} == {
        entry["title"]: differences(entry, table) if table else ["not found"]
        for entry, table in zip(gold["tables"], found.values(), strict=True)
    }


@pytest.mark.corpus
def test_the_blank_template_prints_no_figure_and_others_are_placed(shared: Path) -> None:
    blank = read(shared / "samples" / "shanghai_dept_final_2024_TEMPLATE.pdf")
    assert sum(map(figures, blank.tables)) == 0
    budget = read(shared / "seeds" / "zhongwei-kjj-2026-budget.txt")
    money = [table for table in budget.tables if table.form]
    assert sum(map(placed, money)) >= 0.99 * sum(map(figures, money)) > 100
