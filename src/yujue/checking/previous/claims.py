"""What this year's document says of last year: figures printed, and bases that follow from a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.disclosure import Comparison, Disclosure, DocumentInfo, Place, Quantity, Statement
from yujue.facts import Interval, Slice

STAGES = {"budget": "预算", "adjusted": "全年预算", "executed": "执行数", "final": "决算"}


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure of another year: its slice, the values it may have, its `words`, and whether it is `printed`.

    `shown` is the figure as printed, or the change it follows from; `factor` what one printed unit is worth.
    """

    slice: Slice
    interval: Interval
    words: str
    shown: str
    place: Place
    factor: Decimal
    printed: bool = False


def claims(disclosure: Disclosure) -> Iterator[Claim]:
    """Give every figure of an earlier year, of sentences first, then of tables."""
    year = disclosure.document.fiscal_year
    if year is None:
        return
    for statement in disclosure.statements:
        yield from _levels(statement, disclosure.document)
        yield from _changes(statement)
        yield from _equals(statement)
    yield from _cells(disclosure)


def _levels(statement: Statement, info: DocumentInfo) -> Iterator[Claim]:
    for quantity in statement.quantities:
        own = quantity.slice
        if quantity.role == "level" and quantity.kind == "amount" and own is not None and is_base(own, info):
            words = f"{quantity.fiscal_year}年{STAGES.get(quantity.stage or '', '')}{quantity.text}"
            yield replace(_claim(statement, quantity, own, quantity.interval, words), printed=True)


def _changes(statement: Statement) -> Iterator[Claim]:
    """Give the bases that follow from a level and its increase: this year's less the change."""
    for quantity in statement.quantities:
        level = _at(statement, quantity.of)
        base = _base_slice(quantity.slice, quantity.base_year, quantity.base_stage)
        if quantity.role == "delta" and quantity.base is None and quantity.direction and level and base:
            interval = level.interval - quantity.interval.scaled(quantity.direction)
            words = f"{level.text}比{quantity.base_year}年{quantity.word}{quantity.text}"
            yield _claim(statement, quantity, base, interval, words)


def _equals(statement: Statement) -> Iterator[Claim]:
    """Give the bases of 持平: what this year's figure is."""
    for comparison in statement.comparisons:
        level = _at(statement, comparison.left)
        base = _base_slice(comparison.slice, comparison.base_year, comparison.base_stage)
        if comparison.direction == 0 and comparison.right is None and level is not None and base is not None:
            yield _equal(statement, comparison, level, base)


def _equal(statement: Statement, comparison: Comparison, level: Quantity, base: Slice) -> Claim:
    words = f"{level.text}与{comparison.base_year}年{comparison.word}"
    return _claim(statement, level, base, level.interval, words)


def _base_slice(own: Slice | None, year: int | None, stage: str | None) -> Slice | None:
    """Give the slice of the base: the same, of another year and stage."""
    if own is None or year is None:
        return None
    return own.replaced(fiscal_year=str(year), stage=stage or own.get("stage") or "budget")


def _at(statement: Statement, index: int | None) -> Quantity | None:
    return None if index is None else statement.quantities[index]


def _claim(statement: Statement, quantity: Quantity, own: Slice, interval: Interval, words: str) -> Claim:
    place = Place(
        section=statement.section,
        page=quantity.page or statement.page,
        line=statement.line,
        text=statement.text,
        box=quantity.box or statement.box,
    )
    return Claim(own, interval, words, quantity.text, place, quantity.printed.factor)


def _cells(disclosure: Disclosure) -> Iterator[Claim]:
    for table, row, cell in disclosure.figures():
        own = cell.slice
        if (
            own is None
            or cell.interval is None
            or cell.printed is None
            or cell.doubt
            or not is_base(own, disclosure.document)
        ):
            continue
        place = Place(section=table.title, table=table.id, form=table.form, row=cell.label or row.label)
        head = ".".join(table.columns[cell.column].path)
        line = " ".join(each.text.strip() for each in row.cells if each.text.strip())
        place = replace(place, column=head, page=cell.page or row.page, line=row.line, text=line, box=cell.box)
        words = f"《{table.title}》“{cell.label or row.label}”{cell.text}"
        yield Claim(own, cell.interval, words, cell.text.strip(), place, cell.printed.factor, printed=True)


def is_base(own: Slice, info: DocumentInfo) -> bool:
    """Tell whether a figure is of an earlier year, or the budget of final accounts' own year."""
    said = own.get("fiscal_year") or ""
    if not said.isdigit() or info.fiscal_year is None:
        return False
    return int(said) < info.fiscal_year or (info.kind == "final" and own.get("stage") == "budget")
