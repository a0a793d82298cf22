"""A lane's rows as a list: their words, their kinds, and which of them are totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from yujue.forms import RowTerm, is_of_which, row_term, without_of_which
from yujue.recognising.tables.naming import Name


@dataclass(slots=True)
class Rank:
    """A row's place in its lane. `members` is what it restricts with its parents, None where nobody knows."""

    kind: str = "detail"
    level: int = 1
    parent: int | None = None
    of_which: bool = False
    members: dict[str, str] | None = field(default_factory=dict)


class Order:
    """The rows of a lane; `filled` tells which print a figure in it.

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
        named = next((n for n, name in enumerate(names) if name.label or name.code), len(names))
        first = next((n for n, full in enumerate(filled) if full), len(names))
        for n, name in enumerate(names):
            self._classify(n, name, opens=n == first <= named)
        self._choose_totals()

    def label(self, n: int) -> str:
        """Give a row's label without 其中."""
        label = self.names[n].label
        return without_of_which(label) if self.ranks[n].of_which else label

    def repeats_subtotal(self, n: int) -> bool:
        """Tell whether a row prints the year's total once more (一、本年收入 … 本年收入小计)."""
        first = self.terms[self.subtotal] if self.subtotal is not None else None
        return first is not None and n != self.subtotal and self.terms[n] == first

    def is_heading(self, n: int) -> bool:
        """Tell whether a row is a heading of classes: 人员经费, 公用经费."""
        term = self.terms[n]
        return term is not None and term.kind == "subtotal" and n not in {self.total, self.subtotal}

    def _classify(self, n: int, name: Name, *, opens: bool) -> None:
        """Tell a row's kind; one without name is the total when it `opens` the figures and nothing above is named."""
        mine = self.ranks[n]
        if not name.label and not name.code:
            mine.kind = "total" if opens else "text"
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


def _of_the_year(term: RowTerm | None) -> bool:
    """Tell whether a label is 本年收入合计 or 本年支出合计 in some wording."""
    return term is not None and term.kind == "subtotal" and any(name in {"origin", "use"} for name, _ in term.members)
