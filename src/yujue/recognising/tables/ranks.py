"""The order of a lane's rows: kind, level, parent and 其中, by codes, numbers, groups and the words of totals."""

from __future__ import annotations

from collections.abc import Sequence

from yujue.facts.slice import member_inside
from yujue.forms import ordinal_level, without_of_which
from yujue.recognising.tables.naming import Name
from yujue.recognising.tables.order import Order

NESTED = frozenset({"topic", "nature"})
CODED = ("exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code", "pro_code")


class Ranker(Order):
    """Finds every row's parent, from the top down; `ranks` hold what it finds."""

    def __init__(self, names: Sequence[Name], filled: Sequence[bool], flow: str, form: str | None) -> None:
        super().__init__(names, filled, flow, form)
        coded = next((n for n, name in enumerate(names) if name.code and not name.agency), len(names))
        self.headed = any(self.is_heading(n) for n in range(coded))
        self.numbered: list[tuple[int, int]] = []
        self.which: tuple[int | None, int] = (None, 0)

    def run(self) -> None:
        """Find the parents, then the levels."""
        for n, mine in enumerate(self.ranks):
            if mine.kind != "text":
                mine.parent = self._parent(n)
                mine.parent = None if mine.parent == n else mine.parent
        for n, mine in enumerate(self.ranks):
            mine.level = self._level(n)
            if mine.parent is not None and not mine.of_which and self.ranks[mine.parent].kind == "detail":
                self.ranks[mine.parent].kind = "subtotal"

    def _level(self, n: int) -> int:
        """Count the rows above it; a row of no known parent stands one below the total."""
        level, at, seen = 0, n, {n}
        while (parent := self.ranks[at].parent) is not None and parent not in seen:
            level, at = level + 1, parent
            seen.add(at)
        return level if at == self.total else level + 1

    def _parent(self, n: int) -> int | None:
        name, mine = self.names[n], self.ranks[n]
        if mine.kind == "total" or self.repeats_subtotal(n):
            self.numbered.clear()
            mine.of_which = n != self.total
            return self.total if mine.kind == "total" else self.subtotal
        if name.code:
            return self._by_code(n)
        if name.group:
            return self._by_group(n)
        if mine.of_which and n:
            return self._by_of_which(n)
        if (wider := self._wider(n)) is not None:
            mine.of_which = self._lists_some(wider)
            return wider
        depth = ordinal_level(name.label)
        return self._by_number(n, depth) if depth else self._unnumbered(n)

    def _wider(self, n: int) -> int | None:
        """Find the last row above that this row is a part of by its own words (公务用车购置费 of 公务用车费)."""
        mine = dict(term.members) if (term := self.terms[n]) is not None else {}
        for k in range(n - 1, -1, -1):
            other = dict(above.members) if (above := self.terms[k]) is not None else {}
            for name in NESTED & mine.keys() & other.keys():
                if mine[name] != other[name] and member_inside(name, mine[name], other[name]):
                    return k
        return None

    def _lists_some(self, parent: int) -> bool:
        """Tell whether 其中 began the list of a row's parts: then they need not be all."""
        return any(rank.parent == parent and rank.of_which for rank in self.ranks)

    def _by_of_which(self, n: int) -> int | None:
        """Find the row that 其中 speaks of; a number behind 其中 begins a list whose other rows are of it too."""
        before = next((k for k in range(n - 1, -1, -1) if self.names[k].label), None)
        parent = self.ranks[before].parent if before is not None and self.ranks[before].of_which else before
        self.which = (parent, ordinal_level(without_of_which(self.names[n].label)))
        return parent

    def _by_number(self, n: int, depth: int) -> int | None:
        """Find the last row of a higher number; under a balance without number only kinds of money can stand."""
        while self.numbered and self.numbered[-1][0] >= depth:
            self.numbered.pop()
        if self.numbered and self.numbered[-1][0] == 0 and not self._is_kind_of_money(n):
            self.numbered.pop()
        parent = self.numbered[-1][1] if self.numbered else self._above(n)
        self.numbered.append((depth, n))
        term = self.terms[n]
        self.ranks[n].of_which = self.which == (parent, depth)
        return self.total if term is not None and term.kind == "balance" else parent

    def _unnumbered(self, n: int) -> int | None:
        term = self.terms[n]
        if term is not None and term.kind in {"subtotal", "balance"}:
            self.numbered = [(0, n)] if term.kind == "balance" else []
            self.ranks[n].of_which = self.is_heading(n) and self._sums_up(n)
            return self.total if n == self.subtotal or term.kind == "balance" else self._above(n)
        return self.numbered[-1][1] if self.numbered and self.flow else self._above(n)

    def _sums_up(self, n: int) -> bool:
        """Tell whether a heading stands below the classes it sums up, which are parts of the total already."""
        return not self.headed and any(name.code for name in self.names[:n])

    def _is_kind_of_money(self, n: int) -> bool:
        term = self.terms[n]
        return term is not None and term.kind == "part" and any(name == "fund_type_code" for name, _ in term.members)

    def _above(self, n: int) -> int | None:
        """Give what a row at the top of the list is a part of: the year's total if it comes later, else the total."""
        agency = next((k for k in range(n - 1, -1, -1) if self.names[k].agency), None)
        if agency is not None:
            return agency
        later = self.subtotal is not None and n < self.subtotal
        if later and self.subtotal is not None and not ordinal_level(self.names[self.subtotal].label):
            return self.subtotal
        return self.total

    def _by_code(self, n: int) -> int | None:
        """Find the row whose code this row's code extends; else the agency the row stands under; else the total."""
        name = self.names[n]
        code = name.code or ""
        if name.agency:
            above = (k for k in range(n - 1, -1, -1) if self.names[k].agency and self.names[k].code != code)
            return next((k for k in above if code.startswith(self.names[k].code or "x")), self.total)
        dimension = next((d for d in CODED if d in name.members), "")
        for k in range(n - 1, -1, -1):
            if self.names[k].agency:
                return k
            mine = self.names[k].members.get(dimension, "")
            if mine and mine != code and code.startswith(mine):
                return k
        return self._heading(n) if self.headed else self.total

    def _heading(self, n: int) -> int | None:
        """Give the last heading above a class: 人员经费 over 301 and 303, 公用经费 over 302."""
        heads = (k for k in range(n - 1, -1, -1) if self.is_heading(k))
        return next(heads, self.total)

    def _by_group(self, n: int) -> int | None:
        """Seat a row of a group that a merged cell names under the group's 小计, else under the row that leads it."""
        name = self.names[n]
        if self.ranks[n].kind != "subtotal":
            same = (k for k in range(n - 1, -1, -1) if self.names[k].group == name.group)
            head = next((k for k in same if self.ranks[k].kind == "subtotal"), None)
            if head is not None:
                return head
        rows = (k for k in range(n - 1, -1, -1) if self.names[k].label)
        return next((k for k in rows if self.names[k].depth < name.top), self.total)
