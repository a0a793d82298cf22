"""Which page everything will be on: lines have exact heights and known breaks, so that it can be told beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yujue.writing.docx.heights import RULE
from yujue.writing.docx.measure import line_starts
from yujue.writing.docx.pieces import Listing, Para, Picture, Piece, Section, Table
from yujue.writing.docx.typography import Sheet

ROUNDING = 0.3
NUMBER = 1.3
"""Characters that a page number takes in a line of the contents."""


def paginate(sections: Sequence[Section]) -> int:
    """Note for each piece its page and the breaks in it; give the number of pages."""
    counter = _Counter()
    for section in sections:
        counter.open(section.sheet)
        pieces = list(_flat(section.pieces))
        for n, piece in enumerate(pieces):
            counter.place(piece, pieces[n + 1 :])
    return counter.page


def _flat(pieces: Sequence[Piece]) -> Iterator[Para | Table | Picture]:
    for piece in pieces:
        if isinstance(piece, Listing):
            yield from piece.lines
        else:
            yield piece


class _Counter:
    """Goes down the pages."""

    def __init__(self) -> None:
        self.page = 0
        self.depth = self.y = self.room = 0.0

    def open(self, sheet: Sheet) -> None:
        """Begin a section on a new page."""
        self.page += 1
        self.depth, self.room, self.y = sheet.depth, sheet.room, 0.0

    def turn(self) -> None:
        """Begin a page."""
        self.page += 1
        self.y = 0.0

    def place(self, piece: Para | Table | Picture, following: Sequence[Para | Table | Picture]) -> None:
        """Put a piece where there is room for it and for what has to stay with it."""
        full = self.y > 0 and self.y + self._together(piece, following) > self.depth + ROUNDING
        if full or (not isinstance(piece, Table) and piece.turns):
            self.turn()
        if not isinstance(piece, Table) and self.y == 0 and self.page > 1:
            piece.breaks = (0,)
        piece.page = self.page
        if isinstance(piece, Para):
            self._para(piece)
        elif isinstance(piece, Table):
            self._table(piece)
        else:
            self.y += piece.height + piece.look.before + piece.look.after

    def _together(self, piece: Para | Table | Picture, following: Sequence[Para | Table | Picture]) -> float:
        """Give the height that must fit on one page: a heading with the first line or row of what follows."""
        height = 0.0
        for each in (piece, *following):
            if each is not piece and not isinstance(each, Table) and each.turns:
                break
            if not isinstance(each, Para) or not each.look.keep:
                return height + self._least(each)
            height += each.look.before + each.look.after + each.look.line * len(self._starts(each))
        return height

    def _least(self, piece: Para | Table | Picture) -> float:
        if isinstance(piece, Para):
            return piece.look.before + piece.look.line
        if isinstance(piece, Picture):
            return piece.look.before + piece.height + 20
        rows = piece.grid.heights[: piece.grid.head + 1]
        return sum(rows) + RULE

    def _starts(self, para: Para) -> list[int]:
        """Give where the lines of a paragraph begin; beside a tab all is one line."""
        look = para.look
        room = self.room / look.size - look.left - (NUMBER if para.tab else 0.0)
        if "\t" in para.text:
            return [0]
        starts: list[int] = []
        offset = 0
        for part in para.text.split("\n"):
            starts += [offset + at for at in line_starts(part, room, 0.0 if offset else look.first)]
            offset += len(part) + 1
        return starts

    def _para(self, para: Para) -> None:
        look = para.look
        self.y += look.before if para.above is None else para.above
        breaks = list(para.breaks)
        for start in self._starts(para):
            if self.y + look.line > self.depth + ROUNDING and self.y > 0:
                self.turn()
                breaks.append(start)
            self.y += look.line
        para.breaks = tuple(dict.fromkeys(breaks))
        self.y += look.after

    def _table(self, table: Table) -> None:
        grid = table.grid
        head = sum(grid.heights[: grid.head])
        begun = set()
        self.y += head + RULE
        for row in range(grid.head, len(grid.rows)):
            height = grid.heights[row]
            if self.y + height > self.depth + ROUNDING and self.y > head + RULE:
                self.turn()
                begun.add(row)
                self.y = head + RULE
            self.y += height
            while self.y > self.depth + ROUNDING:
                self.page += 1
                self.y -= self.depth - head
                table.torn[row] = table.torn.get(row, 0) + 1
        table.breaks = frozenset(begun)
