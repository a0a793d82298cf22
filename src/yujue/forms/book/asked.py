"""What an edition asks for beyond the lines of money: texts that people write, figures known from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from yujue.facts import Slice
from yujue.facts.book import Book, Stated
from yujue.forms.data import edition_data, edition_names, load

NOT_KNOWN = Decimal("NaN")
"""The value of a figure that is asked for: a blank in the sheet. It never stands in a book."""


def asked_texts(book: Book) -> Mapping[str, str]:
    """Give the keys of the texts that the book's edition asks for, with what to write."""
    return {entry["key"]: entry["label"] for entry in _asked(book, "text")}


def asked_figures(book: Book, part: str) -> Iterator[Stated]:
    """Give the figures of a part (stated | details) that are asked for and that the book lacks."""
    given = {(one.slice, one.measure) for one in (*book.stated, *book.details)}
    for entry in _asked(book, "figure"):
        if entry.get("part", "stated") == part:
            one = _figure(entry, book.fiscal_year)
            if (one.slice, one.measure) not in given:
                yield one


def _figure(entry: Mapping[str, Any], year: int) -> Stated:
    label = entry["label"].replace("{year}", str(year)).replace("{last}", str(year - 1))
    if "measure" in entry:
        return Stated(NOT_KNOWN, measure=entry["measure"], label=label)
    of = {"fiscal_year": str(year + entry.get("years", 0)), **entry["slice"]}
    return Stated(NOT_KNOWN, slice=Slice.of(of), label=label)


def _asked(book: Book, what: str) -> Iterator[Mapping[str, Any]]:
    """Give the entries for the book's kind; an edition may have its own `asked.toml` for the common ones."""
    own = edition_data(book.edition, "asked.toml") if book.edition in edition_names() else {}
    for entry in own.get(what) or load("book", "asked.toml")[what]:
        if book.kind in entry.get("kinds", (book.kind,)):
            yield entry
