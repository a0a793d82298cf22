"""What a cell shows: a number under its number format (ECMA-376 part 1, 18.8.30 and 18.8.31)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal

from yujue.reading.workbook.codes import chosen, sections
from yujue.reading.workbook.digits import filled, general

BUILT_IN: dict[int, str] = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒",
    36: "yyyy年m月", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"',
    50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 57: "yyyy年m月", 58: "m月d日",
}  # fmt: skip
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 — a sheet's days have no zone
_LATEST = 2_958_465
"""The serial number of 9999-12-31."""


def exact(number: float) -> Decimal:
    """Give a float as the 15 significant digits that a spreadsheet keeps."""
    return Decimal(format(number, ".15g")) if number == number else Decimal(0)  # noqa: PLR0124


LARGEST = 20
"""Powers of ten beyond which a number is no amount; it is shown as it is, and no figure is read from it."""


def shown(value: Decimal, code: str, shift: int = 0) -> str:
    """Print a number under a format code; a code that we do not follow prints like General.

    `shift` is what a workbook that counts its days from 1904 adds to a date.
    """
    if not value.is_finite() or value.adjusted() > LARGEST:
        return str(value)
    parts = sections(code)
    section = chosen(parts, value)
    if section is None or not (section.tokens or section.condition or len(parts) > 2):
        return general(value)
    kinds = {token.kind for token in section.tokens}
    if re.search(r"[ymdhs]", section.signs, re.IGNORECASE):
        return _date(value + shift, section.signs.lower())
    if re.search(r"[eE/]", section.signs) or (kinds == {"sign"} and section.signs == "@"):
        return general(value)
    if not kinds & {"place", "general"}:
        return "".join(token.text for token in section.tokens).strip()
    body = filled(section, abs(value))
    own = section.prints_sign and len(parts) > 1
    sign = "-" if value < 0 and not own and any(d in "123456789" for d in body) else ""
    return (sign + body).strip()


def _date(value: Decimal, code: str) -> str:
    if not 0 <= value < _LATEST:
        return general(value)
    moment = _DAY_ZERO + timedelta(days=float(value))
    if "y" not in code and "d" not in code:
        return moment.strftime("%H:%M")
    if "y" not in code:
        return f"{moment.month}月{moment.day}日"
    return f"{moment.year}年{moment.month}月" + (f"{moment.day}日" if "d" in code else "")
