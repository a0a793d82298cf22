"""The overall goals of a department as the form of its edition prints them."""

from __future__ import annotations

from yujue.compiling.goals.indicators import listed
from yujue.facts.book import Book, IndicatorEntry
from yujue.forms.performance import department_form


def overall_indicators(book: Book) -> tuple[IndicatorEntry, ...]:
    """Give the indicators of the whole department: those the form prints itself, then the book's own.

    An edition without such a form gives the book's own as they stand.
    """
    own = [one for one in book.indicators if not one.pro_code]
    form = department_form(book.edition)
    found = own if form is None else listed(form.indicators, own)
    return tuple(one for one in found if one.name)
