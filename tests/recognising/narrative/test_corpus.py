"""The narrative of two completely worked documents: every number, and the field's name for it."""

import json
from pathlib import Path

import pytest

from yujue.disclosure import Quantity
from yujue.reading import read_file
from yujue.recognising import recognise

pytestmark = pytest.mark.corpus


def quantities(path: Path) -> dict[int | None, list[Quantity]]:
    found: dict[int | None, list[Quantity]] = {}
    for statement in recognise(read_file(path)).statements:
        found.setdefault(statement.line, []).extend(statement.quantities)
    return found


def test_measures_are_the_fields_names(shared: Path) -> None:
    gold = json.loads((shared / "gold" / "sanmenxia-kjj-2023-budget.facts.json").read_text("utf-8"))["narrative"]
    found = quantities(shared / "seeds" / "sanmenxia-kjj-2023-budget.txt")
    named = [
        any(q.measure == n["key"] and q.printed.text == n["printed"].rstrip("%") for q in found.get(n["line"], []))
        for n in gold
    ]
    assert sum(named) >= 0.98 * len(gold)


def test_directions_are_the_golds(shared: Path) -> None:
    gold = json.loads((shared / "gold" / "sanmenxia-kjj-2023-budget.facts.json").read_text("utf-8"))["narrative"]
    found = quantities(shared / "seeds" / "sanmenxia-kjj-2023-budget.txt")
    signs = {"增加": 1, "减少": -1}
    told = [n for n in gold if n.get("direction")]
    assert told
    for number in told:
        mine = [q for q in found[number["line"]] if q.measure == number["key"]]
        assert [(q.direction, q.word) for q in mine] == [(signs[number["direction"]], q.word) for q in mine] != []
