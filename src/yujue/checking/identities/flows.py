"""What is left at the end: 年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出 (− 结余分配), row by row."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.board import Board, Identity
from yujue.disclosure import Table

ENDS = {
    "opening": ("revenue", "carryover"),
    "revenue": ("revenue", "current"),
    "spent": ("expenditure", "current"),
    "distributed": ("expenditure", "distribution"),
    "closing": ("expenditure", "closing"),
}
SIGNS = {"opening": 1, "revenue": 1, "spent": -1, "distributed": -1}
BASIS = "年末结转和结余＝年初结转和结余＋本年收入－本年支出"


def flows(board: Board) -> Iterator[Identity]:
    """Derive the identity for tables that print all four columns, once each."""
    for t, table in enumerate(board.disclosure.tables):
        columns = _columns(table)
        if columns is None:
            continue
        for r in range(len(table.rows)):
            whole = board.at(t, r, columns["closing"])
            terms = [(board.at(t, r, columns[name]), sign) for name, sign in SIGNS.items() if name in columns]
            known = tuple((figure, sign) for figure, sign in terms if figure is not None)
            if whole is not None and len(known) == len(terms):
                yield Identity("flow", whole, known, "=", f"{t}/flow", BASIS)


def _columns(table: Table) -> dict[str, int] | None:
    """Give the columns of a one-sided table by what they mean; None where one is missing or printed twice."""
    found: dict[str, list[int]] = {}
    for n, column in enumerate(table.columns):
        if column.role == "amount" and column.slice is not None and column.slice.get("nature") is None:
            flow = column.slice.get("flow")
            member = column.slice.get("origin" if flow == "revenue" else "use")
            found.setdefault(next((k for k, end in ENDS.items() if end == (flow, member)), ""), []).append(n)
    needed = set(ENDS) - {"distributed"}
    sides = {table.columns[n].side for columns in found.values() for n in columns}
    if len(sides) > 1 or not needed <= set(found) or any(len(found[name]) != 1 for name in ENDS if name in found):
        return None
    return {name: columns[0] for name, columns in found.items() if name in ENDS}
