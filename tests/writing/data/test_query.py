"""The query of the how-to page adds the printed figures up again from the facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from frictionless import Package

from tests.compiling.books import budget_book, final_book
from tests.writing.data.rereading import rows
from yujue.compiling import compile_book
from yujue.facts.book import Book
from yujue.reading.book import read_book
from yujue.writing.data import write_data

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "how-to" / "open-data.md"
EXAMPLES = ROOT / "examples"
TOTALS = {"合计", "总计", "收入总计", "支出总计", "本年收入合计", "本年支出合计", "收入合计", "支出合计"}
LEAST = {"henan": 21}
"""Totals that the tables of an edition print at least."""


def query() -> str:
    found = re.search(r"```sql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def test_the_query_has_at_most_ten_lines() -> None:
    assert len(query().splitlines()) <= 10


@pytest.mark.parametrize("make", [budget_book, lambda: budget_book("shanghai_department"), final_book])
def test_printed_figures_are_recomputed(
    make: Callable[[], Book], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = compile_book(book := make())
    write_data(book, compiled.facts, compiled.disclosure, tmp_path)
    monkeypatch.chdir(tmp_path)
    with duckdb.connect() as database:
        found = database.execute(query()).fetchall()
    unlike = [row for row in found if Decimal(row[3].replace(",", "")) != row[4]]
    assert unlike == []
    amounts = [row for row in rows(tmp_path, "figures") if row["kind"] == "amount" and "topic=" not in row["slice"]]
    nonzero = [row for row in amounts if Decimal(row["amount"]) and "pro_code=" not in row["slice"]]
    assert len(found) >= len(nonzero) > 100


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_totals_of_the_example_books_are_recomputed(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, _ = read_book(path)
    compiled = compile_book(book)
    write_data(book, compiled.facts, compiled.disclosure, tmp_path)
    assert Package(str(tmp_path / "datapackage.json")).validate().valid
    monkeypatch.chdir(tmp_path)
    with duckdb.connect() as database:
        found = database.execute(query()).fetchall()
    assert [row for row in found if Decimal(row[3].replace(",", "")) != row[4]] == []
    printed = [row for row in rows(tmp_path, "figures") if asked(row) and Decimal(row["amount"])]
    totals = [(row[0], row[1], row[2]) for row in found if row[1] in TOTALS]
    assert len(printed) >= LEAST.get(book.edition, 8)
    assert [row for row in printed if (row["title"], row["label"], row["path"]) not in totals] == []


def asked(row: dict[str, str]) -> bool:
    """Tell whether a figure is a total that the query asks for."""
    return row["label"] in TOTALS and row["kind"] == "amount" and "topic=" not in row["slice"] and row["slice"] != ""
