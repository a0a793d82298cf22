"""The example books: read as they lie, they compile without needs, errors or wrong figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from yujue import api
from yujue.compiling import Compiled, compile_book
from yujue.reading.book import read_book

FOLDER = Path(__file__).parents[3] / "examples"
BOOKS = sorted(FOLDER.glob("*.xlsx"))
TOTALS = {  # 支出总计, 分
    "henan-qinghe-2025-budget": 1_758_180_000,
    "henan_luoyang-beishan-2023-budget": 634_340_000,
    "ningxia-shahu-2026-budget": 3_175_500_000,
    "shanghai_department-linjiang-2026-budget": 9_628_221_344,
    "shanghai_unit-linjiang-2026-budget": 9_628_221_344,
    "final_national-linjiang-2024-final": 2_995_390_000,
    "final_sichuan-hongsha-2023-final": 3_650_374_000,
    "final_sichuan-hongsha-2023-evaluated": 3_650_374_000,
}


@pytest.fixture(params=BOOKS, ids=lambda path: path.stem)
def compiled(request: pytest.FixtureRequest) -> tuple[str, Compiled]:
    book, problems = read_book(request.param)
    assert not problems
    return request.param.stem, compile_book(book)


def test_nothing_is_missing_and_nothing_is_wrong(compiled: tuple[str, Compiled]) -> None:
    _, made = compiled
    assert not made.needs
    assert not [problem for problem in made.problems if problem.severity == "error"]
    findings = api.check_disclosure(made.disclosure).findings
    assert not [finding for finding in findings if finding.severity in {"error", "warning"}]


def test_the_money_is_the_published_one(compiled: tuple[str, Compiled]) -> None:
    name, made = compiled
    info = made.disclosure.document
    stage = "final" if info.kind == "final" else "budget"
    whole = [
        fact for fact in made.facts.facts if fact.slice.get("flow") == "revenue" and fact.slice.get("stage") == stage
    ]
    assert abs(sum(fact.fen for fact in whole) - TOTALS[name]) < 5_000


def test_all_are_there() -> None:
    assert {path.stem for path in BOOKS} >= set(TOTALS)
