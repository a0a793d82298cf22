"""The tables' figures by slice, and the table figure that a sentence's figure must agree with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from yujue.checking.sentences.figure import Figure
from yujue.checking.sentences.figure_kinds import cell_figure, row_text
from yujue.derive import canonical, rules
from yujue.disclosure import Disclosure
from yujue.facts import Slice, State

# What a sentence often leaves unsaid; without them a figure may only confirm, never contradict.
ALIKE, FUND = 88.0, "fund_type_code"
_UNSAID = ("use", "origin", "found_type_code", "agency_code")


@dataclass(frozen=True, slots=True)
class Printings:
    """Figures by their slice."""

    exact: dict[Slice, list[Figure]] = field(default_factory=dict)
    loose: dict[Slice, list[Figure]] = field(default_factory=dict)

    def copied(self) -> Printings:
        """Give a copy that can be added to."""
        return Printings({k: list(v) for k, v in self.exact.items()}, {k: list(v) for k, v in self.loose.items()})

    def same(self, wanted: Slice) -> list[Figure]:
        """Give the figures that measure just this; 收支总计 is both 收入总计 and 支出总计."""
        key = plain(wanted)
        if key.get("flow") is None and key.get("topic") is None:
            both = [key.replaced(flow="revenue"), key.replaced(flow="expenditure")]
            return [figure for one in both for figure in self.exact.get(one, [])]
        return self.exact.get(key, [])

    def around(self, wanted: Slice) -> tuple[list[Figure], list[Figure]]:
        """Give the figures of funds inside the slice's fund, and of funds around it: it lies between them."""
        key = plain(wanted)
        fund = key.get(FUND) or ""
        narrower = [key.replaced(**{FUND: fund + digit}) for digit in "1"] if len(fund) < 2 else []
        wider = [key.replaced(**{FUND: fund[:n]}) for n in range(1, len(fund))] + ([key.without(FUND)] if fund else [])
        inside = [f for one in narrower for f in self.exact.get(one, [])]
        return inside, [f for one in wider for f in self.exact.get(one, [])]

    def of_other_fund(self, figure: Figure) -> bool:
        """Tell whether the same measure of another fund or origin is this very amount: then the scope is in doubt."""
        if figure.slice is None or not figure.value:
            return False
        bare = loosened(figure.slice).without(FUND)
        alike = (figures for one, figures in self.loose.items() if one.without(FUND) == bare)
        return any(other.interval.meets(figure.interval) for figures in alike for other in figures)

    def inside(self, wanted: Slice) -> bool:
        """Tell whether any table prints an amount of this slice or of a part of it."""
        return any(f.value for one, figures in self.exact.items() if one.within(wanted) for f in figures)

    def seen(self, figure: Figure) -> bool:
        """Tell whether any table prints this amount."""
        return any(f.interval.meets(figure.interval) for figures in self.exact.values() for f in figures)

    def named(self, figure: Figure) -> Figure | None:
        """Give a figure of the same amount in a row of the same name, whatever its slice."""
        item = figure.subject.partition("项")[2] or figure.name
        rows = (f for figures in self.exact.values() for f in figures if f.interval.meets(figure.interval))
        found = ((fuzz.ratio(item, f.place.row or ""), f) for f in rows if f.value)
        likeness, best = max(found, key=lambda pair: pair[0], default=(0.0, None))
        return best if likeness >= ALIKE else None

    def alike(self, wanted: Slice) -> list[Figure]:
        """Give the figures that may measure this, as far as words say: see `loosened`."""
        return self.loose.get(loosened(wanted), [])

    def add(self, figure: Figure) -> None:
        """Take in a figure that has a slice."""
        if figure.slice is not None:
            self.exact.setdefault(plain(figure.slice), []).append(figure)
            self.loose.setdefault(loosened(figure.slice), []).append(figure)


@lru_cache(maxsize=1 << 14)
def plain(wanted: Slice) -> Slice:
    """Give the one form of slices that are the same money; topics are the same whatever fund is named with them."""
    members = canonical(wanted, rules())
    return members.without("fund_type_code") if members.get("topic") else members


@lru_cache(maxsize=1 << 14)
def loosened(wanted: Slice) -> Slice:
    """Drop what sentences leave unsaid; 其中：财政拨款 counts as its fund, revenue and expenditure as one."""
    members = {k: v for k, v in plain(wanted).as_dict().items() if k not in _UNSAID and k != "flow"}
    fund = members.get("fund_type_code", "")
    if fund.startswith("11"):
        members["fund_type_code"] = "11"
    return Slice.of(members)


def blank_slices(disclosure: Disclosure) -> dict[Slice, str]:
    """Give the slices whose cell is left blank in a row that prints figures, with the title of the table."""
    found: dict[Slice, str] = {}
    for table in disclosure.tables:
        for row in table.rows:
            if any(cell.printed is not None for cell in row.cells):
                blank = (c.slice for c in row.cells if c.state is State.BLANK and c.slice is not None and c.comparable)
                found.update({plain(one): table.title for one in blank})
    return found


def table_figures(disclosure: Disclosure) -> Printings:
    """Collect the figures of all tables; a doubtful reading is left out."""
    found = Printings()
    for figure in _figures(disclosure):
        found.add(figure)
    return found


def _figures(disclosure: Disclosure) -> Iterator[Figure]:
    for table in disclosure.tables:
        for row in table.rows:
            cells = [c for c in row.cells if c.printed is not None and c.slice is not None and c.comparable]
            printed_row = row_text(row) if cells else ""
            yield from (cell_figure(table, row, cell, printed_row) for cell in cells)
