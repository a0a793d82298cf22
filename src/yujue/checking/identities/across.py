"""Identities that slices promise: equal slices agree, a slice is the sum of the parts that split it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from yujue.checking.board.figure import Board, Figure
from yujue.checking.board.verdict import Identity
from yujue.checking.identities.within import one_sided
from yujue.derive import Rules, differs_only_in, is_complete, widest
from yujue.facts import Slice

MOST_PAIRED = 6


class Index:
    """Figures of each table by slice, and by slice less one dimension."""

    def __init__(self, board: Board, rules: Rules) -> None:
        self.board = board
        self.rules = rules
        self.kind = board.disclosure.document.kind
        self.exact: dict[int, dict[Slice, list[Figure]]] = defaultdict(lambda: defaultdict(list))
        self.split: dict[tuple[int, str, Slice], list[Figure]] = defaultdict(list)
        for figure in board.figures.values():
            if figure.slice is None or board.row(figure).kind == "text":
                continue
            self.exact[figure.table][figure.slice].append(figure)
            for dimension in figure.slice:
                if dimension in rules.listed:
                    self.split[figure.table, dimension, figure.slice.without(dimension)].append(figure)

    def parts(self, table: int, dimension: str, whole: Slice) -> list[Figure]:
        """Give the widest parts that a table prints of a slice along a dimension."""
        near = self.split.get((table, dimension, whole.without(dimension)), [])
        inside = [f for f in near if f.slice and differs_only_in(dimension, f.slice, whole)]
        members = widest(dimension, (f.slice.get(dimension) or "" for f in inside if f.slice))
        return [f for f in inside if f.slice and f.slice.get(dimension) in members]

    def lists_all(self, table: int, dimension: str, whole: Slice, parts: list[Figure]) -> bool:
        """Tell whether the parts are all there are: by declaration, or as the table prints a total over them."""
        members = sorted({f.slice.get(dimension) or "" for f in parts if f.slice})
        if is_complete(dimension, whole.get(dimension), members, self.kind, self.rules):
            return True
        bound = whole.get(dimension) or ""
        wider = [
            whole.without(dimension),
            *(whole.replaced(**{dimension: bound[:n]}) for n in range(1, len(bound) + 1)),
        ]
        return any(self.exact[table].get(one) for one in wider)


def slice_sums(index: Index) -> Iterator[Identity]:
    """Within a table of several sides: a figure is the sum of the parts that split its slice."""
    board = index.board
    for t, table in enumerate(board.disclosure.tables):
        if one_sided(table):
            continue
        for slice_, figures in index.exact[t].items():
            for dimension in sorted(index.rules.listed):
                parts = index.parts(t, dimension, slice_)
                if len(figures) == 1 and len(parts) > 1:
                    terms = tuple((part, 1) for part in parts)
                    yield Identity(
                        "slice_sum", figures[0], terms, "=", f"{t}/slice/{dimension}", "总数等于各组成部分之和"
                    )


def repeated(index: Index) -> Iterator[Identity]:
    """Across tables: figures of equal slice are equal."""
    places: dict[Slice, list[Figure]] = defaultdict(list)
    for t in range(len(index.board.disclosure.tables)):
        for slice_, figures in index.exact[t].items():
            printed = [f for f in figures if f.printed]
            if len(printed) == 1 and len(figures) == 1 and index.board.disclosure.tables[t].unit is not None:
                places[slice_].append(printed[0])
    for slice_, figures in places.items():
        if not specific(slice_):
            continue
        pairs = combinations(figures, 2) if len(figures) <= MOST_PAIRED else pairwise(figures)
        for a, b in pairs:
            yield Identity("equal", a, ((b, 1),), "=", pair(a.table, b.table), "同一口径的数在各表中应当一致")


def unions(index: Index) -> Iterator[Identity]:
    """Across tables: a figure is the sum of the figures of another table that split its slice."""
    tables = index.board.disclosure.tables
    for figure in index.board.figures.values():
        if figure.slice is None or not figure.printed or not specific(figure.slice):
            continue
        for t in range(len(tables)):
            if t != figure.table and tables[t].unit is not None and tables[figure.table].unit is not None:
                yield from _split_in(index, figure, figure.slice, t)


def _split_in(index: Index, figure: Figure, slice_: Slice, table: int) -> Iterator[Identity]:
    if index.exact[table].get(slice_):
        return
    for dimension in sorted(index.rules.listed):
        parts = index.parts(table, dimension, slice_)
        if parts and index.lists_all(table, dimension, slice_, parts):
            terms = tuple((part, 1) for part in parts)
            yield Identity("union", figure, terms, "=", pair(figure.table, table), "总数等于另表明细之和")


def balances(index: Index) -> Iterator[Identity]:
    """收入总计 equals 支出总计, in all and for each fund."""
    for t in range(len(index.board.disclosure.tables)):
        for slice_, figures in index.exact[t].items():
            if slice_.get("flow") != "revenue" or set(slice_) - {"flow", "stage", "fiscal_year", "fund_type_code"}:
                continue
            other = index.exact[t].get(slice_.replaced(flow="expenditure"), [])
            if len(figures) == 1 and len(other) == 1:
                yield Identity("balance", figures[0], ((other[0], 1),), "=", f"{t}/balance", "收入总计等于支出总计")


def pair(one: int, other: int) -> str:
    """Name the family of all that two tables have in common."""
    return f"{min(one, other)}~{max(one, other)}"


def specific(slice_: Slice) -> bool:
    """Tell whether a slice says enough to be compared: which way the money goes and which stage it is of."""
    return slice_.get("flow") is not None and slice_.get("stage") is not None
