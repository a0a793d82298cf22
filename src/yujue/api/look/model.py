"""What charts show: printed figures in lines and columns, each with its place. No figure is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from yujue.disclosure import DocumentInfo, Place
from yujue.facts import Interval, Slice


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure that was placed: `amount` in 元 or percent points, `text` and `unit` as printed.

    `document` is the position of its document, `slice` what it measures without year and stage, `group` the title of
    its table or its section, `anchor` the element of the document's result page that shows it. `interval` holds every
    amount that prints so.
    """

    document: int
    kind: str
    amount: Decimal
    interval: Interval
    text: str
    unit: str
    slice: Slice
    year: int | None
    stage: str
    label: str
    group: str
    place: Place
    anchor: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `kind` level | delta | rate | calculated; `document` where each document has its own, else None."""

    label: str
    year: int | None
    stage: str
    kind: str = "level"
    document: int | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a column of a line: a printed figure, or the exact sum of the lines below (`added` of them).

    `differs` are figures of the same slice that the same document prints in a way that no amount could.
    """

    amount: Decimal
    figure: Figure | None = None
    added: int = 0
    differs: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line: one value a column (None: nothing is printed), and the lines below it."""

    label: str
    code: str
    values: tuple[Value | None, ...]
    parts: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. `shape` is parts (shares of a total) | columns (side by side) | change.

    `basis` says which money its lines are of; `missing` why there are no lines; `notes` what readers should know.
    """

    id: str
    title: str
    about: str
    shape: str
    basis: str = ""
    columns: tuple[Column, ...] = ()
    lines: tuple[Line, ...] = ()
    total: Line | None = None
    missing: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """The charts of one document, or of several side by side, older first."""

    documents: tuple[DocumentInfo, ...]
    charts: tuple[Chart, ...]
