"""A book in which nothing is missing: every text, count and figure of last year that its document asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from yujue.compiling.facts import book_facts
from yujue.compiling.narrative import compile_narrative
from yujue.compiling.result import Need
from yujue.facts import Slice
from yujue.facts.book import Book, Stated
from yujue.forms.measures import measure

ROUNDS = 3
"""A figure of last year that becomes known may ask for a reason, and a reason for nothing more."""
STAGES = ("budget", "adjusted", "executed", "final")


def usual(name: str) -> int:
    """Give some amount; nothing for funds that the book has not, so that parts still make up their wholes."""
    return 0 if name.startswith(("government_fund", "state_capital")) else 12_340_000


def filled(book: Book, last: Callable[[str], int] = usual) -> Book:
    """Fill a book in; `last` gives last year's amount of a measure in 分."""
    for _ in range(ROUNDS):
        for need in compile_narrative(book, book_facts(book), ()).needs:
            book = _with(book, need, last)
    return book


def _with(book: Book, need: Need, last: Callable[[str], int]) -> Book:
    kind, _, name = need.key.partition(".")
    if kind == "count":
        parts = Decimal(1) if name in {"assets.vehicles.other", "assets.vehicles.total"} else Decimal(0)
        return replace(book, stated=(*book.stated, Stated(parts, measure=name)))
    if kind == "last":
        stage, _, rest = name.partition(".")
        own = "final" if book.kind == "final" else "budget"
        stage, name = (stage, rest) if stage in STAGES else (own, name)
        of = Slice.of(measure(name).sum.as_dict(), stage=stage, fiscal_year=str(book.fiscal_year - 1))
        return replace(book, stated=(*book.stated, Stated(Decimal(last(name)), of)))
    words = "工作任务有变化" if kind == "reason" else "按照年度工作安排办理"
    return replace(book, texts={**book.texts, need.key: words})
