"""Units, projects, stated figures and problems of a book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from yujue.facts.slice import Slice


@dataclass(frozen=True, slots=True)
class At:
    """Where an entry stands in the workbook: sheet name and 1-based row ("" and 0 when it came from elsewhere).

    `columns` gives the letters of the sheet's columns by field, as they stand in the file that was read.
    """

    sheet: str = ""
    row: int = 0
    columns: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def cell(self, name: str) -> str:
        """Give the cell of a field as Excel names it (D7); "" when that is not known."""
        letters = self.columns.get(name, "")
        return f"{letters}{self.row}" if letters and self.row else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a book. `severity` is error | warning | info, `cell` as Excel names it (D7)."""

    rule: str
    severity: str
    message: str
    sheet: str = ""
    cell: str = ""
    basis: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. `kind` is 行政 | 参公 | 事业 (other institutions 其他); the department itself has the shorter code."""

    agency_code: str
    name: str
    kind: str = ""
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Project:
    """A project. `nature` is project.other_operating | project.specific; `pro_cat_code` 22 | 3x; money is in 分.

    `fields` holds what a form prints and no rule reads (项目属性, 项目期, 立项依据 …), by its Chinese name.
    """

    pro_code: str
    name: str
    agency_code: str
    nature: str
    pro_cat_code: str = ""
    goal: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    at: At = field(default_factory=At)


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure known only as such: last year's published amount of a slice (分), or a count or area of a measure.

    Exactly one of `slice` and `measure` is set; `value` is 分 for slices, the number itself for measures.
    """

    value: Decimal
    slice: Slice | None = None
    measure: str = ""
    label: str = ""
    at: At = field(default_factory=At)
