"""The query of the how-to page adds the printed figures up again from the facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from tests.compiling.books import budget_book, final_book
from tests.writing.data.rereading import rows
from yujue.compiling import compile_book
from yujue.facts.book import Book
from yujue.writing.data import write_data

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "open-data.md"


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
