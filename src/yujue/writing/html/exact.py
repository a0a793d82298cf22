"""The exact amount behind a printed figure."""

from __future__ import annotations

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
    """Looks up exact amounts; without facts there are none."""

    def __init__(self, facts: FactSet | None = None) -> None:
        self.facts = facts
        self._known: dict[str, int | None] = {}

    def yuan(self, fact: str, value: Decimal | None, decimals: int, factor: Decimal | None) -> str:
        """Give the exact 元 of a figure printed as `value` × `factor`; "" when the facts do not print so.

        A percentage or a count that carries the slice of an amount is thereby never taken for one.
        """
        if not fact or value is None or factor is None:
            return ""
        fen = self.fen(fact)
        if fen is None:
            return ""
        amount = Decimal(fen) / _FEN
        printed = (amount / factor).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        return f"{amount:.2f}" if printed == value else ""

    def fen(self, fact: str) -> int | None:
        """Give the sum of a fact in 分; None when nothing is known."""
        if fact not in self._known:
            where = slice_of(fact) if self.facts is not None else None
            self._known[fact] = self.facts.total(where) if self.facts is not None and where is not None else None
        return self._known[fact]
