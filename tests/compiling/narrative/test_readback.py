"""What is written reads back as exactly the measures and slices it was made of, and nothing in it is found wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compiling.books import budget_book, final_book
from tests.compiling.filled import filled
from tests.compiling.readback import differences, read_back
from yujue import api
from yujue.compiling.facts import book_facts
from yujue.compiling.narrative import Narrative, compile_narrative
from yujue.compiling.tables import compile_tables
from yujue.disclosure import Table
from yujue.facts.book import Book

BUDGETS = ("henan", "henan_luoyang", "ningxia", "shanghai_department", "shanghai_unit")
FINALS = ("final_national", "final_sichuan")


def of_edition(name: str) -> Book:
    return filled((final_book if name in FINALS else budget_book)(name))


def compiled(book: Book) -> tuple[Narrative, tuple[Table, ...]]:
    facts = book_facts(book)
    tables = compile_tables(book, facts)
    return compile_narrative(book, facts, tables), tables


@pytest.mark.parametrize("name", [*BUDGETS, *FINALS])
def test_every_figure_reads_back_and_nothing_is_found_wrong(name: str, tmp_path: Path) -> None:
    book = of_edition(name)
    narrative, tables = compiled(book)
    assert narrative.needs == ()
    read = read_back(narrative, tables, tmp_path)
    assert (read.document.fiscal_year, read.document.kind) == (book.fiscal_year, book.kind)
    assert read.document.organisation == book.organisation
    assert differences(narrative, read) == []
    report = api.check(tmp_path / "书.txt")
    assert [finding.message for finding in report.findings] == []
    assert report.summary.identities_evaluated > 100


@pytest.mark.parametrize("name", [*BUDGETS, *FINALS])
def test_every_table_is_printed_once(name: str) -> None:
    narrative, tables = compiled(of_edition(name))
    printed = [item.table for item in narrative.flow if item.kind == "table"]
    assert sorted(filter(None, printed)) == sorted(table.id for table in tables)


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
