"""Figures moved left by a lost empty cell go back only when the other tables leave no other reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from yujue.disclosure import Cell, Column, Row, Table
from yujue.facts import Slice, State
from yujue.facts.printed import parse_cell
from yujue.recognising.realign import realigned


def column(name: str, fund: str) -> Column:
    return Column((name,), "amount", Slice.of(fund_type_code=fund, flow="expenditure"))


def row(kind: str, *texts: str, funds: tuple[str, ...]) -> Row:
    cells = []
    for number, (text, fund) in enumerate(zip(texts, funds, strict=True)):
        state, printed = parse_cell(text)
        cells.append(Cell(number, text, state, printed, Slice.of(fund_type_code=fund)))
    return Row("合计" if kind == "total" else "项目", None, kind, tuple(cells), line=2)


def table(name: str, funds: tuple[str, ...], *rows: tuple[str, ...], line: int | None = 1) -> Table:
    columns = tuple(column(fund, fund) for fund in funds)
    kinds = ["total", *("detail" for _ in rows[1:])]
    made = tuple(row(kind, *texts, funds=funds) for kind, texts in zip(kinds, rows, strict=True))
    return Table(name, None, name, (1,), line, "万元", columns, made)


PROJECTS = table("t2", ("11", "2", "3"), ("196.00", "68.00", ""), ("", "68.00", ""))
REVENUE = table("t1", ("11", "2", "39"), ("196.00", "", "68.00"))


def texts(found: Table) -> list[list[str]]:
    return [[cell.text for cell in one.cells] for one in found.rows]


def test_figures_go_to_the_right_column() -> None:
    moved = realigned((REVENUE, PROJECTS))[1]
    assert texts(moved) == [["196.00", "", "68.00"], ["", "", "68.00"]]
    last = moved.rows[0].cells[2]
    assert last.slice == Slice.of(fund_type_code="3")
    assert last.doubt
    assert moved.rows[0].cells[1].state is State.BLANK


@pytest.mark.parametrize(
    "others",
    [
        (),
        (table("t1", ("11", "39"), ("196.00", "68.00")),),
        (table("t1", ("11", "2", "39"), ("196.00", "5.00", "68.00")),),
        (table("t1", ("11", "2", "39"), ("196.00", "", "67.00")),),
    ],
    ids=["nothing known", "fund not denied", "fund printed", "another total"],
)
def test_nothing_moves_without_full_evidence(others: tuple[Table, ...]) -> None:
    assert realigned((*others, PROJECTS))[-1] == PROJECTS


def test_nothing_moves_over_figures_or_in_paged_files() -> None:
    full = table("t2", ("11", "2", "3"), ("196.00", "68.00", "1.00"))
    assert realigned((REVENUE, full))[1] == full
    paged = replace(PROJECTS, line=None)
    assert realigned((REVENUE, paged))[1] == paged
