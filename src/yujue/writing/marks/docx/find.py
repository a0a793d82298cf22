"""Which line of a document a place means, and which text in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from yujue.disclosure import Disclosure, Place, Row, Table
from yujue.writing.marks.docx.lines import Element, Line, squashed
from yujue.writing.marks.notes import Note

SHORTEST = 6
"""Characters from which on a line is known by being a part of a longer text."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph and the text in it, without blanks; "" for all of it."""

    paragraph: Element
    text: str = ""


class Finder:
    """Finds places among the lines of a document; equal lines are told apart by their order."""

    def __init__(self, lines: Iterable[Line], disclosure: Disclosure | None) -> None:
        self.lines = [line for line in lines if line.plain]
        self.known: dict[str, list[Line]] = defaultdict(list)
        for line in self.lines:
            self.known[line.plain].append(line)
        self.tables = {table.id: table for table in disclosure.tables} if disclosure is not None else {}
        self.order = _order(disclosure)

    def find(self, note: Note) -> Spot | None:
        """Give where a note's comment belongs; None where the document shows nothing like it."""
        line = self._line(note.place)
        if line is None:
            return None
        wanted = [squashed(text) for text in note.wanted if text.strip()]
        if line.cells:
            return self._in_row(line, note.place, wanted)
        text = next((text for text in wanted if text in line.plain), "")
        return Spot(line.paragraphs[0], text)

    def _line(self, place: Place) -> Line | None:
        plain = squashed(place.text)
        if not plain:
            return None
        same = self.known.get(plain)
        if same:
            return same[min(self._ordinal(place, plain), len(same) - 1)]
        holding = [line for line in self.lines if plain in line.plain]
        if not holding:
            holding = [line for line in self.lines if len(line.plain) >= SHORTEST and line.plain in plain]
        return next(iter(holding), None)

    def _ordinal(self, place: Place, plain: str) -> int:
        """Say the how-many-th line of this text the place is."""
        where = [(at.table, at.page, at.line) for at in self.order.get(plain, ())]
        for known in ((place.table, place.page, place.line), (None, place.page, place.line)):
            if known in where:
                return where.index(known)
        return next((n for n, (table, _, _) in enumerate(where) if table == place.table), 0)

    def _in_row(self, line: Line, place: Place, wanted: list[str]) -> Spot:
        named = self._named(line, place)
        for text in (*([named[0]] if named else ()), *wanted):
            cells = [own for plain, own in line.cells if plain == text]
            if cells:
                chosen = cells[min(named[1], len(cells) - 1)] if named and text == named[0] else cells[0]
                return Spot(chosen[0])
        shown = [own for plain, own in line.cells if plain]
        return Spot((shown or [line.paragraphs])[0][0])

    def _named(self, line: Line, place: Place) -> tuple[str, int] | None:
        """Give the text of the cell in the column that the place names, and its number among equal ones of the row."""
        table = self.tables.get(place.table or "")
        row = next((r for r in table.rows if _plain(r) == line.plain), None) if table is not None else None
        if table is None or row is None or not place.column:
            return None
        said = _letters(place.column)
        for cell in row.cells:
            path = table.columns[cell.column].path if cell.column < len(table.columns) else ()
            if cell.text.strip() and said in {_letters("".join(path[start:])) for start in range(len(path))}:
                text = squashed(cell.text)
                before = [c for c in row.cells if c.column < cell.column and squashed(c.text) == text]
                return text, len(before)
        return None


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _plain(row: Row) -> str:
    return squashed("".join(cell.text for cell in row.cells))


def _order(disclosure: Disclosure | None) -> dict[str, list[Place]]:
    """Give the places of each text of a disclosure, rows and paragraphs, in the order of the document."""
    found: dict[str, list[Place]] = defaultdict(list)
    if disclosure is None:
        return found
    for text in disclosure.texts:
        found[squashed(text.text)].append(text.place)
    for table in disclosure.tables:
        for row in table.rows:
            found[_plain(row)].append(_at(table, row))
    return found


def _at(table: Table, row: Row) -> Place:
    return Place(table=table.id, page=row.page, line=row.line)
