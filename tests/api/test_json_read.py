"""The JSON of a disclosure keeps its promises: the schema, exact amounts, states as they are."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api.samples import disclosure
from tests.api.schema import violations
from yujue.api.json_read import to_json
from yujue.api.read import read
from yujue.api.schemas import load_schema

SCHEMA = load_schema("read-1")


def found() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(to_json(disclosure()), ensure_ascii=False))
    return plain


def test_the_schema_holds() -> None:
    assert list(violations(found(), SCHEMA, SCHEMA)) == []


def test_amounts_are_exact_and_in_yuan() -> None:
    first, second, third, last = found()["tables"][0]["rows"][0]["cells"]
    assert (second["amount"], second["text"], second["state"]) == ("3339600.00", "333.96", "number")
    assert second["slice"] == {"flow": "revenue", "stage": "budget", "fiscal_year": "2031"}
    assert (last["amount"], last["state"]) == (None, "na")
    assert first["amount"] is None
    assert third["text"] == "一、水利支出"


def test_quantities_have_their_values() -> None:
    amount, rate = found()["statements"][0]["quantities"]
    assert (amount["value"], amount["unit"], amount["measure"]) == ("17581800.00", "元", "revenue.total")
    assert (rate["value"], rate["unit"]) == ("12.5", "%")


def test_columns_begin_with_their_side() -> None:
    paths = [column["path"] for column in found()["tables"][0]["columns"]]
    assert paths == [["收入", "项目"], ["收入", "金额"], ["支出", "项目"], ["支出", "金额"]]


def drop_kind(value: dict[str, Any]) -> None:
    del value["document"]["kind"]


def float_amount(value: dict[str, Any]) -> None:
    value["tables"][0]["rows"][0]["cells"][1]["amount"] = 3339600.0


def exponent(value: dict[str, Any]) -> None:
    value["statements"][0]["quantities"][0]["value"] = "1.7E+7"


def unknown_form(value: dict[str, Any]) -> None:
    value["tables"][0]["form"] = "something"


@pytest.mark.parametrize("spoil", [drop_kind, float_amount, exponent, unknown_form])
def test_the_schema_catches(spoil: Callable[[dict[str, Any]], None]) -> None:
    value = copy.deepcopy(found())
    spoil(value)
    assert list(violations(value, SCHEMA, SCHEMA))


@pytest.mark.corpus
def test_every_seed_keeps_the_schema(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        value = json.loads(json.dumps(to_json(read(path))))
        assert list(violations(value, SCHEMA, SCHEMA)) == [], path.name
