"""Editing rows: a batch of changes is saved as one step, or refused as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from yujue.web.books.keep import made_by, repeat_cover
from yujue.web.books.rules import checked
from yujue.web.books.spots import Spots
from yujue.web.desk import RefusedError
from yujue.web.journal import note
from yujue.web.models import Book, BookRow, Change

KIND_WORDS = {"edit": "改账套", "undo": "撤销", "redo": "重做"}
MOST_ROWS = 20_000
Op = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A change: `op` set | add | remove of a row at the `version` that the editor has seen.

    `values` are texts by field; "" blanks a field. A new row goes `after` another (None: to the end, 0: to the start);
    `key` is the editor's name for it.
    """

    op: str
    row: int | None = None
    version: int | None = None
    sheet: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    after: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row that somebody else has changed: `mine` is what was wanted, `theirs` the row now (None: removed)."""

    row: int
    sheet: str
    mine: Mapping[str, str] | None
    theirs: Mapping[str, str] | None
    version: int
    who: str
    at: str


class ConflictError(Exception):
    """Rows were changed by others meanwhile; nothing of the batch was saved."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        super().__init__("有别人刚改过同一行，请选用哪一个")
        self.conflicts = tuple(conflicts)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a step changed: its number, the rows as they are now, the numbers of new rows by the editor's names."""

    change: int
    rows: tuple[BookRow, ...]
    keys: Mapping[str, int]


def patch(book: Book, wanted: Sequence[Wanted]) -> Saved:
    """Save a batch as one step. Raises `ConflictError`, and `RefusedError` for what cannot be."""
    checked(wanted)
    with transaction.atomic():
        step = Step(book)
        step.meet(wanted)
        for one in wanted:
            step.do(one)
        return step.save("edit")


class Step:
    """The next change of a book; it holds the book for this transaction."""

    def __init__(self, book: Book) -> None:
        self.book = Book.objects.select_for_update().get(pk=book.pk)
        self.number = self.book.change + 1
        self.ops: list[Op] = []
        self.touched: dict[int, BookRow] = {}
        self.keys: dict[str, int] = {}
        self.rows: dict[int, BookRow] = {}
        self.spots = Spots(self.book)

    def meet(self, wanted: Sequence[Wanted]) -> None:
        """Fetch the rows that are changed; those that others changed meanwhile are conflicts."""
        self.fetch([one.row for one in wanted if one.row is not None])
        met = [self._conflict(one, self.rows[one.row]) for one in wanted if one.row is not None and self._behind(one)]
        if met:
            raise ConflictError(met)

    def fetch(self, numbers: Sequence[int]) -> None:
        """Fetch rows of this book; a number that it does not have is refused."""
        found = BookRow.objects.filter(book=self.book, pk__in=set(numbers))
        self.rows |= {row.pk: row for row in found}
        if not set(numbers) <= set(self.rows):
            raise RefusedError("这本账套里没有这一行，请刷新页面后再试")

    def _behind(self, one: Wanted) -> bool:
        row = self.rows[one.row or 0]
        return row.version != one.version or row.gone

    def _conflict(self, one: Wanted, row: BookRow) -> Conflict:
        change = Change.objects.filter(book=self.book, number=row.change).first()
        at, who = (change.at.isoformat(), change.who) if change else ("", "")
        mine = None if one.op == "remove" else dict(one.values)
        return Conflict(row.pk, row.sheet, mine, None if row.gone else row.values, row.version, who, at)

    def do(self, one: Wanted) -> None:
        """Do one change."""
        if one.op == "add":
            self.add(one)
        elif one.op == "remove":
            self.turn(self.rows[one.row or 0], gone=True)
        else:
            self.set(self.rows[one.row or 0], one.values)

    def add(self, one: Wanted) -> None:
        """Add a row."""
        if BookRow.objects.filter(book=self.book, sheet=one.sheet, gone=False).count() >= MOST_ROWS:
            raise RefusedError(f"一张表最多 {MOST_ROWS} 行")
        values = {name: text for name, text in one.values.items() if text}
        spot = self.spots.after(one.sheet, one.after)
        row = BookRow.objects.create(book=self.book, sheet=one.sheet, position=spot, values=values, change=self.number)
        self.spots.taken(row)
        self.touched[row.pk] = self.rows[row.pk] = row
        if one.key:
            self.keys[one.key] = row.pk
        self.ops.append({"row": row.pk, "sheet": row.sheet, "old": None, "new": values})

    def set(self, row: BookRow, values: Mapping[str, str]) -> None:
        """Change texts of a row; texts that stay are no change."""
        new = {name: text for name, text in values.items() if row.values.get(name, "") != text}
        if not new:
            self.touched.setdefault(row.pk, row)
            return
        old = {name: row.values.get(name, "") for name in new}
        whole = {**row.values, **new}
        row.values = {name: text for name, text in whole.items() if text}
        self.ops.append({"row": row.pk, "sheet": row.sheet, "old": old, "new": new})
        self._keep(row)

    def turn(self, row: BookRow, *, gone: bool) -> None:
        """Remove a row, or bring it back."""
        if row.sheet == "cover":
            raise RefusedError("封面不能删")
        row.gone = gone
        sides = {"old": row.values, "new": None} if gone else {"old": None, "new": row.values}
        self.ops.append({"row": row.pk, "sheet": row.sheet, **sides})
        self._keep(row)

    def _keep(self, row: BookRow) -> None:
        row.version += 1
        row.change = self.number
        row.save(update_fields=["values", "version", "change", "gone"])
        self.touched[row.pk] = row

    def save(self, kind: str, of: int | None = None) -> Saved:
        """Write the step down under its number; one that changes nothing gets none."""
        if self.ops:
            self.book.change = self.number
            Change.objects.create(book=self.book, number=self.number, kind=kind, of=of, ops=self.ops, **made_by())
            repeat_cover(self.book)
            note(KIND_WORDS[kind], self.book.name, book=self.book.pk, change=self.number, of=of, ops=self.ops)
        return Saved(self.book.change, tuple(self.touched.values()), self.keys)
