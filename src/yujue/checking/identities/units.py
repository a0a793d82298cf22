"""Tables whose printed unit cannot be right: every figure in common with another table is ten thousand times off."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from yujue.checking.board import Board, Figure, Status, Verdict
from yujue.checking.finding import Cause, Finding
from yujue.checking.identities.wording import text, where

WAN = 10000
LEAST = 2
MOSTLY = 0.8
SHOWN = 6
Pairs = dict[tuple[int, int], list[tuple[Figure, Figure]]]


def unit_mistakes(laid: Board, verdicts: Iterable[Verdict]) -> list[Finding]:
    """Give a finding for each table whose printed unit the other tables contradict."""
    compared = [v for v in verdicts if v.identity.kind == "equal" and v.status is not Status.NOT_EVALUATED]
    pairs, off = _pairs(v for v in compared if not v.trivial), defaultdict(list)
    for (one, other), figures in pairs.items():
        wrong = [(a, b) for a, b in figures if _wan_off(a, b)]
        if len({a.value for a, _ in wrong}) >= LEAST and len(wrong) >= MOSTLY * len(figures):
            off[one, other] = wrong
    found: list[Finding] = []
    while off:
        times = Counter(table for pair in off for table in pair)
        suspect = max(times, key=lambda t: (times[t], t))
        examples = [example for pair, wrong in off.items() if suspect in pair for example in wrong]
        if laid.disclosure.tables[suspect].unit_printed:
            found.append(_finding(laid, suspect, examples, certain=times[suspect] > 1))
        off = defaultdict(list, {pair: wrong for pair, wrong in off.items() if suspect not in pair})
    return found


def _pairs(verdicts: Iterable[Verdict]) -> Pairs:
    pairs: Pairs = defaultdict(list)
    for verdict in verdicts:
        one, other = verdict.identity.figures[:2]
        if one.table != other.table and one.value and other.value:
            pairs[min(one.table, other.table), max(one.table, other.table)].append((one, other))
    return pairs


def _wan_off(one: Figure, other: Figure) -> bool:
    return one.interval.scaled(WAN).meets(other.interval) or other.interval.scaled(WAN).meets(one.interval)


def _finding(laid: Board, suspect: int, examples: list[tuple[Figure, Figure]], *, certain: bool) -> Finding:
    table = laid.disclosure.tables[suspect]
    mine, other = sorted(examples[0], key=lambda f: f.table != suspect)
    there = laid.table(other)
    figures = list(dict.fromkeys(f for pair in examples[:SHOWN] for f in pair))
    compared = (
        f"{where(laid, mine)} {text(laid, mine)}{table.unit}，《{there.title}》为 {text(laid, other)}{there.unit}"
    )
    doubt = "" if certain else "（或另一表的单位有误）"
    return Finding(
        rule="identities.unit",
        severity="error",
        message=f"《{table.title}》标明的单位“{table.unit}”有误{doubt}：{compared}，同口径的数相差一万倍",
        places=tuple(laid.place(figure) for figure in figures),
        found=(table.unit or "",),
        expected=(there.unit or "",) if there.unit != table.unit else ("元" if table.unit == "万元" else "万元",),
        cause=Cause("located" if certain else "ambiguous", (laid.place(mine), laid.place(other))),
    )
