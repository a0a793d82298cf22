"""Numbers in cells, exactly: floats as the digits that a spreadsheet shows, texts with separators."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final

from yujue.facts import UNIT_FACTORS
from yujue.reading.book.raw import Value
from yujue.reading.workbook.shown import exact

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[+-]?\.\d+")
_BRACKETS = re.compile(r"\((.+)\)")
_NOTHING: Final = frozenset({"", "-", "--", "—", "——", "/", "无"})
_SUFFIX = re.compile(r"(.*?)(万元|元)")


class BadNumberError(ValueError):
    """A cell that is no number; `str(error)` says why in Chinese."""


def number(value: Value) -> Decimal | None:
    """Give the exact number in a cell, None for a blank or a dash; raises BadNumberError."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise BadNumberError("不是数字")
    if isinstance(value, str):
        return _from_text(value)
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124
        raise BadNumberError("不是数字")
    return exact(value)


def fen(value: Value, unit: str) -> int | None:
    """Give the amount in a cell in 分, None for a blank; raises BadNumberError, also below 分."""
    if isinstance(value, str):
        said = _SUFFIX.fullmatch(unicodedata.normalize("NFKC", value).strip())
        value, unit = (said[1], said[2]) if said else (value, unit)
    found = number(value)
    if found is None:
        return None
    amount = found * UNIT_FACTORS[unit] * 100
    if amount != amount.to_integral_value():
        raise BadNumberError("小于分，元只有两位小数" if unit == "元" else "小于分，万元只有六位小数")
    return int(amount)


def _from_text(text: str) -> Decimal | None:
    plain = "".join(unicodedata.normalize("NFKC", text).split()).lstrip("¥￥").replace("−", "-")
    if plain in _NOTHING:
        return None
    bracketed = _BRACKETS.fullmatch(plain)
    body = bracketed[1] if bracketed else plain
    if not _NUMBER.fullmatch(body):
        raise BadNumberError("不是数字")
    found = Decimal(body.replace(",", ""))
    return -found if bracketed else found
