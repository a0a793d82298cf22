"""One cell to one value, by the type of its column; what cannot be read is a problem, never a zero."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from yujue.facts.book import At, Problem
from yujue.forms.book import Column, Resolved, ValueList, problem_at, slice_from, value_list
from yujue.reading.book.dates import day
from yujue.reading.book.formulas import BARE
from yujue.reading.book.numerals import BadNumberError, fen, number
from yujue.reading.book.raw import Value
from yujue.reading.workbook.digits import general
from yujue.reading.workbook.shown import exact

Read = str | int | Decimal | None
FEW = 4
_LONG = 10**15


class Cells:
    """Reads cells of one book: its year, its own lists, the problems found."""

    def __init__(self) -> None:
        self.year: int | None = None
        self.local: dict[str, ValueList] = {}
        self.problems: list[Problem] = []

    def read(self, at: At, column: Column, value: Value, unit: str = "元") -> Read:
        """Give the value of a cell: a text or code, 分, a number; None for a blank or what cannot be read."""
        if isinstance(value, str) and not value.strip():
            return None
        if value == BARE:
            return self._say("book.formula", at, column, "")
        if column.type == "amount":
            return self._amount(at, column, value, unit)
        if column.type == "number":
            return self._number(at, column, value)
        return self._text(at, column, value)

    def _text(self, at: At, column: Column, value: Value) -> Read:
        if isinstance(value, (int, float)) and is_long(value):
            return self._say("book.digits", at, column, value, count=len(f"{abs(value):.0f}"))
        text = shown(value)
        if column.type == "date":
            return self._date(at, column, text)
        if column.type == "year":
            return self._year(at, column, text)
        if column.type == "slice" and slice_from(text) is None:
            return self._say("book.slice", at, column, value)
        return self._chosen(at, column, text) if column.choices else text

    def _amount(self, at: At, column: Column, value: Value, unit: str) -> Read:
        try:
            return fen(value, unit)
        except BadNumberError as error:
            return self._say("book.amount", at, column, value, why=str(error))

    def _number(self, at: At, column: Column, value: Value) -> Read:
        try:
            return number(value)
        except BadNumberError:
            return self._say("book.number", at, column, value)

    def _year(self, at: At, column: Column, text: str) -> Read:
        plain = text.removesuffix("年度").removesuffix("年").strip()
        if plain.isdecimal() and len(plain) == 4:
            return str(int(plain))
        return self._say("book.year", at, column, text)

    def _date(self, at: At, column: Column, text: str) -> Read:
        found = day(text)
        return self._say("book.date", at, column, text) if found is None else found.isoformat()

    def _chosen(self, at: At, column: Column, text: str) -> Read:
        choices = self.local.get(column.choices) or value_list(
            column.choices, None if column.choices == "edition" else self.year
        )
        found = choices.resolve(text)
        if found.why:
            self._say(_rule(choices, found), at, column, text, names=_names(choices, found))
        return found.code or None

    def _say(self, rule: str, at: At, column: Column, value: Value, **words: object) -> Read:
        """Note a problem; what could not be read is blank."""
        self.problems.append(problem_at(rule, at, column.field, column=column.header, text=shown(value), **words))
        return None


def _rule(choices: ValueList, found: Resolved) -> str:
    if not choices.coded:
        return "book.choice"
    if found.why == "name":
        return "book.own_name" if choices.local else "book.code_and_name"
    return f"book.name_{found.why}"


def _names(choices: ValueList, found: Resolved) -> str:
    names = found.names or choices.labels()
    return "、".join(names[:FEW]) + ("等" if len(names) > FEW else "")


def is_long(value: Value) -> bool:
    """Tell whether a number has more digits than a spreadsheet keeps."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) >= _LONG


def shown(value: Value) -> str:
    """Give a cell's value as text: numbers without trailing zeros, dates in Chinese."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, (int, float)):
        return general(exact(value))
    if isinstance(value, (date, datetime)):
        return f"{value.year}年{value.month}月{value.day}日"
    return str(value) if isinstance(value, (time, timedelta)) else ""
