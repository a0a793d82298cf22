"""The headings above a table without lines: pieces of its lines put together again, each what one cell held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yujue.reading.pdf.alignment import Row
from yujue.reading.pdf.chars import Char
from yujue.reading.pdf.pieces import Piece
from yujue.reading.pdf.printing import block_text

_LEADING = 1.65
"""Font sizes between the lines of one heading, at most; rows of headings stand farther apart."""
_SAME = 0.6
"""Font sizes by which the middles, or the left ends, of lines of one heading may differ."""
_ASCENT, _DESCENT = 0.86, 0.14


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its pieces from the top down; places in upright points."""

    pieces: tuple[Piece, ...]

    @property
    def x0(self) -> float:
        """The left end."""
        return min(piece.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        """The right end."""
        return max(piece.x1 for piece in self.pieces)

    @property
    def top(self) -> float:
        """The upper end of the first line."""
        first = self.pieces[0]
        return first.chars[0].y - _ASCENT * first.size

    @property
    def bottom(self) -> float:
        """The lower end of the last line."""
        last = self.pieces[-1]
        return last.chars[0].y + _DESCENT * last.size

    @property
    def centre(self) -> tuple[float, float]:
        """The middle across and the middle down."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        """The font size."""
        return self.pieces[0].size

    @property
    def chars(self) -> list[Char]:
        """All characters."""
        return [char for piece in self.pieces for char in piece.chars]

    @property
    def text(self) -> str:
        """The heading as read."""
        return block_text(self.chars)

    def level_with(self, other: Heading) -> bool:
        """Tell whether the two share some height."""
        return self.top < other.bottom and other.top < self.bottom

    def goes_on(self, piece: Piece) -> bool:
        """Tell whether a piece is the next line of the heading."""
        last = self.pieces[-1]
        down = piece.chars[0].y - last.chars[0].y
        if not 0 < down <= _LEADING * max(piece.size, last.size):
            return False
        slack = _SAME * piece.size
        middles = abs(sum(self._ends) - piece.x0 - piece.x1) / 2
        return middles <= slack or abs(self.x0 - piece.x0) <= slack / 2

    @property
    def _ends(self) -> tuple[float, float]:
        return self.x0, self.x1


def headings_of(lines: Sequence[Row]) -> list[Heading]:
    """Put the pieces of header lines (top first) together to headings."""
    found: list[Heading] = []
    for line in lines:
        for piece in line:
            index = next((n for n, heading in enumerate(found) if heading.goes_on(piece)), None)
            if index is None:
                found.append(Heading((piece,)))
            else:
                found[index] = Heading((*found[index].pieces, piece))
    return found


def joined(headings: Sequence[Heading]) -> Heading:
    """Make one heading of letters that were set wide apart on one line (合　　计)."""
    chars = tuple(char for heading in headings for char in heading.pieces[0].chars)
    text = "".join(heading.pieces[0].text for heading in headings)
    return Heading((Piece(chars, text, chars[0].x0, chars[-1].x1),))
