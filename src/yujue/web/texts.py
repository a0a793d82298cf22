"""Texts that people type: which of them can be kept, whatever the database."""

from __future__ import annotations

import unicodedata

UNKEPT = "文字里有不能保存的字符（NUL 等控制字符，或不成字符的编码），请删去后再试"
BREAKS = frozenset("\t\n\r")
"""Controls that are part of a text of several lines."""


def unkept(text: str) -> bool:
    """Tell whether a text holds controls (PostgreSQL refuses NUL, a workbook nearly all) or half of a character."""
    return any(unicodedata.category(one) in {"Cc", "Cs"} and one not in BREAKS for one in text)
