"""What people wrote: nothing left to fill in, no reason copied."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.compiling.problems.words import judged
from yujue.facts.book import Book, Problem
from yujue.forms.book import problem, sheet_of, usually_asked


def text_problems(book: Book) -> Iterator[Problem]:
    """Find placeholders, and reasons that stand for two different things."""
    sheet = sheet_of("texts").name
    labels = usually_asked(book)
    first: dict[str, str] = {}
    for key, text in book.texts.items():
        name = labels.get(key, key)
        found = next((word for word in judged("placeholders")["words"] if word in text), "")
        if found:
            yield problem("book.placeholder", sheet=sheet, label=name, text=found)
        plain = "".join(text.split())
        if key.startswith("reason.") and plain:
            if plain in first:
                yield problem("book.same_reason", sheet=sheet, label=name, other=first[plain])
            first.setdefault(plain, name)
