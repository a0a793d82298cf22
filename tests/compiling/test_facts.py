"""From a book to facts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.compiling.books import CENTRE, OFFICE, budget_book, final_book, income_of
from yujue.compiling.facts import book_facts
from yujue.facts import Slice
from yujue.facts.book import Book, Stated

TIME = {"stage": "budget", "fiscal_year": "2026"}


def total(book: Book, **members: str) -> int | None:
    return book_facts(book).total(Slice.of({**TIME, **members}))


def test_money_balances() -> None:
    book = budget_book()
    assert total(book, flow="revenue") == total(book, flow="expenditure") == 979_970_000
    assert total(book, flow="revenue", origin="carryover") == 52_000_000
    assert total(book, flow="expenditure", use="closing") is None


def test_a_figure_at_all_its_coordinates() -> None:
    (fact,) = book_facts(budget_book()).within(
        Slice.of(exp_func_code="2060404", origin="carryover", flow="expenditure", gov_bgt_eco_code="507")
    )
    assert fact.fen == 50_000_000
    assert fact.slice.as_dict() == {
        **TIME,
        "flow": "expenditure",
        "use": "current",
        "agency_code": OFFICE,
        "exp_func_code": "2060404",
        "dep_bgt_eco_code": "31299",
        "gov_bgt_eco_code": "50799",
        "fund_type_code": "111",
        "found_type_code": "local",
        "origin": "carryover",
        "nature": "project.specific",
        "pro_code": "411999260000000000102",
    }


def test_topics_are_read_off_the_economic_classes() -> None:
    book = budget_book()
    assert total(book, flow="expenditure", topic="three_public") == 4_400_000
    assert total(book, flow="expenditure", topic="three_public.vehicle") == 3_600_000
    assert total(book, flow="expenditure", topic="three_public.overseas") is None
    assert total(book, flow="expenditure", topic="meeting") == 4_000_000
    assert total(book, flow="expenditure", topic="non_fiscal") == 17_000_000
    assert total(book, topic="procurement", flow="expenditure", procurement="services") == 5_000_000


def test_operating_costs_are_those_of_offices_only() -> None:
    book = budget_book("ningxia")
    assert total(book, topic="operating_cost") == 31_280_000
    centre = replace(book.units[1], kind="参公")
    book = budget_book("ningxia", units=(budget_book().units[0], centre))
    assert total(book, topic="operating_cost") == 31_280_000 + 6_700_000
    assert total(budget_book("ningxia", units=()), topic="operating_cost") is None


def test_details_go_before_the_economic_classes() -> None:
    details = (
        Stated(Decimal(500), Slice.of(topic="three_public", stage="final")),
        Stated(Decimal(200), Slice.of(topic="three_public.reception", stage="final")),
        Stated(Decimal(300), Slice.of(topic="three_public.vehicle.operation", stage="final")),
    )
    book = final_book(details=details)
    assert total(book, flow="expenditure", topic="three_public", stage="final") == 500
    assert total(book, flow="expenditure", topic="three_public.vehicle", stage="final") == 300
    assert total(book, flow="expenditure", topic="three_public", stage="budget") == 4_400_000


def test_what_is_stated_of_last_year_is_known_and_no_more() -> None:
    facts = book_facts(budget_book())
    assert facts.total(Slice.of(flow="revenue", stage="budget", fiscal_year="2025")) == 950_000_000
    assert facts.total(Slice.of(flow="revenue", stage="budget", fiscal_year="2025", fund_type_code="12")) is None


def test_revenue_by_function_follows_what_it_pays_for() -> None:
    asked = budget_book("shanghai_department")
    assert total(asked, flow="revenue", exp_func_code="20604") == 350_000_000
    assert total(asked, flow="revenue") == total(budget_book(), flow="revenue")
    assert total(budget_book(), flow="revenue", exp_func_code="20604") is None


def test_revenue_that_is_not_spent_whole_stays_without_function() -> None:
    book = budget_book("shanghai_department")
    less = tuple(line for line in book.lines if line.agency_code != CENTRE)
    kept = budget_book("shanghai_department", lines=less, income=income_of(book.lines))
    assert total(kept, flow="revenue") == total(book, flow="revenue")
    assert total(kept, flow="revenue", agency_code=CENTRE, exp_func_code="2") is None


def test_final_accounts_have_both_stages() -> None:
    book = final_book()
    assert total(book, flow="expenditure", use="current") == 979_970_000
    spent = total(book, flow="expenditure", use="current", stage="final")
    assert total(book, flow="expenditure", use="closing", stage="final") == 8_000_000
    assert total(book, flow="revenue", stage="final") == (spent or 0) + 8_000_000


def test_a_fund_without_place_in_the_tables_counts_as_another() -> None:
    line = replace(budget_book().lines[0], fund_type_code="2", found_type_code="")
    fees = replace(line, fund_type_code="32")
    here = budget_book("shanghai_department", lines=(line, fees), income=income_of((line, fees)))
    assert total(here, flow="revenue", fund_type_code="31") == line.amounts["budget"]
    assert total(here, flow="revenue", fund_type_code="39") == line.amounts["budget"]
    assert total(replace(here, edition="henan"), flow="revenue", fund_type_code="2") == line.amounts["budget"]
