"""A book from tables: what a budget platform exports, or what somebody published."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from yujue.disclosure import Disclosure
from yujue.facts.book import Book, Problem
from yujue.reading.book import NotABookError
from yujue.reading.files import read_file
from yujue.recognising import recognise
from yujue.recognising.book import restore_book
from yujue.recognising.book.demands import Demand

BASIS = "各表由同一套收支明细汇总而成"
MOST_PLACES = 2
REMEDY = "核对原文件的这个数；没有一套明细能同时得出全部所印的数"


def book_of_tables(path: Path, edition_name: str | None) -> tuple[Book, tuple[Problem, ...]]:
    """Give the book whose tables are those of a document, and a problem for each figure that no book can give.

    Raises `NotABookError` for a document without figures in tables (an empty template) or without a year,
    `UnusableFileError` for a file that cannot be read.
    """
    disclosure = recognise(read_file(path))
    figures = any(c.slice is not None and c.printed and c.printed.value for _, _, c in disclosure.figures())
    if not figures or disclosure.document.fiscal_year is None:
        raise NotABookError(path.name)
    restored = restore_book(disclosure, edition=edition_name)
    return restored.book, tuple(_problem(disclosure, demand, fen) for demand, fen in restored.missed)


def _problem(disclosure: Disclosure, demand: Demand, fen: int) -> Problem:
    """Say which printed figure the lines do not give: the document contradicts itself there."""
    titles = {table.id: table.title for table in disclosure.tables}
    cells = (f"《{titles.get(table, table)}》{row}·{column}" for table, row, column in demand.places[:MOST_PLACES])
    message = f"{'、'.join(cells)}印 {demand.text}，与其他各数不能同时成立，账套得出 {Decimal(fen) / 100:,.2f} 元"
    return Problem("restored.missed", "warning", message, basis=BASIS, remedy=REMEDY)
