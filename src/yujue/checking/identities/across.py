"""Identities that slices promise: equal slices agree, a slice is the sum of the parts that split it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from yujue.checking.board import Figure, Identity
from yujue.checking.identities.index import Index
from yujue.checking.identities.rows import two_sided
from yujue.facts import Slice

MOST_PAIRED = 6
REPEATED = 2


def slice_sums(index: Index) -> Iterator[Identity]:
    """Within a table of several sides: a figure is the sum of the parts that split its slice."""
    for t in sorted(two_sided(index.board) & index.only):
        for slice_, figures in index.exact[t].items():
            for a, b in pairwise(index.again(t, slice_)):
                yield Identity("equal", a, ((b, 1),), "=", f"{t}/again", "同一口径的数在表中应当一致")
            for dimension in index.dimensions:
                parts = index.parts(t, dimension, slice_)
                if len(figures) <= REPEATED and len(parts) > 1:
                    yield from (_sum(index, whole, parts, f"{t}/slice/{dimension}") for whole in figures)


def _sum(index: Index, whole: Figure, parts: list[Figure], family: str) -> Identity:
    inside = whole.table == parts[0].table
    kind, basis = ("slice_sum", "总数等于各组成部分之和") if inside else ("union", "总数等于另表明细之和")
    doubt = index.doubt(index.slices[whole], parts)
    return Identity(kind, whole, tuple((part, 1) for part in parts), "=", family, basis, doubt)


def repeated(index: Index) -> Iterator[Identity]:
    """Across tables: figures of equal slice are equal; where a table splits the slice over rows, their sum is."""
    single: dict[Slice, list[Figure]] = defaultdict(list)
    several: list[tuple[Slice, list[Figure]]] = []
    for slice_, found in _values(index):
        if len(found) > 1:
            several.append((slice_, found))
        elif found[0].printed:
            single[slice_].append(found[0])
    for figures in single.values():
        pairs = combinations(figures, 2) if len(figures) <= MOST_PAIRED else pairwise(figures)
        for a, b in pairs:
            yield Identity("equal", a, ((b, 1),), "=", pair(a.table, b.table), "同一口径的数在各表中应当一致")
    for slice_, parts in several:
        for whole in single.get(slice_, []):
            yield _sum(index, whole, parts, pair(whole.table, parts[0].table))


def _values(index: Index) -> Iterator[tuple[Slice, list[Figure]]]:
    for t in range(len(index.board.disclosure.tables)):
        for slice_ in list(index.exact[t]):
            found = index.value(t, slice_) if specific(slice_) and index.comparable(t) else []
            if found:
                yield slice_, found


def unions(index: Index) -> Iterator[Identity]:
    """Across tables: a figure is the sum of the figures of another table that split its slice."""
    for figure, slice_ in index.slices.items():
        if figure.printed and specific(slice_) and index.comparable(figure.table):
            for dimension in index.dimensions:
                yield from _split_along(index, figure, slice_, dimension)


def _split_along(index: Index, figure: Figure, slice_: Slice, dimension: str) -> Iterator[Identity]:
    for t in index.splitting(dimension, slice_):
        if t == figure.table or index.exact[t].get(slice_) or not index.comparable(t):
            continue
        parts = index.parts(t, dimension, slice_)
        if parts and index.lists_all(t, dimension, slice_, parts):
            yield _sum(index, figure, parts, pair(figure.table, t))


def balances(index: Index) -> Iterator[Identity]:
    """收入总计 equals 支出总计, in all and for each fund.

    Not fund by fund where a table prints money carried over: a row of a fund may then be this year's only.
    """
    for t in range(len(index.board.disclosure.tables)):
        for slice_, figures in index.exact[t].items():
            if slice_.get("flow") != "revenue" or set(slice_) - {"flow", "stage", "fiscal_year", "fund_type_code"}:
                continue
            if slice_.get("fund_type_code") and t in index.carried:
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
