"""“三公”经费 above last year's: it needs a reason."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.compiling.facts import book_facts
from yujue.compiling.problems.words import judged, yuan
from yujue.facts import Slice
from yujue.facts.book import Book, Problem
from yujue.forms.book import problem, sheet_of, usually_asked


def three_public_problems(book: Book) -> Iterator[Problem]:
    """Find “三公”经费 and its parts that grew without a reason; what last year was must be stated."""
    facts = book_facts(book)
    labels = usually_asked(book)
    for topic, name in judged("topics").items():
        of = Slice.of(flow="expenditure", stage=book.kind, topic=topic, fiscal_year=str(book.fiscal_year))
        now, then = facts.total(of), facts.stated.get(of.replaced(fiscal_year=str(book.fiscal_year - 1)))
        key = f"reason.{topic}"
        if now is not None and then is not None and now > then and not _reasoned(book, topic):
            words = {"topic": name, "difference": yuan(now - then), "key": labels.get(key, key)}
            yield problem("book.three_public_reason", sheet=sheet_of("texts").name, **words)


def _reasoned(book: Book, topic: str) -> bool:
    return any(key.startswith(f"reason.{topic}") and text.strip() for key, text in book.texts.items())
