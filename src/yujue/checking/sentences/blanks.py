"""Amounts of an item that its table leaves blank, while another item of the same column prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yujue.checking.finding import Finding
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.printed_tables import Printings, plain
from yujue.checking.sentences.said import Said
from yujue.facts import Slice

ITEM = "exp_func_code"


def items_left_blank(said: Iterable[Said], tables: Printings, blank: dict[Slice, str]) -> Iterator[Finding]:
    """Report them: the sentence names the wrong item."""
    for paragraph in said:
        for quantity, figure in paragraph.quantities("level"):
            where = plain(figure.slice) if figure.slice is not None else None
            if quantity.kind != "amount" or where not in blank or tables.same(where) or not where.get(ITEM):
                continue
            other = _other_item(figure, where, tables)
            if other is not None:
                yield _finding(figure, other, blank[where])


def _other_item(figure: Figure, where: Slice, tables: Printings) -> Figure | None:
    column = where.without(ITEM)
    length = len(where.get(ITEM) or "")
    same = (fs for s, fs in tables.exact.items() if s.without(ITEM) == column and len(s.get(ITEM) or "") == length)
    return next((f for fs in same for f in fs if f.value and f.interval.meets(figure.interval)), None)


def _finding(figure: Figure, other: Figure, title: str) -> Finding:
    said = f"{figure.subject}：文中{figure.name}{figure.text}，《{title}》该项此栏为空"
    message = f"{said}；表中{other.text}为“{other.place.row}”，疑科目名称写错"
    places = (figure.place, *figure.copies, other.place)
    return Finding("sentences.table", "error", message, places, (figure.text,), (other.place.row or "",))
