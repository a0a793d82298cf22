"""Which laws to believe: where a law fails nearly everywhere, the law was misread, not the document wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from yujue.checking.board import Board, Status, Verdict
from yujue.checking.identities.twice import counted_twice, one_column_amiss
from yujue.checking.locate import Root

LEAST_TABLE = 10
DOUBTFUL_SHARE = 0.3
FEW = 2
MOST_ROOTS = 8
MISREAD = "这一关系在多数行列上都不成立，疑为表格结构或口径读取有误"
ALONE = "没有别的数印证两处口径相同或表格结构如此"
TWICE = "某项疑为“其中”数，重复计入"
TABLE = "表内关系多处不成立且非个别数字所致，疑为表格读取有误"


def distrust(laid: Board, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Turn the verdicts of laws that one should not believe into "not evaluated", with the reason."""
    believed = list(verdicts)
    for name in (_family, _columns):
        groups = _grouped(believed, name)
        bad = {one for one, members in groups.items() if mostly_fails(members) or one_column_amiss(laid, members)}
        believed = [_without(v, MISREAD) if _judged(v) and name(v) in bad else v for v in believed]
    held = {_law(v) for v in believed if _holds(v)}
    return tuple(_believed(laid, v, held) for v in believed)


def _believed(laid: Board, verdict: Verdict, held: set[str]) -> Verdict:
    if verdict.status is not Status.IMPOSSIBLE:
        return verdict
    if not proven(laid, verdict) and _law(verdict) not in held:
        return _without(verdict, ALONE)
    if counted_twice(verdict):
        return _without(verdict, TWICE)
    return verdict


def proven(laid: Board, verdict: Verdict) -> bool:
    """Tell whether a law needs no other instance: 其中 says so, or all figures have their place in a known form.

    Between two tables some other figure must show that they speak of the same money.
    """
    figures = verdict.identity.figures
    if not _within(verdict):
        return False
    if verdict.identity.kind == "of_which":
        return True
    known = all(f.slice is not None and "item" not in f.slice for f in figures)
    return known and laid.table(figures[0]).form is not None


def _law(verdict: Verdict) -> str:
    """Name what another instance would bear out: the sums down a table, one total column, or a pair of tables."""
    identity = verdict.identity
    return f"{identity.whole.table}/column" if identity.kind == "column_sum" else identity.family


def _holds(verdict: Verdict) -> bool:
    holding = verdict.status in {Status.EXACT, Status.ROUNDING} and not verdict.trivial
    return holding and (verdict.identity.relation == "=" or not verdict.difference)


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
    own = _grouped([v for v in verdicts if _within(v)], lambda v: str(v.identity.whole.table))
    bad = {int(table) for table, members in own.items() if _in_doubt(members, explained)}
    return without_tables(verdicts, frozenset(bad))


def flooded(roots: Sequence[Root]) -> frozenset[int]:
    """Give the tables in which more separate root causes meet than a document has mistakes."""
    times = Counter(t for root in roots for t in {f.table for one in root.identities for f in one.figures})
    return frozenset(table for table, count in times.items() if count > MOST_ROOTS)


def without_tables(verdicts: Sequence[Verdict], tables: frozenset[int]) -> tuple[Verdict, ...]:
    """Doubt what fails in these tables."""
    return tuple(
        _without(v, TABLE)
        if v.status is Status.IMPOSSIBLE and any(f.table in tables for f in v.identity.figures)
        else v
        for v in verdicts
    )


def _in_doubt(members: list[Verdict], explained: frozenset[object]) -> bool:
    failed = [v for v in members if v.status is Status.IMPOSSIBLE and v.identity not in explained]
    return len(members) >= LEAST_TABLE and len(failed) > DOUBTFUL_SHARE * len(members)


def _grouped(verdicts: Sequence[Verdict], name: Callable[[Verdict], str]) -> dict[str, list[Verdict]]:
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if _judged(verdict) and not verdict.trivial:
            groups[name(verdict)].append(verdict)
    return groups


def _within(verdict: Verdict) -> bool:
    return len({figure.table for figure in verdict.identity.figures}) == 1


def _judged(verdict: Verdict) -> bool:
    return verdict.status is not Status.NOT_EVALUATED


def _without(verdict: Verdict, reason: str) -> Verdict:
    return replace(verdict, status=Status.NOT_EVALUATED, reason=reason)


def _family(verdict: Verdict) -> str:
    return verdict.identity.family


def _columns(verdict: Verdict) -> str:
    """Name the columns that an identity between two tables compares; the family within one."""
    one, other = verdict.identity.figures[:2]
    if one.table == other.table:
        return verdict.identity.family
    ends = sorted(((one.table, one.column), (other.table, other.column)))
    return f"{ends[0]}~{ends[1]}"
