"""The book as a workbook to fill."""

from yujue.writing.book.workbook import write_book

__all__ = ["write_book"]
