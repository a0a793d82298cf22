"""What is believed of the identities of a disclosure: their verdicts, and the root causes of those that fail."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.checking.board import Board, Status, Verdict, board
from yujue.checking.board.origin import settled
from yujue.checking.identities.evaluate import evaluate_board
from yujue.checking.identities.trust import distrust, doubt_tables, flooded, without_tables
from yujue.checking.locate import Root, echoes, locate
from yujue.checking.locate.echo import Echoes
from yujue.derive import rules
from yujue.disclosure import Disclosure


@dataclass(frozen=True, slots=True)
class Believed:
    """The figures as laid out; `raw` the bare verdicts, `verdicts` those believed; `roots` of the failures.

    `heard` counts the amounts that the document prints; it is empty where nothing fails.
    """

    laid: Board
    raw: tuple[Verdict, ...]
    verdicts: tuple[Verdict, ...]
    roots: tuple[Root, ...]
    heard: Echoes


def believed(disclosure: Disclosure) -> Believed:
    """Judge every identity, and doubt those laws and tables that one should not believe."""
    laid = settled(board(disclosure, rules()))
    raw = evaluate_board(laid)
    verdicts = distrust(laid, raw)
    heard = echoes(laid) if any(v.status is Status.IMPOSSIBLE for v in verdicts) else {}
    roots = locate(verdicts, heard)
    leading = frozenset(one for root in roots[:2] for one in root.identities)
    doubted = doubt_tables(verdicts, leading)
    if doubted != verdicts:
        verdicts, roots = doubted, locate(doubted, heard)
    if flood := flooded(roots):
        verdicts = without_tables(verdicts, flood)
        roots = locate(verdicts, heard)
    return Believed(laid, raw, verdicts, roots, heard)
