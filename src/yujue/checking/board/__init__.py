"""The figures of a disclosure as nodes, identities between them, and the verdicts of interval arithmetic."""

from yujue.checking.board.figure import Board, Figure, board
from yujue.checking.board.origin import settled
from yujue.checking.board.verdict import Identity, Status, Verdict, judge

__all__ = ["Board", "Figure", "Identity", "Status", "Verdict", "board", "judge", "settled"]
