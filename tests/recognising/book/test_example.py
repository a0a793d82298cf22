"""The bundled example's book gives every figure that the example prints."""

from __future__ import annotations

import pytest

from tests.recognising.book.published import differences
from yujue import api
from yujue.api.example import CLEAN_TEXT
from yujue.compiling.facts import book_facts
from yujue.disclosure import Disclosure
from yujue.facts import Slice
from yujue.facts.book import Book
from yujue.recognising.book import restore_book


@pytest.fixture(scope="module")
def published() -> Disclosure:
    return api.read(CLEAN_TEXT)


@pytest.fixture(scope="module")
def book(published: Disclosure) -> Book:
    return restore_book(published).book


def test_every_figure_is_given(published: Disclosure, book: Book) -> None:
    count, missed = differences(published, book)
    assert count > 300
    assert not missed


def test_money_in_is_money_out_by_unit_fund_and_origin(book: Book) -> None:
    into = {(i.agency_code, i.fund_type_code, i.origin): i.amounts["budget"] for i in book.income}
    out: dict[tuple[str, str, str], int] = {}
    for line in book.lines:
        key = (line.agency_code, line.fund_type_code, line.origin)
        out[key] = out.get(key, 0) + line.amounts["budget"]
    assert into == out


def test_lines_are_sensible_and_few(book: Book) -> None:
    assert len(book.lines) < 45
    for line in book.lines:
        personnel = line.dep_bgt_eco_code[:3] in {"301", "303"}
        assert line.nature == "basic.personnel" or not personnel or line.pro_code
        assert (line.nature.startswith("project")) == bool(line.pro_code)
        assert all(isinstance(fen, int) and fen > 0 for fen in line.amounts.values())


def test_last_years_figures_are_this_years_less_the_change(book: Book) -> None:
    of = Slice.of(flow="revenue", fiscal_year="2025", stage="budget")
    assert book_facts(book).total(of) == 541_300_000


def test_texts_and_projects_are_found(book: Book) -> None:
    assert {"duties", "organisation", "reason.operating_cost"} <= set(book.texts)
    assert len(book.projects) == 3
    assert all(project.agency_code for project in book.projects)
    assert {i.pro_code for i in book.indicators} <= {"", *(p.pro_code for p in book.projects)}


def test_nothing_is_written_on_the_terminal(published: Disclosure, capfd: pytest.CaptureFixture[str]) -> None:
    restore_book(published)
    assert capfd.readouterr() == ("", "")
