"""The book as a workbook, declared: its sheets, their columns, the lists of values that columns choose from."""

from yujue.forms.book.asked import asked_texts, figure, usually_asked
from yujue.forms.book.empty import empty_book
from yujue.forms.book.guide import guide
from yujue.forms.book.lists import Member, Resolved, ValueList, local_list, value_list
from yujue.forms.book.problems import problem, problem_at, problem_rules
from yujue.forms.book.rows import CHOSEN_TERMS, OWN_TERM, Cell, Row, Typed, extra_fields, rows_of
from yujue.forms.book.schema import STAGES, Column, Sheet, header_key, sheet_for, sheet_of, sheets
from yujue.forms.book.slices import slice_code, slice_from

__all__ = [
    "CHOSEN_TERMS",
    "OWN_TERM",
    "STAGES",
    "Cell",
    "Column",
    "Member",
    "Resolved",
    "Row",
    "Sheet",
    "Typed",
    "ValueList",
    "asked_texts",
    "empty_book",
    "extra_fields",
    "figure",
    "guide",
    "header_key",
    "local_list",
    "problem",
    "problem_at",
    "problem_rules",
    "rows_of",
    "sheet_for",
    "sheet_of",
    "sheets",
    "slice_code",
    "slice_from",
    "usually_asked",
    "value_list",
]
