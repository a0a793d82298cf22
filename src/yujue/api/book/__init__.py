"""A book in rows of typed text: from files and back, what is wrong with it, its totals, the document it gives."""

from yujue.api.book.choices import Choice, book_choices, own_choices
from yujue.api.book.compare import RowChange, rows_changed
from yujue.api.book.digest import rows_digest
from yujue.api.book.first import EXAMPLE_BOOKS, begin_rows, next_year_rows
from yujue.api.book.lines import CellChange, LineChange, SheetChange, changed_json, lines_changed
from yujue.api.book.preview import PAGE_ASSETS, Preview, preview
from yujue.api.book.problems import PlacedProblem, book_problems
from yujue.api.book.rows import BookRows, book_cover, book_from_rows, book_rows, write_rows
from yujue.api.book.schema import book_sheets
from yujue.api.book.totals import book_totals

__all__ = [
    "EXAMPLE_BOOKS",
    "PAGE_ASSETS",
    "BookRows",
    "CellChange",
    "Choice",
    "LineChange",
    "PlacedProblem",
    "Preview",
    "RowChange",
    "SheetChange",
    "begin_rows",
    "book_choices",
    "book_cover",
    "book_from_rows",
    "book_problems",
    "book_rows",
    "book_sheets",
    "book_totals",
    "changed_json",
    "lines_changed",
    "next_year_rows",
    "own_choices",
    "preview",
    "rows_changed",
    "rows_digest",
    "write_rows",
]
