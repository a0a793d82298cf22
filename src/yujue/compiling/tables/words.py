"""What stands in a cell that holds no figure."""

from __future__ import annotations

from yujue.compiling.tables.entry import Entry
from yujue.compiling.tables.plan import Plan, PlannedColumn
from yujue.forms import key
from yujue.forms.headers import code_dimension

USUAL = {"function": "exp_func_code", "economic": "dep_bgt_eco_code", "lines": "dep_bgt_eco_code"}
PARTS = ((0, 3), (3, 5), (5, 7))


def words_of(plan: Plan, column: PlannedColumn, entry: Entry) -> str:
    """Give the text of a cell under a column of names, codes or other words."""
    if column.role == "code":
        return _code(plan, column, entry)
    if column.role == "label":
        return _label(plan, column, entry)
    if column.role == "agency_code":
        return entry.agency
    if column.role == "pro_code":
        return entry.project or entry.agency
    if column.role == "type":
        return entry.type
    return entry.texts.get(key(column.path[-1]), "")


def _dimension(plan: Plan, column: PlannedColumn) -> str:
    return code_dimension(column.path) or USUAL.get(plan.declared.rows, "")


def _code(plan: Plan, column: PlannedColumn, entry: Entry) -> str:
    """Give a code, or the part of it that a column of 类, 款, 项 holds."""
    if entry.agency or entry.project:
        has_column = any(other.role in {"agency_code", "pro_code"} for other in _lane(plan, column))
        return entry.agency or entry.project if not has_column and column == _own(plan, column) else ""
    same = [other for other in _alike(plan, column) if _dimension(plan, other) == _dimension(plan, column)]
    code = entry.codes.get(_dimension(plan, column), "")
    if len(same) == 1:
        return code
    start, end = PARTS[same.index(column)]
    return code[start:end]


def _label(plan: Plan, column: PlannedColumn, entry: Entry) -> str:
    """Give a name; of several columns of names each has its own, one of no classification the row's."""
    if entry.names and len(_alike(plan, column)) > 1:
        return entry.names.get(_dimension(plan, column), "")
    bare = entry.agency and not any(other.role in {"code", "agency_code"} for other in _lane(plan, column))
    name = entry.agency if bare else entry.label
    return name if column == _own(plan, column) else ""


def _alike(plan: Plan, column: PlannedColumn) -> list[PlannedColumn]:
    return [other for other in _lane(plan, column) if other.role == column.role]


def _own(plan: Plan, column: PlannedColumn) -> PlannedColumn:
    """Give the column of codes or names that stands for the row itself: one of no classification, else the first."""
    alike = _alike(plan, column)
    return next((other for other in alike if not _dimension(plan, other)), alike[0])


def _lane(plan: Plan, column: PlannedColumn) -> tuple[PlannedColumn, ...]:
    return next(lane for lane in plan.lanes if column in lane)
