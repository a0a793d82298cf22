"""The classes of indicators that a form of goals prints, also those under which nothing is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yujue.disclosure import Cell, Row, Table
from yujue.forms.goal_words import bare, is_level1, level1_of

SEVERAL = 3
"""First levels beside each other in one row or header make a summary."""


@dataclass(frozen=True, slots=True)
class PrintedClass:
    """A class as a form prints it: a `first` level or a second one.

    `blank` tells that no indicator stands in its row, `last` that no class comes after it.
    """

    label: str
    first: bool
    blank: bool
    last: bool


def printed_classes(table: Table) -> tuple[PrintedClass, ...]:
    """Give the classes of a form in reading order; those of a summary stand in its headers and are never blank."""
    heads = dict.fromkeys(text for column in table.columns for text in column.path if is_level1(text))
    if len(heads) >= SEVERAL:
        return tuple(PrintedClass(text, first=True, blank=False, last=False) for text in heads)
    found = list(_listed(table))
    at = min((cell.column for _, cell in found if not _is_second(cell)), default=-1)
    return tuple(
        PrintedClass(cell.text, cell.column == at, _blank(row, cell), n == len(found))
        for n, (row, cell) in enumerate(found, 1)
    )


def _listed(table: Table) -> Iterator[tuple[Row, Cell]]:
    for row in table.rows:
        for cell in row.cells:
            if cell.text.strip() and (is_level1(cell.text) or level1_of(cell.text) is not None):
                yield row, cell


def _is_second(cell: Cell) -> bool:
    return level1_of(cell.text) is not None


def _blank(row: Row, label: Cell) -> bool:
    """Tell whether nothing but names of classes stands at the right of a label."""
    rest = (cell.text for cell in row.cells if cell.column > label.column and cell.text.strip())
    return all(is_level1(text) or level1_of(text) is not None for text in rest)


def first_levels(classes: tuple[PrintedClass, ...]) -> frozenset[str]:
    """Give the names of the first levels among them."""
    return frozenset(bare(one.label) for one in classes if one.first)
