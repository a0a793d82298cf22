"""Performance forms of an edition: their labels, the slots for texts and money, the list of indicators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from yujue.forms.data import edition_data


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a form: a `label` of the form, a `text` of the book by its key, or money by its role (`amount`).

    It covers `span` columns and `down` rows. An amount that is the `rest` is the total's without the others of the
    form; roles beginning with `project.` are of the project's whole life.
    """

    label: str = ""
    text: str = ""
    amount: str = ""
    span: int = 1
    down: int = 1
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a form. `left` stands merged beside them; `row` is printed once for each entry of `each` (tasks)."""

    rows: tuple[tuple[Slot, ...], ...]
    left: str = ""
    each: str = ""
    row: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class FixedIndicator:
    """An indicator that every form of the edition prints; a book may state another target and note."""

    level1: str
    level2: str
    name: str
    operator: str
    target: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorClass:
    """A class of a list: printed as `level1` and `label`; `names` are the second levels of a book that belong to it.

    A `required` class is printed even when it has no indicator.
    """

    level1: str
    label: str
    names: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """The list of indicators. `columns` are (header, field, columns it spans); `left` stands merged beside the list."""

    columns: tuple[tuple[str, str, int], ...]
    left: str = ""
    fixed: tuple[FixedIndicator, ...] = ()
    classes: tuple[IndicatorClass, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetForm:
    """A form of `columns` columns, one for the whole department or one a project (`of` department | project).

    An `aimed` form is printed only for projects that have indicators.
    """

    of: str
    columns: int
    parts: tuple[Part, ...]
    indicators: IndicatorList
    aimed: bool = False


def department_form(name: str) -> SheetForm | None:
    """Give an edition's form of the whole department's goals, None where it has none."""
    tables = edition_data(name, "sheets.toml").get("table", ())
    number = next((one["number"] for one in tables if one["of"] == "department"), None)
    return None if number is None else sheet_form(name, number)


@cache
def sheet_form(name: str, number: str) -> SheetForm | None:
    """Give the form of an edition's table from `sheets.toml`, None where the edition declares none."""
    found = next((one for one in edition_data(name, "sheets.toml").get("table", ()) if one["number"] == number), None)
    if found is None:
        return None
    parts = tuple(_part(one) for one in found["part"])
    return SheetForm(found["of"], found["columns"], parts, _list(found["indicators"]), found.get("aimed", False))


def _part(one: Mapping[str, Any]) -> Part:
    rows = tuple(_row(row) for row in one.get("rows", ()))
    return Part(rows, one.get("left", ""), one.get("each", ""), _row(one.get("row", ())))


def _row(slots: Any) -> tuple[Slot, ...]:
    return tuple(Slot(**slot) for slot in slots)


def _list(one: Mapping[str, Any]) -> IndicatorList:
    columns = tuple((header, field, span) for header, field, span in one["columns"])
    fixed = tuple(FixedIndicator(**each) for each in one.get("fixed", ()))
    classes = tuple(IndicatorClass(**{**each, "names": tuple(each["names"])}) for each in one.get("class", ()))
    return IndicatorList(columns, one.get("left", ""), fixed, classes)
