"""The figures of a document by what they measure, without year and stage, so that two years meet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yujue.diff.model import Figure
from yujue.disclosure import Cell, Disclosure, Place, Quantity, Row, Statement, Table
from yujue.facts import Slice
from yujue.forms.frame import STAGES

LONGEST_LABEL = 24
_CLAUSE = re.compile(r"[，。；：、]|(?:万元|[辆个台套])(?=\D)")
Key = Slice | str


def figures(disclosure: Disclosure, names: dict[tuple[str, str], str]) -> dict[Key, Figure]:
    """Give the document's own figures: each matter once, as a table prints it, else as a sentence does.

    `names` gives the keys of projects: documents of two years share a project's name, not always its code.
    """
    found: dict[Key, Figure] = {}
    for key, figure in (*_of_tables(disclosure, names), *_of_sentences(disclosure, names)):
        found.setdefault(key, figure)
    return found


def is_own(disclosure: Disclosure, slice_: Slice) -> bool:
    """Tell whether a figure is of the document's own year and stage, not one it is compared with."""
    info = disclosure.document
    year, stage = slice_.get("fiscal_year"), slice_.get("stage")
    own_year = year is None or info.fiscal_year is None or year == str(info.fiscal_year)
    return own_year and stage in {None, STAGES.get(info.kind)}


def matter(slice_: Slice, names: dict[tuple[str, str], str]) -> Slice:
    """Take year and stage out of a slice, and name its project."""
    bare = slice_.without("fiscal_year", "stage")
    project = bare.get("pro_code")
    return bare if project is None else bare.replaced(pro_code=names.get(("pro_code", project), project))


def _of_tables(disclosure: Disclosure, names: dict[tuple[str, str], str]) -> Iterator[tuple[Key, Figure]]:
    for table, row, cell in disclosure.figures():
        if cell.slice is not None and not cell.doubt and is_own(disclosure, cell.slice):
            role = table.columns[cell.column].role
            if role in {"amount", "count"}:
                yield matter(cell.slice, names), _cell(table, row, cell)


def _cell(table: Table, row: Row, cell: Cell) -> Figure:
    if cell.printed is None:
        raise ValueError("a cell without a number")
    column = table.columns[cell.column]
    path = " / ".join(part for part in column.path if part)
    label = cell.label or row.label
    place = Place(None, table.id, table.form, label, path, cell.page or row.page, row.line, cell.text, cell.box)
    unit = (table.unit or "") if column.role == "amount" else ""
    printed = cell.printed
    return Figure(table.title, label, path, printed.text.strip(), unit, printed.amount, printed.interval, place)


def _of_sentences(disclosure: Disclosure, names: dict[tuple[str, str], str]) -> Iterator[tuple[Key, Figure]]:
    for statement in disclosure.statements:
        for quantity in statement.quantities:
            key = _quantity_key(disclosure, quantity, names)
            if key is not None:
                yield key, _quantity(statement, quantity)


def _quantity_key(disclosure: Disclosure, quantity: Quantity, names: dict[tuple[str, str], str]) -> Key | None:
    if quantity.role != "level" or quantity.kind not in {"amount", "count", "area"}:
        return None
    if quantity.slice is not None:
        return matter(quantity.slice, names) if is_own(disclosure, quantity.slice) else None
    year = disclosure.document.fiscal_year
    own = quantity.fiscal_year in {None, year} or (year is not None and quantity.fiscal_year == year - 1)
    named = quantity.measure is not None and not quantity.measure.startswith(("doc.", "prior.", "list.", "yoy."))
    return quantity.measure if named and own and quantity.kind != "amount" else None


def _quantity(statement: Statement, quantity: Quantity) -> Figure:
    label = _CLAUSE.split(statement.text[max(0, quantity.start - LONGEST_LABEL) : quantity.start])[-1].strip()
    place = Place(section=statement.section, page=statement.page, line=statement.line, text=quantity.text)
    group = statement.section.rpartition(" / ")[2]
    printed = quantity.printed
    text = quantity.text.removesuffix(quantity.unit).strip()
    return Figure(group, label, "", text, quantity.unit, printed.amount, printed.interval, place)
