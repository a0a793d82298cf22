"""What the numbers of a sentence were recognised as, for the reader who points at them."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.api.html.marks import stretch
from yujue.disclosure import Disclosure, Quantity, Statement, Text

STAGE_WORDS = {"budget": "预算", "adjusted": "全年预算", "executed": "执行数", "final": "决算"}
ROLE_WORDS = {"delta": "增减额", "rate": "增减率", "share": "占比", "completion": "完成率"}


def hints_of(text: Text, disclosure: Disclosure) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, words) for every recognised number of the text."""
    for statement in _statements_at(text, disclosure):
        found = stretch(text.text, statement.text)
        if found and text.text[slice(*found)] == statement.text:
            for quantity in statement.quantities:
                if words := _words(quantity):
                    yield found[0] + quantity.start, found[0] + quantity.end, words


def _statements_at(text: Text, disclosure: Disclosure) -> Iterator[Statement]:
    for statement in disclosure.statements:
        if (statement.page, statement.line) == (text.place.page, text.place.line):
            yield statement


def _words(quantity: Quantity) -> str:
    if quantity.measure is None or quantity.role in {"year", "ordinal"}:
        return ""
    parts = [
        quantity.measure,
        str(quantity.fiscal_year or ""),
        STAGE_WORDS.get(quantity.stage or "", ""),
        ROLE_WORDS.get(quantity.role, ""),
    ]
    return " · ".join(part for part in parts if part)
