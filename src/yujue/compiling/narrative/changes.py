"""Changes against last year, and the reasons that people give for them."""

from __future__ import annotations

from dataclasses import dataclass

from yujue.compiling.narrative.figure import Figure
from yujue.compiling.narrative.marks import phrase
from yujue.compiling.narrative.printing import money, percent, same
from yujue.compiling.narrative.work import Work
from yujue.facts import Printed
from yujue.forms.measures import measure

_DIRECTION = {1: "up", -1: "down", 0: "flat"}


@dataclass(frozen=True, slots=True)
class Change:
    """A measure this year and last. As text it is what the edition says of it: 减少11.93万元，下降6.73%."""

    work: Work
    name: str
    stage: str
    base: str
    now: int
    then: int | None

    @property
    def known(self) -> bool:
        """Whether last year's amount is known."""
        return self.then is not None

    @property
    def sign(self) -> int:
        """Give 1 for more, −1 for less, 0 for what prints the same (and for the unknown)."""
        then = self.now if self.then is None else self.then
        return 0 if same(self.now, then, self.work.how) else (self.now > then) - (self.now < then)

    @property
    def delta(self) -> str:
        """The difference as printed, without a sign; in 元 where 万元 would print nothing."""
        fen = abs(self.now - (self.then or 0))
        text, printed = money(fen, self.work.how)
        unit = self.work.how.unit
        if fen and not printed.value:
            text, printed, unit = *money(fen, self.work.how, "元"), "元"
        return self._figure(text, "amount", unit, printed, "delta")

    @property
    def rate(self) -> str:
        """The difference in percent of last year; "" where last year was nothing or the rate prints as nothing."""
        if self.then is None or same(self.then, 0, self.work.how):
            return ""
        text, printed = percent(abs(self.now - self.then), abs(self.then), self.work.how)
        return self._figure(text, "percent", "%", printed, "rate") if printed.value else ""

    def say(self, up: str = "", down: str = "", flat: str = "") -> str:
        """Say the change in words of the template: `{delta}` and `{rate}` are filled in."""
        if self.then is None:
            return self.work.unknown(self.name, self.base)
        if not self.sign:
            return flat or self.work.how.word("flat")
        wording = self._wording({1: up, -1: down}[self.sign])
        return wording.format(delta=self.delta, rate=self.rate)

    def against(self, base: str, up: str = "", down: str = "") -> str:
        """Say the change with what it is compared with: 比2025年预算减少…, 与2025年预算持平."""
        if self.then is not None and not self.sign:
            return self.work.how.word("against_flat").format(base=base)
        return self.work.how.word("against").format(base=base, change=self.say(up, down))

    def _wording(self, own: str) -> str:
        word = self.work.how.word
        if self.then is None or same(self.then, 0, self.work.how):
            return word("new")
        wording = own or word(_DIRECTION[self.sign])
        has_rate = bool(percent(abs(self.now - self.then), abs(self.then), self.work.how)[1].value)
        return wording if has_rate else word(_DIRECTION[self.sign] + "_only")

    def __str__(self) -> str:
        return self.say()

    def _figure(self, text: str, kind: str, unit: str, printed: Printed, role: str) -> str:
        of, year = measure(self.name), self.work.book.fiscal_year
        figure = Figure(
            text,
            kind,
            unit,
            printed,
            role,
            f"yoy.{_stem(self.name)}.{'delta' if role == 'delta' else 'pct'}",
            self.work.placed(of.slice, stage=self.stage),
            year,
            self.stage,
            self.sign,
            base_year=year - 1,
            base_stage=self.base,
        )
        return self.work.figure(figure)


def _stem(name: str) -> str:
    """Give the name by which sentences call a measure, without total: reasons have it as their key."""
    return measure(name).name.removesuffix(".total")


@dataclass(frozen=True, slots=True)
class Changes:
    """The template's words for changes and reasons."""

    work: Work

    def change(self, name: str, *, base: str | None = None) -> Change:
        """Compare a measure with last year's of the same stage, or of another (base="executed")."""
        stage = self.work.stage
        then = self.work.before(name, stage=base or stage)
        return Change(self.work, name, stage, base or stage, self.work.fen(name), then)

    def against_budget(self, name: str, label: str = "", *, base: str = "budget") -> str:
        """Say how final figures stand to the budget, with the reason that people give where they differ."""
        planned, done = self.work.fen(name, stage=base), self.work.fen(name)
        if same(planned, done, self.work.how):
            return self.work.how.word("as_budgeted")
        key = f"reason.{base}.{_stem(name)}"
        label = label or f"{measure(name).label}决算数与预算数差异的主要原因"
        given = phrase(self.work.book.texts.get(key, "")) or self.work.missing(key, label)
        return self.work.how.word("over_budget" if done > planned else "under_budget").format(reason=given)

    def reason(self, name: str, label: str = "", *, base: str | None = None) -> str:
        """Give the reason that people wrote for a change; asked for when there is one, never made up."""
        key = f"reason.{_stem(name)}"
        written = phrase(self.work.book.texts.get(key, ""))
        if not written and not self.change(name, base=base).sign:
            return ""
        label = label or f"{measure(name).label}增减变化的主要原因"
        return self.work.how.word("reason").format(reason=written or self.work.missing(key, label))
