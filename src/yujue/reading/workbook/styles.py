"""What each cell style of an xlsx workbook says: its number format, and whether its letters can be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from yujue.reading.workbook.ink import PAPER, Colour, invisible
from yujue.reading.workbook.shown import BUILT_IN

MAIN = "{*}"
_RGB = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_WHITES = frozenset({"1", "9"})
"""Places of white in the palette of old (ECMA-376 part 1, 18.8.27)."""
_LIGHT = "0"
"""The theme's first light colour: the paper's in every theme that prints."""


@dataclass(frozen=True, slots=True)
class Look:
    """A cell style: `code` its number format; `unseen`, letters of the colour of their ground."""

    code: str
    unseen: bool = False


def looks(styles: Element | None) -> list[Look]:
    """Give the look of each style index of a cell (cellXfs)."""
    if styles is None:
        return []
    own = {e.get("numFmtId", ""): e.get("formatCode", "") for e in styles.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")}
    letters = [_colour(font.find(f"{MAIN}color")) for font in styles.iterfind(f"{MAIN}fonts/{MAIN}font")]
    fills = [_fill(fill.find(f"{MAIN}patternFill")) for fill in styles.iterfind(f"{MAIN}fills/{MAIN}fill")]
    return [_look(xf, own, letters, fills) for xf in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")]


def _look(xf: Element, own: dict[str, str], letters: list[Colour | None], fills: list[Colour | None]) -> Look:
    number = xf.get("numFmtId", "0")
    code = own.get(number) or BUILT_IN.get(int(number) if number.isdigit() else 0, "General")
    letter, ground = _at(letters, xf.get("fontId", "")), _at(fills, xf.get("fillId", ""))
    return Look(code, ground is not None and invisible(letter, ground))


def _at(colours: list[Colour | None], number: str) -> Colour | None:
    return colours[int(number)] if number.isdigit() and int(number) < len(colours) else None


def _fill(pattern: Element | None) -> Colour | None:
    """Give the ground's colour, the paper's without a fill; None for one that is not known."""
    if pattern is None:
        return None
    kind = pattern.get("patternType", "none")
    return PAPER if kind == "none" else _colour(pattern.find(f"{MAIN}fgColor")) if kind == "solid" else None


def _colour(colour: Element | None) -> Colour | None:
    """Give a colour where the element itself says it; None for the automatic one and those of themes."""
    if colour is None:
        return None
    told = _RGB.fullmatch(colour.get("rgb", ""))
    if told:
        return int(told[1][:2], 16), int(told[1][2:4], 16), int(told[1][4:], 16)
    light = colour.get("theme") == _LIGHT and not float(colour.get("tint", 0))
    return PAPER if light or colour.get("indexed") in _WHITES else None
