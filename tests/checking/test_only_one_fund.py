"""Where all money is of one fund, what stands between that fund and the whole is the whole too."""

from __future__ import annotations

from tests.checking.building import column, disclosure, row, table
from yujue.checking.board import Board
from yujue.checking.board.figure import board as lay_out
from yujue.checking.identities.scope import coinciding
from yujue.derive import rules

FUNDS = "fund_type_code"


def _revenue(*amounts: tuple[str, str]) -> Board:
    rows = [
        row(fund or "收入合计", amount, restricts={"flow": "revenue", **({FUNDS: fund} if fund else {})})
        for fund, amount in amounts
    ]
    return lay_out(disclosure(table("收入总表", [column("金额")], rows)), rules())


def test_government_money_is_all_when_all_is_general_public() -> None:
    board = _revenue(("", "100.00"), ("11", "100.00"), ("111", "90.00"))
    assert coinciding(board, frozenset({0})) == {(FUNDS, "11"): "", (FUNDS, "1"): ""}


def test_government_money_with_an_amount_of_its_own_is_not_taken_for_all() -> None:
    board = _revenue(("", "100.00"), ("11", "100.00"), ("1", "95.00"))
    assert (FUNDS, "1") not in coinciding(board, frozenset({0}))
