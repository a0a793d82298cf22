"""Which names of projects mean the same project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_NOISE = re.compile(r"[\s，。、；：,.;:（）()“”\"《》<>〈〉\-—·]")
SHORTEST = 4
ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices into two lists of names; `how` is equal | within (one is a shorter form of the other) | alike."""

    left: int
    right: int
    how: str


def plain(name: str) -> str:
    """Take away white space and punctuation."""
    return _NOISE.sub("", name)


def within(one: str, other: str) -> bool:
    """Tell whether the shorter name is the longer one with characters left out."""
    short, long = sorted((plain(one), plain(other)), key=len)
    rest = iter(long)
    return len(short) >= SHORTEST and all(char in rest for char in short)


def matched(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Pair names: equal ones, then those within each other, then the alike; a name with several candidates has none."""
    pairs: list[Pair] = []
    tests = (
        ("equal", lambda a, b: bool(plain(a)) and plain(a) == plain(b)),
        ("within", within),
        ("alike", lambda a, b: SequenceMatcher(None, plain(a), plain(b), autojunk=False).ratio() >= ALIKE),
    )
    for how, test in tests:
        taken = ({pair.left for pair in pairs}, {pair.right for pair in pairs})
        open_ = [
            (a, b)
            for a in range(len(left))
            for b in range(len(right))
            if a not in taken[0] and b not in taken[1] and test(left[a], right[b])
        ]
        pairs += [
            Pair(a, b, how)
            for a, b in open_
            if sum(x == a for x, _ in open_) == 1 and sum(y == b for _, y in open_) == 1
        ]
    return pairs
