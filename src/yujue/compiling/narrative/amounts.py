"""Amounts and counts in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.compiling.narrative.figure import Figure
from yujue.compiling.narrative.printing import money, number, same
from yujue.compiling.narrative.work import Work
from yujue.forms.measures import measure


@dataclass(frozen=True, slots=True)
class Amounts:
    """The template's words for figures. `stage` and `unit` are the document's own unless said."""

    work: Work

    def fen(self, name: str, *, last: bool = False, stage: str | None = None) -> int:
        """Give an exact amount in 分, for conditions: 0 where there is none."""
        found = self.work.before(name, stage=stage) if last else self.work.fen(name, stage=stage)
        return found or 0

    def shows(self, name: str, *, last: bool = False, stage: str | None = None) -> bool:
        """Tell whether an amount prints as more than nothing: what prints as 0 is no base of a percentage."""
        return not same(self.fen(name, last=last, stage=stage), 0, self.work.how)

    def amount(self, of: str, *, last: bool = False, stage: str | None = None, unit: str = "", name: str = "") -> str:
        """Print the amount of a measure, under another name where the sentence is of a world of its own (绩效).

        Last year's amount is asked for when the book does not know it.
        """
        year = self.work.book.fiscal_year - last
        found = self.work.before(of, stage=stage) if last else self.work.fen(of, stage=stage)
        if found is None:
            return self.work.unknown(of, stage or self.work.stage)
        text, printed = money(found, self.work.how, unit)
        known = measure(of)
        stage = stage or self.work.stage
        placed = self.work.placed(known.slice, year=year, stage=stage)
        kind = unit or self.work.how.unit
        named = name or known.name
        return self.work.figure(
            Figure(text, "amount", kind, printed, "level", named, placed, fiscal_year=year, stage=stage)
        )

    def money(self, fen: int, name: str = "", *, unit: str = "", role: str = "level") -> str:
        """Print an amount that stands on no slice, under a name of its own (performance.projects.amount)."""
        text, printed = money(fen, self.work.how, unit)
        year = self.work.book.fiscal_year
        kind = unit or self.work.how.unit
        return self.work.figure(
            Figure(text, "amount", kind, printed, role, name or None, fiscal_year=year, stage=self.work.stage)
        )

    def counted(self, value: Decimal | int, name: str, unit: str) -> str:
        """Print a count or an area that the template knows."""
        printed = number(Decimal(value), 2, trim=True)
        kind = "area" if unit in {"平方米", "㎡", "亩"} else "count"
        year = self.work.book.fiscal_year
        return self.work.figure(
            Figure(printed.text + unit, kind, unit, printed, measure=name or None, fiscal_year=year)
        )

    def count(self, name: str, label: str, unit: str) -> str:
        """Print a count or an area that the book states; it is asked for when the book does not."""
        found = self.stated(name)
        if found is None:
            return self.work.missing(f"count.{name}", f"{label}（{unit}）")
        return self.counted(found, name, unit)

    def worth(self, name: str, label: str, *, unit: str = "") -> str:
        """Print an amount that the book states by its name in 元 (procurement.sme_awarded)."""
        found = self.stated(name)
        if found is None:
            return self.work.missing(f"count.{name}", f"{label}（元）")
        return self.money(int(found * 100), name, unit=unit)

    def stated(self, name: str) -> Decimal | None:
        """Give a stated count, area or value, None when the book does not state it."""
        return next((entry.value for entry in self.work.book.stated if entry.measure == name), None)
