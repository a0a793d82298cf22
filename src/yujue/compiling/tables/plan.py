"""A table before its rows: its columns with what they measure, its lists, how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import Column
from yujue.facts import FactSet, Slice, unit_factor
from yujue.facts.book import Book
from yujue.forms import DeclaredTable, title_meaning
from yujue.forms.editions import lanes_of
from yujue.forms.frame import Frame, frame, side_flow, sides, table_members
from yujue.forms.headers import ColumnMeaning, column_meanings
from yujue.forms.printing import TablePrint, table_print

FIGURES = frozenset({"amount", "percent", "count"})


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """A column: its header path and meaning, its list, what it restricts (None: unknown), what a unit is worth."""

    index: int
    path: tuple[str, ...]
    meaning: ColumnMeaning
    side: str
    flow: str
    members: dict[str, str] | None
    factor: Decimal

    @property
    def role(self) -> str:
        """The column's role."""
        return self.meaning.role


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a table is before its rows. `lanes` are its lists, left to right."""

    book: Book
    facts: FactSet
    declared: DeclaredTable
    how: TablePrint
    title: str
    frame: Frame
    columns: tuple[PlannedColumn, ...]
    lanes: tuple[tuple[PlannedColumn, ...], ...]

    @property
    def amounts(self) -> tuple[PlannedColumn, ...]:
        """The columns of money."""
        return tuple(column for column in self.columns if column.role == "amount")

    def slices(self) -> tuple[Slice, ...]:
        """Give what each column of money measures over all rows."""
        found = (self.column_slice(column) for column in self.amounts)
        return tuple(one for one in found if one is not None)

    def column_slice(self, column: PlannedColumn) -> Slice | None:
        """Give what a column measures, with its list's way of the money; None for names and unknown headers."""
        if column.role not in FIGURES:
            return None
        return self.frame.figure(column.members, {"flow": column.flow} if column.flow else {})

    def printed_columns(self) -> tuple[Column, ...]:
        """Give the columns as a table of a disclosure has them."""
        return tuple(Column(c.path, c.role, self.column_slice(c), c.side) for c in self.columns)


def plan(book: Book, facts: FactSet, declared: DeclaredTable) -> Plan:
    """Plan a declared table of a book's edition; optional columns without money are left out."""
    how = table_print(book.edition, declared.number)
    paths = how.columns or declared.columns
    whole = _planned(book, facts, declared, paths)
    left_out = {column.path for column in whole.amounts if column.path in how.optional and not _money(whole, column)}
    kept = tuple(path for path in paths if path not in left_out)
    return _planned(book, facts, declared, kept) if left_out else whole


def _money(planned: Plan, column: PlannedColumn) -> bool:
    slice_ = planned.column_slice(column)
    return slice_ is not None and any(fact.fen for fact in planned.facts.within(slice_))


def _planned(book: Book, facts: FactSet, declared: DeclaredTable, paths: tuple[tuple[str, ...], ...]) -> Plan:
    how = table_print(book.edition, declared.number)
    title = how.title.format(year=book.fiscal_year, title=declared.titles[0], number=declared.number)
    meanings, means = column_meanings(paths), title_meaning(title)
    framed = frame(table_members(means, meanings), book.kind, book.fiscal_year, means)
    factor = unit_factor(declared.unit) or Decimal(1)
    groups = lanes_of(meanings)
    lanes = []
    for group, side in zip(groups, sides([paths[group[0]] for group in groups]), strict=True):
        flow = side_flow(side, [paths[n] for n in group])
        members = [framed.column_in_lane(paths[n], meanings[n], side) for n in group]
        lanes.append(
            tuple(
                PlannedColumn(n, paths[n], meanings[n], side, flow, own, factor)
                for n, own in zip(group, members, strict=True)
            )
        )
    columns = tuple(column for lane in lanes for column in lane)
    return Plan(book, facts, declared, how, title, framed, columns, tuple(lanes))
