"""Forms that list indicators one a row: 一级指标 | 二级指标 | 三级指标 | 指标值 [| 说明 | 设定依据 | 公式 | 分值]."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from yujue.disclosure import Table
from yujue.disclosure.indicator import Indicator
from yujue.facts.printed import parse_number
from yujue.forms.goal_words import is_frame, is_level1, is_total, level1_of, level2_of
from yujue.forms.target import parse_target
from yujue.recognising.indicators.header import Header
from yujue.recognising.indicators.heads import number_at
from yujue.recognising.indicators.sheet import SheetCell, SheetRow, place_of

LONG_NOTE = 24


@dataclass(slots=True)
class Levels:
    """The levels that hold for the next row."""

    level1: str = ""
    level2: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose indicators are being listed."""

    scope: str
    project: str | None = None
    pro_code: str | None = None


def read_row(table: Table, row: SheetRow, header: Header, levels: Levels, scope: Scope) -> Indicator | None:
    """Read one row of a list; `levels` is carried on from row to row."""
    row = _aligned(row, header)
    cells = _take_levels(row, header, levels)
    if not cells or cells[0].span >= row.width > 1:
        return None
    fields = _fields(cells, header)
    value_at = header.column("value")
    merged = next((c for c in row.above if c.column == value_at), None)
    if merged is not None and "value" not in fields:
        fields["value"] = merged.text
    if not fields.get("name") or is_total(fields["name"]):
        return None
    return _indicator(table, row, fields, levels, scope)


def total_marks(row: SheetRow, header: Header) -> tuple[Decimal | None, Decimal | None] | None:
    """Give the full marks and the marks that a row of totals prints; None for another row."""
    score, mark = header.column("score"), header.column("mark")
    if mark is None or not is_total(row.cells[0].text):
        return None
    return (number_at(row, score), number_at(row, mark))


def _aligned(row: SheetRow, header: Header) -> SheetRow:
    """Bring back a row that a text file moved to the left: its long last cell belongs under the note's header."""
    note, last = header.prose, row.cells[-1]
    if note is None or last.cell.line is None or last.column >= note or len(last.text) <= LONG_NOTE:
        return row
    step = note - last.column
    return replace(row, cells=tuple(replace(cell, column=cell.column + step) for cell in row.cells))


def _take_levels(row: SheetRow, header: Header, levels: Levels) -> list[SheetCell]:
    rest = [cell for cell in row.cells if not is_frame(cell.text)]
    name_at = header.column("name") or 0
    while rest and (_is_level(rest[0], header, rest, name_at)):
        _enter(rest.pop(0), header, levels)
    return rest


def _is_level(cell: SheetCell, header: Header, rest: list[SheetCell], name_at: int) -> bool:
    """Tell whether a cell is a level: one left of the names; in a text file, which may have slid, by its words too."""
    if is_level1(cell.text) or level1_of(cell.text) is not None:
        if cell.column == name_at and _has_target(rest, header):
            return False
        return cell.column < name_at or (cell.cell.line is not None and len(rest) != 2)
    before_name = cell.column < name_at
    return before_name and header.column("level1") is not None and len(rest) > 2 and rest[1].column <= name_at


def _has_target(rest: list[SheetCell], header: Header) -> bool:
    """Tell whether a number stands under the header of the targets: then the row has not slid."""
    value = next((cell for cell in rest[1:] if cell.column == header.column("value")), None)
    return value is not None and parse_target(value.text).operator != "text"


def _enter(cell: SheetCell, header: Header, levels: Levels) -> None:
    at_second = header.column("level2") is not None and cell.column >= (header.column("level2") or 0)
    if is_level1(cell.text) and not at_second:
        levels.level1, levels.level2 = cell.text, ""
    elif at_second or level1_of(cell.text) is not None:
        levels.level2 = cell.text
        levels.level1 = levels.level1 if at_second and levels.level1 else (level1_of(cell.text) or levels.level1)
    else:
        levels.level1, levels.level2 = cell.text, ""


def _fields(cells: list[SheetCell], header: Header) -> dict[str, str]:
    by_column = {role: column for role, column in header.roles if role not in {"level1", "level2"}}
    name = next((c for c in cells if c.column == by_column.get("name")), None)
    if name is not None and name is cells[0]:
        found = {role: c.text for role, column in by_column.items() for c in cells if c.column == column}
        beside = [c for c in cells[1:] if c.column not in by_column.values()]
        if "value" not in found and len(beside) == 1:
            found["value"] = beside[0].text
        return found
    order = [role for role, _ in header.roles if role in by_column]
    return dict(zip(order, (c.text for c in cells), strict=False))


def _indicator(table: Table, row: SheetRow, fields: dict[str, str], levels: Levels, scope: Scope) -> Indicator:
    sign = fields.get("operator", "")
    sign = sign if parse_target(f"{sign}1").operator != "text" else ""  # 定性, 定量指标 …
    printed = sign + fields.get("value", "") + fields.get("unit", "")
    target = parse_target(printed)
    return Indicator(
        scope=scope.scope,
        project=scope.project,
        level1=levels.level1,
        level2=_seated(levels.level2, fields["name"]),
        name=fields["name"],
        operator=target.operator,
        target=target.target,
        unit=target.unit,
        text=printed,
        place=place_of(table, row, fields["name"]),
        low=target.low,
        high=target.high,
        pro_code=scope.pro_code,
        note=fields.get("note", ""),
        actual=fields.get("actual", ""),
        score=_number(fields.get("score")),
        mark=_number(fields.get("mark")),
        standard=fields.get("standard", ""),
        formula=fields.get("formula", ""),
        evidence=fields.get("evidence", ""),
    )


def _seated(level2: str, name: str) -> str:
    """Give the second level; where the form printed none that is known, that of the indicator's fixed place."""
    return level2 if level1_of(level2) is not None else level2_of(name) or level2


def _number(text: str | None) -> Decimal | None:
    printed = parse_number(text) if text else None
    return printed.value if printed else None
