"""Identities within one table that its header tree and its row tree promise."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.board.figure import Board, Figure
from yujue.checking.board.verdict import Identity
from yujue.derive import Head, Rules, header_sums
from yujue.disclosure import Row, Table


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


def one_sided(table: Table) -> bool:
    """Tell whether the rows of a table are one list."""
    return len({column.side for column in table.columns if column.role == "amount"}) <= 1


def children(table: Table) -> dict[int, list[int]]:
    """Give each row's summands: the rows whose parent it is, 其中 rows left out.

    Rows without a known parent hang under the only total row; with no or several totals they hang nowhere.
    """
    found: dict[int, list[int]] = {}
    rows = list(enumerate(table.rows))
    totals = [n for n, row in rows if row.kind == "total"]
    for n, row in rows:
        if row.kind in {"text", "total"} and row.parent is None:
            continue
        parent = row.parent if row.parent is not None else _only(totals)
        if parent is not None and parent != n and not row.of_which:
            found.setdefault(parent, []).append(n)
    return found


def _only(totals: list[int]) -> int | None:
    return totals[0] if len(totals) == 1 else None


def column_sums(board: Board) -> Iterator[Identity]:
    """Column by column: a total or a class is the sum of the rows under it."""
    for t, table in enumerate(board.disclosure.tables):
        if not one_sided(table):
            continue
        for parent, rows in children(table).items():
            for c, column in enumerate(table.columns):
                whole = board.at(t, parent, c)
                if column.role != "amount" or whole is None:
                    continue
                terms = tuple((f, 1) for f in (board.at(t, r, c) for r in rows) if f is not None)
                if terms:
                    basis = _basis(table.rows[parent])
                    yield Identity("column_sum", whole, terms, "=", f"{t}/column/{parent}", basis)


def _basis(parent: Row) -> str:
    return "合计行等于各明细行之和" if parent.kind == "total" else "上级行等于所属各行之和"


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
