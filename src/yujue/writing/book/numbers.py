"""Amounts and numbers in cells: exact, as text where a spreadsheet's 15 digits do not suffice."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

DIGITS = 15


def yuan(fen: int | Decimal) -> Decimal:
    """Give an amount of 分 in 元."""
    return Decimal(fen).scaleb(-2)


def write_decimal(sheet: Any, row: int, column: int, value: Decimal, form: Any) -> None:
    """Write a number; one with more than 15 significant digits as text, for Excel would cut it."""
    plain = value.normalize()
    if len(plain.as_tuple().digits) > DIGITS or plain.adjusted() >= DIGITS:
        sheet.write_string(row, column, format(plain, "f"), form)
    else:
        sheet.write_number(row, column, float(plain), form)
