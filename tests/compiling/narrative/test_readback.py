"""What is written reads back as exactly the measures and slices it was made of, and nothing in it is found wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compiling.books import budget_book, final_book
from tests.compiling.filled import filled
from tests.compiling.readback import differences, read_back
from yujue import api
from yujue.compiling.facts import book_facts
from yujue.compiling.narrative import compile_narrative
from yujue.facts.book import Book

BUDGETS = ("henan", "henan_luoyang", "ningxia", "shanghai_department", "shanghai_unit")
FINALS = ("final_national", "final_sichuan")


def of_edition(name: str) -> Book:
    return filled((final_book if name in FINALS else budget_book)(name))


@pytest.mark.parametrize("name", [*BUDGETS, *FINALS])
def test_every_figure_reads_back(name: str, tmp_path: Path) -> None:
    book = of_edition(name)
    narrative = compile_narrative(book, book_facts(book), ())
    assert narrative.needs == ()
    read = read_back(narrative, (), tmp_path)
    assert (read.document.fiscal_year, read.document.kind) == (book.fiscal_year, book.kind)
    assert read.document.organisation == book.organisation
    assert differences(narrative, read) == []


@pytest.mark.parametrize("name", [*BUDGETS, *FINALS])
def test_nothing_is_found_wrong(name: str, tmp_path: Path) -> None:
    book = of_edition(name)
    read_back(compile_narrative(book, book_facts(book), ()), (), tmp_path)
    report = api.check(tmp_path / "书.txt")
    # Amounts of the final book are no whole hundreds of 元: their sums and rates show that they are rounded.
    told = {"rounding"} if name in FINALS else set()
    assert [finding.message for finding in report.findings if finding.severity not in told] == []


@pytest.mark.parametrize("name", [*BUDGETS, *FINALS])
def test_an_empty_book_still_makes_sentences(name: str, tmp_path: Path) -> None:
    kind = "final" if name in FINALS else "budget"
    book = Book(kind, name, 2031, "310", "清河市某某局")
    narrative = compile_narrative(book, book_facts(book), ())
    asked = {need.key for need in narrative.needs}
    assert "duties" in asked
    assert any(key.startswith("last.") for key in asked)
    assert all("%" not in statement.text for statement in narrative.statements)
    read = read_back(narrative, (), tmp_path)
    assert read.document.fiscal_year == 2031
