"""Facts, stated figures and topics as rows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yujue.facts import FactSet, Slice
from yujue.facts.book import Book

Row = dict[str, str]


def yuan(fen: int) -> str:
    """Write an amount in 分 as 元 with two decimals."""
    whole, part = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole}.{part:02d}"


def fact_rows(facts: FactSet) -> Iterator[Row]:
    """Give one row a fact, numbered from 1."""
    for n, fact in enumerate(facts.facts, start=1):
        yield {"fact": str(n), **fact.slice.as_dict(), "amount": yuan(fact.fen)}


def stated_rows(facts: FactSet) -> Iterator[Row]:
    """Give the figures known only as totals."""
    for slice_, fen in facts.stated.items():
        yield {**slice_.as_dict(), "amount": yuan(fen)}


def topic_rows(facts: FactSet) -> Iterator[Row]:
    """Give the slices that make up each topic."""
    for name, parts in facts.topics.items():
        for part in parts:
            yield {"of": name, **part.as_dict()}


def count_rows(book: Book) -> Iterator[Row]:
    """Give the figures that are no money."""
    for one in (*book.stated, *book.details):
        if one.measure:
            yield {"measure": one.measure, "label": one.label, "value": plain(one.value)}


def slices_of(facts: FactSet) -> Iterator[Slice]:
    """Walk over every slice that the package names."""
    yield from (fact.slice for fact in facts.facts)
    yield from facts.stated
    for parts in facts.topics.values():
        yield from parts


def plain(value: Decimal, least: int = 0) -> str:
    """Write a number without exponent, with at least so many decimals and all that it has."""
    whole, _, part = format(value, "f").partition(".")
    part = part.rstrip("0").ljust(least, "0")
    return f"{whole}.{part}" if part else whole
