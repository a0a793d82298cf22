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
    return Sum(whole.index, tuple(p.index for p in kept), _doubt(whole, kept))


def _inside_another(part: Head, parts: list[Head]) -> bool:
    return any(
        other is not part
        and part.slice
        and other.slice
        and part.slice != other.slice
        and part.slice.within(other.slice)
        for other in parts
    )


def _doubt(whole: Head, parts: list[Head]) -> str:
    known = [p.slice for p in parts if p.slice is not None]
    if whole.slice is not None and not all(s.within(whole.slice) for s in known):
        return "表头口径与合计不属同一范围"
    if len(set(known)) != len(known):
        return "表头中有两列口径相同"
    return ""
