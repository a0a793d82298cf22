"""Whether two names may speak of the same thing: a slice read from words can be wrong, and then the names tell."""

from __future__ import annotations

import re
from functools import cache

from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure

SHARED = 2


@cache
def _plain() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words()["plain_words"], key=len, reverse=True)) + r"|[^一-鿿]+")


def own_words(name: str) -> str:
    """Give what a name says beside plain words that any figure may bear (预算, 合计); nothing for an organisation."""
    words_left = _plain().sub("", name)
    return "" if words_left.endswith(tuple(words()["organisations"])) else words_left


def akin(one: str, other: str) -> bool:
    """Tell whether two names share two characters in a row beside plain words, or one has none of its own."""
    a, b = own_words(one), own_words(other)
    return min(len(a), len(b)) < SHARED or any(a[n : n + SHARED] in b for n in range(len(a) - SHARED + 1))


def named_alike(figure: Figure, cell: Figure) -> bool:
    """Tell whether a figure's name can be that of a table's figure: its row, its column, its table."""
    row, column = cell.place.row or "", cell.place.column or ""
    core = own_words(row) + own_words(column.rpartition(" / ")[2])
    return len(core) < SHARED or akin(figure.name, f"{row} {column} {cell.name}")


def same_thing(one: Figure, other: Figure) -> bool:
    """Tell whether two printings of one slice can be of one thing.

    In one paragraph a figure without words of its own (预算安排 …) speaks of what was named before; elsewhere it
    must be named itself, and nothing (0) and something must be named alike.
    """
    a, b = own_words(one.name), own_words(other.name)
    if one.statement == other.statement:
        return akin(one.name, other.name)
    if not (one.value and other.value):
        return bool(a) and a == b
    return akin(one.name, other.name) and bool(a) == bool(b)
