"""Inequalities across tables: money of one fund, nature or topic against all the money of the same line."""

from __future__ import annotations

from collections.abc import Iterator

from yujue.checking.board import Figure, Identity
from yujue.checking.identities.across import pair, specific
from yujue.checking.identities.index import LISTED_ROWS, Index
from yujue.facts import Slice

WIDENED = (("fund_type_code",), ("nature",), ("fund_type_code", "nature"))


def parts_of_wholes(index: Index) -> Iterator[Identity]:
    """Across tables: money of one fund or nature is not more than all the money of the same line.

    Where the totals of the two columns print alike the lines must be equal: no line can be more, none less.
    """
    for part, slice_ in _lines(index):
        for names in WIDENED:
            if all(slice_.get(name) for name in names):
                yield from _wider(index, part, slice_, slice_.without(*names))
        for bound in index.rules.bounds:
            if not bound.holds and bound.topic == slice_.get("topic"):
                for like in fiscal(index, slice_.without("topic").replaced(**dict(bound.members))):
                    yield from (i for i in _wider(index, part, slice_, like) if i.relation == "=")


def _lines(index: Index) -> Iterator[tuple[Figure, Slice]]:
    """Give the lines of spending that one figure of a table prints."""
    for t in range(len(index.board.disclosure.tables)):
        for slice_ in list(index.exact[t]):
            if slice_.get("flow") == "expenditure" and specific(slice_) and any(map(slice_.get, LISTED_ROWS)):
                found = index.value(t, slice_)
                if len(found) == 1 and found[0].value > 0:
                    yield found[0], slice_


def _wider(index: Index, part: Figure, slice_: Slice, wide: Slice) -> Iterator[Identity]:
    for t in index.printing.get(wide, ()):
        whole = index.value(t, wide) if t != part.table and index.comparable(t) else []
        if len(whole) != 1 or not whole[0].printed:
            continue
        alike = _alike_above(index, (part.table, slice_), (t, wide))
        kind, relation = ("equal", "=") if alike else ("of_which", "≤")
        basis = "两表合计相同，各行也应当相同" if alike else "一部分支出不大于全部支出"
        yield Identity(kind, part, ((whole[0], 1),), relation, pair(part.table, t), basis)


def _alike_above(index: Index, part: tuple[int, Slice], whole: tuple[int, Slice]) -> bool:
    """Tell whether a line above both, the total or a class, prints one amount in both tables."""
    for name in LISTED_ROWS:
        code = part[1].get(name)
        if code:
            pairs = [(part[1].without(*LISTED_ROWS), whole[1].without(*LISTED_ROWS))]
            shorter = [code[:n] for n in (3, 5) if n < len(code) and name != "pro_code"]
            pairs += [(part[1].replaced(**{name: one}), whole[1].replaced(**{name: one})) for one in shorter]
            return any(_print_alike(index.value(part[0], a), index.value(whole[0], b)) for a, b in pairs)
    return False


def _print_alike(mine: list[Figure], other: list[Figure]) -> bool:
    return len(mine) == len(other) == 1 and mine[0].value == other[0].value != 0


def bounded(index: Index) -> Iterator[Identity]:
    """三公 and the like hold the lines of 基本支出 that bear their name: a line is not more than its topic."""
    for topic, slice_ in index.slices.items():
        bound = next((b for b in index.rules.bounds if b.holds and b.topic == slice_.get("topic")), None)
        if bound is None or not topic.printed or not index.comparable(topic.table):
            continue
        line = slice_.without("topic").replaced(**dict(bound.members))
        for slice_of_line in fiscal(index, line):
            for t in index.printing.get(slice_of_line, ()):
                found = index.value(t, slice_of_line) if t != topic.table and index.comparable(t) else []
                if len(found) == 1 and found[0].value > 0:
                    family = pair(topic.table, t)
                    yield Identity("of_which", found[0], ((topic, 1),), "≤", family, bound.basis)


def fiscal(index: Index, slice_: Slice) -> tuple[Slice, ...]:
    """Give a slice with the funds of 财政拨款, which tables of 三公 and 机关运行经费 leave unsaid.

    Without any fund only where all the money of the document is 财政拨款.
    """
    bare = slice_.without("fund_type_code")
    all_fiscal = any(index.coincide.get(("fund_type_code", fund)) == "" for fund in ("1", "11"))
    named = (bare.replaced(fund_type_code="1"), bare.replaced(fund_type_code="11"))
    return (bare, *named) if all_fiscal else named
