"""The summary of project goals: a project a row, its indicators beside each other, pairs of 三级指标 | 指标值."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from yujue.disclosure import Table
from yujue.disclosure.goal import GoalAmount, ProjectGoal
from yujue.facts.printed import parse_number
from yujue.forms.goal_words import amount_role, bare, column_role, is_level1
from yujue.recognising.indicators.sheet import SheetCell, SheetRow, place_of

_CODE = re.compile(r"\d[\dA-Z]{2,20}")
PROJECT_DIGITS = 15
HEADER_ROWS = 5


@dataclass(frozen=True, slots=True)
class Layout:
    """Where amounts and pairs stand: role → column, and (class, name column) in order."""

    amounts: tuple[tuple[str, int], ...]
    classes: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class Block:
    """A project's rows."""

    head: ProjectGoal | None
    rows: list[SheetRow] = field(default_factory=list)


def layout_of(rows: list[SheetRow]) -> Layout | None:
    """Read the header rows; None when the table is not of this kind."""
    names: list[int] = []
    classes: list[SheetCell] = []
    amounts: dict[str, int] = {}
    for row in rows[:HEADER_ROWS]:
        roles = [(column_role(cell.text), cell) for cell in row.cells]
        named = [cell.column for role, cell in roles if role == "name"]
        names = named if len(named) > 1 else names
        classes = [cell for cell in row.cells if is_level1(cell.text)] or classes
        for cell in row.cells:
            role = amount_role(cell.text)
            if role:
                amounts.setdefault(role, cell.column)
    if not names or not classes:
        return None
    pairs = [(_class_at(classes, column), column) for column in names]
    return Layout(tuple(amounts.items()), tuple((bare(name), column) for name, column in pairs))


def _class_at(classes: list[SheetCell], column: int) -> str:
    before = [cell for cell in classes if cell.column <= column]
    return (before[-1] if before else classes[0]).text


def is_header(row: SheetRow) -> bool:
    """Tell whether a row is one of the header, as continued pages repeat it."""
    return sum(column_role(c.text) is not None or is_level1(c.text) for c in row.cells) >= 2 or (
        sum(amount_role(c.text) is not None for c in row.cells) >= 2
    )


def body_of(rows: list[SheetRow], layout: Layout) -> list[SheetRow]:
    """Give the rows under the header, those of continued pages brought into the columns of the first."""
    grids = [[row for row in rows if row.grid == n] for n in sorted({row.grid for row in rows})]
    body = [_moved(row, rows[0].width, layout, layout_of(grid)) for grid in grids for row in _under_header(grid)]
    start = next((n for n, row in enumerate(body) if opens_block(row, layout)), len(body))
    return body[start:]


def _under_header(grid: list[SheetRow]) -> list[SheetRow]:
    last = max((n for n, row in enumerate(grid[:HEADER_ROWS]) if is_header(row)), default=-1)
    return grid[last + 1 :]


def _moved(row: SheetRow, first: int, layout: Layout, own: Layout | None) -> SheetRow:
    step = own.classes[0][1] - layout.classes[0][1] if own else 0
    if row.width == first or not step:
        return row
    cells = (replace(c, column=c.column - step) if c.column > 1 else c for c in row.cells)
    return replace(row, cells=tuple(cells))


def opens_block(row: SheetRow, layout: Layout) -> bool:
    """Tell whether a row opens a unit or a project: by its code, or by a name with a total beside it."""
    return code_in(row) is not None or _named(row, layout) is not None


def _named(row: SheetRow, layout: Layout) -> str | None:
    total = dict(layout.amounts).get("total")
    name = next((c.text for c in row.cells if c.column == 1), None)
    money = next((c for c in row.cells if c.column == total), None)
    return name if name and money and parse_number(money.text) is not None and parse_number(name) is None else None


def code_in(row: SheetRow) -> str | None:
    """Give the unit's or project's code that opens a row, spaces undone."""
    first = "".join(row.cells[0].text.split())
    return first if row.cells[0].column == 0 and _CODE.fullmatch(first) else None


def blocks_of(table: Table, rows: list[SheetRow], layout: Layout, factor: Decimal) -> list[Block]:
    """Group rows under their projects.

    The code of a project may be printed in the middle of its rows: a row without code that has an indicator of
    every class opens a project when the one before it has such a row already. Not so in a ruled table whose first
    such row has its code: there codes stand at the top of their projects.
    """
    full = next((row for row in rows if is_full(row, layout)), None)
    late = full is not None and (full.cells[0].cell.line is not None or not opens_block(full, layout))
    blocks: list[Block] = [Block(None)]
    waiting = False
    for row in rows:
        code = code_in(row)
        if opens_block(row, layout):
            if not waiting or (code is not None and len(code) < PROJECT_DIGITS):
                blocks.append(Block(None))
            blocks[-1].head, waiting = _head(table, row, code, layout, factor), False
            blocks[-1].rows.append(row)
            continue
        if late and is_full(row, layout) and any(is_full(each, layout) for each in blocks[-1].rows) and not waiting:
            blocks.append(Block(None))
            waiting = True
        blocks[-1].rows.append(row)
    return [_adopted(blocks, index) for index in range(len(blocks))]


def _adopted(blocks: list[Block], index: int) -> Block:
    block = blocks[index]
    if block.head is None and index:
        block.head = blocks[index - 1].head
    return block


def is_full(row: SheetRow, layout: Layout) -> bool:
    """Tell whether a row prints an indicator of every class."""
    return len(pairs_area(row, layout)) >= 2 * len(layout.classes)


def pairs_area(row: SheetRow, layout: Layout) -> list[SheetCell]:
    """Give a row's cells from its first indicator on; in a row with a code, amounts come before."""
    if not opens_block(row, layout):
        return list(row.cells)
    rest = [cell for cell in row.cells if cell.column > 1]
    while rest and parse_number(rest[0].text) is not None and rest[0].column < layout.classes[0][1]:
        rest.pop(0)
    return rest


def _head(table: Table, row: SheetRow, code: str | None, layout: Layout, factor: Decimal) -> ProjectGoal:
    name = next((cell.text for cell in row.cells if cell.column == 1), "")
    amounts: list[GoalAmount] = []
    for role, column in layout.amounts:
        cell = next((cell for cell in row.cells if cell.column == column), None)
        printed = parse_number(cell.text, factor) if cell else None
        if cell and printed:
            amounts.append(GoalAmount(role, role, printed, place_of(table, row, name, cell)))
    project = len(code) >= PROJECT_DIGITS if code else bool(pairs_area(row, layout))
    kind = "project" if project else "unit"
    return ProjectGoal(name, code, kind, table.id, tuple(amounts), place_of(table, row, name or code or ""))
