"""What a book will be asked for: every text and figure that its edition's text and forms want, found by trying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from yujue.compiling.facts import book_facts
from yujue.compiling.goals import compile_goals
from yujue.compiling.narrative import compile_narrative
from yujue.compiling.tables import compile_tables
from yujue.facts.book import Book
from yujue.forms import edition_file
from yujue.forms.book import figure, usually_asked

SOME = Decimal(12345)
"""An amount that makes a change: reasons are asked for only where last year was different."""


def asked_by(book: Book) -> Mapping[str, str]:
    """Give the keys and labels of what the template asks for, and of what it asks once last year's figures are known.

    An edition without a template is asked for what is usual.
    """
    if edition_file(book.edition, "document.j2") is None:
        return usually_asked(book)
    asked = _needs(replace(book, texts={}, stated=()))
    figures = (figure(key, label, book, SOME) for key, label in asked.items())
    known = replace(book, texts={}, stated=tuple(one for one in figures if one is not None))
    return asked | _needs(known)


def _needs(book: Book) -> dict[str, str]:
    facts = book_facts(book)
    found = compile_narrative(book, facts, compile_tables(book, facts))
    return {need.key: need.label for need in (*found.needs, *compile_goals(book, facts).needs)}
