"""Fill the cells of a planned table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from yujue.compiling.tables.entry import Entry
from yujue.compiling.tables.figure import printed_figure
from yujue.compiling.tables.fixed import BLANK, fixed_lanes
from yujue.compiling.tables.listed import listed_rows
from yujue.compiling.tables.plan import FIGURES, Plan, PlannedColumn
from yujue.compiling.tables.words import words_of
from yujue.disclosure import Cell, Row, Table
from yujue.facts import Slice, State
from yujue.forms.fixed import fixed_sides


def build(plan: Plan) -> Table:
    """Give the table, its notes, and where it has no figure the edition's words for that."""
    sides = fixed_sides(plan.book.edition, plan.declared.number)
    lanes = fixed_lanes(plan, sides) if sides else [listed_rows(plan)]
    rows = tuple(_row(plan, n, lanes) for n in range(max(map(len, lanes))))
    empty = not any(cell.printed is not None and cell.printed.value for row in rows for cell in row.cells)
    if empty and plan.how.noughts:
        rows = tuple(_with_noughts(plan, row) for row in rows)
    return Table(
        id=f"t{plan.declared.number}",
        form=plan.declared.form or None,
        title=plan.title,
        pages=(),
        line=None,
        unit=plan.declared.unit,
        columns=plan.printed_columns(),
        rows=rows,
        slice=plan.frame.slice(),
        notes=_notes(plan, empty=empty),
        unit_printed=True,
        department=plan.book.organisation if plan.how.left else None,
    )


def _notes(plan: Plan, *, empty: bool) -> tuple[str, ...]:
    said = (*plan.how.notes, *((plan.how.empty_note,) if empty and plan.how.empty_note else ()))
    return tuple(note.format(organisation=plan.book.organisation, year=plan.book.fiscal_year) for note in said)


def _with_noughts(plan: Plan, row: Row) -> Row:
    """Print the totals of an empty table as the zeros that they are."""
    if row.kind not in {"total", "subtotal"}:
        return row
    return replace(row, cells=tuple(_nought(plan, cell) for cell in row.cells))


def _nought(plan: Plan, cell: Cell) -> Cell:
    if cell.slice is None or cell.state is not State.BLANK:
        return cell
    factor = next(column.factor for lane in plan.lanes for column in lane if column.index == cell.column)
    text, state, printed = printed_figure(0, factor, plan.how)
    return replace(cell, text=text, state=state, printed=printed)


def _row(plan: Plan, n: int, lanes: Sequence[Sequence[Entry]]) -> Row:
    here = [lane[n] if n < len(lane) else BLANK for lane in lanes]
    first, named = here[0], next((entry for entry in here if entry.label or entry.code), here[0])
    cells = [_cell(plan, column, entry) for entry, lane in zip(here, plan.lanes, strict=True) for column in lane]
    return Row(
        label=first.label,
        code=first.code,
        kind=named.kind if named.label or named.code or named.kind == "total" else "text",
        cells=tuple(cells),
        level=named.level,
        slice=Slice.of(dict(first.members)) if first.members is not None else None,
        parent=first.parent,
        of_which=first.of_which,
    )


def _cell(plan: Plan, column: PlannedColumn, entry: Entry) -> Cell:
    if column.role not in FIGURES:
        text = words_of(plan, column, entry)
        return Cell(column.index, text, State.NA if text else State.BLANK, None, None, entry.label, entry.code)
    slice_ = plan.frame.figure(column.members, entry.members) if column.role == "amount" else None
    if slice_ is None:
        return Cell(column.index, "", State.BLANK, None, None, entry.label, entry.code)
    fen = plan.facts.total(_of_facts(slice_, entry))
    text, state, printed = printed_figure(fen, column.factor, plan.how)
    return Cell(column.index, text, state, printed, slice_, entry.label, entry.code)


def _of_facts(printed: Slice, entry: Entry) -> Slice:
    """Give what the facts of a figure have where its printed slice says it otherwise."""
    free = (name for name, member in entry.fact.items() if not member)
    return printed.replaced(**{name: member for name, member in entry.fact.items() if member}).without(*free)
