"""The book that an accountant filled: a workbook, or CSV files with the field names of 预算管理一体化."""

from yujue.reading.book.errors import NotABookError
from yujue.reading.book.whole import read_book

__all__ = ["NotABookError", "read_book"]
