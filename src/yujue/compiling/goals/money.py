"""Money on a form: what the label beside it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from yujue.compiling.goals.canvas import Money
from yujue.compiling.tables.figure import printed_figure
from yujue.facts import FactSet, Slice
from yujue.forms import sheet_term
from yujue.forms.frame import Frame
from yujue.forms.performance import Slot
from yujue.forms.printing import TablePrint
from yujue.forms.wording import plain

LIFE = {"item": "项目实施期"}
"""What the money of a project's whole life has in its slice."""


@dataclass(frozen=True, slots=True)
class Purse:
    """Gives the amounts of a form. `members` restrict them as printed, `known` as the facts have it.

    `rest` keeps the year's total and the parts that have been given, in 分 by role.
    """

    facts: FactSet
    frame: Frame
    how: TablePrint
    factor: Decimal
    members: Mapping[str, str]
    known: Mapping[str, str]
    rest: dict[str, int] = field(default_factory=dict)

    def money(self, label: str, slot: Slot) -> Money:
        """Give the amount that stands beside a label; KeyError for a label that names no money."""
        term = sheet_term(label)
        if term is None:
            raise KeyError(label)
        life = LIFE if slot.amount.startswith("project.") else {}
        own = {**dict(self.frame.slice().members), **dict(term.members), **life}
        fen = self.facts.total(Slice.of({**own, **self.known}))
        if slot.rest:
            left = self.rest.get("total", 0) - sum(part for role, part in self.rest.items() if role != "total")
            fen = left if left or fen is not None else None
        elif not life and term.kind != "also":
            self.rest[slot.amount] = fen or 0
        text, _, number = printed_figure(fen, self.factor, self.how)
        return Money(text, number, Slice.of({**own, **self.members}), plain(label), slot.amount, term.kind)
