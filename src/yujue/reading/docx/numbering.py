"""Numbers that Word prints before list paragraphs and headings: they stand in no text, they are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yujue.reading.docx.names import Element, W, child, is_on, value, whole
from yujue.reading.docx.numerals import numeral

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How a level counts and prints: `text` is `第%1条`, `restart` the level after which it begins anew (-1: never)."""

    form: str
    text: str
    start: int
    restart: int | None
    plain: bool
    style: str


class Numbering:
    """Counts every list of a document."""

    def __init__(self, root: Element | None) -> None:
        self.lists: dict[int, tuple[int, dict[int, Level]]] = {}
        self.counts: dict[int, list[int | None]] = {}
        self.started: set[tuple[int, int]] = set()
        self.overrides: dict[tuple[int, int], int] = {}
        if root is not None:
            self._load(root)

    def _load(self, root: Element) -> None:
        kinds = {whole(a.get(W + "abstractNumId")): _levels(a) for a in root.iterfind(f"{W}abstractNum")}
        for num in root.iterfind(f"{W}num"):
            number, kind = whole(num.get(W + "numId")), whole(value(num, "abstractNumId"))
            levels = dict(kinds.get(kind, {}))
            for change in num.iterfind(f"{W}lvlOverride"):
                at = whole(change.get(W + "ilvl"))
                own = child(change, "lvl")
                if own is not None:
                    levels[at] = _level(own)
                if (start := value(change, "startOverride")) is not None:
                    self.overrides[number, at] = whole(start, 1)
            self.lists[number] = kind, levels

    def level_of_style(self, number: int, style: str) -> int | None:
        """Give the level that a list keeps for a paragraph style."""
        levels = self.lists.get(number, (0, {}))[1]
        return next((at for at, level in levels.items() if style and level.style == style), None)

    def next(self, number: int, at: int) -> str:
        """Count on in a list and give what is printed; "" for a bullet or an unknown list."""
        if number not in self.lists or not 0 <= at < LEVELS:
            return ""
        kind, levels = self.lists[number]
        level = levels.get(at)
        if level is None:
            return ""
        counts = self.counts.setdefault(kind, [None] * LEVELS)
        if (number, at) in self.overrides and (number, at) not in self.started:
            counts[at] = self.overrides[number, at] - 1
        self.started.add((number, at))
        current = counts[at]
        counts[at] = level.start if current is None else current + 1
        for below in range(at + 1, LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or (0 < restart <= LEVELS and at < restart):
                counts[below] = None
        return _printed(level, levels, counts)


def _printed(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    if level.form == "bullet":
        return ""

    def place(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        other = levels.get(at, level)
        count = counts[at]
        form = "decimal" if level.plain and other.form != "decimal" else other.form
        return numeral(other.start if count is None else count, form)

    return _PLACE.sub(place, level.text)


def _levels(kind: Element) -> dict[int, Level]:
    return {whole(level.get(W + "ilvl")): _level(level) for level in kind.iterfind(f"{W}lvl")}


def _level(level: Element) -> Level:
    restart = value(level, "lvlRestart")
    return Level(
        value(level, "numFmt") or "decimal",
        value(level, "lvlText") or "",
        whole(value(level, "start"), 0),
        None if restart is None else whole(restart),
        bool(is_on(level, "isLgl")),
        value(level, "pStyle") or "",
    )
