"""Chinese numbers up to 99."""

from __future__ import annotations

DIGITS = "一二三四五六七八九"


def chinese(number: int) -> str:
    """Write a number from 1 to 99: 一, 十, 十二, 二十一."""
    if not 0 < number < 100:
        raise ValueError(number)
    tens, ones = divmod(number, 10)
    end = DIGITS[ones - 1] if ones else ""
    if not tens:
        return end
    return ("" if tens == 1 else DIGITS[tens - 1]) + "十" + end
