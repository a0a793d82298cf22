"""Great changes against last year that the document does not speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from yujue.checking.finding import Finding
from yujue.checking.previous.claims import Claim
from yujue.checking.previous.data import words
from yujue.checking.previous.published import CODED, Index, Published
from yujue.disclosure import Cell, Disclosure, Place, Row, Table
from yujue.facts import Slice

Figure = tuple[Table, Row, Cell]


def unsaid(disclosure: Disclosure, last: Index, claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """Give a remark for each figure whose change from last year is great and of which nothing is said."""
    said = {claim.slice.get("topic") for claim in claims if claim.slice is not None}
    found: dict[object, Finding] = {}
    for (table, row, cell), old in _pairs(disclosure, last):
        if cell.slice is None or cell.printed is None or cell.slice.get("topic") in said:
            continue
        change = (cell.printed.amount - old.interval.middle) / old.interval.middle * 100
        if abs(change) >= words().percent:
            found.setdefault(cell.slice, _finding((table, row, cell), old, change))
    return tuple(found.values())


def _pairs(disclosure: Disclosure, last: Index) -> Iterator[tuple[Figure, Published]]:
    year = str(disclosure.document.fiscal_year)
    for table, row, cell in disclosure.figures():
        own = cell.slice
        if own is None or cell.doubt or own.get("fiscal_year") != year:
            continue
        if any(own.get(name) for name in CODED) or (own.get("topic") or "").partition(".")[0] not in words().explained:
            continue
        old = next((f for f in last.of(_base(cell), None) if f.in_table and f.interval.middle), None)
        if old is not None:
            yield (table, row, cell), old


def _base(cell: Cell) -> Slice | None:
    own = cell.slice
    return None if own is None else own.replaced(fiscal_year=str(int(own.get("fiscal_year") or 0) - 1))


def _finding(figure: Figure, old: Published, change: Decimal) -> Finding:
    table, row, cell = figure
    head = table.columns[cell.column].path
    place = Place(section=table.title, table=table.id, form=table.form, row=cell.label or row.label, text=cell.text)
    place = replace(place, column=".".join(head), page=cell.page or row.page, line=row.line, box=cell.box)
    text = f"{cell.text.strip()}{table.unit or ''}"
    word = "增加" if change > 0 else "减少"
    message = f"{head[-1]}{text}，上年{old.where}为{old.text}，{word}{abs(change):.1f}%，文中没有与上年比较的说明"
    return Finding("previous.unsaid", "info", message, (place,), (text,), (old.text,))
