"""Money on a form: what the label beside it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from yujue.compiling.goals.canvas import Money
from yujue.compiling.tables.figure import printed_figure
from yujue.facts import FactSet, Slice
from yujue.forms import sheet_term
from yujue.forms.frame import Frame
from yujue.forms.printing import TablePrint
from yujue.forms.wording import plain


@dataclass(frozen=True, slots=True)
class Purse:
    """Gives the amounts of a form. `members` restrict them as printed, `known` as the facts have it."""

    facts: FactSet
    frame: Frame
    how: TablePrint
    factor: Decimal
    members: Mapping[str, str]
    known: Mapping[str, str]

    def money(self, label: str, role: str) -> Money:
        """Give the amount that stands beside a label; KeyError for a label that names no money."""
        term = sheet_term(label)
        if term is None:
            raise KeyError(label)
        own = {**dict(self.frame.slice().members), **dict(term.members)}
        printed = Slice.of({**own, **self.members})
        fen = self.facts.total(Slice.of({**own, **self.known}))
        text, _, number = printed_figure(fen, self.factor, self.how)
        return Money(text, number, printed, plain(label), role, term.kind)
