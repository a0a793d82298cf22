"""How an edition prints its tables: numbers, captions, notes, kinds of rows. From `print.toml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from yujue.forms.data import edition_data, edition_names
from yujue.forms.editions import declared_table


@dataclass(frozen=True, slots=True)
class TablePrint:
    """How one table is printed. Patterns may name {year}, {title}, {number}, {unit}, {organisation}, {short}.

    `zero` is the text of an exact zero, `empty` that of a cell of which nothing is known; `empty_note` stands under a
    table without any figure. `title` is the pattern of the title, `label` stands above right, `left` and `right` in
    the line above the grid, `notes` below it. `functions` and `economics` say which rows are printed: items | levels
    (with the classes above them) | pairs (both classifications) | lists (side by side). `agencies` are the rows of
    organisations: none | department | units. `total` is where the total stands: first | last | none, `total_label`
    what it says. `noughts` prints the totals of an empty table as zeros. `columns` are the header paths where the
    declaration leaves them open or they differ, `optional` those printed only where they hold money; `omitted` tables
    are not printed.
    """

    thousands: bool = True
    decimals: int = 2
    zero: str = "0.00"
    empty: str = ""
    title: str = "{title}"
    label: str = ""
    left: str = ""
    right: str = "单位：{unit}"
    notes: tuple[str, ...] = ()
    empty_note: str = ""
    functions: str = "items"
    economics: str = "items"
    agencies: str = "none"
    total: str = "first"
    total_label: str = "合计"
    columns: tuple[tuple[str, ...], ...] = ()
    optional: tuple[tuple[str, ...], ...] = ()
    omitted: bool = False
    noughts: bool = False


@dataclass(frozen=True, slots=True)
class Captions:
    """What stands around a table: `label` above right, `left` and `right` in the line above the grid."""

    label: str
    left: str
    right: str


KNOWN = frozenset(field.name for field in fields(TablePrint))


@cache
def table_print(name: str, number: str) -> TablePrint:
    """Give how an edition prints the table of a number: what the edition says for all, then for this one."""
    data = edition_data(name, "print.toml")
    own: dict[str, Any] = next((one for one in data.get("table", ()) if one["number"] == number), {})
    given: dict[str, Any] = {key: value for key, value in {**data, **own}.items() if key in KNOWN}
    for paths in {"columns", "optional"} & given.keys():
        given[paths] = tuple(tuple(path.split("/")) for path in given[paths])
    if "notes" in given:
        given["notes"] = tuple(given["notes"])
    return TablePrint(**given)


def captions(name: str | None, title: str, unit: str | None, organisation: str | None) -> Captions:
    """Give what stands around a table with a printed title; a document of no declared edition says the unit alone."""
    declared = declared_table(name, title) if name in edition_names() else None
    how = table_print(str(name), declared.number) if declared is not None else TablePrint()
    words = {"number": declared.number if declared is not None else "", "unit": unit or ""}
    words |= {"organisation": organisation or ""}
    left = how.left.format(**words) if organisation else ""
    return Captions(how.label.format(**words), left, how.right.format(**words) if unit else "")
