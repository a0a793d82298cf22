"""Processes that stand ready to reckon books, so that neither pages nor other books wait for a compilation."""

from __future__ import annotations

import threading
from collections import OrderedDict
from functools import cache, partial
from typing import Any

from yujue import api
from yujue.api.batch.pool import Lost
from yujue.api.batch.standing import Standing
from yujue.web.books.keep import named_rows, plain_rows
from yujue.web.books.reckon import reckon
from yujue.web.desk import RefusedError
from yujue.web.faults import write_fault
from yujue.web.models import Book, BookRow
from yujue.web.tasks import get_ready

SECONDS = 60
KEPT = 40
LATE = "算得太久，已停止；请看看账套是不是特别大"


class Reckoner:
    """One process for one kind of reckoning; results are kept for the last states of books."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._turn = threading.Lock()
        self._process = Standing(reckon, partial(get_ready, api.Limits().memory))
        self._known: OrderedDict[tuple[int, int], dict[str, Any]] = OrderedDict()

    def of(self, book: Book) -> dict[str, Any]:
        """Give what a book gives as it is now; `change` says which state that is."""
        with self._turn:
            state = (book.pk, newest(book))
            named = named_rows(book)
            if state not in self._known:
                self._known[state] = self._placed(self._reckoned(plain_rows(named)), named) | {"change": state[1]}
                while len(self._known) > KEPT:
                    self._known.popitem(last=False)
            return self._known[state]

    def _reckoned(self, rows: api.BookRows) -> dict[str, Any]:
        found = self._process.ask((self.kind, rows), SECONDS)
        if isinstance(found, Lost):
            raise RefusedError(LATE)
        if "fault" in found:
            place = write_fault(found["trace"], f"reckoning a book ({self.kind})")
            raise RefusedError(f"程序内部错误（{found['fault']}），报告在 {place}，请附上它反馈给我们")
        return dict(found)

    def _placed(self, found: dict[str, Any], named: Any) -> dict[str, Any]:
        """Give each problem the number of its row."""
        numbers = {sheet: [number for number, _ in rows] for sheet, rows in named.items()}
        for one in found["problems"]:
            mine = numbers.get(one["sheet"], [])
            at = 1 if one["sheet"] == "cover" else one["row"]
            one["id"] = mine[at - 1] if 0 < at <= len(mine) else None
        return found


def newest(book: Book) -> int:
    """Give the number of the last change among the rows, as the database has them."""
    return BookRow.objects.filter(book=book).order_by("-change").values_list("change", flat=True).first() or 0


@cache
def reckoner(kind: str) -> Reckoner:
    """Give the one for a kind: quick | whole."""
    return Reckoner(kind)
