"""Among very many tables those of one money are not compared with each other, and that is said."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from yujue import api
from yujue.disclosure import Disclosure

MODULE = sys.modules["yujue.checking.identities.evaluate"]


@pytest.fixture(scope="module")
def example() -> Disclosure:
    return api.read(api.EXAMPLE)


def answers(disclosure: Disclosure) -> dict[str, str]:
    report = api.check_disclosure(disclosure)
    return {each.title: each.status for each in report.obligations if each.title == "同一口径的数在各表一致"}


def test_it_is_not_passed_but_not_evaluated(example: Disclosure, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers(example) == {"同一口径的数在各表一致": "failed"}
    monkeypatch.setattr(MODULE, "MOST_TABLES", 3)
    assert answers(example) == {"同一口径的数在各表一致": "not_evaluated"}


def test_forms_of_goals_do_not_count(example: Disclosure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "MOST_TABLES", len(example.tables))
    goals = replace(next(t for t in example.tables if t.form and "performance" in t.form), rows=())
    many = replace(example, tables=(*example.tables, *[goals] * 300))
    assert answers(many) == {"同一口径的数在各表一致": "failed"}
