"""Tables: columns with header paths and slices, rows with codes, cells with states and exact amounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from yujue.facts import Interval, Printed, Slice, State


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `path` is the header from the top down; `slice` what its figures measure (None: unknown).

    `role` is label|code|agency_code|pro_code|type|amount|percent|count|text; `side` tells the sides of a
    two-sided table apart ("" for a one-sided one, else the first header, e.g. 收入 / 支出).
    """

    path: tuple[str, ...]
    role: str
    slice: Slice | None = None
    side: str = ""


ALIGNED = "表格没有画线，行列按对齐推定"
"""The doubt of a figure in a table without lines whose headings and rows were all found: it is still compared."""
INFERRED = "表格线不全，行列按对齐推定"
"""The doubt of a figure in a table without lines that was found in part: it is not compared."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands under one column in one row.

    `printed` (with `factor` of the table's unit) is there for numbers and zeros; `slice` is the full slice of
    the figure (table × row × column), None when it could not be placed. `label` and `code` name the row as this
    cell's side sees it. `doubt` says why the reading is uncertain ("" when it is not).
    """

    column: int
    text: str
    state: State
    printed: Printed | None = None
    slice: Slice | None = None
    label: str = ""
    code: str | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    doubt: str = ""

    @property
    def comparable(self) -> bool:
        """Whether the figure may be held against others: nothing is doubted, or only that the page draws no lines."""
        return self.doubt in {"", ALIGNED}

    @property
    def amount(self) -> Decimal | None:
        """The exact amount in 元 (or count, percent); None unless a number is printed."""
        return None if self.printed is None else self.printed.amount

    @property
    def interval(self) -> Interval | None:
        """Every amount that prints so; None unless a number is printed."""
        return None if self.printed is None else self.printed.interval


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell of a sheet, a table whose cells are merged as its form wants: 0-based row and column, and spans.

    `head` cells are labels of the form; `slice` and `value` (in the printed unit) belong to figures, `decimals` to
    their print.
    """

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    head: bool = False
    align: str = "left"
    value: Decimal | None = None
    decimals: int = 2
    slice: Slice | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `kind` is total|subtotal|detail|text; `level` its depth under the total (0), by code or number.

    `slice` is what the row restricts (first side); `parent` the index of the row it is a part of, None when
    unknown; `of_which` marks an 其中 row: part of its parent, not one of the summands beside its siblings.
    """

    label: str
    code: str | None
    kind: str
    cells: tuple[Cell, ...]
    line: int | None = None
    page: int | None = None
    level: int = 1
    slice: Slice | None = None
    parent: int | None = None
    of_which: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table as one whole, however many pages it runs over. `form` is one of INTERFACES.md's, or None.

    `unit` is 元 or 万元 (None: not said and not inferred); `unit_printed` tells whether the page says it.
    `slice` is what holds for every figure in it; `notes` are the lines under it; `title` as printed. `sheet` is how a
    compiled form is printed where columns and rows cannot say it (performance goals: labels merged both ways).
    """

    id: str
    form: str | None
    title: str
    pages: tuple[int, ...]
    line: int | None
    unit: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    slice: Slice = field(default_factory=Slice)
    notes: tuple[str, ...] = ()
    unit_printed: bool = True
    department: str | None = None
    box: tuple[float, float, float, float] | None = None
    sheet: tuple[SheetCell, ...] = ()

    @property
    def lined(self) -> bool:
        """Whether the page draws its rows and columns; where it does not, labels may be torn."""
        return not any(cell.doubt in {ALIGNED, INFERRED} for row in self.rows for cell in row.cells)
