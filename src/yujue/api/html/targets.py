"""From a finding's place to the element of the page that shows it.

Targets are tuples: ("cell", table, row, column), ("row", table, row), ("table", table), ("text", text),
("page", number), ("top",); the numbers are positions in the disclosure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from yujue.disclosure import Cell, Disclosure, Place, Row, Table

Target = tuple[str | int, ...]
TOP: Target = ("top",)


def anchor(target: Target) -> str:
    """Give the element's id."""
    return "-".join(str(part) for part in target)


def plain(text: str) -> str:
    """Give a text without blanks, for comparing."""
    return "".join(text.split())


class Finder:
    """Finds places in one disclosure."""

    def __init__(self, disclosure: Disclosure) -> None:
        self.disclosure = disclosure
        self.tables = {table.id: number for number, table in enumerate(disclosure.tables)}
        self.texts: dict[tuple[str, int | None], list[int]] = defaultdict(list)
        for number, text in enumerate(disclosure.texts):
            self.texts["page", text.place.page].append(number)
            self.texts["line", text.place.line].append(number)
        self.pages = range(1, last_page(disclosure) + 1)

    def find(self, place: Place, found: tuple[str, ...] = ()) -> Target:
        """Give the narrowest target that shows the place."""
        number = self._table_number(place)
        if number is not None:
            return self._in_table(number, place, found)
        text = self._text_number(place)
        if text is not None:
            return ("text", text)
        return ("page", place.page) if place.page in self.pages and place.page else TOP

    def _table_number(self, place: Place) -> int | None:
        if place.table in self.tables:
            return self.tables[place.table]
        for number, table in enumerate(self.disclosure.tables):
            if place.table and plain(table.title) == plain(place.table):
                return number
            if place.line and any(row.line == place.line for row in table.rows):
                return number
        return None

    def _in_table(self, number: int, place: Place, found: tuple[str, ...]) -> Target:
        table = self.disclosure.tables[number]
        for index, row in rows_at(table, place):
            cell = cell_at(table, row, place, found)
            return ("cell", number, index, cell.column) if cell else ("row", number, index)
        return ("table", number)

    def _text_number(self, place: Place) -> int | None:
        near = self.texts["line", place.line] if place.line else self.texts["page", place.page]
        wanted = plain(place.text)
        if not wanted:
            return near[0] if place.line and near else None
        beside = [n for by in (-1, 1) if place.page for n in self.texts["page", place.page + by]]
        pool = [*near, *beside] if near else range(len(self.disclosure.texts))
        texts = self.disclosure.texts
        for number in pool:
            if wanted in plain(texts[number].text):
                return number
        inner = [n for n in pool if len(plain(texts[n].text)) > 5 and plain(texts[n].text) in wanted]
        return inner[0] if inner else (near[0] if place.line and near else None)


def last_page(disclosure: Disclosure) -> int:
    """Give the number of the last page; 0 for a format without pages."""
    info = disclosure.document
    printed = (text.place.page or 0 for text in disclosure.texts)
    return max(
        info.pages if info.format == "pdf" else 0, *(max(t.pages, default=0) for t in disclosure.tables), *printed, 0
    )


def rows_at(table: Table, place: Place) -> Iterator[tuple[int, Row]]:
    """Give the rows that the place may mean, best first."""
    same = [(n, row) for n, row in enumerate(table.rows) if place.row and row_is(row, place.row)]
    narrow = [(n, row) for n, row in same if (row.page, row.line) == (place.page, place.line)]
    boxed = [(n, r) for n, r in enumerate(table.rows) if place.box and any(c.box == place.box for c in r.cells)]
    lined = [(n, row) for n, row in enumerate(table.rows) if place.line and row.line == place.line]
    yield from boxed or narrow or same or lined


def row_is(row: Row, said: str) -> bool:
    """Tell whether a row is called so, on any of its sides."""
    names = {row.label, row.code or "", *(cell.label for cell in row.cells), *(cell.code or "" for cell in row.cells)}
    wanted = plain(said)
    return any(plain(name) == wanted for name in names if name) or wanted == plain(f"{row.code or ''}{row.label}")


def cell_at(table: Table, row: Row, place: Place, found: tuple[str, ...]) -> Cell | None:
    """Give the cell that the place means, None when only the row is known."""
    printed = {plain(text) for text in found}
    boxed = [cell for cell in row.cells if place.box and cell.box == place.box]
    headed = [cell for cell in row.cells if place.column and column_is(table, cell, place.column)]
    same = [cell for cell in row.cells if cell.printed is not None and plain(cell.text) in printed]
    both = [cell for cell in headed if cell in same]
    return next(iter(boxed or both or headed or same), None)


def column_is(table: Table, cell: Cell, said: str) -> bool:
    """Tell whether a cell's column is called so: its whole path however joined, or its last header."""
    if cell.column >= len(table.columns):
        return False
    path = table.columns[cell.column].path
    letters = "".join(char for char in plain(said) if char not in "/·>-—→｜|")
    wholes = {"".join(plain(part) for part in path[start:]) for start in range(len(path))}
    return bool(path) and (
        "".join(c for c in letters) in {"".join(x for x in w if x not in "/·>-—→｜|") for w in wholes}
    )
