"""Rows of tables of lines: what the edition fixes, the classes that have money, lists of economic classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.codes import entries, name_of
from yujue.compiling.tables.entry import Entry, seated
from yujue.compiling.tables.ordinals import chinese
from yujue.compiling.tables.plan import Plan, PlannedColumn
from yujue.forms import key
from yujue.forms.fixed import FixedLine, FixedSide

BLANK = Entry("", None)


def fixed_lanes(plan: Plan, sides: tuple[FixedSide, ...]) -> list[list[Entry]]:
    """Give the rows of each list, all as long as the longest; the lists' feet stand beside each other."""
    tops = [
        [*_lines(plan, side.lines), *_listed(plan, side, lane)] for side, lane in zip(sides, plan.lanes, strict=True)
    ]
    feet = [_lines(plan, side.foot) for side in sides]
    length = max(map(len, tops)) + max(map(len, feet))
    found = []
    for n, (top, foot) in enumerate(zip(tops, feet, strict=True)):
        rows = _spaced(seated([*top, *foot]), len(top), length - len(top) - len(foot))
        found.append([replace(row, texts={"行次": str(n * length + k)}) for k, row in enumerate(rows, start=1)])
    return found


def _spaced(rows: list[Entry], top: int, space: int) -> list[Entry]:
    """Put blank rows between a list and its foot, and keep the parents right."""
    moved = [row if (row.parent or 0) < top else replace(row, parent=(row.parent or 0) + space) for row in rows]
    return [*moved[:top], *[BLANK] * space, *moved[top:]]


def _lines(plan: Plan, lines: tuple[FixedLine, ...]) -> list[Entry]:
    return [_line(line) for line in lines if line.when is None or any(f.fen for f in plan.facts.within(line.when))]


def _line(line: FixedLine) -> Entry:
    """Give a line's row; what is printed once more is an item of its own, added up as what it repeats."""
    kind = "subtotal" if line.sum else "detail"
    entry = Entry(line.label, line.members, level=line.level, of_which=line.of_which, kind=kind)
    if not line.again:
        return entry
    return replace(entry, members={**(line.members or {}), "item": key(line.label)}, fact={"item": ""})


def _listed(plan: Plan, side: FixedSide, lane: tuple[PlannedColumn, ...]) -> Iterator[Entry]:
    """Give the rows that follow from the book or the code lists."""
    year = plan.book.fiscal_year
    if side.classes:
        for n, code in enumerate(_classes(plan, lane), start=1):
            name = name_of("exp_func", code, year) or code
            label = side.classes.format(ordinal=chinese(n), name=name)
            yield Entry(label, {"flow": "expenditure", "use": "current", "exp_func_code": code}, level=side.level)
    for whole in side.economic:
        for entry in sorted(entries("dep_bgt_eco"), key=lambda one: one.code):
            if entry.code.startswith(whole) and entry.holds_in(year):
                yield economic_entry(entry.code, entry.name)


def economic_entry(code: str, name: str) -> Entry:
    """Give the row of an economic class: 类 one below the total, 款 two."""
    codes, names = {"dep_bgt_eco_code": code}, {"dep_bgt_eco_code": name}
    return Entry(name, codes, level=1 if len(code) == 3 else 2, codes=codes, names=names)


def _classes(plan: Plan, lane: tuple[PlannedColumn, ...]) -> list[str]:
    codes: set[str] = set()
    for column in lane:
        slice_ = plan.column_slice(column)
        if slice_ is not None:
            codes |= {code[:3] for code in plan.facts.members("exp_func_code", slice_)}
    return sorted(codes)
