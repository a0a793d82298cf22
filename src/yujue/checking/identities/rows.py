"""The tree of a table's rows: which rows make up which."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.board import Board, Identity
from yujue.derive import rules
from yujue.disclosure import Row, Table


def one_sided(table: Table) -> bool:
    """Tell whether the rows of a table are one list."""
    return len({column.side for column in table.columns if column.role == "amount"}) <= 1


def two_sided(board: Board) -> frozenset[int]:
    """Give the tables of several sides."""
    return frozenset(n for n, table in enumerate(board.disclosure.tables) if not one_sided(table))


def of_both_flows(board: Board) -> frozenset[int]:
    """Give the tables that print revenue and expenditure."""
    flows: dict[int, set[str | None]] = {}
    for figure in board.figures.values():
        if figure.slice is not None and figure.printed:
            flows.setdefault(figure.table, set()).add(figure.slice.get("flow"))
    return frozenset(table for table, found in flows.items() if {"revenue", "expenditure"} <= found)


def parents(table: Table) -> dict[int, int]:
    """Give each row's parent; rows without a known one hang under the only total row, if there is just one."""
    totals = [n for n, row in enumerate(table.rows) if row.kind == "total"]
    found: dict[int, int] = {}
    for n, row in enumerate(table.rows):
        if row.parent is not None:
            found[n] = row.parent
        elif row.kind in {"detail", "subtotal"} and len(totals) == 1 and row.label:
            found[n] = totals[0]
    return _under_agencies(table, {n: parent for n, parent in found.items() if parent != n})


def _under_agencies(table: Table, found: dict[int, int]) -> dict[int, int]:
    """Seat lines that stand beside a department's or unit's row under the one above them."""
    seated = dict(found)
    if not any(map(_is_agency, table.rows)):
        return seated
    for n, parent in found.items():
        if not _is_agency(table.rows[n]):
            beside = [k for k in range(n) if found.get(k) == parent and _is_agency(table.rows[k])]
            seated[n] = beside[-1] if beside else parent
    return seated


def _is_agency(row: Row) -> bool:
    return row.slice is not None and set(row.slice) == {"agency_code"}


def ancestors(table: Table) -> dict[int, frozenset[int]]:
    """Give the rows above each row of a one-sided table; nothing for the others, whose sides differ."""
    if not one_sided(table):
        return {}
    up = parents(table)
    found: dict[int, frozenset[int]] = {}
    for n in up:
        chain: list[int] = []
        step: int | None = up[n]
        while step is not None and step not in chain:
            chain.append(step)
            step = up.get(step)
        found[n] = frozenset(chain)
    return found


def children(table: Table) -> dict[int, list[int]]:
    """Give each row's summands: the rows whose parent it is, 其中 rows left out."""
    found: dict[int, list[int]] = {}
    for n, parent in parents(table).items():
        if table.rows[n].kind != "text" and not table.rows[n].of_which:
            found.setdefault(parent, []).append(n)
    return found


def mixed(table: Table, rows: list[int]) -> str:
    """Say why rows cannot be added up: a 小计 stands beside the rows that it sums."""
    words = rules()
    bare = [n for n in rows if words.is_total(table.rows[n].label)]
    return "小计与明细并列，所属关系不明" if bare and len(bare) < len(rows) else ""


def column_sums(board: Board) -> Iterator[Identity]:
    """Column by column: a total or a class is the sum of the rows under it."""
    for t, table in enumerate(board.disclosure.tables):
        if not one_sided(table):
            continue
        loose = stray(board, t)
        for parent, below in children(table).items():
            for c, column in enumerate(table.columns):
                whole = board.at(t, parent, c)
                if column.role != "amount" or whole is None:
                    continue
                terms = tuple((f, 1) for f in (board.at(t, r, c) for r in below) if f is not None)
                if terms:
                    doubt = (
                        "表中有一行数未能归类"
                        if loose & set(range(min(below), max(below) + 1))
                        else mixed(table, below)
                    )
                    yield Identity(
                        "column_sum", whole, terms, "=", f"{t}/column/{parent}", _basis(table.rows[parent]), doubt
                    )


def stray(board: Board, t: int) -> set[int]:
    """Give the rows that print a number in an amount column and have no place in the tree."""
    table = board.disclosure.tables[t]
    amounts = {n for n, column in enumerate(table.columns) if column.role == "amount"}
    known = parents(table)
    return {
        n
        for n, row in enumerate(table.rows)
        if n not in known
        and row.kind != "total"
        and any(c.column in amounts and c.printed is not None and c.printed.value for c in row.cells)
    }


def _basis(parent: Row) -> str:
    return "合计行等于各明细行之和" if parent.kind == "total" else "上级行等于所属各行之和"
