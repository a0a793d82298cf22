"""The area of checking that compares tables with themselves and with each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypedDict

from yujue.checking.board.figure import Board, Figure, board
from yujue.checking.board.origin import settled
from yujue.checking.board.verdict import Identity, Status, Verdict
from yujue.checking.finding import Cause, Consequence, Finding
from yujue.checking.identities.evaluate import evaluate_board
from yujue.checking.identities.merge import merged
from yujue.checking.identities.trust import distrust, doubt_tables
from yujue.checking.identities.wording import money, sentence, text, where
from yujue.checking.locate import Root, locate
from yujue.checking.outcome import Counts, Outcome
from yujue.derive import rules
from yujue.disclosure import Disclosure, Place

ORDER = ("row_sum", "slice_sum", "column_sum", "balance", "flow", "of_which", "union", "equal")
SHOWN = 12
RULES = {
    "row_sum": "identities.sum",
    "column_sum": "identities.sum",
    "slice_sum": "identities.sum",
    "union": "identities.union",
    "equal": "identities.equal",
    "balance": "identities.balance",
    "flow": "identities.flow",
    "of_which": "identities.within",
}


class Counted(TypedDict):
    """How many identities could be evaluated, and why others could not."""

    evaluated: int
    not_evaluated: tuple[str, ...]
    checked: Counts
    unchecked: tuple[tuple[str, str], ...]


def check_identities(disclosure: Disclosure) -> Outcome:
    """Evaluate every identity; report each root cause once, and what rounding explains in few findings."""
    laid = settled(board(disclosure, rules()))
    verdicts = distrust(evaluate_board(laid))
    roots = locate(verdicts)
    leading = frozenset(one for root in roots[:2] for one in root.identities)
    doubted = doubt_tables(verdicts, leading)
    if doubted != verdicts:
        verdicts, roots = doubted, locate(doubted)
    by_identity = {v.identity: v for v in verdicts}
    joined = merged(roots, by_identity)
    errors = [error(laid, root, [by_identity[one] for one in root.identities]) for root in joined]
    findings = (*errors, *roundings(laid, verdicts))
    return Outcome(findings, **_counts(laid, verdicts))


def _counts(laid: Board, verdicts: tuple[Verdict, ...]) -> Counted:
    """Count by rule, and by rule and form (`identities.sum@revenue`), for the obligations of each table."""
    done = Counter(RULES[v.identity.kind] for v in verdicts if v.status is not Status.NOT_EVALUATED)
    left = [v for v in verdicts if v.status is Status.NOT_EVALUATED]
    return {
        "evaluated": done.total(),
        "not_evaluated": tuple(v.reason for v in left),
        "checked": (*done.items(), *_by_form(laid, verdicts).items()),
        "unchecked": tuple(dict.fromkeys((RULES[v.identity.kind], v.reason) for v in left)),
    }


def _by_form(laid: Board, verdicts: tuple[Verdict, ...]) -> Counter[str]:
    count: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.status is not Status.NOT_EVALUATED:
            forms = {laid.table(figure).form for figure in verdict.identity.figures}
            count.update(f"{RULES[verdict.identity.kind]}@{form}" for form in forms if form)
    return count


def _weight(verdict: Verdict) -> tuple[int, int]:
    return (ORDER.index(verdict.identity.kind), len(verdict.identity.terms))


def error(laid: Board, root: Root, verdicts: list[Verdict]) -> Finding:
    """Make the finding of one root cause: the plainest contradiction leads, the others follow from it."""
    main, *rest = sorted(verdicts, key=_weight)
    found, expected, remedy = _remedy(laid, root, verdicts)
    return Finding(
        rule=RULES[main.identity.kind],
        severity="error",
        message=sentence(laid, main)
        + (f"；{remedy}" if remedy else "")
        + (f"；另有 {len(rest)} 处矛盾同源" if rest else ""),
        places=_places(laid, root, [main, *rest]),
        found=found,
        expected=expected,
        difference=money(laid, main.identity.whole, abs(main.difference)),
        basis=main.identity.basis,
        remedy=remedy or "核对原始数据，更正合计或分项",
        cause=Cause(root.kind, tuple(laid.place(c.figure) for c in root.candidates)),
        consequences=tuple(
            Consequence(RULES[v.identity.kind], sentence(laid, v), _first_places(laid, v.identity)) for v in rest
        ),
    )


def _remedy(laid: Board, root: Root, verdicts: list[Verdict]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Give what is printed, what should be, and what to mend; all of it where the cause is not located."""
    if root.kind != "located":
        pairs = dict.fromkeys(
            (text(laid, v.identity.whole), money(laid, v.identity.whole, v.identity.whole.value - v.difference))
            for v in sorted(verdicts, key=_weight)
        )
        return tuple(found for found, _ in pairs), tuple(expected for _, expected in pairs), ""
    best = root.candidates[0]
    printed, value = text(laid, best.figure), money(laid, best.figure, best.value)
    return (printed,), (value,), f"{where(laid, best.figure)} {printed} 应为 {value}，其余关系随之成立"


def _places(laid: Board, root: Root, verdicts: list[Verdict]) -> tuple[Place, ...]:
    first = [root.candidates[0].figure] if root.kind == "located" else []
    wholes = [f for v in verdicts for f in (v.identity.figures[:2] if root.kind != "located" else ())]
    figures = dict.fromkeys([*first, *wholes, *(f for f in verdicts[0].identity.figures if f.printed)])
    return tuple(laid.place(figure) for figure in list(figures)[:SHOWN])


def _first_places(laid: Board, identity: Identity) -> tuple[Place, ...]:
    return tuple(laid.place(figure) for figure in identity.figures[:2])


def roundings(laid: Board, verdicts: Iterable[Verdict]) -> list[Finding]:
    """Report what rounding explains: one finding for a total row, one for a figure that differs between tables."""
    groups: dict[object, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.status is Status.ROUNDING:
            groups[_group(verdict)].append(verdict)
    return [_rounding(laid, sorted(members, key=_weight)) for members in groups.values()]


def _group(verdict: Verdict) -> object:
    identity = verdict.identity
    if identity.kind == "column_sum":
        return identity.family
    if identity.kind == "equal":
        return (identity.whole.slice, identity.kind)
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
