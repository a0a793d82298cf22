"""Amounts of an item that its table leaves blank, while another item of the same column prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from yujue.checking.finding import Finding
from yujue.checking.sentences.data import words
from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.printed_tables import Printings, plain
from yujue.checking.sentences.said import Said
from yujue.disclosure import Disclosure, Place, Table
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


def amounts_of_empty_tables(said: Iterable[Said], tables: Printings, disclosure: Disclosure) -> Iterator[Finding]:
    """Report amounts of a kind whose own table is there and prints nothing, as do all other tables of that kind."""
    for table in disclosure.tables:
        entry = words()["empty_table"].get(table.form or "")
        printed = any(cell.printed is not None for row in table.rows for cell in row.cells)
        if entry is not None and not printed:
            found = list(_spoken(said, Slice.of(entry), disclosure))
            inside = any(f.value for s, fs in tables.exact.items() if s.within(Slice.of(entry)) for f in fs)
            if found and not inside:
                yield _empty(found[0], table)


def _spoken(said: Iterable[Said], kind: Slice, disclosure: Disclosure) -> Iterator[Figure]:
    year = str(disclosure.document.fiscal_year)
    for paragraph in said:
        for quantity, figure in paragraph.quantities("level"):
            mine = figure.slice is not None and figure.slice.within(kind) and figure.slice.get("fiscal_year") == year
            if mine and quantity.kind == "amount" and figure.value:
                yield figure


def _empty(figure: Figure, table: Table) -> Finding:
    place = Place(table=table.id, form=table.form, page=table.pages[0] if table.pages else None, line=table.line)
    message = f"{figure.subject}：文中{figure.name}{figure.text}，《{table.title}》却是空表"
    places = (figure.place, *figure.copies, replace(place, text=table.title))
    return Finding("sentences.table", "error", message, places, (figure.text,), ("表中应有该数",))


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
