"""Make the declared charts of documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from yujue.api.look.change import change_chart
from yujue.api.look.declared import Base, Plan, plans
from yujue.api.look.index import Index
from yujue.api.look.model import Chart, Column, Line, Look
from yujue.api.look.tree import Tree, slices_of
from yujue.api.read import read
from yujue.disclosure import Disclosure
from yujue.facts import Interval

UNEXPLAINED = "四舍五入不能解释：有的项没有印、没有认出，或者文件有误"
NOTHING = "文件的表和文字里，没有读到口径属于这张图的数"
ONE_STAGE = "文件没有就同一项目印出两个阶段的数（预算公开只有预算数；决算公开的预算数多在文字和“三公”经费表里）"


def look(*paths: Path | str) -> Look:
    """Give the charts of a document, or of several (years, budget and final accounts) side by side.

    Raises `UnusableFileError` for a file that cannot be read.
    """
    return look_disclosures([read(path) for path in paths])


def look_disclosures(documents: Sequence[Disclosure]) -> Look:
    """Give the charts of disclosures that are at hand."""
    ordered = sorted(documents, key=lambda each: (each.document.fiscal_year or 0, each.document.kind == "final"))
    index = Index.of(ordered)
    charts = tuple(change_chart(index, plan) if plan.shape == "change" else _chart(index, plan) for plan in plans())
    return Look(tuple(each.document for each in ordered), charts)


def _chart(index: Index, plan: Plan) -> Chart:
    for base in plan.bases:
        columns = _columns(index, plan, base)
        lines = Tree(index, plan, base, columns).lines() if columns else ()
        if plan.columns == "stages":
            lines = tuple(_compared(lines))
        if lines:
            return _filled(index, plan, base, columns, lines)
    missing = ONE_STAGE if plan.columns == "stages" else NOTHING
    return Chart(plan.id, plan.title, plan.about, plan.shape, missing=missing)


def _columns(index: Index, plan: Plan, base: Base) -> list[Column]:
    if plan.columns == "own":
        return index.own_columns()
    found = index.columns([*slices_of(index, plan, base), base.total])
    if plan.columns == "all":
        return found
    years = {column.year for column in found}
    several = {year for year in years if len({column.stage for column in found if column.year == year}) > 1}
    return [column for column in found if column.year in several]


def _filled(index: Index, plan: Plan, base: Base, columns: list[Column], lines: tuple[Line, ...]) -> Chart:
    more = (Line(label, "", tuple(index.value(one, column) for column in columns)) for label, one in base.more)
    lines = (*lines, *(line for line in more if any(line.values)))
    values = tuple(index.value(base.total, column) for column in columns)
    total = Line("合计", "", values) if any(values) else None
    notes = tuple(_gaps(columns, lines, total)) if plan.shape == "parts" and plan.id != "projects" else ()
    return Chart(plan.id, plan.title, plan.about, plan.shape, base.basis, tuple(columns), lines, total, notes=notes)


def _compared(lines: Sequence[Line]) -> list[Line]:
    """Keep lines with two values at least; a line with fewer gives way to those below it."""
    kept = []
    for line in lines:
        printed = sum(value is not None and value.figure is not None for value in line.values)
        parts = _compared(line.parts)
        kept += [Line(line.label, line.code, line.values, tuple(parts))] if printed > 1 else parts
    return kept


def _gaps(columns: Sequence[Column], lines: Sequence[Line], total: Line | None) -> list[str]:
    """Say where the lines do not add up to the printed total and rounding does not explain it, or none is printed."""
    said = []
    for at, column in enumerate(columns):
        whole = total.values[at] if total else None
        parts = [found for line in lines for found in _printed(line, at)]
        if whole is None or whole.figure is None or not parts:
            said += [f"{column.label}没有印合计，份额按所列各项之和算"] if parts else [f"{column.label}没有印这些数"]
        elif not sum(parts[1:], parts[0]).meets(whole.figure.interval):
            added = sum(value.amount for line in lines if (value := line.values[at]))
            gap = f"{whole.amount - added:,.2f}"
            said.append(f"{column.label}所列各项相加与所印合计差 {gap} 元，{UNEXPLAINED}")
    return said


def _printed(line: Line, at: int) -> list[Interval]:
    value = line.values[at]
    if value is None:
        return []
    if value.figure is not None:
        return [value.figure.interval]
    return [found for part in line.parts for found in _printed(part, at)]
