"""Two completely worked documents are read as their gold says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.facts_gold import score_cells, score_numbers

from yujue.api.json_read import to_json
from yujue.api.read import read


@pytest.mark.corpus
def test_figures_and_narrative_numbers_are_read_right(shared: Path) -> None:
    golds = sorted((shared / "gold").glob("*.facts.json"))
    assert len(golds) == 2
    for path in golds:
        gold = json.loads(path.read_text("utf-8"))
        found = to_json(read(shared / "seeds" / path.name.replace(".facts.json", ".txt")))
        values, measures = score_numbers(gold, found)
        cells = score_cells(gold, found)
        assert cells.of > 200
        assert cells.percent >= 99.5, cells.misses
        assert values.percent >= 98, values.misses
        assert measures.percent >= 98, measures.misses


def test_a_wrong_amount_or_path_is_a_miss() -> None:
    table = {"id": "T1", "unit": "万元", "columns": [{"key": "a", "path": ["支出", "合计"]}]}
    gold = {"tables": [{**table, "rows": [{"line": 5, "values": {"a": "1.50"}}]}]}

    def found(path: list[str], amount: str) -> dict[str, object]:
        row = {"line": 5, "cells": [{"column": 0, "amount": amount}]}
        return {"tables": [{"columns": [{"path": path}], "rows": [row]}]}

    assert score_cells(gold, found(["支出", "合 计"], "15000.00")).percent == 100
    assert score_cells(gold, found(["支出", "小计"], "15000.00")).percent == 0
    assert score_cells(gold, found(["支出", "合计"], "15000.01")).percent == 0
