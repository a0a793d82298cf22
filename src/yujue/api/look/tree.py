"""The lines of a chart: the members of its dimension as the documents print them, those below others under them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from yujue.api.look.declared import Base, Plan, declared_order, member_words
from yujue.api.look.index import Index
from yujue.api.look.model import Column, Line, Value
from yujue.facts import Slice
from yujue.facts.slice import member_inside


@dataclass(slots=True)
class Tree:
    """What is printed for a chart's members: `exact` the member's own slice, `loose` slices that divide it further."""

    index: Index
    plan: Plan
    base: Base
    columns: Sequence[Column]
    exact: dict[str, Slice] = field(default_factory=dict)
    loose: dict[str, list[Slice]] = field(default_factory=lambda: defaultdict(list))

    def lines(self) -> tuple[Line, ...]:
        """Give the topmost lines."""
        for slice_ in slices_of(self.index, self.plan, self.base):
            member = slice_.get(self.plan.dimension) or ""
            if set(slice_) == {*self.base.slice, self.plan.dimension} and self._at_base(slice_):
                self.exact[member] = slice_
            else:
                self.loose[member].append(slice_)
        below = self._below({*self.exact, *self.loose})
        return tuple(line for line in (self._line(member, below) for member in below[""]) if any(line.values))

    def _at_base(self, slice_: Slice) -> bool:
        return all(
            slice_.get(name) == member for name, member in self.base.slice.members if name != self.plan.dimension
        )

    def _below(self, members: set[str]) -> dict[str, list[str]]:
        """Give the members under each member, "" for the topmost; codes get their topmost level."""
        if self.plan.levels:
            members |= {member[: self.plan.levels[0]] for member in members}
        below: dict[str, list[str]] = defaultdict(list)
        for member in members:
            over = (m for m in members if m != member and member_inside(self.plan.dimension, member, m))
            whole = self.base.slice.get(self.plan.dimension)
            if member != whole:
                below[max((m for m in over if m != whole), key=len, default="")].append(member)
        for each in below.values():
            each.sort(key=lambda member: declared_order(self.plan.dimension, member))
        return below

    def _line(self, member: str, below: dict[str, list[str]]) -> Line:
        slice_ = self.exact.get(member)
        parts = tuple(self._line(each, below) for each in below.get(member, ()))
        if not parts and (slice_ is None or self.plan.divide):
            parts = self._divided(member)
        if slice_ is None and len(parts) == 1 and not below.get(member):
            return self._named(member, parts[0].values, ())
        own = [self.index.value(slice_, column) if slice_ else None for column in self.columns]
        values = tuple(value or added(parts, at) for at, value in enumerate(own))
        return self._named(member, values, parts)

    def _named(self, member: str, values: tuple[Value | None, ...], parts: tuple[Line, ...]) -> Line:
        printed = next((value.figure.label for value in values if value and value.figure), "")
        year = max((column.year or 0 for column in self.columns), default=0) or None
        coded = member if member.isdigit() and self.plan.dimension not in {"fund_type_code", "pro_code"} else ""
        return Line(member_words(self.plan.dimension, member, year, printed), coded, values, parts)

    def _divided(self, member: str) -> tuple[Line, ...]:
        """Give the lines of a member that other dimensions divide: those of the form that prints most of them."""
        slices = self.loose.get(member, [])
        widest = [one for one in slices if not any(one != other and one.within(other) for other in slices)]
        forms: dict[str | None, list[Slice]] = defaultdict(list)
        for one in widest:
            for form in {figure.place.form for figure in self.index.by_slice[one] if figure.place.table}:
                forms[form].append(one)
        chosen = max(forms.values(), key=len, default=[])
        lines = (self._part(one) for one in sorted(chosen, key=lambda one: one.members))
        return tuple(line for line in lines if any(line.values))

    def _part(self, slice_: Slice) -> Line:
        values = tuple(self.index.value(slice_, column) for column in self.columns)
        printed = next((value.figure.label for value in values if value and value.figure), "")
        year = max((column.year or 0 for column in self.columns), default=0) or None
        extra = [name for name in self.base.within if slice_.get(name) != self.base.slice.get(name)]
        names = [member_words(name, slice_.get(name) or "", year, printed) for name in extra if slice_.get(name)]
        code = next((slice_.get(name) or "" for name in extra if (slice_.get(name) or "").isdigit()), "")
        return Line(" · ".join(names) or printed, code, values)


def slices_of(index: Index, plan: Plan, base: Base) -> Iterable[Slice]:
    """Give the slices that are lines of a chart: the base's, the member, and nothing more but what may divide it."""
    allowed = {*base.slice, plan.dimension, *base.within}
    for slice_, found in index.by_slice.items():
        if plan.dimension not in slice_ or not set(slice_) <= allowed or not slice_.within(base.slice):
            continue
        same = all(slice_.get(n) == m for n, m in base.slice.members if n not in {plan.dimension, *base.within})
        if same and (not plan.forms or any(figure.place.form in plan.forms for figure in found)):
            yield slice_


def added(parts: Sequence[Line], at: int) -> Value | None:
    """Add the lines below up, where tables of one form print them; None where there is nothing to add."""
    values = [line.values[at] for line in parts]
    there = [value for value in values if value is not None]
    forms = {value.figure.place.form if value.figure.place.table else "text" for value in there if value.figure}
    if not there or "text" in forms or len(forms) > 1:
        return None
    return Value(sum((value.amount for value in there), Decimal(0)), added=len(there))
