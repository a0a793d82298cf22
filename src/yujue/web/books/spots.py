"""Where a new row goes: positions leave room for rows to come between; without room the sheet is numbered anew."""

from __future__ import annotations

from bisect import bisect_right, insort

from yujue.web.books.keep import GAP
from yujue.web.desk import RefusedError
from yujue.web.models import Book, BookRow


class Spots:
    """The positions in the sheets of one book, as they are while a step is made."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._taken: dict[str, list[int]] = {}
        self._of: dict[int, int] = {}

    def after(self, sheet: str, row: int | None) -> int:
        """Give a position after a row, at the end (None) or the start (0) of a sheet."""
        taken = self._sheet(sheet)
        if row is None or not taken:
            return (taken[-1] if taken else 0) + GAP
        if row and row not in self._of:
            raise RefusedError("要插在后面的那一行不在这张表里，请刷新页面后再试")
        low = self._of[row] if row else taken[0] - 2 * GAP
        at = bisect_right(taken, low)
        if at == len(taken):
            return low + GAP
        if taken[at] - low < 2:
            self._renumber(sheet)
            return self.after(sheet, row)
        return (low + taken[at]) // 2

    def taken(self, row: BookRow) -> None:
        """Remember a row that was added."""
        insort(self._sheet(row.sheet), row.position)
        self._of[row.pk] = row.position

    def _sheet(self, sheet: str) -> list[int]:
        if sheet not in self._taken:
            pairs = BookRow.objects.filter(book=self.book, sheet=sheet).values_list("pk", "position")
            self._of |= dict(pairs)
            self._taken[sheet] = sorted(position for _, position in pairs)
        return self._taken[sheet]

    def _renumber(self, sheet: str) -> None:
        rows = list(BookRow.objects.filter(book=self.book, sheet=sheet))
        for at, row in enumerate(rows, 1):
            row.position = at * GAP
        BookRow.objects.bulk_update(rows, ["position"], batch_size=500)
        del self._taken[sheet]
