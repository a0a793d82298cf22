"""Figures known only as such: last year's amounts, counts, areas and values (元), as the narrative prints them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.disclosure import Disclosure, Quantity, Statement
from yujue.facts import Slice
from yujue.facts.book import Stated
from yujue.recognising.book.demands import Demands, fen_of

COUNTED = frozenset({"count", "area"})
OF_THE_BOOK = ("performance.", "org.", "doc.", "prior.", "ref.", "list.", "named.")
"""Measures that a book counts itself, or that are no facts of it."""
WORTH = ("assets.", "procurement.")
"""Amounts of these that stand on no slice are stated as well, in 元."""


def stated_of(disclosure: Disclosure, found: Demands) -> tuple[Stated, ...]:
    """Give what is stated, each slice and measure once: printed levels before what a change implies."""
    year = disclosure.document.fiscal_year or 0
    said: dict[Slice | str, Stated] = {}
    printed = [(slice_, fen_of(number)) for slice_, number in found.others if _earlier(slice_, year)]
    for slice_, fen in (*printed, *_levels(disclosure), *_implied(disclosure, year), *_same(disclosure, year)):
        said.setdefault(slice_, Stated(Decimal(fen), slice_, label=""))
    for one in _counts(disclosure):
        said.setdefault(one.measure, one)
    return tuple(said.values())


def _earlier(of: Slice, year: int) -> bool:
    return (of.get("fiscal_year") or "") == str(year - 1)


def _both(of: Slice) -> Iterator[Slice]:
    """Take what names no direction as revenue and expenditure alike."""
    if "flow" in of:
        yield of
    else:
        yield of.replaced(flow="revenue")
        yield of.replaced(flow="expenditure")


def _compared(of: Slice, disclosure: Disclosure) -> bool:
    """Tell whether a figure is what the document's own are compared with: last year's, or the year's budget."""
    year, final = disclosure.document.fiscal_year or 0, disclosure.document.kind == "final"
    budget = final and of.get("stage") in {"budget", "adjusted"} and of.get("fiscal_year") == str(year)
    return _earlier(of, year) or (budget and "topic" not in of)


def _levels(disclosure: Disclosure) -> Iterator[tuple[Slice, int]]:
    for statement in disclosure.statements:
        for q in statement.quantities:
            if q.role == "level" and q.kind == "amount" and q.slice is not None and _compared(q.slice, disclosure):
                for each in _both(q.slice):
                    yield each, fen_of(q.printed)


def _implied(disclosure: Disclosure, year: int) -> Iterator[tuple[Slice, int]]:
    """Last year's amount is this year's less the change that is printed; a rate alone tells it only roughly."""
    for statement in disclosure.statements:
        for q in statement.quantities:
            level = _level(statement, q)
            if q.role != "delta" or q.kind != "amount" or q.direction is None or level is None:
                continue
            before = fen_of(level.printed) - q.direction * abs(fen_of(q.printed))
            for each in _both(_before(level, q, year)):
                yield each, before


def _same(disclosure: Disclosure, year: int) -> Iterator[tuple[Slice, int]]:
    """持平 says that last year's amount is this year's."""
    for statement in disclosure.statements:
        for comparison in statement.comparisons:
            if comparison.direction == 0 and comparison.left is not None and comparison.kind == "stated":
                level = statement.quantities[comparison.left]
                if level.slice is not None and level.kind == "amount" and level.role == "level":
                    of = level.slice.replaced(fiscal_year=str(comparison.base_year or year - 1))
                    if _earlier(of, year):
                        for each in _both(of):
                            yield each, fen_of(level.printed)


def _level(statement: Statement, q: Quantity) -> Quantity | None:
    level = statement.quantities[q.of] if q.of is not None else None
    return level if level is not None and level.slice is not None and level.kind == "amount" else None


def _before(level: Quantity, q: Quantity, year: int) -> Slice:
    of = level.slice or Slice()
    stage = q.base_stage or of.get("stage")
    base = q.base_year if q.base_year and q.base_year < year else year - 1
    return of.replaced(fiscal_year=str(base), **({"stage": stage} if stage else {}))


def _counts(disclosure: Disclosure) -> Iterator[Stated]:
    for statement in disclosure.statements:
        for q in statement.quantities:
            named = q.measure and not q.measure.startswith(OF_THE_BOOK)
            worth = q.kind == "amount" and q.slice is None and (q.measure or "").startswith(WORTH)
            if named and q.role == "level" and (q.kind in COUNTED or worth):
                yield Stated(q.printed.amount, measure=q.measure or "")
