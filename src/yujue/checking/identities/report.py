"""The finding of a root cause: the plainest contradiction leads, the others follow from it."""

from __future__ import annotations

from yujue.checking.board import Board, Figure, Verdict
from yujue.checking.finding import Cause, Consequence, Finding
from yujue.checking.identities.kinds import RULES, weight
from yujue.checking.identities.wording import money, sentence, text, where
from yujue.checking.locate import Root
from yujue.disclosure import Place

SHOWN = 12


def error(laid: Board, root: Root, verdicts: list[Verdict]) -> Finding:
    """Make the finding of one root cause."""
    main, *rest = sorted(verdicts, key=weight)
    found, expected, remedy = _remedy(laid, root, [main, *rest])
    more = f"另有 {len(rest)} 处矛盾同源" if rest else ""
    return Finding(
        rule=RULES[main.identity.kind],
        severity="error",
        message="；".join(filter(None, (sentence(laid, main), beside(laid, verdicts), remedy, more))),
        places=_places(laid, root, [main, *rest]),
        found=found,
        expected=expected,
        difference=money(laid, main.identity.whole, abs(main.difference)),
        basis=main.identity.basis,
        remedy=remedy or "核对原始数据，更正合计或分项",
        cause=Cause(root.kind, tuple(laid.place(c.figure) for c in root.candidates)),
        consequences=tuple(_consequence(laid, v) for v in rest),
    )


def beside(laid: Board, verdicts: list[Verdict]) -> str:
    """Name the lines that stand under a head of spending where their economic class does not belong."""
    lines = list(dict.fromkeys(f for v in verdicts for f in v.identity.beside))
    named = "、".join(f"{laid.code(f)} {laid.label(f)} {text(laid, f)}".strip() for f in lines[:SHOWN])
    return f"按经济分类不属该项而列入的有：{named}" if lines else ""


def _consequence(laid: Board, verdict: Verdict) -> Consequence:
    places = tuple(laid.place(figure) for figure in verdict.identity.figures[:2])
    return Consequence(RULES[verdict.identity.kind], sentence(laid, verdict), places)


def _remedy(laid: Board, root: Root, verdicts: list[Verdict]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Give what is printed, what should be, and what to mend; all of it where the cause is not located."""
    if root.kind != "located":
        pairs = dict.fromkeys(
            (text(laid, v.identity.whole), money(laid, v.identity.whole, v.identity.whole.value - v.difference))
            for v in verdicts
        )
        return tuple(found for found, _ in pairs), tuple(expected for _, expected in pairs), ""
    best = root.candidates[0]
    like = best.figure if best.figure.printed else verdicts[0].identity.whole
    printed, value = text(laid, best.figure), money(laid, like, best.value)
    return (printed,), (value,), f"{where(laid, best.figure)} {printed} 应为 {value}，其余关系随之成立"


def _places(laid: Board, root: Root, verdicts: list[Verdict]) -> tuple[Place, ...]:
    located = root.kind == "located"
    first: list[Figure] = [root.candidates[0].figure] if located else []
    wholes = [] if located else [f for v in verdicts for f in v.identity.figures[:2]]
    lines = [f for v in verdicts for f in v.identity.beside]
    printed = [f for f in verdicts[0].identity.figures if f.printed]
    return tuple(laid.place(figure) for figure in list(dict.fromkeys([*first, *wholes, *lines, *printed]))[:SHOWN])
