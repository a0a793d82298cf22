"""How high a row must be for a text to be seen in a column."""

from __future__ import annotations

LINE = 15.0
TALLEST = 409.0
"""The tallest row that Excel knows, in points."""


def line_height(text: str, width: float) -> float:
    """Give the height of a row in points; a Chinese character is two columns wide."""
    lines = sum(1 + max(0, columns_of(part) - 1) // max(1, int(width)) for part in text.split("\n"))
    return min(TALLEST, LINE * lines + 3)


def columns_of(text: str) -> int:
    """Count columns."""
    return sum(2 if ord(char) > 0x2000 else 1 for char in text)
