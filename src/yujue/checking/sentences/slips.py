"""Slips of the hand: the values that one wrong key makes out of the right one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from yujue.checking.sentences.figure import Figure
from yujue.facts import Interval

_DIGITS = "0123456789"


def one_key_away(text: str) -> Iterator[str]:
    """Give the numbers one key away from a plain one: a digit changed, lost, added or swapped, or the point moved."""
    for n, char in enumerate(text):
        yield text[:n] + text[n + 1 :]
        if n + 1 < len(text):
            yield text[:n] + text[n + 1] + char + text[n + 2 :]
        if char in _DIGITS:
            yield from (text[:n] + other + text[n + 1 :] for other in _DIGITS if other != char)
    for n in range(len(text) + 1):
        yield from (text[:n] + digit + text[n:] for digit in _DIGITS)
    digits = text.replace(".", "")
    yield from (digits[:n] + "." + digits[n:] for n in range(1, len(digits)))


STRICT, LOOSE = 30, 8


def is_telling(figure: Figure, slip: Decimal, wanted: Interval, factor: int = STRICT) -> bool:
    """Tell whether a slip is more than chance: the place of the changed digit is wide against what is wanted."""
    change = abs(figure.printed.value - slip)
    if not change:
        return False
    place = Decimal(1).scaleb(change.adjusted()) * figure.printed.factor
    return (wanted.high - wanted.low) * factor <= place


def likely_value(figure: Figure, wanted: Interval) -> Decimal | None:
    """Give the value within `wanted` (base unit) that one wrong key explains; None when none does."""
    if not figure.printed.value:
        return None
    plain = figure.printed.text.replace(",", "").replace("，", "").strip("%％ ")
    number = str(abs(figure.printed.value))
    found: list[Decimal] = []
    for candidate in one_key_away(number if not _is_plain(plain) else plain):
        value = _number(candidate)
        if value and wanted.holds(value * figure.printed.factor):
            found.append(value)
    centre = wanted.middle / figure.printed.factor
    return min(found, key=lambda v: abs(v - centre), default=None)


def _is_plain(text: str) -> bool:
    return text.replace(".", "", 1).isdigit() and text.isascii()


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    odd = text.startswith(".") or text.endswith(".") or (len(text) > 1 and text[0] == "0" and text[1] != ".")
    return None if odd else value
