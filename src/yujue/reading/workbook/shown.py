"""What a cell shows: a number under its number format (ECMA-376 part 1, 18.8.30 and 18.8.31)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

BUILT_IN: dict[int, str] = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒",
    36: "yyyy年m月", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"',
    50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 57: "yyyy年m月", 58: "m月d日",
}  # fmt: skip
_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_NOISE = re.compile(r"\[[^\]]*\]|_.|\*.")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]*,*)?|\.[0#?]+,*")
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 — a sheet's days have no zone
_LATEST = 2_958_465
"""The serial number of 9999-12-31."""


def exact(number: float) -> Decimal:
    """Give a float as the 15 significant digits that a spreadsheet keeps."""
    return Decimal(format(number, ".15g")) if number == number else Decimal(0)  # noqa: PLR0124


def general(value: Decimal) -> str:
    """Print without format: no trailing zeros, no exponent."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"", "-0"} else text


LARGEST = 20
"""Powers of ten beyond which a number is no amount; it is shown as it is, and no figure is read from it."""


def shown(value: Decimal, code: str, shift: int = 0) -> str:
    """Print a number under a format code; a code that we do not follow prints like General.

    `shift` is what a workbook that counts its days from 1904 adds to a date.
    """
    if not value.is_finite() or value.adjusted() > LARGEST:
        return str(value)
    sections = [_NOISE.sub("", part) for part in _split(code)]
    section, signed = _chosen(sections, value)
    bare = _LITERAL.sub("", section)
    if bare.lower() in {"", "general", "@", "g/通用格式"} and section == bare:
        return "" if not bare and len(sections) > 2 and value == 0 else general(value)
    if re.search(r"[ymdhs]", bare, re.IGNORECASE):
        return _date(value + shift, bare.lower())
    place = _DIGITS.search(_masked(section))
    if place is None or not re.search(r"[0#]", bare):
        return _literal(section).replace("?", "").strip()
    if re.search(r"[eE/]", bare):
        return general(value)
    before, after = section[: place.start()], section[place.end() :]
    shift = 2 if "%" in bare else 0
    body = _digits(abs(value).scaleb(shift), place.group())
    sign = "-" if value < 0 and not signed and any(d in "123456789" for d in body) else ""
    return (sign + _literal(before) + body + _literal(after)).strip()


def _split(code: str) -> list[str]:
    return _SECTIONS.split(code)


def _chosen(sections: list[str], value: Decimal) -> tuple[str, bool]:
    """Give the section for a value, and whether it prints the sign itself."""
    if value < 0 and len(sections) > 1:
        return sections[1], bool(re.search(r"[-(（]", sections[1]))
    if value == 0 and len(sections) > 2:
        return sections[2], True
    return sections[0], False


def _masked(section: str) -> str:
    """Hide quoted parts, so that digits in them are not taken for places; the length stays."""
    return _LITERAL.sub(lambda found: "\0" * len(found.group()), section)


def _literal(text: str) -> str:
    plain = _LITERAL.sub(lambda found: found[1] if found[1] is not None else found[2], text)
    return re.sub(r"[¥￥$]", "", plain)


def _digits(value: Decimal, places: str) -> str:
    whole, _, part = places.partition(".")
    scale = places.count(",") - places.rstrip(",").count(",")
    part = part.rstrip(",")
    least, most = part.count("0"), len(part)
    rounded = value.scaleb(-3 * scale).quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    integer, _, fraction = format(rounded, "f").partition(".")
    fraction = fraction[:least] + fraction[least:].rstrip("0")
    integer = integer.zfill(whole.count("0"))
    if "," in whole.rstrip(","):
        integer = format(int(integer), ",").rjust(whole.count("0"), "0")
    return f"{integer}.{fraction}" if fraction else integer


def _date(value: Decimal, code: str) -> str:
    if not 0 <= value < _LATEST:
        return general(value)
    moment = _DAY_ZERO + timedelta(days=float(value))
    if "y" not in code and "d" not in code:
        return moment.strftime("%H:%M")
    if "y" not in code:
        return f"{moment.month}月{moment.day}日"
    return f"{moment.year}年{moment.month}月" + (f"{moment.day}日" if "d" in code else "")
