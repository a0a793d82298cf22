"""The part of an xlsx workbook that is one sheet, taken in element by element."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from yujue.reading.workbook.sheet import Position, Range, Sheet, without_covered, without_hidden
from yujue.reading.workbook.showing import Showing
from yujue.reading.workbook.styles import MAIN

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TRUE, _FALSE = {"1", "true"}, {"0", "false"}
_COLOURING = frozenset({"conditionalFormatting", "tablePart"})
"""What may give white letters a ground that no style of a cell tells of."""
_WIDEST = 16_384


@dataclass(slots=True)
class Part:
    """What has been seen of a sheet; `white` are the places whose letters are of the colour of their ground."""

    showing: Showing
    texts: dict[Position, str] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)
    white: set[Position] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    row: int = -1
    zeros: bool = True
    coloured: bool = False

    def take(self, tag: str, element: Element) -> None:
        """Take in an element whose end has been read."""
        if tag == "row":
            self._row(element)
        elif tag == "sheetView":
            self.zeros = element.get("showZeros") not in _FALSE
        elif tag == "col" and _unseen(element, "width"):
            self.columns |= set(range(int(element.get("min", 1)) - 1, min(int(element.get("max", 1)), _WIDEST)))
        elif tag == "mergeCell":
            self.merged.append(_range(element.get("ref", "")))
        elif tag in _COLOURING:
            self.coloured = True

    def sheet(self, name: str) -> Sheet:
        """Give the sheet as it is shown."""
        hidden = set() if self.coloured else self.white
        texts = {place: text for place, text in self.texts.items() if place not in hidden}
        return without_hidden(without_covered(Sheet(name, texts, tuple(self.merged))), self.rows, self.columns)

    def _row(self, element: Element) -> None:
        self.row = int(element.get("r", self.row + 2)) - 1
        if _unseen(element, "ht"):
            self.rows.add(self.row)
        column = -1
        for cell in element.iterfind(f"{MAIN}c"):
            reference = cell.get("r")
            column = _position(reference)[1] if reference else column + 1
            if text := self.showing.text(cell, zeros=self.zeros).strip():
                self.texts[self.row, column] = text
                if self.showing.look(cell).unseen:
                    self.white.add((self.row, column))


def _unseen(element: Element, extent: str) -> bool:
    """Tell whether a row or column is hidden, or has no height or width."""
    return element.get("hidden") in _TRUE or float(element.get(extent, 1)) == 0


def _position(reference: str) -> Position:
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _range(reference: str) -> Range:
    start, _, stop = reference.partition(":")
    return (*_position(start), *_position(stop or start))
