"""A book's facts: every amount at all its coordinates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from yujue.facts import Fact, FactSet, Slice
from yujue.facts.book import Balance, Book, Income, Line, Procurement, Stated
from yujue.forms import edition, edition_data
from yujue.forms.topics import topics

STAGE = {"budget": "budget", "final": "final"}
LINE = (
    "agency_code",
    "exp_func_code",
    "dep_bgt_eco_code",
    "gov_bgt_eco_code",
    "fund_type_code",
    "found_type_code",
    "origin",
    "nature",
    "pro_code",
    "procurement",
    "use",
)


def book_facts(book: Book) -> FactSet:
    """Give the facts of a book (分), its topics and the figures it states as such.

    Money of a fund for which the edition's tables have no place counts as the fund its print.toml names.

    A detail that other details are parts of is a stated figure, not a fact: its parts are the facts.
    """
    details = [_completed(one, book) for one in book.details]
    leaves = [one for one in details if not any(o != one and o.within(one) for o in details)]
    facts = [*_incomes(book), *_spending(book)]
    stated: dict[Slice, int] = {one.slice: int(one.value) for one in book.stated if one.slice is not None}
    for slice_, one in zip(details, book.details, strict=True):
        if slice_ in leaves:
            facts.append(Fact(slice_, int(one.value)))
        else:
            stated[slice_] = int(one.value)
    return FactSet(facts, stated=stated, topics=book_topics(book))


def book_topics(book: Book) -> dict[str, list[Slice]]:
    """Give the slices of each topic; one that counts some kinds of units names these units."""
    found: dict[str, list[Slice]] = defaultdict(list)
    for topic in topics(book.edition, book.kind):
        units = [unit.agency_code for unit in book.units if unit.kind in topic.kinds]
        for part in topic.slices:
            within = [part.replaced(agency_code=code) for code in units] if topic.kinds else [part]
            found[topic.name].extend(within)
    return dict(found)


def _completed(one: Stated, book: Book) -> Slice:
    given = one.slice.as_dict() if one.slice is not None else {}
    usual = {"flow": "expenditure", "stage": STAGE[book.kind], "fiscal_year": str(book.fiscal_year)}
    return Slice.of({**usual, **given})


def _incomes(book: Book) -> Iterator[Fact]:
    for income in _by_function(book):
        yield from _facts(income, book, {"flow": "revenue"})


def _spending(book: Book) -> Iterator[Fact]:
    for line in book.lines:
        yield from _facts(line, book, {"flow": "expenditure", "use": "current"})
    for balance in book.balances:
        yield from _facts(balance, book, {"flow": "expenditure"})
    for bought in book.procurement:
        yield from _facts(bought, book, {"flow": "expenditure", "topic": "procurement"})


def _facts(entry: Income | Line | Balance | Procurement, book: Book, more: Mapping[str, str]) -> Iterator[Fact]:
    members = {name: str(getattr(entry, name, "")) for name in LINE}
    funds: Mapping[str, str] = edition_data(book.edition, "print.toml").get("funds", {})
    members["fund_type_code"] = funds.get(entry.fund_type_code, entry.fund_type_code)
    named = {name: member for name, member in members.items() if member}
    for stage, fen in entry.amounts.items():
        yield Fact(Slice.of({**named, **more, "stage": stage, "fiscal_year": str(book.fiscal_year)}), fen)


def _by_function(book: Book) -> tuple[Income, ...]:
    """Give revenue by function where the edition prints it so and the book does not say it.

    Money that is spent whole is of the functions it is spent on; other revenue stays without function.
    """
    asked = any(table.form == "revenue" and table.rows == "function" for table in edition(book.edition).tables)
    if not asked or any(income.exp_func_code for income in book.income):
        return book.income
    spent: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in book.lines:
        spent[_source(line)].append(line)
    found: list[Income] = []
    for income in book.income:
        lines = spent[_source(income)]
        once = sum(_source(other) == _source(income) for other in book.income) == 1
        whole = all(sum(line.amounts.get(s, 0) for line in lines) == fen for s, fen in income.amounts.items())
        found.extend(_split(income, lines) if once and whole else [income])
    return tuple(found)


def _source(entry: Income | Line) -> tuple[str, ...]:
    return (entry.agency_code, entry.fund_type_code, entry.origin, entry.found_type_code)


def _split(income: Income, lines: list[Line]) -> Iterator[Income]:
    for code in dict.fromkeys(line.exp_func_code for line in lines):
        mine = [line for line in lines if line.exp_func_code == code]
        amounts = {stage: sum(line.amounts.get(stage, 0) for line in mine) for stage in income.amounts}
        yield Income(
            income.agency_code,
            income.fund_type_code,
            income.origin,
            amounts,
            income.found_type_code,
            code,
            income.at,
        )
