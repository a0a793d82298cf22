"""Tables of this year's appropriation only, though they do not say so.

Many provinces print 财政拨款收支总表 with last year's money and 一般公共预算支出表 without it. Where the totals of
two tables differ by just the carry-over that the document prints, the smaller one is of this year's money.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.checking.board.figure import Board, Figure
from yujue.facts import Slice

TIME = frozenset({"stage", "fiscal_year"})
ORIGIN = "origin"


def settled(board: Board) -> Board:
    """Give the board with `origin=current` in the slices of tables that prove to be of this year's money."""
    tables = set(_proven(board))
    if not tables:
        return board
    tables |= set(_following(board, tables))
    return Board(
        board.disclosure,
        {at: _current(f) if f.table in tables else f for at, f in board.figures.items()},
    )


def _proven(board: Board) -> Iterator[int]:
    """Give the tables of the smaller totals; a table that itself prints money carried over is not of this year only."""
    carried = [f for f in board.figures.values() if _is_carryover(f)]
    printing = {f.table for f in carried}
    totals = [f for f in board.figures.values() if _is_spending(f) and f.value]
    for part in totals:
        for whole in totals:
            if part.table in printing:
                continue
            if whole.slice == part.slice and whole.value > part.value and not whole.interval.meets(part.interval):
                gap = whole.interval - part.interval
                if any(gap.meets(c.interval) and _fund(c) in {_fund(part), ""} for c in carried):
                    yield part.table


def _following(board: Board, tables: set[int]) -> Iterator[int]:
    """Give tables that print the same figure for a slice that of the others only the proven ones print."""
    proven: dict[Slice, Figure] = {}
    others: set[tuple[int, Slice]] = set()
    for figure in board.figures.values():
        if figure.slice is not None and figure.table in tables and figure.value:
            proven.setdefault(figure.slice, figure)
        elif figure.slice is not None:
            others.add((figure.table, figure.slice))
    for figure in board.figures.values():
        twin = proven.get(figure.slice) if figure.slice is not None and figure.table not in tables else None
        alone = twin is not None and not any(t != figure.table and s == figure.slice for t, s in others)
        if twin is not None and alone and figure.value and _is_top(figure) and figure.interval.meets(twin.interval):
            yield figure.table


def _is_top(figure: Figure) -> bool:
    return figure.slice is not None and not any("code" in name for name in figure.slice if name != "fund_type_code")


def _is_carryover(figure: Figure) -> bool:
    slice_ = figure.slice
    if slice_ is None or figure.value <= 0 or slice_.get(ORIGIN) != "carryover" or slice_.get("flow") != "revenue":
        return False
    return set(slice_) <= TIME | {"flow", ORIGIN, "fund_type_code"}


def _is_spending(figure: Figure) -> bool:
    slice_ = figure.slice
    if slice_ is None or slice_.get("flow") != "expenditure" or slice_.get("use") != "current":
        return False
    return set(slice_) == TIME | {"flow", "use", "fund_type_code"}


def _fund(figure: Figure) -> str:
    return (figure.slice.get("fund_type_code") if figure.slice is not None else None) or ""


def _current(figure: Figure) -> Figure:
    slice_ = figure.slice
    if slice_ is None or slice_.get("flow") != "expenditure" or slice_.get(ORIGIN) is not None:
        return figure
    return replace(figure, slice=slice_.replaced(origin="current"))
