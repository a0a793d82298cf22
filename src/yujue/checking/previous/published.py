"""What last year's document printed, by slice: tables before sentences."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.disclosure import Disclosure
from yujue.facts import Interval, Slice


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that was published: its values, the text, and where in words."""

    interval: Interval
    text: str
    where: str


def published(previous: Disclosure) -> dict[Slice, Published]:
    """Give the figures by slice. A slice that the document prints with two values is left out."""
    found: dict[Slice, Published] = {}
    torn: set[Slice] = set()
    for own, figure in (*_cells(previous), *_levels(previous)):
        known = found.setdefault(own, figure)
        if not known.interval.meets(figure.interval):
            torn.add(own)
    return {own: figure for own, figure in found.items() if own not in torn}


def _cells(previous: Disclosure) -> list[tuple[Slice, Published]]:
    return [
        (cell.slice, Published(cell.interval, f"{cell.text.strip()}{table.unit or ''}", _where(table.title, cell.page)))
        for table, _, cell in previous.figures()
        if cell.slice is not None and cell.interval is not None and not cell.doubt
    ]


def _levels(previous: Disclosure) -> list[tuple[Slice, Published]]:
    year = previous.document.fiscal_year
    return [
        (quantity.slice, Published(quantity.interval, quantity.text, _where("", quantity.page or statement.page)))
        for statement in previous.statements
        for quantity in statement.quantities
        if quantity.role == "level" and quantity.kind == "amount" and quantity.slice and quantity.fiscal_year == year
    ]


def _where(title: str, page: int | None) -> str:
    return (f"第{page}页" if page else "") + (f"《{title}》" if title else "说明")
