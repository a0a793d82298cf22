"""Compare a book's facts with the published figures it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.compiling.facts import book_facts
from yujue.disclosure import Disclosure
from yujue.facts.book import Book
from yujue.recognising.book.demands import bounds
from yujue.recognising.book.projects import register
from yujue.recognising.book.units import units_of


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that the book does not give: where it stands, what is printed, what the book gives in 分."""

    table: str
    row: str
    column: str
    printed: str
    fen: int


def differences(published: Disclosure, book: Book) -> tuple[int, list[Difference]]:
    """Give how many figures the tables print, and those that the book's facts do not give."""
    facts, projects = book_facts(book), register(published, units_of(published))
    count, found = 0, []
    for table, row, cell in published.figures():
        if cell.slice is None or cell.printed is None:
            continue
        count += 1
        project = cell.slice.get("pro_code")
        of = cell.slice.replaced(pro_code=projects.code_of(project)) if project else cell.slice
        total = facts.total(of)
        fen = total if total is not None else facts.total(of.without("item")) or 0
        low, high = bounds(cell.printed)
        if not low <= fen <= high:
            found.append(Difference(table.id, row.label, "/".join(table.columns[cell.column].path), cell.text, fen))
    return count, found
