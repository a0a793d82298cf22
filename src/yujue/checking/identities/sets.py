"""Sets of tables: a document may print those of a department and then those of each unit."""

from __future__ import annotations

from yujue.checking.board import Board

FIRST_FORM = "revenue_expenditure_total"


def sets(board: Board) -> tuple[frozenset[int], ...]:
    """Part the tables into sets that speak of the same money: each begins with its 收支总表.

    Two of them side by side are one, read in pieces.
    """
    groups: list[list[int]] = [[]]
    last: int | None = None
    for n, table in enumerate(board.disclosure.tables):
        if table.form == FIRST_FORM:
            if last is not None and n > last + 1:
                groups.append([])
            last = n
        groups[-1].append(n)
    return tuple(frozenset(group) for group in groups)
