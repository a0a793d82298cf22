"""Every number of a compact text with its unit: what kind it is before anything is known of its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from yujue.facts import Printed, unit_factor
from yujue.facts.printed import LONGEST

_RUN = re.compile(r"\d[\d,.]*")
_WELL_FORMED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_AMOUNT = r"(?:百|千|万|百万|千万|亿)?(?:余|多)?元"
_AREA = r"万?平方米|㎡|平方公里|公顷|亩"
_COUNT = (
    r"台（套）|台/套|台套|套（台）|台（件）|台/件|万?人次数?|家次|户次|个批次|批次|批|团组|个|辆|台|套|万?人|名|项|家|户|次|件|篇|门|种|条|期|场"
    r"|份|宗|块|艘|架|间|栋|处|座|幢|册|位|支|类|款|倍|分钟|小时|天|个月|月|日|年|层|度|米|公里|吨|分|位|级|岁|号|期|余"
)
_LATIN = re.compile(r"[A-Za-z]")
_UNIT = re.compile(
    rf"(?:余|多|几)?(?P<unit>{_AMOUNT}|%(?:万元)?|‰|个百分点|{_AREA}|{_COUNT}|万(?=（含）|以上|及以上|[，。；、）]|\Z))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_REFERENCE = re.compile(r"[〔\[【（]((?:19|20)\d\d)[〕\]】）](?:第)?(\d+)号")
_ORDINAL = re.compile(r"(?:\A[-—•·]*|[。；：）]|\n)(?:（(\d{1,2})）|(\d{1,2})(?:、|\.(?!\d)|）|(?=[）])))")
_GLUED = re.compile(r"[^\d]{0,2}(\d{1,2})\.((?:19|20)\d\d)(?=年)")
_NOUGHT = re.compile(r"(?:算|数|支出|收入|费)为?0(?:\.0+)?(?=[，。；、])|.?[算数]为0(?:\.0+)?(?=[，。；、])")
_CODE = re.compile(r"（(\d{3}|\d{5}|\d{7})）|(\d{2,3})(?=[类款项]）)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit at `[start, end)` of the compact text.

    `kind` as in `Quantity`; `sort` is value, or what it certainly is not a value of: year, date, ordinal,
    reference, code, bare (no unit).
    """

    start: int
    end: int
    kind: str
    unit: str
    printed: Printed
    sort: str = "value"


@cache
def _factor(unit: str) -> Decimal:
    money = unit_factor(unit)
    if money is not None:
        return money
    if unit == "倍":
        return Decimal(100)
    return Decimal(10000) if unit.startswith("万") else Decimal(1)


@cache
def _kind(unit: str) -> str:
    if unit.endswith("元") and not unit.startswith("%"):
        return "amount"
    if unit.startswith(("%", "‰")) or unit in {"个百分点", "倍"}:
        return "percent"
    return "area" if re.fullmatch(_AREA, unit) else "count"


def _negative(text: str, start: int) -> bool:
    return start > 1 and text[start - 1] == "-" and not re.match(r"[\dA-Za-z 年月日期号]", text[start - 2])


def _marked(text: str) -> dict[int, str]:
    """Give the starts of numbers that are ordinals, references or codes."""
    sorts: dict[int, str] = {}
    for pattern, sort in ((_ORDINAL, "ordinal"), (_CODE, "code"), (_REFERENCE, "reference")):
        for found in pattern.finditer(text):
            for group in range(1, (found.lastindex or 0) + 1):
                if found.group(group):
                    sorts[found.start(group)] = sort
    return sorts


def _too_long(digits: str) -> bool:
    return max(map(len, digits.replace(",", "").split("."))) > LONGEST


def _sort(digits: str, unit: str) -> str:
    if _YEAR.fullmatch(digits) and unit in {"年", ""}:
        return "year"
    if unit in {"月", "日"}:
        return "date"
    return "value" if unit else "bare"


def _number(text: str, start: int, digits: str, marked: dict[int, str]) -> Number:
    negative = _negative(text, start)
    after = start + len(digits)
    found = None if marked.get(start) == "ordinal" else _UNIT.match(text, after)
    unit = found["unit"] if found else "元" if _NOUGHT.match(text, max(start - 2, 0)) else ""
    unit = "万元" if unit == "万" else re.sub(r"[余多](?=元)", "", unit)
    if _too_long(digits):
        unit, marked[start] = "", "code"
    value = Decimal(digits.replace(",", ""))
    decimals = len(digits.partition(".")[2])
    printed = Printed(digits, -value if negative else value, decimals, _factor(unit))
    end = found.end() if found else after
    sort = marked.get(start) or _sort(digits, unit)
    return Number(start - negative, end, _kind(unit), "%" if unit.startswith("%") else unit, printed, sort)


def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of a compact text; digits within words of Latin letters (5G, W-07) are none."""
    marked = _marked(text)
    first = next((found.start() for found in _RUN.finditer(text)), -1)
    numbers: list[Number] = []
    for run in _RUN.finditer(text):
        start = run.start()
        digits = run.group().rstrip(".,")
        if glued := _GLUED.match(text) if start == first else None:
            marked[start] = "ordinal"
            numbers.append(_number(text, start, glued[1], marked))
            start, digits = glued.start(2), glued[2]
        end = start + len(digits)
        beside = (text[start - 1 : start], text[end : end + 1])
        if _WELL_FORMED.fullmatch(digits) and not any(_LATIN.match(char) for char in beside):
            numbers.append(_number(text, start, digits, marked))
    return tuple(numbers)
