"""What is wrong with a book in rows, with the row and field of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yujue.api.book.rows import BookRows, book_from_rows
from yujue.api.goal_problems import book_and_goals
from yujue.compiling.problems import book_problems as compiled_problems
from yujue.facts.book import Book, Problem
from yujue.forms.book import sheet_of
from yujue.reading.book import columns_typed, read_typed, sheet_key
from yujue.reading.errors import UnusableFileError

_CELL = re.compile(r"([A-Z]+)(\d+)|第(\d+)行")


@dataclass(frozen=True, slots=True)
class PlacedProblem:
    """A problem at a sheet's key, row (from 1; 0 for the whole sheet) and field; `column` is the field's header."""

    problem: Problem
    sheet: str
    row: int
    field: str
    column: str


def book_problems(rows: BookRows) -> tuple[PlacedProblem, ...]:
    """Find what cannot be read and what does not agree in a book; without an edition only what cannot be read."""
    return problems_of(rows)[1]


def problems_of(rows: BookRows) -> tuple[Book | None, tuple[PlacedProblem, ...]]:
    """Give the book, None without an edition, with its problems."""
    try:
        book, problems = book_from_rows(rows)
    except UnusableFileError:
        return None, tuple(placed(read_typed(rows)[1], rows))
    return book, tuple(placed((*problems, *book_and_goals(compiled_problems(book), book)), rows))


def placed(problems: tuple[Problem, ...], rows: BookRows) -> Iterator[PlacedProblem]:
    """Find the row and field of problems."""
    for one in problems:
        key = sheet_key(one.sheet)
        letters, number = _parts(one.cell)
        field, column = _field(key, letters, number, rows)
        yield PlacedProblem(one, key, number, field, column)


def _parts(cell: str) -> tuple[str, int]:
    found = _CELL.fullmatch(cell)
    return (found[1] or "", int(found[2] or found[3])) if found else ("", 0)


def _field(key: str, letters: str, row: int, rows: BookRows) -> tuple[str, str]:
    """Give field and header of a column by its letters; the cover has a field a row."""
    if not letters or not key:
        return "", ""
    sheet = sheet_of(key)
    columns = columns_typed(sheet, rows.get(key, ()))
    at = row - 1 if sheet.layout == "form" else _number(letters)
    return (columns[at].field, columns[at].header) if at < len(columns) else ("", "")


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
