"""The exact amount behind a printed figure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from yujue.facts import FactSet, Slice

_FEN = Decimal(100)


def slice_of(fact: str) -> Slice | None:
    """Give the slice that a fact's id names (`name=member;…`); None when it is none."""
    pairs = [part.partition("=") for part in fact.split(";") if part]
    try:
        return Slice.of({name: member for name, _, member in pairs})
    except KeyError:
        return None


class Exact:
    """Looks up exact amounts; without facts there are none. `projects` gives the codes of projects told by name."""

    def __init__(self, facts: FactSet | None = None, projects: Mapping[str, str] | None = None) -> None:
        self.facts = facts
        self.projects = projects or {}
        self._known: dict[str, int | None] = {}

    def yuan(self, fact: str, value: Decimal | None, decimals: int, factor: Decimal | None) -> str:
        """Give the exact 元 of a figure printed as `value` × `factor`; "" when the facts do not print so.

        A zero of which no fact is known is exactly zero: the document prints what its facts add up to.
        A percentage or a count that carries the slice of an amount is thereby never taken for one.
        """
        if not fact or value is None or factor is None:
            return ""
        fen = self.fen(fact)
        if fen is None and (value or self.facts is None or slice_of(fact) is None):
            return ""
        fen = fen or 0
        amount = Decimal(fen) / _FEN
        printed = (amount / factor).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        return f"{amount:.2f}" if printed == value else ""

    def fen(self, fact: str) -> int | None:
        """Give the sum of a fact in 分; None when nothing is known."""
        if fact not in self._known:
            where = slice_of(fact)
            named = where.get("pro_code") if where is not None else None
            if where is not None and named in self.projects:
                where = where.replaced(pro_code=self.projects[named or ""])
            self._known[fact] = self.facts.total(where) if self.facts is not None and where is not None else None
        return self._known[fact]
