"""The initials of names, by which they are found while one types."""

from __future__ import annotations


def initials(text: str) -> str:
    """Give the first letters of the pinyin of each character, other letters and digits as they are, in lower case."""
    from pypinyin import Style, lazy_pinyin

    letters = "".join(lazy_pinyin(text, style=Style.FIRST_LETTER, errors="default"))
    return "".join(letter for letter in letters.lower() if letter.isalnum())
