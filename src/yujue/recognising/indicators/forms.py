"""Every performance form → indicators and project goals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import DocumentInfo, Table
from yujue.disclosure.goal import ProjectGoal
from yujue.disclosure.indicator import Indicator
from yujue.facts import unit_factor
from yujue.recognising.indicators import side_by_side
from yujue.recognising.indicators.header import Header, header_of, moved, notes_are_reasons
from yujue.recognising.indicators.heads import (
    Head,
    factor_in,
    finished,
    opens,
    opens_department,
    read_head_row,
    take_grade,
)
from yujue.recognising.indicators.listed import Levels, Scope, read_row, total_marks
from yujue.recognising.indicators.pairs import indicators_of
from yujue.recognising.indicators.sheet import FoundGrids, SheetRow, sheet_rows

FORMS = frozenset({"overall_performance", "project_performance", "self_evaluation"})


@dataclass(frozen=True, slots=True)
class Goals:
    """What the performance forms of a table say."""

    indicators: tuple[Indicator, ...] = ()
    projects: tuple[ProjectGoal, ...] = ()


def read_goals(found: FoundGrids) -> Goals:
    """Read the indicators and the heads of a performance form; nothing from a table of another form.

    A table whose title says nothing is a performance form when it has the header of one.
    """
    if found.table.form not in FORMS and found.table.form is not None:
        return Goals()
    rows = list(sheet_rows(found.grids))
    layout = side_by_side.layout_of(rows)
    if found.table.form is None and layout is None and not any(header_of(row) for row in rows):
        return Goals()
    if layout is not None:
        return _summary(found.table, rows, layout)
    return _lists(found.table, rows)


def recognise_indicators(found: FoundGrids, info: DocumentInfo) -> tuple[Indicator, ...]:
    """Give the indicators of a table in reading order; none for a table that is no performance form."""
    del info
    return read_goals(found).indicators


def recognise_goals(found: FoundGrids, info: DocumentInfo) -> tuple[ProjectGoal, ...]:
    """Give the projects that a performance form speaks of, with their money."""
    del info
    return read_goals(found).projects


def _summary(table: Table, rows: list[SheetRow], layout: side_by_side.Layout) -> Goals:
    head = (cell.text for row in rows if side_by_side.is_header(row) for cell in row.cells)
    factor = next((f for text in head if (f := factor_in(text))), _factor(table))
    blocks = side_by_side.blocks_of(table, side_by_side.body_of(rows, layout), layout, factor)
    indicators = [i for block in blocks for i in indicators_of(table, block, layout)]
    heads = tuple(dict.fromkeys(block.head for block in blocks if block.head))
    return Goals(tuple(indicators), heads)


def _factor(table: Table) -> Decimal:
    return (unit_factor(table.unit) if table.unit else None) or Decimal(10000)


def _lists(table: Table, rows: list[SheetRow]) -> Goals:
    indicators: list[Indicator] = []
    heads: list[Head] = []
    header: Header | None = None
    levels = Levels()
    columns = _columns(rows)
    for row in rows:
        project = opens(row)
        if project is not None:
            heads.append(Head(project, row, _factor(table)))
            header, levels = None, Levels()
        elif not heads and (department := opens_department(table, row)) is not None:
            heads.append(Head(department, row, _factor(table), "department"))
        if heads and take_grade(heads[-1], row):
            continue
        fresh = header_of(row)
        if fresh is not None:
            header = fresh
            if heads:
                heads[-1].reasons = notes_are_reasons(row)
        elif header is not None:
            header = moved(header, columns[row.grid], row)
            marks = total_marks(row, header)
            if marks and heads:
                heads[-1].total = marks
            indicator = read_row(table, row, header, levels, _scope(table, heads))
            indicators += [indicator] if indicator else []
        elif heads:
            read_head_row(table, heads[-1], row)
    return Goals(tuple(indicators), tuple(finished(table, head) for head in heads))


def _columns(rows: list[SheetRow]) -> dict[int, list[int]]:
    """Give the columns at which cells begin, by grid."""
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row.grid, set()).update(cell.column for cell in row.cells)
    return {grid: sorted(columns) for grid, columns in found.items()}


def _scope(table: Table, heads: list[Head]) -> Scope:
    if heads:
        scope = "project" if heads[-1].kind == "project" else "overall"
        return Scope(scope, heads[-1].project, heads[-1].pro_code)
    return Scope("overall" if table.form == "overall_performance" else "project")
