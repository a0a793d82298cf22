"""Slices of the fact space, and their algebra.

A slice names, for some dimensions, one member each; a dimension not named is unrestricted. Members are
trees: codes grow by appending digits (`206` ⊃ `20601` ⊃ `2060101`; `1` ⊃ `11` ⊃ `111`), words by dots
(`basic` ⊃ `basic.personnel`). Field names follow the 预算管理一体化 standard where it has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

DIMENSIONS: tuple[str, ...] = (
    "flow",  # revenue | expenditure | balance.opening | balance.closing
    "topic",  # three_public[.overseas|.vehicle[.purchase|.operation]|.reception] | operating_cost | …
    "stage",  # budget (年初预算) | adjusted (全年/调整预算) | executed (执行数) | final (决算)
    "fiscal_year",  # 2026
    "origin",  # where the money comes from: current 本年 | carryover 上年结转 | reserve 使用非财政拨款结余
    "use",  # what became of it: current 本年支出 | distribution 结余分配 | closing 年终结转结余
    "fund_type_code",  # 1 财政拨款{11 一般公共预算{111 其中财政拨款},12 政府性基金,13 国有资本},2 专户,3x 单位资金
    "found_type_code",  # local 本级安排 | transfer 上级转移支付
    "nature",  # basic[.personnel|.public] | project[.other_operating|.specific] | superior | operating | subsidy
    "exp_func_code",
    "dep_bgt_eco_code",
    "gov_bgt_eco_code",
    "agency_code",
    "pro_code",  # project code, or its name where no code is printed
    "procurement",  # goods | works | services
    "item",  # a printed line that no other dimension names, by its label
)
_WORDS = frozenset(
    {"flow", "topic", "stage", "origin", "use", "found_type_code", "nature", "procurement", "pro_code", "item"}
)
_CODES = frozenset({"fund_type_code", "exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code", "agency_code"})


def member_inside(dimension: str, member: str, whole: str) -> bool:
    """Tell whether `member` equals `whole` or stands below it in the dimension's tree."""
    if member == whole:
        return True
    if dimension in _CODES:
        return member.startswith(whole)
    return dimension in _WORDS and member.startswith(whole + ".")


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the fact space: at most one member a dimension, sorted; the empty slice is everything."""

    members: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, mapping: Mapping[str, str] | None = None, /, **members: str) -> Slice:
        """Make a slice from names and members; an unknown dimension raises KeyError."""
        both = {**(mapping or {}), **members}
        unknown = set(both) - set(DIMENSIONS)
        if unknown:
            raise KeyError(f"unknown dimension: {', '.join(sorted(unknown))}")
        return cls(tuple(sorted(both.items())))

    def get(self, dimension: str) -> str | None:
        """Give the member of a dimension, None when unrestricted."""
        for name, member in self.members:
            if name == dimension:
                return member
        return None

    def as_dict(self) -> dict[str, str]:
        """Give a plain dict, for JSON."""
        return dict(self.members)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self.members)

    def __and__(self, other: Slice) -> Slice | None:
        """Intersect; None when they are disjoint."""
        merged = dict(self.members)
        for name, member in other.members:
            mine = merged.get(name, member)
            if member_inside(name, member, mine):
                merged[name] = member
            elif not member_inside(name, mine, member):
                return None
        return Slice.of(merged)

    def within(self, whole: Slice) -> bool:
        """Tell whether every fact of this slice is a fact of `whole`."""
        mine = dict(self.members)
        return all(name in mine and member_inside(name, mine[name], m) for name, m in whole.members)

    def disjoint(self, other: Slice) -> bool:
        """Tell whether no fact can be in both."""
        return (self & other) is None

    def replaced(self, **members: str) -> Slice:
        """Give a copy in which these dimensions have these members."""
        return Slice.of({**dict(self.members), **members})

    def without(self, *dimensions: str) -> Slice:
        """Give a copy in which these dimensions are unrestricted."""
        return _less(self.members, dimensions)


@lru_cache(maxsize=1 << 14)
def _less(members: tuple[tuple[str, str], ...], dimensions: tuple[str, ...]) -> Slice:
    return Slice(tuple([pair for pair in members if pair[0] not in dimensions]))


EVERYTHING = Slice()


def pairwise_disjoint(parts: Iterable[Slice]) -> bool:
    """Tell whether no two of the slices overlap."""
    seen: list[Slice] = []
    for part in parts:
        if not all(part.disjoint(other) for other in seen):
            return False
        seen.append(part)
    return True


def is_partition(whole: Slice, parts: tuple[Slice, ...], complete: frozenset[frozenset[str]]) -> bool:
    """Tell whether `parts` split `whole` along one dimension into a set of members declared complete.

    `complete` holds sets of `dimension:member` strings, each a complete partition of its parent by declaration.
    """
    if not parts or not all(part.within(whole) for part in parts) or not pairwise_disjoint(parts):
        return False
    names = {name for part in parts for name in part if part.get(name) != whole.get(name)}
    if len(names) != 1:
        return False
    name = names.pop()
    return frozenset(f"{name}:{part.get(name)}" for part in parts) in complete
