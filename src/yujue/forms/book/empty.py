"""A book to begin with."""

from __future__ import annotations

from yujue.facts.book import Book
from yujue.forms.editions import edition


def empty_book(name: str, year: int, *, agency_code: str = "", organisation: str = "") -> Book:
    """Give a book of an edition and year with nothing in it; KeyError for an edition that is not declared."""
    form = edition(name)
    return Book(form.kind, name, year, agency_code, organisation, form.level or "department")
