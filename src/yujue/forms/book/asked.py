"""What is asked for beyond the lines of money, by key: texts, last year's figures (last.…), counts (count.…)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from yujue.facts import Slice
from yujue.facts.book import Book, Stated
from yujue.forms.book.schema import STAGES
from yujue.forms.data import load
from yujue.forms.measures import UnknownMeasureError, measure

NOT_KNOWN = Decimal("NaN")
"""The value of a figure that is asked for: a blank in the sheet. It never stands in a book."""
LAST, COUNT = "last.", "count."
_STAGES = ("executed", *STAGES)


def usually_asked(book: Book) -> Mapping[str, str]:
    """Give keys with labels that books of a kind are asked for; an edition's template knows better."""
    found = load("book", "asked.toml").get(book.kind, ())
    return {key: label[0] if label else _label(key, book.fiscal_year) for key, *label in found}


def asked_texts(asked: Mapping[str, str]) -> Mapping[str, str]:
    """Give the texts among what is asked for."""
    return {key: label for key, label in asked.items() if not key.startswith((LAST, COUNT))}


def asked_figures(asked: Mapping[str, str], book: Book) -> Iterator[Stated]:
    """Give the figures that are asked for and that the book does not state; their value is not known."""
    given = {(one.slice, one.measure) for one in book.stated}
    for key, label in asked.items():
        one = figure(key, label, book)
        if one is not None and (one.slice, one.measure) not in given:
            yield one


def usual_topics(book: Book) -> Iterator[tuple[str, Slice]]:
    """Give the special figures that lines may not give, with their slices but for the stage."""
    for topic, label in load("book", "asked.toml")["topics"]:
        yield label, Slice.of(flow="expenditure", topic=topic, fiscal_year=str(book.fiscal_year))


def figure(key: str, label: str, book: Book, value: Decimal = NOT_KNOWN) -> Stated | None:
    """Make the figure of a key; None for a text, or for a measure that there is not."""
    if key.startswith(COUNT):
        return Stated(value, measure=key.removeprefix(COUNT), label=label)
    if not key.startswith(LAST):
        return None
    stage, name = _last(key, book.kind)
    try:
        of = measure(name).sum
    except UnknownMeasureError:
        return None
    return Stated(value, of.replaced(fiscal_year=str(book.fiscal_year - 1), stage=stage), label=label)


def _last(key: str, kind: str) -> tuple[str, str]:
    """Give stage and measure of `last.[stage.]measure`."""
    first, _, rest = key.removeprefix(LAST).partition(".")
    if first in _STAGES:
        return first, rest
    return "final" if kind == "final" else "budget", key.removeprefix(LAST)


def _label(key: str, year: int) -> str:
    return f"{year - 1}年{measure(_last(key, '')[1]).label}"
