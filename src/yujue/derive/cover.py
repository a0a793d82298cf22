"""Sums that slices promise: the parts that split a slice along one dimension."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from yujue.derive.partitions import Rules
from yujue.facts.slice import Slice, member_inside

SPENDING = frozenset(
    {"exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code", "nature", "pro_code", "topic", "procurement"}
)


def differs_only_in(dimension: str, part: Slice, whole: Slice) -> bool:
    """Tell whether `part` is a real part of `whole` along just this dimension."""
    member, bound = part.get(dimension), whole.get(dimension)
    if member is None or member == bound or part.without(dimension) != whole.without(dimension):
        return False
    return bound is None or member_inside(dimension, member, bound)


def widest(dimension: str, members: Iterable[str]) -> tuple[str, ...]:
    """Give the members that stand under no other of them, sorted."""
    unique = sorted(set(members))
    return tuple(m for m in unique if not any(other != m and member_inside(dimension, m, other) for other in unique))


def is_complete(dimension: str, whole: str | None, members: Sequence[str], kind: str, rules: Rules) -> bool:
    """Tell whether the members are, by declaration, all of the whole, each split as deep as one likes."""
    if not members:
        return False
    if len(members) == 1 and members[0] == whole:
        return True
    choices = [
        p
        for p in rules.partitions
        if p.dimension == dimension and p.whole == (whole or "") and (not p.kinds or kind in p.kinds)
    ]
    return any(
        all(
            is_complete(dimension, part, [m for m in members if member_inside(dimension, m, part)], kind, rules)
            for part in choice.parts
        )
        and all(any(member_inside(dimension, m, part) for part in choice.parts) for m in members)
        for choice in choices
    )


def canonical(slice_: Slice, rules: Rules) -> Slice:
    """Give the one form of slices that are the same money.

    An expenditure split by function, economic class, nature or project is spent in the year: `use=current`.
    工资福利支出 under 人员经费 is 301 of 基本支出, as long as the class belongs under that head.
    """
    members = slice_.as_dict()
    if members.get("flow") == "expenditure" and members.get("use") is None and not SPENDING.isdisjoint(members):
        members["use"] = "current"
    for rule in rules.across:
        other = members.get(rule.other)
        if other and members.get(rule.dimension) == rule.whole and other.startswith(rule.parts):
            members[rule.dimension] = rule.whole.rpartition(".")[0]
    return slice_ if len(members) == len(slice_.members) and members == slice_.as_dict() else Slice.of(members)
