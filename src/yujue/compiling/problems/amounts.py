"""Amounts: each entry has one, none of a budget is negative."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.compiling.problems.words import stage_word, yuan
from yujue.facts.book import Balance, Book, Income, Line, Problem, Procurement
from yujue.forms.book import problem_at


def amount_problems(book: Book) -> Iterator[Problem]:
    """Find entries without amounts, and negative amounts in a budget."""
    entries: tuple[Income | Line | Balance | Procurement, ...]
    entries = (*book.income, *book.lines, *book.balances, *book.procurement)
    for entry in entries:
        if not entry.amounts:
            yield problem_at("book.no_amount", entry.at, "budget" if book.kind == "budget" else "final")
        for stage, fen in entry.amounts.items():
            if fen < 0 and book.kind == "budget":
                yield problem_at("book.negative", entry.at, stage, stage=stage_word(stage), amount=yuan(fen))
