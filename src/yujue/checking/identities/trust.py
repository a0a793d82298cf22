"""Which laws to believe: where a law fails nearly everywhere, the law was misread, not the document wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from yujue.checking.board.verdict import Status, Verdict

LEAST_TABLE = 10
DOUBTFUL_SHARE = 0.3
FEW = 2


def distrust(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Turn the verdicts of laws that mostly fail into "not evaluated", with the reason."""
    families: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.status is not Status.NOT_EVALUATED and not verdict.trivial:
            families[verdict.identity.family].append(verdict)
    bad = {name for name, members in families.items() if mostly_fails(members)}
    return tuple(
        _doubted(v, "这一关系在多数行列上都不成立，疑为表格结构或口径读取有误") if _of(v, bad) else v for v in verdicts
    )


def mostly_fails(members: Sequence[Verdict]) -> bool:
    """Tell whether half or more of a law's instances, and at least two, are impossible.

    Instances that share no figure cannot all be spoilt by one; with little to hold against them they speak of a
    law that does not apply. Between two tables the greatest figure decides: where it agrees, they speak of
    the same money.
    """
    failed = [v for v in members if v.status is Status.IMPOSSIBLE]
    if len(failed) < FEW or len(failed) * 2 < len(members):
        return False
    if frozenset.intersection(*(frozenset(v.identity.figures) for v in failed)):
        return False
    greatest = max(members, key=lambda v: v.identity.whole.value)
    return _within(greatest) or greatest.status is Status.IMPOSSIBLE


def doubt_tables(verdicts: Sequence[Verdict], explained: frozenset[object]) -> tuple[Verdict, ...]:
    """Doubt the reading of a table when much of what it promises of itself fails, and few figures explain little.

    `explained` holds the identities that the two best roots mend.
    """
    own: dict[int, list[Verdict]] = defaultdict(list)
    for v in verdicts:
        if v.status is not Status.NOT_EVALUATED and _within(v):
            own[v.identity.whole.table].append(v)
    bad = {table for table, members in own.items() if _in_doubt(members, explained)}
    return tuple(
        _doubted(v, "表内关系多处不成立且非个别数字所致，疑为表格读取有误")
        if v.status is Status.IMPOSSIBLE and any(f.table in bad for f in v.identity.figures)
        else v
        for v in verdicts
    )


def _in_doubt(members: list[Verdict], explained: frozenset[object]) -> bool:
    failed = [v for v in members if v.status is Status.IMPOSSIBLE and v.identity not in explained]
    return len(members) >= LEAST_TABLE and len(failed) > DOUBTFUL_SHARE * len(members)


def _within(verdict: Verdict) -> bool:
    return len({figure.table for figure in verdict.identity.figures}) == 1


def _of(verdict: Verdict, bad: set[str]) -> bool:
    return verdict.status is not Status.NOT_EVALUATED and verdict.identity.family in bad


def _doubted(verdict: Verdict, reason: str) -> Verdict:
    return replace(verdict, status=Status.NOT_EVALUATED, reason=reason)
