"""The summary of project goals: a project a row, the indicators of its classes beside each other below its money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from yujue.compiling.goals.indicators import indicator, value_of
from yujue.compiling.goals.result import Goals
from yujue.compiling.tables.figure import printed_figure
from yujue.compiling.tables.plan import Plan, PlannedColumn, plan
from yujue.disclosure import Cell, GoalAmount, Indicator, Place, ProjectGoal, Row, Table
from yujue.facts import FactSet, Slice, State
from yujue.facts.book import Book, IndicatorEntry, Project
from yujue.forms import DeclaredTable
from yujue.forms.goal_words import amount_role, bare, level1_of


@dataclass(frozen=True, slots=True)
class Block:
    """An organisation or a project: its code, name, what restricts its money, its place in the tree, indicators."""

    code: str
    name: str
    members: Mapping[str, str]
    level: int
    parent: int | None
    lists: Mapping[str, Sequence[IndicatorEntry]] = field(default_factory=dict)
    project: bool = False

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return max([1, *map(len, self.lists.values())])


def compile_summary(book: Book, facts: FactSet, declared: DeclaredTable) -> Goals:
    """Give the summary; projects stand under their units, those under the department."""
    planned = plan(book, facts, declared)
    rows: list[Row] = []
    indicators: list[Indicator] = []
    goals: list[ProjectGoal] = []
    name = f"t{declared.number}"
    for block in _blocks(planned):
        rows += [_row(planned, block, n) for n in range(block.rows)]
        own = rows[len(rows) - block.rows :]
        goals.append(_goal(planned, name, block, own[0]))
        indicators += _indicators(planned, name, block, own)
    table = Table(
        id=name,
        form=declared.form,
        title=planned.title,
        pages=(),
        line=None,
        unit=declared.unit,
        columns=planned.printed_columns(),
        rows=tuple(rows),
        slice=planned.frame.slice(),
        department=book.organisation if planned.how.left else None,
    )
    return Goals((table,), tuple(indicators), tuple(goals))


def _blocks(planned: Plan) -> Iterator[Block]:
    book = planned.book
    shown = [project for project in book.projects if _shown(planned, project)]
    if not shown:
        return
    yield Block(book.agency_code, book.organisation, {"agency_code": book.agency_code}, 1, None)
    at, top = 1, 0
    for unit in book.units:
        own = [project for project in shown if project.agency_code == unit.agency_code]
        above, level = top, 2
        if own and unit.agency_code != book.agency_code:
            yield Block(unit.agency_code, unit.name, {"agency_code": unit.agency_code}, 2, top)
            above, level, at = at, 3, at + 1
        for project in own:
            block = _project(planned, project, level, above)
            yield block
            at += block.rows


def _shown(planned: Plan, project: Project) -> bool:
    """Tell whether a project has money this year, or goals."""
    aimed = any(one.pro_code == project.pro_code for one in planned.book.indicators)
    return aimed or any(planned.facts.total(s.replaced(pro_code=project.pro_code)) for s in planned.slices())


def _project(planned: Plan, project: Project, level: int, parent: int) -> Block:
    lists: dict[str, list[IndicatorEntry]] = {column.path[-2]: [] for column in _words(planned)}
    for entry in planned.book.indicators:
        if entry.pro_code == project.pro_code:
            lists[_class(entry, list(lists))].append(entry)
    members = {"pro_code": project.pro_code}
    return Block(project.pro_code, project.name, members, level, parent, lists, project=True)


def _class(entry: IndicatorEntry, classes: Sequence[str]) -> str:
    """Give the class that an indicator stands under: as its first level says, else its second."""
    named = [one for one in classes if bare(one).removesuffix("指标") == bare(entry.level1).removesuffix("指标")]
    above = level1_of(entry.level2)
    if named:
        return named[0]
    return above if above is not None and above in classes else classes[-1]


def _words(planned: Plan) -> list[PlannedColumn]:
    """Give the columns of indicators: those of words under a class."""
    return [column for column in planned.columns if column.role == "text" and len(column.path) > 1]


def _row(planned: Plan, block: Block, n: int) -> Row:
    cells = tuple(_cell(planned, block, column, n) for column in planned.columns)
    if n:
        return Row("", None, "text", cells, slice=Slice())
    kind = "detail" if block.project else "subtotal"
    return Row(
        block.name, block.code, kind, cells, level=block.level, slice=Slice.of(dict(block.members)), parent=block.parent
    )


def _cell(planned: Plan, block: Block, column: PlannedColumn, n: int) -> Cell:
    name, code = ("", None) if n else (block.name, block.code)
    if column.role == "amount" and not n:
        slice_ = planned.frame.figure(column.members, block.members)
        fen = planned.facts.total(slice_) if slice_ is not None else None
        text, state, printed = printed_figure(fen, column.factor, planned.how)
        return Cell(column.index, text, state, printed, slice_, name, code)
    text = _text(block, column, n)
    return Cell(column.index, text, State.NA if text else State.BLANK, label=name, code=code)


def _text(block: Block, column: PlannedColumn, n: int) -> str:
    if column.role == "pro_code":
        return "" if n else block.code
    if column.role == "label":
        return "" if n else block.name
    entries = block.lists.get(column.path[-2], ()) if len(column.path) > 1 else ()
    if n >= len(entries):
        return ""
    return entries[n].name if column.path[-1] == NAME else value_of(entries[n])


NAME = "三级指标"


def _goal(planned: Plan, table: str, block: Block, row: Row) -> ProjectGoal:
    place = _place(planned, table, row, block.name)
    cells = {cell.column: cell for cell in row.cells}
    amounts = []
    for column in planned.amounts:
        role, printed = amount_role(column.path[-1]), cells[column.index].printed
        if role and printed is not None:
            amounts.append(GoalAmount(role, role, printed, place))
    kind = "project" if block.project else "unit"
    return ProjectGoal(block.name, block.code, kind, table, tuple(amounts), place)


def _indicators(planned: Plan, table: str, block: Block, rows: Sequence[Row]) -> Iterator[Indicator]:
    """Give a project's indicators as they are read: row by row, without second level."""
    for n, row in enumerate(rows):
        for level1, entries in block.lists.items():
            if n < len(entries):
                shown = replace(entries[n], level1=level1, level2="", note="", weight=None)
                place = _place(planned, table, row, shown.name)
                yield indicator(shown, place, "project", project=block.name, pro_code=block.code)


def _place(planned: Plan, table: str, row: Row, label: str) -> Place:
    text = " ".join(cell.text for cell in row.cells if cell.text)
    return Place(table=table, form=planned.declared.form, row=label, text=text)
