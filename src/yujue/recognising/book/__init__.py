"""From a disclosure back to a book: line items whose tables give every published figure, where that is possible."""

from yujue.recognising.book.last_year import last_year
from yujue.recognising.book.whole import Restored, book_from, restore_book

__all__ = ["Restored", "book_from", "last_year", "restore_book"]
