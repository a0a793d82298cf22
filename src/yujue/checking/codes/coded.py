"""The pairs of code and name that a disclosure's tables print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from yujue.codes import CodeList
from yujue.disclosure import Cell, Disclosure, Place, Row, Table

LENGTHS: dict[CodeList, frozenset[int]] = {
    "exp_func": frozenset({3, 5, 7}),
    "dep_bgt_eco": frozenset({3, 5}),
    "gov_bgt_eco": frozenset({3, 5}),
}
SUBJECTS = frozenset({"exp_func_code", "dep_bgt_eco_code", "gov_bgt_eco_code"})
FIRST_DIGIT: dict[str, CodeList] = {"2": "exp_func", "3": "dep_bgt_eco", "5": "gov_bgt_eco"}


@dataclass(frozen=True, slots=True)
class Coded:
    """A code and the name beside it; `pieces` are the texts of the code's cells (类 | 款 | 项)."""

    code_list: CodeList
    code: str
    name: str
    pieces: tuple[str, ...]
    table: Table
    row: Row
    cell: Cell

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place_of(self.table, self.row, self.cell, self.name)


def place_of(table: Table, row: Row, cell: Cell | None, label: str) -> Place:
    """Give the place of a row, or of one of its cells."""
    return Place(
        section=table.title,
        table=table.id,
        form=table.form,
        row=label,
        page=(cell.page if cell else None) or row.page,
        line=row.line,
        text=" ".join(c.text.strip() for c in row.cells if c.text.strip()),
        box=cell.box if cell else None,
    )


@dataclass(frozen=True, slots=True)
class Group:
    """The columns of a code and the column of its name."""

    codes: tuple[int, ...]
    name: int


def groups_of(table: Table) -> tuple[Group, ...]:
    """Find which code columns belong to which name column: a name follows its code."""
    groups: list[Group] = []
    codes: list[int] = []
    for index, column in enumerate(table.columns):
        if column.role == "code":
            codes.append(index)
        elif column.role == "label" and codes:
            groups.append(Group(tuple(codes), index))
            codes = []
        elif column.role == "amount":
            codes = []
    return tuple(groups)


def list_of(code: str) -> CodeList | None:
    """Tell which list a code belongs to by its first digit and its length."""
    code_list = FIRST_DIGIT.get(code[:1])
    return code_list if code_list and code.isdigit() and len(code) in LENGTHS[code_list] else None


@lru_cache(maxsize=4)
def coded_in(disclosure: Disclosure) -> tuple[Coded, ...]:
    """Give every pair of code and name in the tables, in reading order."""
    return tuple(pair for table in disclosure.tables for pair in _in_table(table))


@lru_cache(maxsize=4)
def whole_in(disclosure: Disclosure) -> tuple[Coded, ...]:
    """Give the pairs of tables that are drawn with lines: elsewhere a name may be torn and a row lost."""
    lined = {table.id for table in disclosure.tables if table.lined}
    return tuple(pair for pair in coded_in(disclosure) if pair.table.id in lined)


def _in_table(table: Table) -> Iterator[Coded]:
    groups = groups_of(table)
    for row in table.rows:
        if _is_unit(row):
            continue  # 310 may be a department
        cells = {cell.column: cell for cell in row.cells}
        for group in groups:
            pair = _pair(table, row, cells, group)
            if pair is not None:
                yield pair


def _is_unit(row: Row) -> bool:
    dimensions = set(row.slice or ())
    return "agency_code" in dimensions and not dimensions & SUBJECTS


def _pair(table: Table, row: Row, cells: dict[int, Cell], group: Group) -> Coded | None:
    pieces = tuple("".join(cells[c].text.split()) if c in cells else "" for c in group.codes)
    name = cells.get(group.name)
    code = "".join(pieces)
    code_list = list_of(code)
    if name is None or not name.text.strip() or code_list is None or not pieces[0]:
        return None
    return Coded(code_list, code, "".join(name.text.split()), pieces, table, row, name)
