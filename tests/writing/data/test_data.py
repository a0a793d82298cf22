"""Data packages: valid, exact, and the same facts when read again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.books.strategies import books
from tests.compiling.books import budget_book, final_book
from tests.writing.data.rereading import facts as reread
from tests.writing.data.rereading import rows
from yujue import api
from yujue.api.example import EXAMPLE
from yujue.compiling import Compiled, compile_book
from yujue.compiling.facts import book_facts
from yujue.disclosure import Disclosure, DocumentInfo
from yujue.facts import FactSet, Slice
from yujue.facts.book import Book
from yujue.writing.data import write_data
from yujue.writing.data.money import plain, yuan

BOOKS = {"budget": budget_book(), "final": final_book()}
NOTHING = Disclosure(DocumentInfo("", "", "", "空", "budget", "department", None, 2026, None, 0))


@pytest.fixture(scope="module", params=sorted(BOOKS))
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Compiled, Path]:
    book = BOOKS[request.param]
    compiled = compile_book(book)
    folder = tmp_path_factory.mktemp("data")
    write_data(book, compiled.facts, compiled.disclosure, folder)
    return book, compiled, folder


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Disclosure, Path]:
    disclosure, folder = api.read(EXAMPLE), tmp_path_factory.mktemp("printed")
    write_data(None, None, disclosure, folder)
    return disclosure, folder


def errors(folder: Path) -> list[Any]:
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    return list(report.flatten(["path", "rowNumber", "fieldName", "type", "note"]))


def as_dict(facts: FactSet) -> tuple[list[tuple[Slice, int]], dict[Slice, int], dict[str, Sequence[Slice]]]:
    """Give all that a set of facts is; a topic of which nothing is said is none."""
    topics: dict[str, Sequence[Slice]] = {name: parts for name, parts in facts.topics.items() if parts}
    return [(fact.slice, fact.fen) for fact in facts.facts], facts.stated, topics


def test_frictionless_finds_nothing(package: tuple[Book, Compiled, Path]) -> None:
    assert errors(package[2]) == []


def test_frictionless_finds_nothing_in_what_was_read(printed: tuple[Disclosure, Path]) -> None:
    assert errors(printed[1]) == []


def test_frictionless_sees_what_is_wrong(package: tuple[Book, Compiled, Path], tmp_path: Path) -> None:
    book, compiled, _ = package
    write_data(book, compiled.facts, compiled.disclosure, tmp_path)
    text = (tmp_path / "facts.csv").read_text("utf-8")
    (tmp_path / "facts.csv").write_text(text.replace("310001", "310009"), "utf-8")
    assert {"foreign-key", "hash-count"} <= {found[3] for found in errors(tmp_path)}


def test_the_same_facts_come_back(package: tuple[Book, Compiled, Path]) -> None:
    _, compiled, folder = package
    assert as_dict(reread(folder)) == as_dict(compiled.facts)


def test_every_printed_figure_is_there(package: tuple[Book, Compiled, Path]) -> None:
    _, compiled, folder = package
    ours = [(table.id, cell.text, cell.amount) for table, _, cell in compiled.disclosure.figures()]
    assert ours
    assert [(row["table"], row["text"], Decimal(row["amount"])) for row in rows(folder, "figures")] == ours


def test_codes_have_names_and_parents(package: tuple[Book, Compiled, Path]) -> None:
    functions = {row["code"]: row for row in rows(package[2], "codes_exp_func")}
    assert functions["2060101"]["name"] == "行政运行"
    assert functions["2060101"]["parent"] == "20601"
    assert functions["20601"]["parent"] == "206"
    assert functions["206"]["name"].startswith("科学技术")


def test_indicators_and_projects_are_the_books(package: tuple[Book, Compiled, Path]) -> None:
    book, _, folder = package
    assert [row["name"] for row in rows(folder, "indicators")] == [one.name for one in book.indicators]
    assert [row["pro_name"] for row in rows(folder, "projects")] == [one.name for one in book.projects]


def test_a_document_that_was_read_has_figures_and_indicators(printed: tuple[Disclosure, Path]) -> None:
    disclosure, folder = printed
    names = {path.name for path in folder.iterdir()}
    assert names == {"README.md", "datapackage.json", "figures.csv", "indicators.csv", "sentences.csv"}
    assert len(rows(folder, "figures")) == sum(1 for _ in disclosure.figures())
    assert len(rows(folder, "indicators")) == len(disclosure.indicators)


def test_the_readme_names_every_file_and_column(package: tuple[Book, Compiled, Path]) -> None:
    folder = package[2]
    text = (folder / "README.md").read_text("utf-8")
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in described["resources"]:
        assert f"## {resource['path']} {resource['title']}" in text
        assert all(f"| {field['name']} | {field['title']} |" in text for field in resource["schema"]["fields"])


def test_the_same_book_gives_the_same_bytes(package: tuple[Book, Compiled, Path], tmp_path: Path) -> None:
    book, compiled, folder = package
    write_data(book, compiled.facts, compiled.disclosure, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {p.name: p.read_bytes() for p in folder.iterdir()}


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(books())
def test_facts_of_any_book_come_back(tmp_path: Path, book: Book) -> None:
    facts = book_facts(book)
    write_data(book, facts, NOTHING, tmp_path)
    assert as_dict(reread(tmp_path)) == as_dict(facts)


@given(st.integers(-(10**16), 10**16))
def test_yuan_is_exact(fen: int) -> None:
    assert Decimal(yuan(fen)) * 100 == fen
    assert len(yuan(fen).partition(".")[2]) == 2


@pytest.mark.parametrize(
    ("value", "least", "text"), [("1571000", 2, "1571000.00"), ("1.230", 0, "1.23"), ("5E3", 0, "5000")]
)
def test_numbers_are_written_plainly(value: str, least: int, text: str) -> None:
    assert plain(Decimal(value), least) == text
