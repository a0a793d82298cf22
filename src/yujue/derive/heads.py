"""Sums that a header tree promises: the total column of a group is the sum of the group's other columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from yujue.derive.partitions import Rules
from yujue.facts import Slice


@dataclass(frozen=True, slots=True)
class Head:
    """A column of amounts: its index, its header path from the top down, and its slice where known."""

    index: int
    path: tuple[str, ...]
    slice: Slice | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """The column `whole` is the sum of the columns `parts`; `doubt` says why this is not certain."""

    whole: int
    parts: tuple[int, ...]
    doubt: str = ""


@dataclass(slots=True)
class _Node:
    name: str
    own: Head | None = None
    children: list[_Node] = field(default_factory=list)

    def child(self, name: str) -> _Node:
        """Give the last child when it has this name, else a new one: headers of one group stand side by side."""
        if not self.children or self.children[-1].name != name:
            self.children.append(_Node(name))
        return self.children[-1]


def header_sums(heads: Sequence[Head], rules: Rules) -> tuple[Sum, ...]:
    """Derive the sums from the tree of header paths, then strike what the slices contradict."""
    root = _Node("")
    for head in heads:
        node = root
        for name in head.path:
            node = node.child(name)
        node.own = head
    found = (_agreeing(whole, parts) for whole, parts in _walk(root, rules))
    return tuple(one for one in found if one is not None)


def _walk(node: _Node, rules: Rules) -> Iterator[tuple[Head, list[Head]]]:
    total, rest = _total(node, rules)
    parts = [head for child in rest for head in _terms(child, rules)]
    if total is not None and parts:
        yield total, parts
    for child in node.children:
        yield from _walk(child, rules)


def _total(node: _Node, rules: Rules) -> tuple[Head | None, list[_Node]]:
    """Give a group's total and its other children; no total when two headings claim to be it."""
    if node.own is not None and node.children:
        return node.own, node.children
    totals = [c for c in node.children if c.own and not c.children and rules.is_total(c.name)]
    if len(totals) != 1:
        return None, node.children
    return totals[0].own, [c for c in node.children if c is not totals[0]]


def _terms(node: _Node, rules: Rules) -> list[Head]:
    """Give the columns whose sum is the node's value; nothing for 其中."""
    if rules.is_of_which(node.name):
        return []
    if node.own is not None:
        return [node.own]
    total, rest = _total(node, rules)
    if total is not None:
        return [total]
    return [head for child in rest for head in _terms(child, rules)]


def _agreeing(whole: Head, parts: list[Head]) -> Sum | None:
    kept = parts if whole.slice is None else [p for p in parts if p.slice is None or not p.slice.disjoint(whole.slice)]
    kept = [p for p in kept if not _inside_another(p, kept)]
    if not kept:
        return None
    known = [p.slice for p in kept if p.slice is not None]
    doubt = "表头中有两列口径相同" if len(set(known)) != len(known) else ""
    return Sum(whole.index, tuple(p.index for p in kept), doubt)


def _inside_another(part: Head, parts: list[Head]) -> bool:
    return any(
        other is not part
        and part.slice
        and other.slice
        and part.slice != other.slice
        and part.slice.within(other.slice)
        for other in parts
    )


def narrowed(heads: Sequence[Head], sums: Sequence[Sum]) -> dict[int, Slice]:
    """Give what summing says of columns beyond their headers.

    A summand lies within its total: 财政拨款收入 under 本年收入合计 is this year's. Summands do not overlap: beside
    a column of 上年结转 the columns of funds are this year's.
    """
    slices = {head.index: head.slice for head in heads}
    found: dict[int, Slice] = {}
    for one in sums:
        whole = slices[one.whole] or Slice()
        carried = any(_only_carried(slices[part]) for part in one.parts)
        for part in one.parts:
            mine = slices[part]
            if mine is not None and not one.doubt:
                both = mine & whole
                if both is not None and carried and both.get("origin") is None:
                    both = both.replaced(origin="current")
                if both is not None and both != mine:
                    found[part] = both
    return found | _beside(heads, found)


def _beside(heads: Sequence[Head], found: dict[int, Slice]) -> dict[int, Slice]:
    """Narrow 其中 with the column that it is a part of."""
    narrower: dict[int, Slice] = {}
    for whole in (head for head in heads if head.index in found and head.slice is not None):
        for part in heads:
            near = part.index not in found and part.path[:-1] == whole.path[:-1] and part.slice is not None
            if near and part.slice and whole.slice and part.slice.within(whole.slice):
                both = part.slice & found[whole.index]
                narrower.update({part.index: both} if both is not None else {})
    return narrower


def _only_carried(slice_: Slice | None) -> bool:
    return slice_ is not None and slice_.get("origin") == "carryover" and slice_.get("fund_type_code") is None
