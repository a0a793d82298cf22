"""What a cell of an xlsx workbook shows: texts, cached values of formulas, numbers under their formats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from yujue.reading.workbook.shown import exact, shown
from yujue.reading.workbook.styles import MAIN, Look

_ESCAPED = re.compile("_x(000[0-9A-Fa-f]|00[1-7][0-9A-Fa-f])_")
"""An escaped character (ECMA-376 part 1, 22.9.2.19), those that anybody writes."""
_TRUTH = {"1": "TRUE", "0": "FALSE"}


def joined(item: Element) -> str:
    """Join the runs of a rich text; the phonetic guides over them are no text."""
    parts = [*item.iterfind(f"{MAIN}t"), *item.iterfind(f"{MAIN}r/{MAIN}t")]
    return unescaped("".join(part.text or "" for part in parts))


def unescaped(text: str) -> str:
    """Give characters that XML has no other way to hold: `_x000D_` is a return, which nobody sees."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\r", "") if "_x" in text else text


@dataclass(frozen=True, slots=True)
class Showing:
    """What the cells of one workbook refer to; `shift` is added to dates counted from 1904."""

    strings: list[str]
    looks: list[Look]
    shift: int

    def text(self, cell: Element, *, zeros: bool = True) -> str:
        """Give what a cell shows; `zeros` says whether its sheet shows values of zero."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(f"{MAIN}is")
            return "" if inline is None else joined(inline)
        formula, value = cell.find(f"{MAIN}f"), cell.findtext(f"{MAIN}v")
        if value is None or (not value and kind == "n"):
            return "" if formula is None else f"={formula.text or ''}"
        if kind == "s":
            return self._shared(int(value))
        if kind == "b":
            return _TRUTH.get(value, value)
        return self._number(value, self.look(cell).code, zeros=zeros) if kind == "n" else unescaped(value)

    def look(self, cell: Element) -> Look:
        """Give a cell's look; a style that is not there is General."""
        style = int(cell.get("s", 0))
        return self.looks[style] if 0 <= style < len(self.looks) else Look("General")

    def _shared(self, number: int) -> str:
        if not 0 <= number < len(self.strings):
            raise ValueError(f"no shared string {number}")
        return self.strings[number]

    def _number(self, value: str, code: str, *, zeros: bool) -> str:
        number = exact(float(value))
        return shown(number, code, self.shift) if zeros or number else ""
