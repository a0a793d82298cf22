"""The book that an accountant filled: a workbook, or CSV files with the field names of 预算管理一体化."""

from yujue.reading.book.errors import NotABookError
from yujue.reading.book.table import letters
from yujue.reading.book.typed import TypedSheets, columns_typed, read_typed, sheet_key, typed_book, typed_cells
from yujue.reading.book.whole import read_book

__all__ = [
    "NotABookError",
    "TypedSheets",
    "columns_typed",
    "letters",
    "read_book",
    "read_typed",
    "sheet_key",
    "typed_book",
    "typed_cells",
]
