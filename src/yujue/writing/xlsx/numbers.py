"""Number formats under which a value prints exactly a given text."""

from __future__ import annotations

import re
from decimal import Decimal

_SHAPE = re.compile(r"(?P<open>[(]?)(?P<sign>-?)(?P<body>\d[\d,]*(?:\.\d+)?)(?P<close>[)]?)(?P<end>[%‰]?)")
DIGITS = 15
"""Significant digits that a spreadsheet keeps."""


def number_format(text: str, value: Decimal | None) -> str | None:
    """Give the format code under which a spreadsheet prints `value` as `text`; None where none does."""
    found = _SHAPE.fullmatch(text.strip())
    if value is None or found is None or bool(found["open"]) != bool(found["close"]) or not kept(value):
        return None
    if found["open"] and found["sign"]:
        return None
    decimals = len(found["body"].partition(".")[2])
    comma = "," in found["body"]
    negative = bool(found["open"] or found["sign"])
    if negative != (value < 0) or written(abs(value), decimals, comma=comma) != found["body"]:
        return None
    code = ("#,##0" if comma else "0") + ("." + "0" * decimals if decimals else "")
    code += f'"{found["end"]}"' if found["end"] else ""
    return f"{code};({code})" if found["open"] else code


def written(value: Decimal, decimals: int, *, comma: bool) -> str:
    """Print a value as those formats do."""
    return f"{value:,.{decimals}f}" if comma else f"{value:.{decimals}f}"


def kept(value: Decimal) -> bool:
    """Tell whether a spreadsheet's number is this value to the last digit."""
    return Decimal(format(float(value), f".{DIGITS}g")) == value
