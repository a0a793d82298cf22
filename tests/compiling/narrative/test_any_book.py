"""Whatever a book holds: its sentences read back as what they were made of, and nothing in them is found wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.compiling.any_book import books
from tests.compiling.filled import filled
from tests.compiling.readback import differences, read_back
from yujue import api
from yujue.compiling.facts import book_facts
from yujue.compiling.narrative import compile_narrative
from yujue.facts import Slice
from yujue.facts.book import Book
from yujue.forms.measures import measure

EDITIONS = ("henan", "henan_luoyang", "ningxia", "shanghai_department", "final_national", "final_sichuan")
OTHER_MONEY = ("223", "227", "229", "23")
"""Classes whose names say what money it is or what becomes of it (国有资本经营预算支出, 债务还本支出, 其他支出)."""
WRONG = ("sentences.", "wording.")


def before(book: Book, times: int) -> Callable[[str], int]:
    """Let last year have been so many times this year, so that parts still make up their wholes."""
    facts, stage = book_facts(book), "final" if book.kind == "final" else "budget"

    def amount(name: str) -> int:
        of = Slice.of(measure(name).sum.as_dict(), stage=stage, fiscal_year=str(book.fiscal_year))
        return (facts.total(of) or 0) * times

    return amount


@pytest.mark.parametrize("edition", EDITIONS)
@given(data=st.data(), times=st.integers(0, 2))
@settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_any_book(edition: str, data: st.DataObject, times: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    book = replace(data.draw(books(edition)), stated=())
    assume(not any(line.exp_func_code.startswith(OTHER_MONEY) for line in book.lines))
    book = filled(book, before(book, times))
    narrative = compile_narrative(book, book_facts(book), ())
    folder: Path = tmp_path_factory.mktemp("any")
    assert differences(narrative, read_back(narrative, (), folder)) == []
    report = api.check(folder / "书.txt")
    told = [f.message for f in report.findings if f.rule.startswith(WRONG) and f.severity in {"error", "warning"}]
    assert told == []
