"""Identities that hold one by one and cannot hold together."""

from __future__ import annotations

from collections.abc import Sequence

from yujue.checking.board import Board, Verdict
from yujue.checking.finding import Cause, Finding
from yujue.checking.identities.wording import sentence, text
from yujue.checking.locate import jointly

SHOWN = 12
TOO_MUCH = "关系太多，未能联合核对"


def together(laid: Board, verdicts: Sequence[Verdict]) -> tuple[list[Finding], list[str]]:
    """Give a finding for every group that cannot hold together, and why other groups were not judged.

    A warning: every single identity can be explained by rounding, only together they cannot, so some figure was
    not rounded from the amounts but made to fit.
    """
    judged = jointly(verdicts)
    known = {v.identity: v for v in verdicts}
    impossible = [joint for joint in judged if joint.feasible is False]
    unknown = [TOO_MUCH for joint in judged if joint.feasible is None]
    return [_finding(laid, [known[one] for one in joint.core]) for joint in impossible], unknown


def _finding(laid: Board, core: list[Verdict]) -> Finding:
    rounded = [v for v in core if v.difference] or core
    figures = list(dict.fromkeys(f for v in rounded for f in v.identity.figures if f.printed))[:SHOWN]
    return Finding(
        rule="identities.joint",
        severity="warning",
        message="以下关系分别可由四舍五入解释，但不能同时成立：" + "；".join(sentence(laid, v) for v in rounded),
        places=tuple(laid.place(figure) for figure in figures),
        found=tuple(text(laid, figure) for figure in figures),
        cause=Cause("unknown"),
    )
