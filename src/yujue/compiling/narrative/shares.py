"""Shares of a whole: each rounded by itself, or by largest remainder, as the edition prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from yujue.compiling.narrative.figure import Figure
from yujue.compiling.narrative.printing import largest_remainder, number, percent, same
from yujue.compiling.narrative.work import Work
from yujue.facts import Printed
from yujue.forms.measures import measure


@dataclass(slots=True)
class Shares:
    """The template's words for shares. It remembers what was printed of each whole since the last note."""

    work: Work
    printed: dict[str, dict[str, tuple[int, Decimal]]] = field(default_factory=dict)

    def share(self, part: str, whole: str, *, among: Sequence[str] = (), stage: str | None = None) -> str:
        """Print what a part is of a whole in percent; "" where the whole is nothing.

        `among` names all parts, so that largest remainder can make them 100.
        """
        fen, all_of_it = self.work.fen(part, stage=stage), self.work.fen(whole, stage=stage)
        if not all_of_it:
            return ""
        text, printed = percent(fen, all_of_it, self.work.how)
        if among and self.work.how.shares == "largest_remainder":
            text, printed = self._forced(part, all_of_it, among, stage) or (text, printed)
        self.printed.setdefault(whole, {})[part] = (fen, printed.value)
        of, stage = measure(part), stage or self.work.stage
        figure = Figure(
            text,
            "percent",
            "%",
            printed,
            "share",
            of.name + ".share",
            self.work.placed(of.slice, stage=stage),
            self.work.book.fiscal_year,
            stage,
            whole_slice=self.work.placed(measure(whole).slice, stage=stage),
        )
        return self.work.figure(figure)

    def portion(self, fen: int, whole: str, name: str) -> str:
        """Print what an amount that stands on no slice is of a whole in percent; "" where the whole is nothing."""
        all_of_it = self.work.fen(whole)
        if not all_of_it:
            return ""
        text, printed = percent(fen, all_of_it, self.work.how)
        self.printed.setdefault(whole, {})[name] = (fen, printed.value)
        year, stage = self.work.book.fiscal_year, self.work.stage
        whole_slice = self.work.placed(measure(whole).slice)
        return self.work.figure(
            Figure(text, "percent", "%", printed, "share", name + ".share", None, year, stage, whole_slice=whole_slice)
        )

    def completion(self, name: str, *, base: str = "budget") -> str:
        """Print what was spent in percent of the budget of a stage; "" where nothing was budgeted.

        It is 100% where both print the same.
        """
        planned, done = self.work.fen(name, stage=base), self.work.fen(name)
        if not planned:
            return ""
        text, printed = percent(planned if same(planned, done, self.work.how) else done, planned, self.work.how)
        of, stage = measure(name), self.work.stage
        figure = Figure(
            text,
            "percent",
            "%",
            printed,
            "completion",
            of.name + ".completion",
            self.work.placed(of.slice, stage=stage),
            self.work.book.fiscal_year,
            stage,
            base_stage=base,
            whole_slice=self.work.placed(of.slice, stage=base),
        )
        return self.work.figure(figure)

    def _forced(self, part: str, whole: int, among: Sequence[str], stage: str | None) -> tuple[str, Printed] | None:
        parts = [self.work.fen(name, stage=stage) for name in among]
        if part not in among or sum(parts) != whole:
            return None
        how = self.work.how
        value = largest_remainder(parts, whole, how.percent_decimals)[list(among).index(part)]
        printed = number(value, how.percent_decimals, trim=how.trim)
        return printed.text + "%", printed

    def rounding_note(self) -> str:
        """Give the edition's remark where shares of a whole, all printed since the last note, do not come to 100."""
        groups, self.printed = self.printed, {}
        for whole, parts in groups.items():
            complete = sum(fen for fen, _ in parts.values()) == self.work.fen(whole)
            if complete and sum(value for _, value in parts.values()) != 100:
                return self.work.how.word("rounding")
        return ""
