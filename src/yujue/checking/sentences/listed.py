"""Lists that run over several paragraphs: a total that ends in 其中：, then a line for each part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.said import Said

_NUMBERED = re.compile(r"([（(]?)([一二三四五六七八九十]+|\d{1,2})([)）、.．])")


@dataclass(frozen=True, slots=True)
class Listed:
    """A whole, the first amount of each line after it, and the share that the line prints (None: none)."""

    whole: Figure
    parts: list[Figure]
    shares: list[Figure | None]

    @property
    def complete(self) -> bool:
        """Tell whether each part has its share, and the shares say that nothing is left out."""
        known = [share.value for share in self.shares if share is not None]
        return len(known) == len(self.parts) and abs(sum(known, Decimal(0)) - 100) <= Decimal("0.5")


def lists(said: tuple[Said, ...]) -> Iterator[Listed]:
    """Give the lists of lines that begin with an amount; a list of one line is none."""
    for n, head in enumerate(said):
        whole = opened(head)
        lines = list(_lines(said[n + 1 :], head)) if whole is not None else []
        if whole is not None and len(lines) > 1:
            yield Listed(whole, [part for part, _ in lines], [share for _, share in lines])


def opened(head: Said) -> Figure | None:
    """Give the amount that a paragraph ending in 其中： announces parts of."""
    if not "".join(head.statement.text.split()).endswith(tuple(words()["list_opening"])):
        return None
    levels = [figure for quantity, figure in head.quantities("level") if quantity.kind == "amount"]
    return levels[-1] if levels else None


def _lines(after: tuple[Said, ...], head: Said) -> Iterator[tuple[Figure, Figure | None]]:
    """Walk over the lines of a list: in the head's section, numbered as the first of them, each with an amount."""
    style = numbering(after[0]) if after else ""
    for line in after:
        levels = [f for q, f in line.quantities("level") if q.kind == "amount"]
        shares = [f for q, f in line.quantities("share") if q.whole is None and line.at(q.of) in levels[:1]]
        other = line.statement.section != head.statement.section or numbering(line) != style
        if other or not levels or len(shares) > 1:
            return
        yield levels[0], shares[0] if shares else None


def numbering(line: Said) -> str:
    """Give the way a line is numbered, its number taken out: `（#）`, `#．`; empty when it is not."""
    match = _NUMBERED.match(line.statement.text.strip())
    return f"{match[1]}#{match[3]}" if match else ""
