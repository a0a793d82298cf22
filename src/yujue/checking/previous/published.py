"""What last year's document printed, by slice and by measure: in tables and in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from yujue.disclosure import Disclosure
from yujue.facts import Interval, Slice, State

SCOPE = ("flow", "fund_type_code", "origin", "use", "found_type_code", "procurement", "nature")
OTHERS = (("expenditure", "use", ("closing", "distribution")), ("revenue", "origin", ("carryover", "reserve")))
TELLING = 4
CODED = ("exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code", "agency_code", "pro_code")


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that was published: its values, the text, where in words, and whether a table prints it."""

    interval: Interval
    text: str
    where: str
    in_table: bool
    ulp: Decimal


@dataclass(slots=True)
class Index:
    """All figures of a document, by slice and by measure; `blank` holds the slices of cells left empty."""

    slices: dict[Slice, list[Published]] = field(default_factory=dict)
    measures: dict[tuple[str, int, str], list[Published]] = field(default_factory=dict)
    blank: set[Slice] = field(default_factory=set)

    def of(self, own: Slice | None, measure: tuple[str, int, str] | None) -> list[Published]:
        """Give every print of a slice, or of a measure where the slice is not known."""
        if own is not None:
            return self.slices.get(own) or self._both(own) or self._current(own)
        return self.measures.get(measure, []) if measure else []

    def _both(self, own: Slice) -> list[Published]:
        """Give the totals of the revenue side for what is said of both sides (收、支总计)."""
        if own.get("flow") is not None or own.get("topic") is not None:
            return []
        revenue = own.replaced(flow="revenue")
        return self.slices.get(revenue) or self._current(revenue)

    def _current(self, own: Slice) -> list[Published]:
        """Give the figures of the year's own money for a total, where nothing else could be in the total."""
        for flow, name, others in OTHERS:
            if own.get("flow") == flow and own.get(name) is None and not self._holds(flow, name, others):
                return self.slices.get(own.replaced(**{name: "current"}), [])
        return []

    def _holds(self, flow: str, name: str, others: tuple[str, ...]) -> bool:
        """Tell whether an amount is printed that is part of a total and not of the year's own money."""
        return any(
            own.get("flow") == flow and own.get(name) in others and any(f.interval.middle for f in figures)
            for own, figures in self.slices.items()
        )

    def like(self, own: Slice) -> Iterator[Published]:
        """Give the figures of the same matter in another scope: other funds, with or without carry-over."""
        matter = own.without(*SCOPE)
        for other, figures in self.slices.items():
            if other != own and other.without(*SCOPE) == matter:
                yield from figures

    def anywhere(self, interval: Interval) -> Published | None:
        """Give a figure of any matter that prints such an amount; amounts of few digits are no evidence."""
        value = interval.middle.normalize()
        if len(value.as_tuple().digits) < TELLING:
            return None
        return next((f for figures in self.slices.values() for f in figures if f.interval.meets(interval)), None)

    def lists_codes_beside(self, own: Slice) -> bool:
        """Tell whether the codes of the same total are listed, so that one not listed had nothing."""
        coded = [name for name in CODED if own.get(name)]
        whole = own.without(*coded)
        return bool(coded) and any(
            other.without(*coded) == whole and all(_same_depth(other.get(n), own.get(n)) for n in coded)
            for other in self.slices
        )


def _same_depth(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and len(one) == len(other)


def index(disclosure: Disclosure) -> Index:
    """Index a document's figures; what is read with doubt is left out."""
    made = Index()
    for table in disclosure.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.slice is None or cell.doubt:
                    continue
                if cell.printed is not None:
                    text = f"{cell.text.strip()}{table.unit or ''}"
                    where = _where(table.title, cell.page)
                    ulp = cell.printed.unit_in_last_place
                    figure = Published(cell.printed.interval, text, where, in_table=True, ulp=ulp)
                    made.slices.setdefault(cell.slice, []).append(figure)
                elif cell.state in {State.BLANK, State.NA}:
                    made.blank.add(cell.slice)
    _index_levels(disclosure, made)
    return made


def _index_levels(disclosure: Disclosure, made: Index) -> None:
    for statement in disclosure.statements:
        for quantity in statement.quantities:
            if quantity.role != "level" or quantity.kind != "amount":
                continue
            where = _where("", quantity.page or statement.page)
            ulp = quantity.printed.unit_in_last_place
            figure = Published(quantity.interval, quantity.text, where, in_table=False, ulp=ulp)
            if quantity.slice is not None:
                made.slices.setdefault(quantity.slice, []).append(figure)
            if quantity.measure and quantity.fiscal_year:
                name = (quantity.measure, quantity.fiscal_year, quantity.stage or "")
                made.measures.setdefault(name, []).append(figure)


def _where(title: str, page: int | None) -> str:
    return (f"第{page}页" if page else "") + (f"《{title}》" if title else "说明")
