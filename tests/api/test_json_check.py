"""The JSON of a report keeps its promises."""

from __future__ import annotations

import json
from typing import Any

from tests.api.reports import report
from tests.api.schema import violations
from yujue.api import check, report_json
from yujue.api.example import EXAMPLE
from yujue.api.schemas import load_schema

SCHEMA = load_schema("check-1")


def plain(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False))


def test_the_schema_holds() -> None:
    assert list(violations(plain(report_json(report())), SCHEMA, SCHEMA)) == []


def test_the_schema_holds_for_the_example() -> None:
    assert list(violations(plain(report_json(check(EXAMPLE))), SCHEMA, SCHEMA)) == []


def test_a_broken_report_is_caught() -> None:
    broken = plain(report_json(report()))
    broken["findings"][0]["severity"] = "grave"
    del broken["summary"]["error"]
    assert len(list(violations(broken, SCHEMA, SCHEMA))) == 2


def test_a_finding_keeps_its_members() -> None:
    finding = plain(report_json(report()))["findings"][0]
    assert (finding["id"], finding["found"], finding["expected"], finding["difference"]) == (
        "f1",
        ["333.96"],
        ["333.97"],
        "0.01",
    )
    assert finding["cause"]["kind"] == "located"
    assert finding["cause"]["candidates"][0]["column"] == "收入 / 金额"
    assert finding["consequences"][0]["rule"] == "identities.sum"
    assert finding["places"][1]["line"] == 3
