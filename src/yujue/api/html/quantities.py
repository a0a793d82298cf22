"""What the numbers of a sentence were recognised as, for the reader who points at them."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.api.html.marks import Hint, stretch
from yujue.checking.explain import NUMERIC, quantity_id
from yujue.disclosure import Disclosure, Quantity, Statement, Text

STAGE_WORDS = {"budget": "预算", "adjusted": "全年预算", "executed": "执行数", "final": "决算"}
ROLE_WORDS = {"delta": "增减额", "rate": "增减率", "share": "占比", "completion": "完成率"}


def hints_of(text: Text, disclosure: Disclosure) -> Iterator[Hint]:
    """Give (start, end, words, id) for every number of the text that measures something."""
    for number, statement in _statements_at(text, disclosure):
        found = stretch(text.text, statement.text)
        if found and text.text[slice(*found)] == statement.text:
            for at, quantity in enumerate(statement.quantities):
                if quantity.role in NUMERIC:
                    name = quantity_id(number, at)
                    yield found[0] + quantity.start, found[0] + quantity.end, _words(quantity), name


def _statements_at(text: Text, disclosure: Disclosure) -> Iterator[tuple[int, Statement]]:
    for number, statement in enumerate(disclosure.statements):
        if (statement.page, statement.line) == (text.place.page, text.place.line):
            yield number, statement


def _words(quantity: Quantity) -> str:
    if quantity.measure is None:
        return ""
    parts = [
        quantity.measure,
        str(quantity.fiscal_year or ""),
        STAGE_WORDS.get(quantity.stage or "", ""),
        ROLE_WORDS.get(quantity.role, ""),
    ]
    return " · ".join(part for part in parts if part)
