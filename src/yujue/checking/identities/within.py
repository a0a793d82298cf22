"""Identities within one table that its header tree and its row tree promise."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.board import Board, Figure, Identity
from yujue.checking.identities.rows import one_sided
from yujue.derive import Head, Rules, header_sums
from yujue.disclosure import Table


def row_sums(board: Board, rules: Rules) -> Iterator[Identity]:
    """Row by row: a total column is the sum of its sibling columns."""
    for t, table in enumerate(board.disclosure.tables):
        heads = [Head(n, c.path, c.slice) for n, c in enumerate(table.columns) if c.role == "amount"]
        for one in header_sums(heads, rules):
            for r in range(len(table.rows)):
                whole = board.at(t, r, one.whole)
                parts = [board.at(t, r, part) for part in one.parts]
                terms = tuple((part, 1) for part in parts if part is not None)
                if whole is not None and terms:
                    family = f"{t}/row/{one.whole}"
                    yield Identity("row_sum", whole, terms, "=", family, "合计列等于各分项列之和", one.doubt)


def parts_named(board: Board, rules: Rules) -> Iterator[Identity]:
    """其中 does not exceed what it is a part of, in rows and in columns."""
    for t, table in enumerate(board.disclosure.tables):
        pairs = _column_pairs(table, rules)
        for r, row in enumerate(table.rows):
            for part, whole in pairs:
                yield from _at_most(board.at(t, r, part), board.at(t, r, whole))
            if row.of_which and row.parent is not None and one_sided(table):
                for c in range(len(table.columns)):
                    yield from _at_most(board.at(t, r, c), board.at(t, row.parent, c))


def _at_most(part: Figure | None, whole: Figure | None) -> Iterator[Identity]:
    if part is not None and whole is not None and part.value > 0 and whole.printed:
        yield Identity("of_which", part, ((whole, 1),), "≤", f"{part.table}/of_which", "“其中”数不大于其总数")


def _column_pairs(table: Table, rules: Rules) -> list[tuple[int, int]]:
    """Pair each 其中 column with the total of its group."""
    pairs: list[tuple[int, int]] = []
    for n, column in enumerate(table.columns):
        if column.role != "amount" or not column.path or not rules.is_of_which(column.path[-1]):
            continue
        group = column.path[:-1]
        totals = [
            m
            for m, other in enumerate(table.columns)
            if other.role == "amount" and (other.path == group or _total_of(other.path, group, rules))
        ]
        if len(totals) == 1 and group:
            pairs.append((n, totals[0]))
    return pairs


def _total_of(path: tuple[str, ...], group: tuple[str, ...], rules: Rules) -> bool:
    return path[:-1] == group and rules.is_total(path[-1])
