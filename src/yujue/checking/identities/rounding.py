"""What rounding explains, in few findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from yujue.checking.board import Board, Figure, Status, Verdict
from yujue.checking.finding import Finding
from yujue.checking.identities.kinds import RULES, weight
from yujue.checking.identities.wording import money, sentence, text

SHOWN = 12


def roundings(laid: Board, verdicts: Iterable[Verdict]) -> list[Finding]:
    """Report what rounding explains: one finding for a total row, one for a figure that differs between tables."""
    groups: dict[object, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.status is Status.ROUNDING:
            groups[_group(verdict)].append(verdict)
    return [_rounding(laid, sorted(members, key=weight)) for members in groups.values()]


def _group(verdict: Verdict) -> object:
    identity = verdict.identity
    if identity.kind == "column_sum":
        return identity.family
    if identity.kind == "equal":
        return (identity.kind, frozenset(figure.value for figure in identity.figures))
    return (identity.kind, identity.whole)


def _rounding(laid: Board, verdicts: list[Verdict]) -> Finding:
    main = verdicts[0]
    wholes = list(dict.fromkeys(v.identity.whole for v in verdicts))
    others = [money(laid, v.identity.whole, v.identity.whole.value - v.difference) for v in verdicts]
    figures: list[Figure] = list(dict.fromkeys(f for v in verdicts for f in v.identity.figures[:2]))
    more = f"（另有 {len(verdicts) - 1} 处同类尾差）" if len(verdicts) > 1 else ""
    return Finding(
        rule=RULES[main.identity.kind],
        severity="rounding",
        message=f"{sentence(laid, main)}，四舍五入可以解释{more}",
        places=tuple(laid.place(figure) for figure in figures[:SHOWN]),
        found=tuple(text(laid, whole) for whole in wholes[:SHOWN]),
        expected=tuple(others[:SHOWN]),
        difference=money(laid, main.identity.whole, abs(main.difference)),
        basis=main.identity.basis,
        remedy="尾差可不更正；宜在表注中说明",
    )
