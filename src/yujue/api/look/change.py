"""The change against last year: as the text prints it, and from the figures of two years where both are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from yujue.api.look.declared import Plan
from yujue.api.look.figures import of_sentence
from yujue.api.look.index import Index
from yujue.api.look.model import Chart, Column, Figure, Line, Value
from yujue.checking.explain import quantity_id
from yujue.facts import Slice
from yujue.forms.measures import UnknownMeasureError, measure

AGAINST = "文字所印的增减，比的是哪个数（上年预算、上年执行数）以文字为准"
MISSING = "文件没有印增减额、增减率，也没有印上年数；再给一份上年的文件就能比"


def change_chart(index: Index, plan: Plan) -> Chart:
    """Make the chart for the newest document."""
    own = index.own_columns()
    chart = Chart(plan.id, plan.title, plan.about, plan.shape)
    if index.apart or not own:
        return replace(chart, missing="这些文件不是同一单位的不同年度，不比增减；请用“对比”")
    now = own[-1]
    told = {(figure.slice, role): figure for figure, role in _told(index, now)}
    before = _before(index, own, now, {*(slice_ for slice_, _ in told), *(one for _, one in plan.main)})
    levels = [*before, now]
    wanted = list(dict.fromkeys([*(slice_ for slice_, _ in told), *_common(index, plan, levels)]))
    columns = (*levels, *_changes(now, {role for _, role in told}, calculated=bool(before)))
    named = {slice_: label for label, slice_ in plan.main}
    lines = [_line(index, slice_, columns, told) for slice_ in wanted]
    lines = [replace(line, label=named.get(slice_, line.label)) for slice_, line in zip(wanted, lines, strict=True)]
    kept = tuple(
        line for line in lines if any(v for v, c in zip(line.values, columns, strict=True) if c.kind != "level")
    )
    if not kept:
        return replace(chart, missing=MISSING)
    return replace(chart, columns=columns, lines=kept, notes=(AGAINST,) if told else ())


def _told(index: Index, now: Column) -> Iterator[tuple[Figure, str]]:
    """Give the changes that sentences of the newest document print of its own year against the year before."""
    number = len(index.documents) - 1
    disclosure = index.documents[number]
    for at, statement in enumerate(disclosure.statements):
        for place, quantity in enumerate(statement.quantities):
            against = quantity.base_year is None or quantity.base_year == (now.year or 0) - 1
            if (
                quantity.role in {"delta", "rate"}
                and quantity.slice is not None
                and against
                and _is_change(quantity.measure)
            ):
                figure = of_sentence(disclosure, statement, quantity, (number, quantity_id(at, place)))
                if (figure.year, figure.stage) == (now.year, now.stage):
                    yield figure, quantity.role


def _is_change(name: str | None) -> bool:
    return name is not None and name.startswith("yoy.")


def _before(index: Index, own: list[Column], now: Column, slices: set[Slice]) -> list[Column]:
    """Give the columns of the year before: another document's own, else what the newest prints of it."""
    others = [column for column in own[:-1] if column.stage == now.stage and column.year == (now.year or 0) - 1]
    printed = [c for c in index.columns(slices) if c.year == (now.year or 0) - 1]
    return others[-1:] or printed[-1:]


def _common(index: Index, plan: Plan, levels: list[Column]) -> list[Slice]:
    if len(levels) < 2:
        return []
    return [one for _, one in plan.main if all(index.value(one, column) for column in levels)]


def _changes(now: Column, roles: set[str], *, calculated: bool) -> Iterator[Column]:
    if "delta" in roles:
        yield Column("增减额（所印）", now.year, now.stage, "delta")
    if "rate" in roles:
        yield Column("增减率（所印）", now.year, now.stage, "rate")
    if calculated:
        yield Column("增减额（按两年的数算）", now.year, now.stage, "calculated")


def _line(index: Index, slice_: Slice, columns: tuple[Column, ...], told: dict[tuple[Slice, str], Figure]) -> Line:
    values: list[Value | None] = []
    for column in columns:
        if column.kind == "calculated":
            values.append(_difference(values[0], values[1]))
        elif column.kind == "level":
            values.append(index.value(slice_, column))
        else:
            figure = told.get((slice_, column.kind))
            values.append(Value(figure.amount, figure) if figure else None)
    return Line(_label(slice_, index, told), slice_.get("exp_func_code") or "", tuple(values))


def _difference(before: Value | None, now: Value | None) -> Value | None:
    return Value(now.amount - before.amount, added=2) if before and now else None


def _label(slice_: Slice, index: Index, told: dict[tuple[Slice, str], Figure]) -> str:
    """Name what changed: by its measure, else as its table names it."""
    figures = [told.get((slice_, role)) for role in ("delta", "rate")] + list(index.by_slice.get(slice_, ()))
    for figure in (one for one in figures if one is not None):
        name = figure.label.removeprefix("yoy.").removesuffix(".delta").removesuffix(".pct")
        try:
            return measure(name).label
        except UnknownMeasureError:
            if figure.place.table:
                column = (figure.place.column or "").rpartition(" / ")[2]
                return " · ".join(part for part in (figure.label, column) if part)
    return "其他"
