"""The order of a lane's rows: kind, level, parent and 其中, by codes, numbers, groups and the words of totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from yujue.forms import RowTerm, is_of_which, ordinal_level, row_term, without_of_which
from yujue.recognising.tables.naming import Name

CODED = ("exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code", "pro_code")


@dataclass(slots=True)
class Rank:
    """A row's place in its lane. `members` is what it restricts with its parents, None where nobody knows."""

    kind: str = "detail"
    level: int = 1
    parent: int | None = None
    of_which: bool = False
    members: dict[str, str] | None = field(default_factory=dict)


class Ranker:
    """Ranks a lane's rows; `filled` tells which rows print a figure in this lane.

    `total` is the row of the lane's total, `subtotal` that of the year's (本年收入合计, 本年支出合计).
    """

    def __init__(self, names: Sequence[Name], filled: Sequence[bool], flow: str, form: str | None) -> None:
        self.names = names
        self.filled = filled
        self.flow = flow
        self.form = form
        self.ranks = [Rank() for _ in names]
        self.terms: list[RowTerm | None] = [None] * len(names)
        self.total: int | None = None
        self.subtotal: int | None = None
        self.numbered: list[tuple[int, int]] = []

    def run(self) -> None:
        """Find the totals, then every other row's parent from the top down."""
        for n, name in enumerate(self.names):
            self._classify(n, name)
        self._choose_totals()
        for n, mine in enumerate(self.ranks):
            if mine.kind != "text":
                mine.parent = self._parent(n)
                mine.parent = None if mine.parent == n else mine.parent
        for n, mine in enumerate(self.ranks):
            mine.level = self._level(n)
            if mine.parent is not None and not mine.of_which and self.ranks[mine.parent].kind == "detail":
                self.ranks[mine.parent].kind = "subtotal"

    def label(self, n: int) -> str:
        """Give a row's label without 其中."""
        label = self.names[n].label
        return without_of_which(label) if self.ranks[n].of_which else label

    def repeats_subtotal(self, n: int) -> bool:
        """Tell whether a row prints the year's total once more (一、本年收入 … 本年收入小计)."""
        first = self.terms[self.subtotal] if self.subtotal is not None else None
        return first is not None and n != self.subtotal and self.terms[n] == first

    def _classify(self, n: int, name: Name) -> None:
        mine = self.ranks[n]
        if not name.label and not name.code:
            unnamed = not any(x.label or x.code for x in self.names[:n])
            mine.kind = "total" if self.filled[n] and not any(self.filled[:n]) and unnamed else "text"
            return
        mine.of_which = is_of_which(name.label)
        term = None if name.code else row_term(self.label(n), self.flow, "", self.form)
        self.terms[n] = term
        if term is not None and term.kind in {"total", "subtotal"}:
            mine.kind = term.kind
        elif name.agency:
            mine.kind = "subtotal"

    def _choose_totals(self) -> None:
        """Of several totals on a side the last is the total of all, the ones before it are of the year."""
        totals = [n for n, mine in enumerate(self.ranks) if mine.kind == "total"]
        filled = [n for n in totals if self.filled[n]] or totals
        if filled:
            self.total = filled[-1] if self.flow else filled[0]
        for n in totals:
            if n != self.total and self.flow:
                self.ranks[n].kind = "subtotal"
        self.subtotal = next((n for n, term in enumerate(self.terms) if _of_the_year(term)), None)
        if self.subtotal is None and self.flow and len(totals) > 1 and totals[0] != self.total:
            self.subtotal = totals[0]

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
        depth = ordinal_level(name.label)
        return self._by_number(n, depth) if depth else self._unnumbered(n)

    def _by_of_which(self, n: int) -> int | None:
        before = next((k for k in range(n - 1, -1, -1) if self.names[k].label), None)
        return self.ranks[before].parent if before is not None and self.ranks[before].of_which else before

    def _by_number(self, n: int, depth: int) -> int | None:
        """Find the last row of a higher number; under a balance without number only kinds of money can stand."""
        while self.numbered and self.numbered[-1][0] >= depth:
            self.numbered.pop()
        if self.numbered and self.numbered[-1][0] == 0 and not self._is_kind_of_money(n):
            self.numbered.pop()
        parent = self.numbered[-1][1] if self.numbered else self._above(n)
        self.numbered.append((depth, n))
        term = self.terms[n]
        return self.total if term is not None and term.kind == "balance" else parent

    def _unnumbered(self, n: int) -> int | None:
        term = self.terms[n]
        if term is not None and term.kind in {"subtotal", "balance"}:
            self.numbered = [(0, n)] if term.kind == "balance" else []
            return self.total if n == self.subtotal or term.kind == "balance" else self._above(n)
        return self.numbered[-1][1] if self.numbered and self.flow else self._above(n)

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
        return self.total

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


def _of_the_year(term: RowTerm | None) -> bool:
    """Tell whether a label is 本年收入合计 or 本年支出合计 in some wording."""
    return term is not None and term.kind == "subtotal" and any(name in {"origin", "use"} for name, _ in term.members)
