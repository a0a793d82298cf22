"""A number as it is printed: its text, its exact value and the interval of amounts that print so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from yujue.facts.interval import Interval


class State(StrEnum):
    """What stands in a cell. A blank, a dash, a zero and something unread are four different things."""

    NUMBER = "number"
    ZERO = "zero"
    BLANK = "blank"
    NA = "na"
    UNREAD = "unread"


DASHES = frozenset("-－—–―/／*无")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－＋（）％", "0123456789.,-+()%")
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+]?\.\d+")


LONGEST = 15
"""Most digits before or after the point of an amount; more are a code or a fault, and arithmetic stays exact."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed number.

    `text` is what the page shows, `value` the number in the printed unit, `decimals` the digits after the
    point, `factor` what one printed unit is worth (元 for amounts: 万元 → 10000; 1 for percent and counts).
    """

    text: str
    value: Decimal
    decimals: int
    factor: Decimal = Decimal(1)

    @property
    def amount(self) -> Decimal:
        """The exact value in the base unit (元 for amounts)."""
        return self.value * self.factor

    @property
    def interval(self) -> Interval:
        """Every base-unit value that rounds (half up or half even) to what is printed."""
        half = _half_of_last_place(self.decimals)
        return Interval(self.value - half, self.value + half).scaled(self.factor)

    @property
    def unit_in_last_place(self) -> Decimal:
        """One unit of the last printed digit, in the base unit."""
        return Decimal(1).scaleb(-self.decimals) * self.factor


@lru_cache(maxsize=64)
def _half_of_last_place(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals) / 2


def parse_number(text: str, factor: Decimal = Decimal(1)) -> Printed | None:
    """Read a whole text as one number; None when it is anything else (text never becomes 0).

    Accepts thousands separators, full-width digits, a sign, and brackets for negatives: `(1,234.50)`.
    """
    plain = "".join(text.translate(_FULL_WIDTH).split())
    negative = len(plain) > 2 and plain[0] == "(" and plain[-1] == ")"
    body = plain[1:-1] if negative else plain
    if not _NUMBER.fullmatch(body):
        return None
    digits = body.replace(",", "")
    if len(digits.partition(".")[0].lstrip("+-0")) > LONGEST or len(digits.partition(".")[2]) > LONGEST:
        return None
    value = Decimal(digits)
    decimals = len(digits.partition(".")[2])
    return Printed(text, -value if negative else value, decimals, factor)


def parse_cell(text: str, factor: Decimal = Decimal(1)) -> tuple[State, Printed | None]:
    """Read a table cell that should hold a figure: its state, and its number when it is one."""
    stripped = text.strip()
    if not stripped:
        return State.BLANK, None
    if all(char in DASHES for char in stripped):
        return State.NA, None
    printed = parse_number(stripped, factor)
    if printed is None:
        return State.UNREAD, None
    return (State.ZERO if printed.value == 0 else State.NUMBER), printed
