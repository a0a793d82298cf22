"""The narrative as the checks walk over it: each paragraph once, its quantities as figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from yujue.checking.sentences.figure import LONGEST_NAME, Figure, before, figure_of, sentence_place
from yujue.disclosure import Disclosure, Place, Quantity, Statement
from yujue.facts import Slice

_ITEM = re.compile(r"[“\"]?\s*[（(]?(\d{1,3})\s*[、.．)）]")
_MARK = re.compile(r"[（(]\s*\d{0,3}\s*项\s*[)）]")
_NAME = re.compile(r"([^（）()“”，。．：\s]+)\s*$")
_LEVEL = re.compile(r"[（(]\s*\d{0,7}\s*([类款项])(?:级?科目)?\s*[)）]")
_DIGITS = {"类": 3, "款": 5, "项": 7}
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
_LEAD = re.compile(r"^\d{1,3}[、.]")


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph: its statement, its quantities as figures (same indices), and where else it is printed again."""

    index: int
    statement: Statement
    figures: tuple[Figure, ...]

    def quantities(self, *roles: str) -> Iterator[tuple[Quantity, Figure]]:
        """Walk over the quantities of these roles."""
        for quantity, figure in zip(self.statement.quantities, self.figures, strict=True):
            if quantity.role in roles:
                yield quantity, figure

    def at(self, index: int | None) -> Figure | None:
        """Give the figure of an index, None for none."""
        return None if index is None or not 0 <= index < len(self.figures) else self.figures[index]


def paragraphs(disclosure: Disclosure) -> tuple[Said, ...]:
    """Give the paragraphs that print quantities; one printed again word for word is one with copies."""
    groups: dict[tuple[str, str], list[Statement]] = {}
    for statement in disclosure.statements:
        groups.setdefault((statement.section, "".join(statement.text.split())), []).append(statement)
    return tuple(_said(n, same) for n, same in enumerate(groups.values()))


def _said(index: int, same: list[Statement]) -> Said:
    statement = same[0]
    again = tuple(sentence_place(other) for other in same[1:])
    return Said(index, statement, tuple(_figures(index, statement, again)))


def _figures(index: int, statement: Statement, again: tuple[Place, ...]) -> Iterator[Figure]:
    for position, quantity in enumerate(statement.quantities):
        figure = figure_of(index, position, statement, quantity)
        subject = subject_of(statement, quantity.start)
        yield replace(figure, subject=subject, copies=again, slice=sure_slice(statement, quantity))


def sure_slice(statement: Statement, quantity: Quantity) -> Slice | None:
    """Give a figure's slice, unless the text names a 款 or 项 that was not found in the classification."""
    if quantity.slice is None:
        return None
    code = quantity.slice.get("exp_func_code")
    levels = _LEVEL.findall(before(statement, quantity.start)) if code is not None else []
    if code is not None and levels and len(code) < _DIGITS[levels[-1]]:
        return None
    return None if speaks_of_other_year(statement, quantity) else quantity.slice


def speaks_of_other_year(statement: Statement, quantity: Quantity) -> bool:
    """Tell whether only years other than the figure's are named before it, in the paragraph or else its heading."""
    year = quantity.slice.get("fiscal_year") if quantity.slice is not None else None
    named = _YEAR.findall(before(statement, quantity.start)) or _YEAR.findall(statement.section.rpartition(" / ")[2])
    return year is not None and bool(named) and year not in named


def subject_of(statement: Statement, start: int) -> str:
    """Name what a paragraph speaks of: its item (第9项职业年金缴费支出), else the last heading."""
    item = _ITEM.match(statement.text.strip())
    name = _last_item(before(statement, start)) if item else ""
    if item and name:
        return f"第{item.group(1)}项{_LEAD.sub('', name)}"
    return statement.section.rpartition(" / ")[2].strip()


def _last_item(text: str) -> str:
    """Give the last name before a mark of an item (职业年金缴费支出（项）)."""
    for mark in reversed(list(_MARK.finditer(text))):
        name = _NAME.search(text[max(0, mark.start() - LONGEST_NAME) : mark.start()])
        if name:
            return name[1]
    return ""
